import {Lexer, type MarkedOptions, type Token, type Tokens, type TokensList} from 'marked';
import {ContentError} from '../content/validation/content-error.js';
import {readDialects, type ArticleToken} from './markdown-dialects.js';

/** The longest paragraph, heading, cell or list item, in characters, whose inline Markdown is read; marked is quadratic on some. */
const MAX_INLINE_LENGTH = 4_000;
/** How many lines one list item may have without a blank line. */
const MAX_ITEM_LINES = 500;
/** How many lines with words a body may have; its blocks are found in one go. */
const MAX_LINES = 5_000;
/** How deep quotes and lists may be nested. */
const MAX_NESTING = 20;

/** marked's lexer with a limit on nesting: deeper text is shown as it is written. */
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

// Fresh for each body, without a prototype: marked writes into its options, and a host may have polluted Object.prototype.
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

/**
 * The tokens of a Markdown text. Yields where the page may do other work in between.
 * @throws {ContentError} `refused` when a body has more than 5,000 lines.
 */
export function* lexMarkdown(markdown: string): Generator<undefined, readonly ArticleToken[]> {
  const lexer = new GuardedLexer(markedOptions());
  lexer.blockTokens(splitLongItems(markdown.replace(/\r\n?/g, '\n')), lexer.tokens);
  const tokens = readDialects(lexer);
  yield;
  let size = 0;
  for (const {src, tokens: inline} of lexer.inlineQueue) {
    if (src.length > MAX_INLINE_LENGTH) addPlainTextToken(src, inline);
    else lexer.inlineTokens(src, inline);
    size += src.length;
    if (size < MAX_INLINE_LENGTH) continue;
    yield;
    size = 0;
  }
  return tokens;
}

/**
 * The tokens of a Markdown text at once, for a server.
 * @throws {ContentError} `refused` when a body has more than 5,000 lines.
 */
export function markdownTokens(markdown: string): readonly ArticleToken[] {
  const work = lexMarkdown(markdown);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The tokens of one line of Markdown without blocks: for cautions. */
export function inlineMarkdownTokens(markdown: string): readonly Token[] {
  return markdown.length > MAX_INLINE_LENGTH
    ? addPlainTextToken(markdown, [])
    : Lexer.lexInline(markdown, markedOptions());
}

const LIST_ITEM_MARKER = /^[ >]*(?:[-+*]|\d{1,9}[.)])\s/;

/**
 * marked is quadratic in the lines of one list item, so a very long item is ended by a blank line.
 * @throws {ContentError} `refused` when there are more than 5,000 lines.
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
