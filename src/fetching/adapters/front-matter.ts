import {ContentError} from '../../content/validation/content-error.js';
import type {Fields} from './fields.js';

/** How long front matter may be, in characters. */
const MAX_FRONT_MATTER = 32_768;

interface Line {
  readonly indent: number;
  readonly text: string;
}

/**
 * Reads the part of YAML that front matter uses: maps and lists by indentation, lists in brackets, quoted and plain
 * text. Everything stays text, so that a day or a version is not turned into something else. What it cannot read is
 * left out, and the gate says what is missing.
 * @throws {ContentError} `refused` when it is longer than 32,768 characters.
 */
export function frontMatter(file: string): {data: Fields; body: string} {
  const match = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(file);
  if (!match) return {data: {}, body: file};
  const [all, written = ''] = match;
  if (written.length > MAX_FRONT_MATTER) throw new ContentError('refused', `front matter should have at most ${MAX_FRONT_MATTER} characters, but has more`);
  const lines = written
    .split(/\r?\n/)
    .map((line) => ({indent: line.search(/\S|$/), text: line.trim()}))
    .filter(({text}) => text !== '' && !text.startsWith('#'));
  const data = block(lines, 0);
  return {data: Array.isArray(data) || typeof data !== 'object' ? {} : data, body: file.slice(all.length)};
}

type Value = string | Value[] | {[key: string]: Value};

function block(lines: Line[], indent: number): Value {
  return lines[0]?.text.startsWith('-') && /^-(\s|$)/.test(lines[0].text) ? sequence(lines, indent) : mapping(lines, indent);
}

function mapping(lines: Line[], indent: number): Value {
  const map: {[key: string]: Value} = {};
  for (let line = lines[0]; line && line.indent >= indent; line = lines[0]) {
    lines.shift();
    const entry = /^("[^"]*"|'[^']*'|[^:]*[^:\s])\s*:(?:\s+(.*))?$/.exec(line.text);
    if (!entry) continue;
    const value = entry[2] === undefined || entry[2] === '' ? nested(lines, line.indent) : scalar(entry[2]);
    Object.defineProperty(map, scalar(entry[1] ?? '') as string, {value, enumerable: true, configurable: true, writable: true});
  }
  return map;
}

/** What belongs to a key without a value of its own: deeper lines, or a list at the key's own depth. */
function nested(lines: Line[], indent: number): Value {
  const next = lines[0];
  if (!next || next.indent < indent || (next.indent === indent && !/^-(\s|$)/.test(next.text))) return '';
  return block(lines, next.indent);
}

function sequence(lines: Line[], indent: number): Value {
  const items: Value[] = [];
  for (let line = lines[0]; line && line.indent >= indent && /^-(\s|$)/.test(line.text); line = lines[0]) {
    lines.shift();
    const rest = line.text.slice(1).trim();
    const inner = line.indent + line.text.length - rest.length;
    if (rest === '') items.push(nested(lines, line.indent + 1));
    else if (!/^["'[]/.test(rest) && /^[^:]+:(\s|$)/.test(rest)) {
      lines.unshift({indent: inner, text: rest});
      items.push(mapping(lines, inner));
    } else items.push(scalar(rest));
  }
  return items;
}

function scalar(text: string): Value {
  const flow = /^\[([^]*)\]$/.exec(withoutComment(text));
  return flow ? ((flow[1] ?? '').match(ITEMS) ?? []).map((item) => item.trim()).filter(Boolean).map(single) : single(text);
}

/** The items of a list in brackets: what stands between commas that are not in quotes. */
const ITEMS = /(?:"[^"]*"|'[^']*'|[^,])+/g;

function single(text: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(text);
  if (quoted) return quoted[1]?.replace(/\\(.)/g, '$1') ?? (quoted[2] ?? '').replaceAll("''", "'");
  return withoutComment(text);
}

function withoutComment(text: string): string {
  return text.replace(/\s#.*$/, '').trimEnd();
}
