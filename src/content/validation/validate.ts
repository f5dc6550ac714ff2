import {safeParse, type BaseIssue, type GenericSchema, type InferOutput} from 'valibot';
import {ContentError} from './content-error.js';
import {plain} from './to-plain-json.js';

/**
 * Turns unknown data into a typed model, or says what is wrong with it.
 * @param name what the data is called in the sentence, such as `article`.
 * @throws {ContentError} `invalid`: "article.cautions[0].heading should be text, but is missing".
 */
export function check<S extends GenericSchema>(schema: S, value: unknown, name: string): InferOutput<S> {
  const result = safeParse(schema, plain(value), {abortEarly: true});
  if (result.success) return result.output;
  throw new ContentError('invalid', sentence(schema, result.issues[0], name));
}

/** Every sentence about what is wrong with the data, none when nothing is: for tools that list all of them. */
export function problems(schema: GenericSchema, value: unknown, name: string): string[] {
  const result = safeParse(schema, plain(value), {abortPipeEarly: true}); // One sentence per field is enough.
  return result.success ? [] : result.issues.map((issue) => sentence(schema, issue, name));
}

function sentence(schema: GenericSchema, issue: BaseIssue<unknown>, name: string): string {
  const keys = (issue.path ?? []).map((item) => item.key as string | number);
  const where = keys.reduce<string>((path, key) => path + (typeof key === 'number' ? `[${key}]` : `.${key}`), name);
  // A missing key is reported by the object around it, so the wish of the key itself is looked up in the schema.
  const wish = issue.input === undefined ? wishAt(schema, keys) : issue.message;
  return `${where} should be ${wish ?? issue.message}, but is ${inWords(issue.input)}`;
}

interface Node {
  message?: unknown;
  entries?: Record<string, Node>;
  item?: Node;
  value?: Node;
  wrapped?: Node;
  pipe?: readonly Node[];
}

function wishAt(schema: GenericSchema, keys: readonly (string | number)[]): string | undefined {
  let node: Node | undefined = unwrapped(schema as Node);
  for (const key of keys) node = unwrapped(node?.entries?.[key] ?? node?.item ?? node?.value);
  const messages = [node, ...(node?.pipe ?? [])].map((part) => part?.message);
  return messages.reverse().find((message): message is string => typeof message === 'string');
}

function unwrapped(node: Node | undefined): Node | undefined {
  return node?.wrapped ? unwrapped(node.wrapped) : node;
}

function inWords(input: unknown): string {
  if (input === undefined) return 'missing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'an object';
  const shown = JSON.stringify(input);
  return shown.length > 60 ? `${shown.slice(0, 57)}…"` : shown;
}
