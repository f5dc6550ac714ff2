import {withoutQuotes} from '../../platform/attribute-text.js';

/** Parses host names from a list of hosts or URLs: `images.example.org, https://cdn.example.org/`. */
export const hostNames = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((entry) =>
      withoutQuotes(entry)
        .replace(/^([a-z]+:)?\/\//i, '')
        .replace(/[/?#].*$/, '')
        .replace(/:\d+$/, '')
        .toLowerCase(),
    )
    .filter(Boolean);
