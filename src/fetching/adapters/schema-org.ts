import {ContentError} from '../../content/validation/content-error.js';
import {stringifyWithoutToJSON} from '../../platform/stringify.js';
import type {Adapter} from './adapter.js';
import {cautionFromHtml} from './cautions.js';
import {clinicalFields} from './clinical-fields.js';
import {asRecord, firstText, nameOf, toArray, toIsoDate, toLanguageTag, type UnknownRecord} from './fields.js';
import {
  escapeHtml,
  hasMarkup,
  htmlToPlainText,
  imageHtml,
  parseHtmlBlocks,
  plainTextToHtml,
  type HtmlBlock,
} from './html-text.js';

const PAGE_TYPES = /(?:^|[/:])(?:MedicalWebPage|Article|\w+Article|BlogPosting|WebPage|FAQPage|ItemPage|AboutPage)$/;

/** Caution level by the `name` or `identifier` of care cards and warning callouts in the NHS content API. */
const levelByCardName: Readonly<Record<string, string>> = {
  immediate: 'emergency',
  urgent: 'urgent',
  'non-urgent': 'non-urgent',
  primary: 'non-urgent',
  callout: 'important',
};

/** Health aspects that ask for an action; all text below them is a caution. Source: the NHS website content API. */
const levelByCareAspect: readonly (readonly [aspect: RegExp, level: string])[] = [
  [/MedicalHelpEmergency|EmergencyHealthAspect/i, 'emergency'],
  [/MedicalHelpUrgent|^Urgent\w*HealthAspect/i, 'urgent'],
  [/MedicalHelpNon-?urgent/i, 'non-urgent'],
];

/** Health aspects whose own text is a warning; longer sections below them stay in the body. */
const WARNING_ASPECT = /Warning|SideEffects|Interactions|Contraindication/i;

const MAX_DEPTH = 8;

/**
 * A page or article in schema.org JSON-LD (single, in a list, or in an `@graph`), or a page of the NHS website content API
 * with or without `modules=true`: care cards become cautions, sections keep their headings, and text that the API sends
 * twice (`hasPart` and `mainEntityOfPage`) is included once. Source: digital.nhs.uk/developer/api-catalogue/nhs-website-content.
 */
export const schemaOrg: Adapter = (document) => {
  const root = asRecord(document);
  const page = isModulesAnswer(root)
    ? fromModules(root)
    : [root, ...toArray(root['@graph']).map(asRecord), ...(Array.isArray(document) ? document.map(asRecord) : [])].find(
        isPage,
      );
  if (!page) return undefined;
  const collector = new PageCollector();
  collector.addPage(page);
  const own = firstText(page['articleBody'], page['text']);
  const body =
    collector.html || (own && (hasMarkup(own) ? own : plainTextToHtml(own))) || linkList(page['significantLink']);
  const reviews = toArray(page['lastReviewed']);
  const {cautions = [], ...clinical} = clinicalFields(page);
  return {
    title: htmlToPlainText(firstText(page['headline'], page['name'])),
    summary: htmlToPlainText(page['description']),
    body,
    bodyType: 'html',
    lang: toLanguageTag(page['inLanguage']),
    published: toIsoDate(page['datePublished']),
    modified: toIsoDate(page['dateModified']),
    author: nameOf(page['author']),
    publisher: nameOf(page['publisher']) ?? nameOf(page['copyrightHolder']),
    topics: topicsOf(page),
    ...clinical,
    lastReviewed: toIsoDate(reviews[0]),
    nextReview: toIsoDate(reviews[1]) ?? toIsoDate(page['reviewDue']), // The NHS API sends both days in one list.
    sources: toArray(page['citation']).map(toCitation).filter(Boolean),
    cautions: [...toArray(cautions), ...collector.cautions],
  };
};

function isPage(value: UnknownRecord): boolean {
  return toArray(value['@type']).some((type) => typeof type === 'string' && PAGE_TYPES.test(type));
}

/** Whether this is a response to `modules=true`, which has no `@type`. */
function isModulesAnswer(root: UnknownRecord): boolean {
  return (
    Array.isArray(root['modules']) &&
    '@type' in asRecord(root['modules'][0] ?? asRecord(toArray(root['mainEntityOfPage'])[0]))
  );
}

function fromModules(root: UnknownRecord): UnknownRecord {
  const about = asRecord(root['about']);
  return {...root, name: about['name'], headline: about['name'], hasPart: root['modules']};
}

/** Length of all texts of a page that are read, in UTF-16 units. A body may have 262,144. */
const MAX_PAGE_TEXT = 400_000;

