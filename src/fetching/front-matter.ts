import {ContentError} from '../content/validation/content-error.js';

/** Maximum length of front matter, in characters. */
const MAX_FRONT_MATTER = 32_768;

/** The front matter and the text of a Markdown file. */
export interface MarkdownParts {
  /** The YAML or JSON text between the markers; empty without front matter. JSON is parsed as YAML, which is a superset of it. */
  readonly frontMatter: string;
  /** Number of lines before `frontMatter`. */
  readonly linesBefore: number;
  readonly body: string;
}

const LEADING_COMMENTS = /^(?:\s*<!--(?:[^-]|-(?!->))*-->)+[ \t]*\n/;
const YAML_BLOCK = /^---(?:yaml|yml|json)?[ \t]*\n((?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML_BLOCK = /^(?:\+\+\+|---toml)[ \t]*\n/;

/**
 * Splits a Markdown file into its front matter and its text. Used in the browser and by the command line. Comments
 * before the front matter are allowed, because editors and linters insert them.
 * @throws {ContentError} `unreadable` when the front matter is TOML or has no markers around it; `refused` when it is
 * longer than 32,768 characters.
 */
export function splitFrontMatter(file: string): MarkdownParts {
  const text = file.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const comments = LEADING_COMMENTS.exec(text)?.[0] ?? '';
  const rest = text.slice(comments.length).replace(/^\n+(?=---|\+\+\+|\{)/, '');
  const before = text.slice(0, text.length - rest.length);
  if (TOML_BLOCK.test(rest))
    throw new ContentError('unreadable', 'front matter should be YAML between lines of ---, but is TOML');
  if (/^\{\s*["}]/.test(rest)) return splitJson(rest, countLines(before));
  const block = YAML_BLOCK.exec(rest);
  if (block) {
    const [whole, frontMatter = ''] = block;
    return checkLength({frontMatter, linesBefore: countLines(before) + 1, body: rest.slice(whole.length)});
  }
  if (/^title:[ \t]+\S/i.test(rest) && /\n[ \t]*\n/.test(rest))
    throw new ContentError('unreadable', 'front matter should be between lines of ---, but these lines are missing');
  return {frontMatter: '', linesBefore: 0, body: text};
}

/** JSON front matter as in Hugo: an object whose closing brace is on its own line, then the text. */
function splitJson(text: string, linesBefore: number): MarkdownParts {
  const end = /^\}[ \t]*$/m.exec(text);
  if (!end) return {frontMatter: '', linesBefore: 0, body: text};
  const length = end.index + end[0].length;
  return checkLength({frontMatter: text.slice(0, length), linesBefore, body: text.slice(length).replace(/^\n/, '')});
}

function checkLength(parts: MarkdownParts): MarkdownParts {
  if (parts.frontMatter.length <= MAX_FRONT_MATTER) return parts;
  throw new ContentError('refused', `front matter should have at most ${MAX_FRONT_MATTER} characters, but has more`);
}

const countLines = (text: string): number => text.split('\n').length - 1;
