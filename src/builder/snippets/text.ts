import type {CrisisHelp} from '../../content/support/crisis-help.js';

/** A piece of text, with the address that it links to. */
export interface Span {
  readonly text: string;
  readonly href?: string;
}

/** A number or an address as it is written, and its link. */
export interface Contact {
  readonly shown: string;
  readonly href: string;
}

const digits = (number: string): string => number.replace(/\([^()]*\)|\D/g, '');

/** The numbers of a country that a person can call or text: the emergency numbers first. */
export const contactsOf = ({emergency, lines}: CrisisHelp): Contact[] => [
  ...emergency.map((number) => ({shown: number, href: `tel:${digits(number)}`})),
  ...lines.flatMap(({contacts}) =>
    contacts.flatMap(({display, dial, sms}) => {
      if (display === undefined) return [];
      if (dial) return [{shown: display, href: `tel:${digits(dial)}`}];
      return sms ? [{shown: display, href: `sms:${digits(sms)}`}] : [];
    }),
  ),
];

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The paragraphs of a text, one for each line, in which known numbers and https addresses are links. */
export function paragraphsOf(text: string, contacts: readonly Contact[]): Span[][] {
  const numbers = [...contacts].sort((one, other) => other.shown.length - one.shown.length);
  const number = numbers.map(({shown}) => `(?<!\\d)${escapePattern(shown)}(?!\\d)`);
  const pattern = new RegExp([String.raw`https:\/\/[^\s<>"]*[^\s<>".,;:!?)]`, ...number].join('|'), 'g');
  const hrefOf = (shown: string): string => numbers.find((one) => one.shown === shown)?.href ?? shown;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => linkAll(line, pattern, hrefOf));
}

function linkAll(line: string, pattern: RegExp, hrefOf: (shown: string) => string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  const found = [...line.matchAll(pattern)];
  // The name of a line can contain its number, as "NHS 111": only the last place of each number is a link.
  const last = new Map(found.map(({0: shown, index}) => [shown, index]));
  for (const {0: shown, index} of found) {
    if (last.get(shown) !== index) continue;
    if (index > end) spans.push({text: line.slice(end, index)});
    spans.push({text: shown, href: hrefOf(shown)});
    end = index + shown.length;
  }
  return end < line.length ? [...spans, {text: line.slice(end)}] : spans;
}

/** Escapes text for HTML and for attributes in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[one] ?? one);

/** Escapes text for a language in which braces begin code, as JSX, Svelte, Vue, Astro and Angular templates have them. */
export const escapeTemplate = (text: string): string =>
  escapeHtml(text).replace(/[{}@]/g, (one) => `&#${one.charCodeAt(0)};`);

/** Paragraphs as indented lines of markup. */
export const paragraphsMarkup = (
  paragraphs: readonly (readonly Span[])[],
  indent: string,
  escape: (text: string) => string,
): string =>
  paragraphs
    .map(
      (spans) =>
        `${indent}<p>${spans.map(({text, href}) => (href === undefined ? escape(text) : `<a href="${escape(href)}">${escape(text)}</a>`)).join('')}</p>\n`,
    )
    .join('');
