import {ContentError} from '../../content/validation/content-error.js';
import {decodeCharacterReferences} from '../../content/text/character-references.js';
import {markdownToPlainText} from '../../content/text/plain-markdown.js';
import {splitFrontMatter} from '../front-matter.js';
import type {Adapter} from './adapter.js';
import {asRecord, toLanguageTag, type UnknownRecord} from './fields.js';

/** A Markdown file, with or without YAML or JSON front matter. Without a `title` field, the first heading is the title. */
export const markdown: Adapter = (document) => (typeof document === 'string' ? readMarkdown(document) : undefined);

async function readMarkdown(file: string): Promise<UnknownRecord> {
  const {frontMatter, body} = splitFrontMatter(file);
  const data = frontMatter.trim() === '' ? {} : await parseYaml(frontMatter);
  if (!data) return withTitle({}, file); // Two thematic breaks with text between them, not front matter.
  const {lang, ...fields} = data;
  return withTitle({...fields, ...(lang !== undefined && {lang: toLanguageTag(lang) ?? lang})}, body);
}

function withTitle(fields: UnknownRecord, body: string): UnknownRecord {
  const heading = /^\s*#[ \t]+(\S.*)\r?\n?/.exec(body) ?? /^\s*(\S.*)\r?\n=+[ \t]*(?:\r?\n|$)/.exec(body);
  if (fields['title'] !== undefined || !heading) return {...fields, body};
  return {
    ...fields,
    title: markdownToPlainText((heading[1] ?? '').trimEnd().replace(/\s#+$/, ''), decodeCharacterReferences),
    body: body.slice(heading[0].length),
  };
}

/** The fields, each scalar as its source text; `undefined` when the YAML is not a map. */
async function parseYaml(source: string): Promise<UnknownRecord | undefined> {
  const {parseDocument} = await import('yaml');
  const parsed = parseDocument(source, {schema: 'failsafe', prettyErrors: false});
  const [error] = parsed.errors;
  if (error) throw new ContentError('unreadable', `front matter should be YAML, but is not (${error.message})`);
  try {
    const data: unknown = parsed.toJS();
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? asRecord(data) : undefined;
  } catch (cause) {
    throw new ContentError('unreadable', `front matter should be YAML, but is not (${String(cause)})`, {cause});
  }
}
