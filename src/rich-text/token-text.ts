import type {Token, Tokens} from 'marked';
import {decodeCharacterReferences} from '../content/text/character-references.js';
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
        : decodeCharacterReferences('text' in token && token.type !== 'html' ? String(token.text) : ''),
    )
    .join('');
