import {ContentError} from '../../content/validation/content-error.js';
import type {UnknownRecord} from './fields.js';

/** How long front matter may be, in characters. */
const MAX_FRONT_MATTER = 32_768;

interface YamlLine {
  readonly indent: number;
  readonly text: string;
}

/**
 * Reads the part of YAML that front matter uses: maps and lists by indentation, lists in brackets, quoted and plain
 * text. Everything stays text, so that a day or a version is not turned into something else. What it cannot read is
 * left out, and the gate says what is missing.
 * @throws {ContentError} `refused` when it is longer than 32,768 characters.
 */
export function parseFrontMatter(file: string): {data: UnknownRecord; body: string} {
  const match = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(file);
  if (!match) return {data: {}, body: file};
  const [frontMatterBlock, yaml = ''] = match;
  if (yaml.length > MAX_FRONT_MATTER)
    throw new ContentError('refused', `front matter should have at most ${MAX_FRONT_MATTER} characters, but has more`);
  const lines = yaml
    .split(/\r?\n/)
    .map((line) => ({indent: line.search(/\S|$/), text: line.trim()}))
    .filter(({text}) => text !== '' && !text.startsWith('#'));
  const data = parseBlock(lines, 0);
  return {data: Array.isArray(data) || typeof data !== 'object' ? {} : data, body: file.slice(frontMatterBlock.length)};
}

type YamlValue = string | YamlValue[] | {[key: string]: YamlValue};

function parseBlock(lines: YamlLine[], indent: number): YamlValue {
  return lines[0]?.text.startsWith('-') && /^-(\s|$)/.test(lines[0].text)
    ? parseSequence(lines, indent)
    : parseMapping(lines, indent);
}

function parseMapping(lines: YamlLine[], indent: number): YamlValue {
  const map: {[key: string]: YamlValue} = {};
  for (let line = lines[0]; line && line.indent >= indent; line = lines[0]) {
    lines.shift();
    const entry = /^("[^"]*"|'[^']*'|[^:]*[^:\s])\s*:(?:\s+(.*))?$/.exec(line.text);
    if (!entry) continue;
    const value = entry[2] === undefined || entry[2] === '' ? parseNested(lines, line.indent) : parseScalar(entry[2]);
    Object.defineProperty(map, parseScalar(entry[1] ?? '') as string, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return map;
}

/** What belongs to a key without a value of its own: deeper lines, or a list at the key's own depth. */
function parseNested(lines: YamlLine[], indent: number): YamlValue {
  const nextLine = lines[0];
  if (!nextLine || nextLine.indent < indent || (nextLine.indent === indent && !/^-(\s|$)/.test(nextLine.text)))
    return '';
  return parseBlock(lines, nextLine.indent);
}

function parseSequence(lines: YamlLine[], indent: number): YamlValue {
  const items: YamlValue[] = [];
  for (let line = lines[0]; line && line.indent >= indent && /^-(\s|$)/.test(line.text); line = lines[0]) {
    lines.shift();
    const rest = line.text.slice(1).trim();
    const innerIndent = line.indent + line.text.length - rest.length;
    if (rest === '') items.push(parseNested(lines, line.indent + 1));
    else if (!/^["'[]/.test(rest) && /^[^:]+:(\s|$)/.test(rest)) {
      lines.unshift({indent: innerIndent, text: rest});
      items.push(parseMapping(lines, innerIndent));
    } else items.push(parseScalar(rest));
  }
  return items;
}

function parseScalar(text: string): YamlValue {
  const flowSequence = /^\[([^]*)\]$/.exec(stripComment(text));
  return flowSequence
    ? ((flowSequence[1] ?? '').match(FLOW_ITEM_PATTERN) ?? [])
        .map((item) => item.trim())
        .filter(Boolean)
        .map(unquote)
    : unquote(text);
}

/** The items of a list in brackets: what stands between commas that are not in quotes. */
const FLOW_ITEM_PATTERN = /(?:"[^"]*"|'[^']*'|[^,])+/g;

function unquote(text: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(text);
  if (quoted) return quoted[1]?.replace(/\\(.)/g, '$1') ?? (quoted[2] ?? '').replaceAll("''", "'");
  return stripComment(text);
}

function stripComment(text: string): string {
  return text.replace(/\s#.*$/, '').trimEnd();
}
