import {isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type ParsedNode} from 'yaml';
import {isContentError} from '../../content/validation/content-error.js';
import {splitFrontMatter, type MarkdownParts} from '../../fetching/front-matter.js';
import type {TextRange} from '../report/problem.js';
import {explainYamlError} from './yaml-slips/explain-yaml-error.js';
import {findSilentSlip} from './yaml-slips/silent-slips.js';

/** Format of a source file. */
export type SourceFormat = 'markdown' | 'yaml' | 'json';

/** The reason and the position of a syntax error. */
export interface SyntaxProblem {
  readonly range: TextRange;
  readonly message: string;
  readonly help?: string | undefined;
}

/** The fields of a source text, and where they are. */
export interface SourceText {
  readonly data: Readonly<Record<string, unknown>>;
  /** The syntax error, if there is one; the text then has no fields. One slip often causes several parser errors: this is the first. */
  readonly error?: SyntaxProblem | undefined;
  /** The place of a field's value; of its name when the value has several lines; of the closest ancestor when it is missing. */
  locate(keys: readonly string[], part?: 'name' | 'value'): TextRange;
  /** The place of a part of the Markdown body; of the field `body` in other formats. */
  locateInBody(offset: number, length: number): TextRange;
  /** The value of a field as it is written, such as `01632` for the number 1632. */
  writtenAt(keys: readonly string[]): string | undefined;
}

/** Parses a source text. Markdown becomes the field `body`, in addition to the fields of its front matter. */
export function parseSourceText(raw: string, format: SourceFormat): SourceText {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const conflict = /^(?:<{7}|>{7})(?: .*)?$/m.exec(text);
  if (conflict) return failed(mergeConflict, rangeAt(text, conflict.index, conflict[0].length));
  return format === 'markdown' ? parseMarkdown(text) : parseFields(text, format, 0, text);
}

/** The range of an offset in a text. A range that crosses lines ends with its first line. */
export function rangeAt(text: string, offset: number, length: number): TextRange {
  const at = Math.min(offset, Math.max(0, text.length));
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const column = at - lineStart;
  return {
    line: countNewlines(text, lineStart) + 1,
    column: column + 1,
    length: Math.max(1, Math.min(length, line.trimEnd().length - column)),
    text: line,
  };
}

function parseMarkdown(text: string): SourceText {
  const parts = splitOrError(text);
  if ('message' in parts) return failed(parts, parts.range);
  const slip = parts.frontMatter === '' && parts.linesBefore === 0 ? frontMatterSlip(text) : undefined;
  if (slip) return failed(slip, slip.range);
  const {frontMatter, linesBefore, body: rest} = parts;
  const parsed = parseFields(frontMatter, 'yaml', offsetOfLine(text, linesBefore), text);
  const body = rest.trim();
  if (body && parsed.data['body'] !== undefined) return failed(writtenTwice, parsed.locate(['body'], 'name'));
  const bodyOffset = text.length - rest.length + rest.length - rest.trimStart().length;
  const bodyRange = (offset: number, length: number) => rangeAt(text, bodyOffset + offset, length);
  return {
    error: parsed.error,
    data: body ? {...parsed.data, body} : parsed.data,
    locate: (keys, part) => (body && keys[0] === 'body' ? bodyRange(0, Infinity) : parsed.locate(keys, part)),
    locateInBody: bodyRange,
    writtenAt: parsed.writtenAt,
  };
}

const mergeConflict = {
  message: 'the file has two versions of a text, which a program for version control could not merge',
  help: 'Keep one of the versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
};

const writtenTwice = {
  message: 'the text is written twice: in the field body, and below the fields',
  help: 'Keep one of them.',
};

function failed(error: Omit<SyntaxProblem, 'range'>, range: TextRange): SourceText {
  return {
    data: {},
    error: {...error, range},
    locate: () => range,
    locateInBody: () => range,
    writtenAt: () => undefined,
  };
}

function splitOrError(text: string): MarkdownParts | SyntaxProblem {
  try {
    return splitFrontMatter(text);
  } catch (error) {
    if (!isContentError(error)) throw error;
    return {range: rangeAt(text, text.length - text.trimStart().length, Infinity), message: error.message};
  }
}

const FRONT_MATTER_HELP =
  'An article begins with a line of three hyphens (---), its fields such as title: …, and another line of three hyphens.';

