import {type Config} from 'dompurify';

/** Every element that rich text may contain. What is not here cannot be shown. */
export const ALLOWED_TAGS: readonly string[] = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'br',
  'hr',
  'div',
  'span',
  'section',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'code',
  'kbd',
  'samp',
  'var',
  'em',
  'strong',
  'b',
  'i',
  'u',
  's',
  'del',
  'ins',
  'mark',
  'small',
  'sub',
  'sup',
  'abbr',
  'cite',
  'q',
  'dfn',
  'time',
  'bdi',
  'wbr',
  'a',
  'img',
  'figure',
  'figcaption',
  'details',
  'summary',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
];

/** Every attribute that rich text may carry. No class, id, name, style, `data-*`, `aria-*`, role, slot, part or `is`. */
export const ALLOWED_ATTR: readonly string[] = [
  'href',
  'src',
  'alt',
  'title',
  'lang',
  'dir',
  'start',
  'reversed',
  'colspan',
  'rowspan',
  'scope',
  'align',
  'datetime',
  'open',
];

/** Elements whose text is not prose either, so it goes with them. */
const DROPPED_WITH_TEXT = [
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
  'title',
  'audio',
  'video',
  'canvas',
  'xmp',
  'noembed',
  'noframes',
  'plaintext',
];

let config: (Config & {RETURN_DOM_FRAGMENT: true}) | undefined;

/**
 * The sanitizer's settings: made once, frozen, and without a prototype, because a page may have put settings on
 * `Object.prototype` (CVE-2026-41238). Relative links pass here and are resolved, or dropped, in `rich-text.tidy`.
 */
export function sanitizerConfig(): Config & {RETURN_DOM_FRAGMENT: true} {
  config ??= Object.freeze(
    Object.assign(Object.create(null) as Config & {RETURN_DOM_FRAGMENT: true}, {
      // The parser's own body, which never leaves it: as a stranger it would be taken out, and all in it copied first.
      ALLOWED_TAGS: [...ALLOWED_TAGS, 'body'],
      ALLOWED_ATTR: [...ALLOWED_ATTR],
      FORBID_CONTENTS: DROPPED_WITH_TEXT,
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      ALLOW_UNKNOWN_PROTOCOLS: false,
      ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
      ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
      RETURN_DOM_FRAGMENT: true,
    }),
  );
  return config;
}
