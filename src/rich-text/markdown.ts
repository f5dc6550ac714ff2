import {Lexer, Parser, Renderer, type MarkedOptions, type Token, type Tokens, type TokensList} from 'marked';
import {ContentError} from '../content/validation/content-error.js';

/** The longest paragraph, heading, cell or list item, in characters, whose inline Markdown is read; marked is quadratic on some. */
const MAX_INLINE_LENGTH = 4_000;
/** How many lines one list item may have without a blank line. */
const MAX_ITEM_LINES = 500;
/** How many lines with words a body may have; its blocks are found in one go. */
const MAX_LINES = 5_000;
/** How deep quotes and lists may be nested. */
const MAX_NESTING = 20;
/** About how much HTML is handed on at a time, in characters. */
const CHUNK_LENGTH = 24_000;

const HARMLESS_TAG = /<(\/?)(sub|sup|kbd|abbr|br|mark|small|del|ins|details|summary)\s*(\/?)>/gi;
const DETAILS_TAG = /<\/?(?:details|summary)\b/i;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** Raw HTML in Markdown: a few harmless tags without attributes pass, comments go, anything else is shown as text. */
function safeRawHtml(text: string): string {
  let out = '';
  let last = 0;
  const source = text.replace(COMMENT, '');
  for (const match of source.matchAll(HARMLESS_TAG)) {
    out += escapeText(source.slice(last, match.index)) + match[0].toLowerCase();
    last = match.index + match[0].length;
  }
  return out + escapeText(source.slice(last));
}

const CHARACTER_TO_ESCAPE = /[<>"']|&(?!(?:#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g;

function escapeText(text: string): string {
  return text.replace(CHARACTER_TO_ESCAPE, (character) => `&#${character.charCodeAt(0)};`);
}

/** What we make of marked's classes. Not before a text needs it: on a page without articles, marked does nothing. */
function createMarkedClasses() {
  /** marked's renderer, which never hands on raw HTML. */
  class SafeRenderer extends Renderer {
    /** How much deeper headings are than in the source. */
    headingShift = 0;

    override html(token: Tokens.HTML | Tokens.Tag): string {
      const safe = safeRawHtml(token.text);
      return token.block && !DETAILS_TAG.test(token.text) ? `<p>${safe}</p>` : safe;
    }

    override heading({tokens, depth}: Tokens.Heading): string {
      const level = Math.min(depth + this.headingShift, 6);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    }

    override checkbox({checked}: Tokens.Checkbox): string {
      return checked ? '☑ ' : '☐ ';
    }
  }

  /** marked's lexer with a limit on nesting: past it, text is shown as it is written. */
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

  return {SafeRenderer, GuardedLexer};
}

let markedClasses: ReturnType<typeof createMarkedClasses> | undefined;
const getMarkedClasses = (): ReturnType<typeof createMarkedClasses> => (markedClasses ??= createMarkedClasses());

// Fresh for each body, without a prototype: marked writes into its options, and a host may have polluted Object.prototype.
function markedOptions(renderer: Renderer = new (getMarkedClasses().SafeRenderer)()): MarkedOptions {
  return Object.assign(Object.create(null) as MarkedOptions, {
    gfm: true,
    renderer,
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
 * Turns Markdown into pieces of HTML that are each complete, for the sanitizer; never hands out raw HTML of the source.
 * An empty piece is a moment to let the page breathe.
 * @throws {ContentError} `refused` when a body has more than 5,000 lines.
 */
export function* markdownToHtml(markdown: string, headingLevel: number): Generator<string> {
  const {SafeRenderer, GuardedLexer} = getMarkedClasses();
  const renderer = new SafeRenderer();
  const lexer = new GuardedLexer(markedOptions(renderer));
  lexer.blockTokens(splitLongItems(markdown.replace(/\r\n?/g, '\n')), lexer.tokens);
  const depths = lexer.tokens.flatMap((token) => (token.type === 'heading' ? [(token as Tokens.Heading).depth] : []));
  if (depths.length > 0) renderer.headingShift = headingLevel - Math.min(...depths);
  yield '';
  let size = 0;
  for (const {src, tokens} of lexer.inlineQueue) {
    if (src.length > MAX_INLINE_LENGTH) addPlainTextToken(src, tokens);
    else lexer.inlineTokens(src, tokens);
    size += src.length;
    if (size < MAX_INLINE_LENGTH) continue;
    yield '';
    size = 0;
  }
  let group: Token[] = [];
  size = 0;
  let openDetails = 0;
  for (const token of lexer.tokens) {
    group.push(token);
    size += token.raw.length;
    if (token.type === 'html')
      openDetails += countMatches(token.raw, /<details\s*>/gi) - countMatches(token.raw, /<\/details\s*>/gi);
    if (size < CHUNK_LENGTH || openDetails > 0) continue;
    yield Parser.parse(group, lexer.options);
    group = [];
    size = 0;
  }
  if (group.length > 0) yield Parser.parse(group, lexer.options);
}

/** One line of Markdown without blocks, as HTML: for cautions. */
export function inlineMarkdownToHtml(markdown: string): string {
  const settings = markedOptions();
  return markdown.length > MAX_INLINE_LENGTH
    ? escapeText(markdown)
    : Parser.parseInline(Lexer.lexInline(markdown, settings), settings);
}

/**
 * The pieces of a Markdown text within the same limits, for a server, which draws them by itself.
 * @throws {ContentError} `refused` when a body has more than 5,000 lines.
 */
export function markdownTokens(markdown: string): readonly Token[] {
  const {GuardedLexer} = getMarkedClasses();
  const lexer = new GuardedLexer(markedOptions());
  lexer.blockTokens(splitLongItems(markdown.replace(/\r\n?/g, '\n')), lexer.tokens);
  for (const {src, tokens} of lexer.inlineQueue) {
    if (src.length > MAX_INLINE_LENGTH) addPlainTextToken(src, tokens);
    else lexer.inlineTokens(src, tokens);
  }
  return lexer.tokens;
}

/** The pieces of one line of Markdown, for a server. */
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

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