/** A heading that is written together with the first text below it. */
interface Heading {
  readonly text: string;
  written: boolean;
}

/**
 * Collects the body and the cautions of a page. The NHS API sends most texts twice: as the page (`mainEntityOfPage`) and
 * by health aspect (`hasPart`). The whole page is used, plus the texts of the aspects that the page does not contain.
 */
class PageCollector {
  html = '';
  readonly cautions: UnknownRecord[] = [];
  readonly #seen = new Set<string>();
  #isSecondTree = false;
  #length = 0;

  addPage(page: UnknownRecord): void {
    const sections = [...toArray(page['mainEntityOfPage']), ...toArray(page['mainEntity'])];
    for (const section of sections.map(asRecord)) this.#add(section, [], undefined, 0);
    this.#isSecondTree = this.#seen.size > 0;
    for (const part of toArray(page['hasPart']).map(asRecord)) this.#add(part, [], undefined, 0);
  }

  /** @param headings headings of the enclosing parts, outermost first. */
  #add(part: UnknownRecord, headings: readonly Heading[], inheritedLevel: string | undefined, depth: number): void {
    if (depth > MAX_DEPTH) return;
    const level = levelOf(part) ?? inheritedLevel;
    const title = titleOf(part);
    const own = title === undefined ? headings : [...headings, {text: title, written: false}];
    const text = part['@type'] === 'Question' ? undefined : firstText(part['text'], part['mainEntity']);
    if (text !== undefined) {
      this.#length += text.length;
      if (this.#length > MAX_PAGE_TEXT)
        throw new ContentError(
          'refused',
          `the page should have at most ${MAX_PAGE_TEXT} characters of text, but has more`,
        );
      this.#addText(text, own, level ?? warningLevelOf(part), title);
    }
    this.#addMedia(part, own);
    const children = childrenOf(part);
    const links = children.filter(({name, url}) => name === 'link' && firstText(url));
    this.#addHtml(linkList(links), own);
    for (const child of children.filter((one) => !links.includes(one))) this.#add(child, own, level, depth + 1);
  }

  #addText(text: string, headings: readonly Heading[], level: string | undefined, title: string | undefined): void {
    if (!hasMarkup(text) && this.#isSecondTree) return; // Plain texts of health aspects are titles of other pages.
    const html = hasMarkup(text) ? text : plainTextToHtml(text);
    if (level === undefined) return this.#addHtml(html, headings);
    const caution = cautionFromHtml(level, title, html);
    const heading = firstText(caution['heading'], headings.at(-1)?.text);
    const words = parseHtmlBlocks(html).filter(({plain}) => plain !== heading);
    if (this.#takeNew(words).length > 0) this.cautions.push({...caution, heading});
  }

  #addHtml(html: string, headings: readonly Heading[]): void {
    const blocks = parseHtmlBlocks(html);
    const fresh = this.#takeNew(blocks);
    if (fresh.length === 0) return;
    this.#writeHeadings(headings, fresh[0]?.type === 'heading' ? fresh[0].plain : '');
    this.html += fresh.length === blocks.length ? html : blocksToHtml(fresh);
  }

  /** The blocks that are not in the first tree; repetitions within one tree are intentional and kept. */
  #takeNew(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
    const fresh = this.#isSecondTree ? blocks.filter(({plain}) => !this.#seen.has(fold(plain))) : blocks;
    for (const {plain} of blocks) this.#seen.add(fold(plain));
    return fresh.some(({type}) => type !== 'heading') ? fresh : [];
  }

  /** @param ownHeading heading at the start of the text, which is not written a second time. */
  #writeHeadings(headings: readonly Heading[], ownHeading = ''): void {
    headings.forEach((heading, index) => {
      const level = index === 0 ? 2 : 3;
      if (!heading.written && fold(heading.text) !== fold(ownHeading))
        this.html += `<h${level}>${escapeHtml(heading.text)}</h${level}>`;
      heading.written = true;
    });
  }

  #addMedia(part: UnknownRecord, headings: readonly Heading[]): void {
    const images = [part['@type'] === 'ImageObject' ? part : undefined, ...toArray(part['image'])].map(asRecord);
    for (const image of images) {
      const address = firstText(image['url'], image['contentUrl']);
      if (!address || this.#seen.has(address)) continue;
      this.#seen.add(address);
      const caption = htmlToPlainText(image['caption']);
      this.#writeHeadings(headings);
      this.html += imageHtml(address, image['name'], image);
      if (caption && !this.#seen.has(fold(caption))) this.html += `<p>${escapeHtml(caption)}</p>`;
      if (caption) this.#seen.add(fold(caption));
    }
    const film =
      part['@type'] === 'VideoObject' ? firstText(part['embedUrl'], part['contentUrl'], part['url']) : undefined;
    if (film) this.#addHtml(`<p><a href="${escapeHtml(film)}">${escapeHtml(nameOf(part) ?? film)}</a></p>`, headings);
  }
}

