import {Lexer, type MarkedOptions, type Token, type Tokens, type TokensList} from 'marked';
import {ContentError} from '../content/validation/content-error.js';
import {MAX_ELEMENTS, tooManyElementsError} from './html-limits.js';
import {readDialects, type ArticleToken} from './markdown-dialects.js';

/** Maximum length of a paragraph, heading, cell or list item, in characters, for inline parsing; marked is quadratic on some texts. */
const MAX_INLINE_LENGTH = 4_000;
/** Maximum number of lines in a list item without a blank line. */
const MAX_ITEM_LINES = 500;
/** Maximum number of non-blank lines in a body; block lexing is not interruptible. */
const MAX_LINES = 5_000;
/** Maximum nesting depth of quotes and lists. */
const MAX_NESTING = 20;

/** marked's lexer with a nesting limit: deeper text is shown as source text. */
class GuardedLexer extends Lexer {
  #depth = 0;

  override blockTokens(source: string, tokens?: Token[], clipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, clipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], clipped?: boolean): Token[] {
    if (this.#depth >= MAX_NESTING) return addPlainTextToken(source, tokens);
    this.#depth += 1;
    const found = super.blockTokens(source, tokens, clipped);
    this.#depth -= 1;
    return found;
  }
}

// Created for each body, without a prototype: marked changes its options, and a page may have polluted Object.prototype.
function markedOptions(): MarkedOptions {
  return Object.assign(Object.create(null) as MarkedOptions, {
    gfm: true,
    renderer: null,
    tokenizer: null,
    extensions: null,
    hooks: null,
    walkTokens: null,
  });
}

function addPlainTextToken(source: string, tokens: Token[]): Token[] {
  tokens.push({type: 'text', raw: source, text: source, escaped: false} satisfies Tokens.Text);
  return tokens;
}

/** The size of an image in some dialects, such as `![Alt](a.png =600x400)`. */
const IMAGE_SIZE = /(!\[[^\]\n]*\]\([^\s()]+)[ \t]+=(?:\d{1,5}%?)?x?(?:\d{1,5}%?)?\)/g;

/**
 * Generates the tokens of a Markdown text. Yields at points where the caller may let the page do other work.
 * @throws {ContentError} `refused` when a body has more than 5,000 lines, or tables with more than 5,000 cells.
 */
export function* lexMarkdown(markdown: string): Generator<undefined, readonly ArticleToken[]> {
  const lexer = new GuardedLexer(markedOptions());
  lexer.blockTokens(splitLongItems(markdown.replace(/\r\n?/g, '\n')), lexer.tokens);
  const tokens = readDialects(lexer);
  if (countCells(lexer.tokens) > MAX_ELEMENTS) throw tooManyElementsError();
  yield;
  let size = 0;
  for (const {src: written, tokens: inline} of lexer.inlineQueue) {
    const src = keepMultiplications(written.replace(IMAGE_SIZE, '$1)'));
    if (src.length > MAX_INLINE_LENGTH) addPlainTextToken(src, inline);
    else lexer.inlineTokens(src, inline);
    size += src.length;
    if (size < MAX_INLINE_LENGTH) continue;
    yield;
    size = 0;
  }
  return tokens;
}

/** The number of cells in tables outside lists and quotes. A table is rendered without interruption. */
const countCells = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, token) => sum + (isTable(token) ? token.header.length * (token.rows.length + 1) : 0), 0);

const isTable = (token: Token): token is Tokens.Table => token.type === 'table';

/**
 * Returns the tokens of a Markdown text synchronously, for a server.
 * @throws {ContentError} `refused` when a body has more than 5,000 lines, or tables with more than 5,000 cells.
 */
export function markdownTokens(markdown: string): readonly ArticleToken[] {
  const work = lexMarkdown(markdown);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Escapes asterisks between numbers outside code: "2*5 drops or 3*5 drops" is a multiplication, although CommonMark reads
 * emphasis there and shows "25 drops or 35 drops".
 */
function keepMultiplications(text: string): string {
  if (!/\d\*\d/.test(text)) return text;
  const parts = text.split(/(`+[^`]*`+)/);
  return parts
    .map((part, index) => (index % 2 ? part : part.replace(/(?<=(?:^|[\s(])\d[\d.,*]*)\*(?=\d)/g, '\\*')))
    .join('');
}

/** The inline tokens of one line of Markdown, for cautions. */
export function inlineMarkdownTokens(markdown: string): readonly Token[] {
  return markdown.length > MAX_INLINE_LENGTH
    ? addPlainTextToken(markdown, [])
    : Lexer.lexInline(keepMultiplications(markdown), markedOptions());
}

const LIST_ITEM_MARKER = /^[ >]*(?:[-+*]|\d{1,9}[.)])\s/;

/**
 * Ends very long list items with a blank line, because marked is quadratic in the lines of a list item.
 * @throws {ContentError} `refused` if there are more than 5,000 lines.
 */
function splitLongItems(markdown: string): string {
  let lines = 0;
  let itemLines = 0;
  let inItem = false;
  return markdown.replace(/^.*$/gm, (line) => {
    const empty = line.trim() === '';
    if (!empty && (lines += 1) > MAX_LINES)
      throw new ContentError('refused', `article.body should have at most ${MAX_LINES} lines, but has more`);
    if (empty) inItem = false;
    else if (LIST_ITEM_MARKER.test(line)) {
      inItem = true;
      itemLines = 0;
    }
    itemLines += 1;
    if (!inItem || itemLines < MAX_ITEM_LINES) return line;
    inItem = false;
    return `${line}\n`;
  });
}
