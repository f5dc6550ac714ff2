import {isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode} from 'yaml';
import {isContentError} from '../content/validation/content-error.js';
import {splitFrontMatter, type MarkdownParts} from '../fetching/front-matter.js';

/** Format of a source file. */
export type SourceFormat = 'markdown' | 'yaml' | 'json';

/** The reason and the position of a syntax error. */
export interface ParseError {
  readonly line: number;
  readonly message: string;
}

/** The fields of a source text and the lines they are on. */
export interface SourceText {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly ParseError[];
  /** The line of a field, or of its closest existing ancestor; counted from 1. */
  lineOf(keys: readonly string[]): number;
}

/** Parses a source text. Markdown becomes the field `body`, in addition to the fields of its front matter. */
export function parseSourceText(raw: string, format: SourceFormat): SourceText {
  const text = raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  return format === 'markdown' ? parseMarkdown(text) : parseFields(text, format, 0);
}

function parseMarkdown(text: string): SourceText {
  const parts = splitOrError(text);
  if ('message' in parts) return {data: {}, errors: [parts], lineOf: () => parts.line};
  const {frontMatter, linesBefore, body: rest} = parts;
  const parsed = parseFields(frontMatter, 'yaml', linesBefore);
  const body = rest.trim();
  const leadingLines = countNewlines(rest.slice(0, rest.length - rest.trimStart().length));
  const bodyLine = countNewlines(text) - countNewlines(rest) + leadingLines + 1;
  return {
    errors: parsed.errors,
    data: body ? {...parsed.data, body} : parsed.data,
    lineOf: (keys) => (body && keys[0] === 'body' ? bodyLine : parsed.lineOf(keys)),
  };
}

function splitOrError(text: string): MarkdownParts | ParseError {
  try {
    return splitFrontMatter(text);
  } catch (error) {
    if (!isContentError(error)) throw error;
    return {line: 1, message: error.message};
  }
}

function parseFields(text: string, format: SourceFormat, lineOffset: number): SourceText {
  const lineCounter = new LineCounter();
  const parsed = parseDocument(text, {lineCounter, prettyErrors: false, schema: format === 'json' ? 'json' : 'core'});
  const lineAt = (offset: number) => Math.max(lineCounter.linePos(offset).line, 1) + lineOffset;
  const errors = parsed.errors.map(({pos, message}) => ({
    line: lineAt(pos[0]),
    message: `the file should be ${formatNames[format]}: ${message}`,
  }));
  const data: unknown = errors.length === 0 ? (parsed.toJS() ?? {}) : {};
  const isList = Array.isArray(data) || typeof data !== 'object';
  if (isList) errors.push({line: lineOffset + 1, message: 'the file should contain fields with names, but does not'});
  return {
    errors,
    data: isList ? {} : (data as Record<string, unknown>),
    lineOf: (keys) => lineAt(findOffset(parsed.contents, keys)),
  };
}

const formatNames: Readonly<Record<SourceFormat, string>> = {markdown: 'Markdown', yaml: 'YAML', json: 'JSON'};

const countNewlines = (text: string) => text.split('\n').length - 1;

function findOffset(contents: ParsedNode | null, keys: readonly string[]): number {
  let node: unknown = contents;
  let offset = contents?.range[0] ?? 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = (node as ParsedNode | undefined)?.range[0] ?? offset;
    } else break;
  }
  return offset;
}
