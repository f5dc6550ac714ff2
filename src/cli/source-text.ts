import {isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode} from 'yaml';

/** How a source file is written. */
export type SourceFormat = 'markdown' | 'yaml' | 'json';

/** Why a text cannot be read at all, and where. */
export interface ParseError {
  readonly line: number;
  readonly message: string;
}

/** A source text, read: what it says and where it says it. */
export interface SourceText {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly ParseError[];
  /** The line of a field, or of the nearest one around it that is there; counted from 1. */
  lineOf(keys: readonly string[]): number;
}

const FRONT_MATTER_PATTERN = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/;

/** Reads a source text. Markdown becomes the field `body`, beside the fields of its YAML front matter. */
export function parseSourceText(raw: string, format: SourceFormat): SourceText {
  const text = raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (format !== 'markdown') return parseFields(text, format, 0);
  const [frontMatter = '', yaml = ''] = FRONT_MATTER_PATTERN.exec(text) ?? [];
  const parsed = parseFields(yaml, 'yaml', frontMatter ? 1 : 0);
  const rest = text.slice(frontMatter.length);
  const body = rest.trim();
  const bodyLine = countNewlines(frontMatter) + countNewlines(rest.slice(0, rest.length - rest.trimStart().length)) + 1;
  return {
    errors: parsed.errors,
    data: body ? {...parsed.data, body} : parsed.data,
    lineOf: (keys) => (body && keys[0] === 'body' ? bodyLine : parsed.lineOf(keys)),
  };
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
  if (isList) errors.push({line: lineOffset + 1, message: 'the file should hold fields with names, but does not'});
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
