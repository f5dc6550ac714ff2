import {html} from 'lit';
import {removeInvisible, htmlWords} from './html-words.js';
import {createInertElement} from './parse-html.js';
import type {Part, RenderOptions} from './render-options.js';
import type {RichText, RichTextOptions} from './rich-text-options.js';

/** Elements whose content the parser reads to their end tag; without one, they would swallow the rest of the text. */
const SWALLOWING = 'script|style|textarea|title|xmp|noembed|noframes|template|select|svg|math';

/** Renders the blocks of the text with other options. */
export type RenderBlocks = (
  options: Pick<RenderOptions, 'headingLevel' | 'onImageOmitted' | 'readHtml'>,
) => Promise<DocumentFragment>;

/**
 * Renders a Markdown text with its raw HTML. Everything passes the sanitizer as one HTML text, so that HTML may enclose Markdown.
 * @param found the raw HTML of the text without comments and without the tags that need no sanitizer.
 * @returns if the sanitizer cannot be loaded or used, a fragment with the words of the raw HTML; if no tag is that of an element, `undefined`.
 * @throws {ContentError} `refused` if the HTML exceeds a limit.
 */
export async function textWithHtml(
  source: string,
  found: readonly string[],
  options: RichTextOptions,
  render: RenderBlocks,
): Promise<RichText | DocumentFragment | undefined> {
  const isElement = createElementTest(source);
  if (!found.some((raw) => /<[?!]/.test(raw) || hasElement(raw, isElement))) return undefined;
  const rawHtml: string[] = [];
  const readHtml = (raw: string): Part[] => [{content: html`<i data-raw=${rawHtml.push(raw) - 1}></i>`}];
  const omitted: string[] = [];
  const onImageOmitted = (address: string): void => {
    if (address) omitted.push(address);
  };
  const sanitizer = await import('./html-body.js').catch(() => undefined); // The file could not be loaded.
  if (sanitizer) {
    const shown = await render({headingLevel: 0, onImageOmitted, readHtml});
    try {
      const text = sanitizer.htmlText(mixedHtml(shown, escapeUnknownTags(rawHtml, isElement)), {
        ...options,
        onImageOmitted,
      });
      removeEmptyParagraphs(text);
      for (const address of omitted) options.onImageOmitted?.(address);
      return text;
    } catch (error) {
      if (!(error instanceof sanitizer.SanitizingPreventedError)) throw error;
    }
  }
  const {headingLevel} = options;
  return render({
    headingLevel,
    onImageOmitted: options.onImageOmitted,
    readHtml: (raw) => htmlWords(raw, isElement),
  });
}

/**
 * Creates a function that tells whether a tag name is that of an element. Names with a hyphen are those of custom elements, which
 * need an end tag; Word writes names with a colon.
 */
function createElementTest(source: string): (name: string) => boolean {
  const ends = new Set(source.toLowerCase().match(/(?<=<\/)[a-z]\w*-[\w-]*/g));
  return (name) =>
    /:|^(?:svg|math)$/i.test(name) ||
    (name.includes('-')
      ? ends.has(name.toLowerCase())
      : !/Unknown/.test(Object.prototype.toString.call(createInertElement(name as 'i'))));
}

const hasElement = (raw: string, isElement: (name: string) => boolean): boolean =>
  [...raw.matchAll(/<\/?([a-z][\w:-]*)/gi)].some(([, name = '']) => isElement(name));

/** Rendered Markdown with its raw HTML as one HTML text, which is not safe. */
function mixedHtml(shown: DocumentFragment, rawHtml: readonly string[]): string {
  const place = createInertElement('div');
  place.append(shown);
  for (const mark of place.querySelectorAll('[data-anchor]')) mark.id = mark.getAttribute('data-anchor') ?? '';
  for (const region of place.querySelectorAll('.scroll')) region.replaceWith(...region.childNodes);
  for (const note of place.querySelectorAll('.no-image')) {
    const image = createInertElement('img');
    image.alt = note.textContent;
    note.replaceWith(image);
  }
  return renameUnclosed(
    place.innerHTML.replace(/<i data-raw="(\d+)"><\/i>/g, (_, index: string) => rawHtml[Number(index)] ?? ''),
  );
}

/** Escapes tags that are no elements, such as `<name>`, outside drawings and formulas. */
function escapeUnknownTags(rawHtml: readonly string[], isElement: (name: string) => boolean): readonly string[] {
  let depth = 0;
  return rawHtml.map((raw) =>
    removeInvisible(raw).replace(/<(\/?)([a-z][\w:-]*)/gi, (tag, slash: string, name: string) => {
      const isRoot = /^(?:svg|math)$/i.test(name);
      if (isRoot) depth += slash ? -1 : 1;
      return isRoot || depth > 0 || isElement(name) ? tag : `&lt;${tag.slice(1)}`;
    }),
  );
}

function renameUnclosed(source: string): string {
  const ends = new Map<string, number>();
  for (const {1: name = '', index} of source.matchAll(new RegExp(`</(${SWALLOWING})\\b`, 'gi')))
    ends.set(name.toLowerCase(), index);
  return source.replace(new RegExp(`<(${SWALLOWING}|plaintext)\\b`, 'gi'), (tag, name: string, index: number) =>
    index < (ends.get(name.toLowerCase()) ?? 0) ? tag : '<span',
  );
}

/** Removes the paragraphs that are empty because their content was raw HTML, unless a link leads to them. */
function removeEmptyParagraphs({fragment, anchors}: RichText): void {
  const targets = new Set(anchors.values());
  for (const paragraph of fragment.querySelectorAll('p'))
    if (!paragraph.firstElementChild && !paragraph.textContent.trim() && !targets.has(paragraph)) paragraph.remove();
}