/** Why a Markdown file has no front matter: it begins or ends in a way that looks like one, or there is none. */
function frontMatterSlip(text: string): SyntaxProblem {
  const start = text.length - text.trimStart().length;
  const first = /^[^\n]*/.exec(text.slice(start))?.[0] ?? '';
  const indented = text.lastIndexOf('\n', start - 1) + 1 < start;
  const at = (message: string, help: string): SyntaxProblem => ({
    range: rangeAt(text, start, first.length),
    message,
    help,
  });
  if (first === '---' && !indented)
    return at(
      'front matter should end with a line of three hyphens (---), but has none',
      'Write --- on a line of its own after the last field.',
    );
  if (first.trim() === '---')
    return at(
      'front matter should begin with --- at the beginning of the line, but is indented',
      'Delete the spaces before ---, also before the second one.',
    );
  if (/^(-{2}|-{4,}|[–—―‒]{1,3}-?|_{3,}|\*{3,}|={3,})\s*$/.test(first) || /^---\S/.test(first))
    return at(
      `front matter should begin with a line of exactly three hyphens (---), but begins with "${first.trim()}"`,
      FRONT_MATTER_HELP,
    );
  return at('the article should begin with front matter, but has none, so that it has no title', FRONT_MATTER_HELP);
}

function parseFields(text: string, format: SourceFormat, base: number, whole: string): SourceText {
  const parsed = parseDocument(text, {prettyErrors: false, schema: format === 'json' ? 'json' : 'core'});
  const range = (offset: number, length: number) => rangeAt(whole, base + offset, length);
  const found = findError(parsed, text, format);
  const error = found && {...found, range: range(found.offset, found.length)};
  const data: unknown = error ? {} : (parsed.toJS() ?? {});
  return {
    error,
    data: data as Record<string, unknown>,
    locate: (keys, part = 'value') => range(...placeOf(parsed.contents, keys, part)),
    locateInBody: () => range(...placeOf(parsed.contents, ['body'], 'name')),
    writtenAt: (keys) => {
      const node = nodeAt(parsed.contents, keys);
      return isScalar(node) && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
    },
  };
}

function findError(parsed: Document.Parsed, text: string, format: SourceFormat) {
  const silent = format === 'json' ? undefined : findSilentSlip(text);
  const [first] = [...parsed.errors, ...parsed.warnings];
  if (silent && (!first || silent.offset <= first.pos[0])) return silent;
  if (first) return explainYamlError({code: first.code, message: first.message, offset: first.pos[0]}, text);
  const {contents} = parsed;
  if (contents === null || isMap(contents)) return undefined;
  return explainNoFields(text, contents.range[0], format);
}

/** Why a text that can be read has no fields. */
function explainNoFields(text: string, offset: number, format: SourceFormat) {
  const [, name, colon = ''] = /^([A-Za-z][\w-]*)(:(?=[^ \t\n])|[ \t]*[=;：])/.exec(text.slice(offset)) ?? [];
  if (name !== undefined)
    return {
      message: colon === ':' ? 'a space is missing after the colon' : `the colon is missing after "${name}"`,
      help: `Write: ${name}: …`,
      offset,
      length: name.length + colon.length,
    };
  const help =
    format === 'json'
      ? 'A document in JSON begins with { and ends with }: {"title": "Sleep"}'
      : 'A field is a name, a colon, a space and a value: title: Sleep';
  return {message: 'the file should contain fields with names, but does not', help, offset, length: 1};
}

function countNewlines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function offsetOfLine(text: string, lines: number): number {
  let offset = 0;
  for (let line = 0; line < lines; line++) offset = text.indexOf('\n', offset) + 1;
  return offset;
}

function nodeAt(contents: ParsedNode | null, keys: readonly string[]): unknown {
  let node: unknown = contents;
  for (const key of keys) {
    if (isMap(node)) node = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)?.value;
    else if (isSeq(node)) node = node.items[Number(key)];
    else return undefined;
  }
  return node;
}

/** Offset and length of a field's value or name, or of its closest existing ancestor. */
function placeOf(contents: ParsedNode | null, keys: readonly string[], part: 'name' | 'value'): [number, number] {
  let node: unknown = contents;
  let place: [number, number] = [contents?.range[0] ?? 0, 1];
  for (const [index, key] of keys.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (!pair || !isScalar(pair.key)) break;
      place = rangeOf(pair.key) ?? place;
      node = pair.value;
      const isLast = index === keys.length - 1;
      if (isLast && part === 'value' && isScalar(node) && node.value !== null) place = rangeOf(node) ?? place;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      place = rangeOf(node) ?? place;
    } else break;
  }
  return place;
}

function rangeOf(node: unknown): [number, number] | undefined {
  if (!(isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) || !node.range) return undefined;
  return [node.range[0], node.range[1] - node.range[0]];
}