/** Heading of a part: its headline, the summary of a disclosure, or a question. */
function titleOf(part: UnknownRecord): string | undefined {
  const isQuestion = part['@type'] === 'Question';
  const question = isQuestion ? firstText(part['text'], part['name']) : undefined;
  return htmlToPlainText(firstText(part['headline'], part['subjectOf'], question));
}

/** The children of a part; the NHS API sends the same ones as `mainEntityOfPage` and as `hasPart`. */
function childrenOf(part: UnknownRecord): UnknownRecord[] {
  const lists = ['mainEntityOfPage', 'hasPart', 'acceptedAnswer', 'mainEntity'].map((name) => toArray(part[name]));
  const [page = [], aspects = [], ...others] = lists;
  const known = new Set(page.map(contentKey));
  const children = [
    ...page,
    ...aspects.filter((one) => !known.has(contentKey(one))),
    ...others.flatMap((group) => group),
  ];
  return children.filter((child) => typeof child === 'object').map(asRecord);
}

function contentKey(value: unknown): string {
  const {text, mainEntity, acceptedAnswer, url, headline} = asRecord(value);
  return stringifyWithoutToJSON([text, mainEntity, acceptedAnswer, url, headline]);
}

function blocksToHtml(blocks: readonly HtmlBlock[]): string {
  const tags = {heading: 'h3', item: 'li', paragraph: 'p'};
  const html = blocks.map(({type, plain}) => `<${tags[type]}>${escapeHtml(plain)}</${tags[type]}>`).join('');
  return html.replace(/(?:<li>(?:(?!<\/li>).)*<\/li>)+/g, '<ul>$&</ul>');
}

/** Letters and digits only, because the API sends the same text with different spaces and quotes. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || text.trim();
}

function levelOf(part: UnknownRecord): string | undefined {
  const names = [part['name'], part['identifier']].map((name) => firstText(name)?.trim().toLowerCase() ?? '');
  const card = names.find((name) => Object.hasOwn(levelByCardName, name));
  if (card !== undefined) return levelByCardName[card];
  const aspect = aspectOf(part);
  return levelByCareAspect.find(([pattern]) => pattern.test(aspect))?.[1];
}

function warningLevelOf(part: UnknownRecord): string | undefined {
  return WARNING_ASPECT.test(aspectOf(part)) ? 'important' : undefined;
}

function aspectOf(part: UnknownRecord): string {
  return (firstText(part['hasHealthAspect'], part['name']) ?? '').split('/').pop() ?? '';
}

/** Links of a hub page as a list. Addresses of the NHS content API need a key, so their pages are linked instead. */
function linkList(value: unknown): string {
  const items = toArray(value)
    .map(asRecord)
    .flatMap((link) => {
      const href = firstText(link['url']);
      const label = htmlToPlainText(firstText(link['headline'], link['name']));
      if (!href || !label) return [];
      const page = href.replace(/^https:\/\/api\.service\.nhs\.uk\/(?:nhs-website-content\/)?/, 'https://www.nhs.uk/');
      const words = htmlToPlainText(firstText(link['text'], link['description']));
      return [
        `<li><a href="${escapeHtml(page)}">${escapeHtml(label)}</a>${words ? `: ${escapeHtml(words)}` : ''}</li>`,
      ];
    });
  return items.length ? `<ul>${items.join('')}</ul>` : '';
}

function toCitation(value: unknown): UnknownRecord | undefined {
  const title = nameOf(value);
  return title ? {title, url: firstText(asRecord(value)['url'])} : undefined;
}

function topicsOf(page: UnknownRecord): string[] {
  const keywords = toArray(page['keywords']).flatMap((words) => firstText(words)?.split(',') ?? []);
  const genres = toArray(page['genre']).map((genre) => firstText(genre) ?? '');
  return [...genres, ...keywords.map((word) => word.trim()), ...toArray(page['about']).flatMap(aboutTopics)].filter(
    Boolean,
  );
}

function aboutTopics(value: unknown): string[] {
  const about = asRecord(value);
  const isMedicine = toArray(about['@type']).some((type) => typeof type === 'string' && /Drug|Medicine/.test(type));
  return [...(isMedicine ? ['medicines'] : []), nameOf(about) ?? ''];
}
