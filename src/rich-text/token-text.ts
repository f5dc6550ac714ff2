import type {Token, Tokens} from 'marked';
import {decodeAlike} from './decode-references.js';
import type {ArticleToken} from './markdown-dialects.js';

/** The headings among the tokens of a text. */
export const headingTokens = (tokens: readonly ArticleToken[]): Tokens.Heading[] =>
  tokens.flatMap((token) => (token.type === 'heading' ? [token as Tokens.Heading] : []));

/** The text of tokens without their markup. */
export const plainTextOf = (tokens: readonly Token[] = []): string =>
  tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plainTextOf(token.tokens)
        : decodeAlike('text' in token && token.type !== 'html' ? String(token.text) : ''),
    )
    .join('');
