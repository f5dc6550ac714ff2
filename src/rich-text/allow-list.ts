import {type Config} from 'dompurify';

/**
 * All elements that rich text may contain, from Markdown and from HTML. Other elements are not shown.
 */
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
  'ruby',
  'rt',
  'rp',
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

/**
 * All attributes that rich text may have. `post-process.ts` keeps `value`, `type`, `width` and `height` only if they number a list or
 * size an image. No class, id, name, style, `data-*`, `aria-*`, role, slot, part or `is`.
 */
export const ALLOWED_ATTR: readonly string[] = [
  'href',
  'src',
  'alt',
  'title',
  'lang',
  'dir',
  'start',
  'reversed',
  'value',
  'type',
  'width',
  'height',
  'colspan',
  'rowspan',
  'scope',
  'align',
  'datetime',
  'open',
];

/** Attributes that `prepare-html.ts` reads while it converts HTML, and that are removed afterwards. */
export const PARSED_ATTR: readonly string[] = [
  ...ALLOWED_ATTR,
  'id',
  'name',
  'style',
  'hidden',
  'checked',
  'data',
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-ezsrc',
  'data-cfsrc',
  'data-orig-file',
  'nitro-lazy-src',
  'data-lazy-srcset',
  'data-srcset',
  'srcset',
  'playlabel',
  'aria-hidden',
  'aria-label',
];

/** Elements that are removed with their text, because it is not prose. */
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
 * The sanitizer's settings: created once, frozen, and without a prototype, because a page may define settings on
 * `Object.prototype` (CVE-2026-41238). The sanitizer allows relative links; `post-process.ts` resolves or removes them.
 */
export function sanitizerConfig(): Config & {RETURN_DOM_FRAGMENT: true} {
  config ??= Object.freeze(
    Object.assign(Object.create(null) as Config & {RETURN_DOM_FRAGMENT: true}, {
      // Allows the parser's `body`, which stays in the inert document. Otherwise, the sanitizer would remove it and copy its content.
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
