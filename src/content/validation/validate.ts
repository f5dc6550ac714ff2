import {safeParse, type BaseIssue, type GenericSchema, type InferOutput} from 'valibot';
import {ContentError} from './content-error.js';
import {textLength} from './fields.js';
import {toPlainJson} from './to-plain-json.js';

/**
 * Validates unknown data and returns it as a typed model.
 * @param name name of the data in messages, such as `article`.
 * @throws {ContentError} `invalid`: "article.cautions[0].heading should be text, but is missing".
 */
export function validate<S extends GenericSchema>(schema: S, value: unknown, name: string): InferOutput<S> {
  const result = safeParse(schema, toPlainJson(value), {abortEarly: true});
  const issue = result.success ? totalTextIssue(result.output, name) : issueMessage(schema, result.issues[0], name);
  if (issue !== undefined) throw new ContentError('invalid', issue);
  return result.output;
}

/** Maximum length of all texts of a document except its body, in UTF-16 units: they are laid out at once. */
const MAX_ALL_TEXT = 100_000;

function totalTextIssue(document: unknown, name: string): string | undefined {
  const {body} = Object(document) as {body?: unknown};
  const length = textLength(document) - textLength(body);
  return length > MAX_ALL_TEXT
    ? `${name} should have at most ${MAX_ALL_TEXT} characters of text besides its body, but has ${length}`
    : undefined;
}

/** All issues of the data, one sentence each; empty when the data is valid. */
export function listIssues(schema: GenericSchema, value: unknown, name: string): string[] {
  const result = safeParse(schema, toPlainJson(value), {abortPipeEarly: true}); // One sentence per field is enough.
  if (!result.success) return result.issues.map((issue) => issueMessage(schema, issue, name));
  const issue = totalTextIssue(result.output, name);
  return issue === undefined ? [] : [issue];
}

function issueMessage(schema: GenericSchema, issue: BaseIssue<unknown>, name: string): string {
  const keys = (issue.path ?? []).map((item) => item.key as string | number);
  const fieldPath = keys.reduce<string>((path, key) => path + (typeof key === 'number' ? `[${key}]` : `.${key}`), name);
  // valibot reports a missing key on the enclosing object, so the expected value is looked up in the schema.
  const expected = issue.input === undefined ? expectedAt(schema, keys) : issue.message;
  return `${fieldPath} should be ${expected ?? issue.message}, but is ${describeValue(issue.input)}`;
}

interface SchemaNode {
  message?: unknown;
  entries?: Record<string, SchemaNode>;
  item?: SchemaNode;
  value?: SchemaNode;
  wrapped?: SchemaNode;
  pipe?: readonly SchemaNode[];
}

function expectedAt(schema: GenericSchema, keys: readonly (string | number)[]): string | undefined {
  let node: SchemaNode | undefined = unwrapSchema(schema as SchemaNode);
  for (const key of keys) node = unwrapSchema(node?.entries?.[key] ?? node?.item ?? node?.value);
  const messages = [node, ...(node?.pipe ?? [])].map((part) => part?.message);
  return messages
    .reverse()
    .find((message): message is string => typeof message === 'string' && !message.startsWith('at most'));
}

function unwrapSchema(node: SchemaNode | undefined): SchemaNode | undefined {
  return node?.wrapped ? unwrapSchema(node.wrapped) : node;
}

function describeValue(input: unknown): string {
  if (input === undefined) return 'missing';
  if (Array.isArray(input)) return `a list of ${input.length}`;
  if (typeof input === 'object') return 'an object';
  const jsonText = JSON.stringify(input);
  return jsonText.length > 60 ? `${jsonText.slice(0, 57)}…"` : jsonText;
}
