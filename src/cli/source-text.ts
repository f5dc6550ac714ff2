import {isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode} from 'yaml';

/** How a source file is written. */
export type Notation = 'markdown' | 'yaml' | 'json';

/** Why a text cannot be read at all, and where. */
export interface Mistake {
  readonly line: number;
  readonly sentence: string;
}

/** A source text, read: what it says and where it says it. */
export interface SourceText {
  readonly data: Readonly<Record<string, unknown>>;
  readonly mistakes: readonly Mistake[];
  /** The line of a field, or of the nearest one around it that is there; counted from 1. */
  lineOf(keys: readonly string[]): number;
}

const FRONT = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/;

/** Reads a source text. Markdown becomes the field `body`, beside the fields of its YAML front matter. */
export function readSourceText(raw: string, notation: Notation): SourceText {
  const text = raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (notation !== 'markdown') return readFields(text, notation, 0);
  const [front = '', fields = ''] = FRONT.exec(text) ?? [];
  const read = readFields(fields, 'yaml', front ? 1 : 0);
  const rest = text.slice(front.length);
  const body = rest.trim();
  const bodyLine = lines(front) + lines(rest.slice(0, rest.length - rest.trimStart().length)) + 1;
  return {
    mistakes: read.mistakes,
    data: body ? {...read.data, body} : read.data,
    lineOf: (keys) => (body && keys[0] === 'body' ? bodyLine : read.lineOf(keys)),
  };
}

function readFields(text: string, notation: Notation, above: number): SourceText {
  const lineCounter = new LineCounter();
  const parsed = parseDocument(text, {lineCounter, prettyErrors: false, schema: notation === 'json' ? 'json' : 'core'});
  const line = (offset: number) => Math.max(lineCounter.linePos(offset).line, 1) + above;
  const mistakes = parsed.errors.map(({pos, message}) => ({line: line(pos[0]), sentence: `the file should be ${names[notation]}: ${message}`}));
  const data: unknown = mistakes.length === 0 ? (parsed.toJS() ?? {}) : {};
  const isList = Array.isArray(data) || typeof data !== 'object';
  if (isList) mistakes.push({line: above + 1, sentence: 'the file should hold fields with names, but does not'});
  return {mistakes, data: isList ? {} : (data as Record<string, unknown>), lineOf: (keys) => line(offsetOf(parsed.contents, keys))};
}

const names: Readonly<Record<Notation, string>> = {markdown: 'Markdown', yaml: 'YAML', json: 'JSON'};

const lines = (text: string) => text.split('\n').length - 1;

function offsetOf(contents: ParsedNode | null, keys: readonly string[]): number {
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
