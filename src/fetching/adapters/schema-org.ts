import type {Adapter} from './adapter.js';
import {
  clinicalFields,
  toIsoDate,
  asRecord,
  firstText,
  toArray,
  htmlToPlainText,
  type UnknownRecord,
} from './fields.js';

const PAGE_TYPES = /(?:^|[/:])(?:MedicalWebPage|Article|\w+Article|BlogPosting|WebPage)$/;

/** Health aspects that are cautions; what stands first wins. Source: the NHS website content API's health aspects. */
const LEVEL_BY_ASPECT: readonly (readonly [aspect: RegExp, level: string])[] = [
  [/MedicalHelpEmergency|EmergencyHealthAspect/, 'emergency'],
  [/MedicalHelpUrgent|^Urgent/, 'urgent'],
  [/MedicalHelpNon-?[Uu]rgent/, 'non-urgent'],
  [/Warning|SideEffects|Interactions|Contraindication/, 'important'],
];

/** A page or article in schema.org JSON-LD, alone or in an `@graph`, with the NHS content API's sections and care cards. */
export const schemaOrg: Adapter = (document) => {
  const root = asRecord(document);
  const page = [
    root,
    ...toArray(root['@graph']).map(asRecord),
    ...(Array.isArray(document) ? document.map(asRecord) : []),
  ].find(isPage);
  if (!page) return undefined;
  const pageSections = collectSections(page);
  const text = firstText(page['articleBody'], page['text']);
  const htmlParts = pageSections
    .filter(({level}) => !level)
    .map(({heading, text: words}) => (heading ? `<h2>${escapeHtml(heading)}</h2>` : '') + words);
  const reviews = toArray(page['lastReviewed']);
  return {
    ...clinicalFields(page),
    title: htmlToPlainText(firstText(page['headline'], page['name'])),
    summary: htmlToPlainText(page['description']),
    body: htmlParts.join('') || text,
    bodyType: htmlParts.length > 0 || /<\w[^<>]*>/.test(text ?? '') ? 'html' : 'markdown',
    lang: firstText(page['inLanguage']),
    published: toIsoDate(page['datePublished']),
    modified: toIsoDate(page['dateModified']),
    lastReviewed: toIsoDate(reviews[0]),
    nextReview: toIsoDate(reviews[1]), // Older NHS documents give both days in one list.
    reviewedBy: getName(page['reviewedBy']) ? {name: getName(page['reviewedBy'])} : undefined,
    author: getName(page['author']),
    publisher: getName(page['publisher']) ?? getName(page['copyrightHolder']),
    sources: toArray(page['citation']).map(toCitation).filter(Boolean),
    cautions: pageSections.flatMap(({heading, text: words, level}) =>
      level ? [toCaution(level, heading, words)] : [],
    ),
    topics: [
      ...toArray(page['keywords']).flatMap(
        (words) =>
          firstText(words)
            ?.split(',')
            .map((word) => word.trim()) ?? [],
      ),
      ...toArray(page['about']).flatMap(toTopics),
    ],
  };
};

interface Section {
  readonly heading: string | undefined;
  readonly text: string;
  readonly level: string | undefined;
}

function isPage(value: UnknownRecord): boolean {
  return toArray(value['@type']).some((type) => typeof type === 'string' && PAGE_TYPES.test(type));
}

function collectSections(part: UnknownRecord, depth = 0): Section[] {
  if (depth > 6) return [];
  return [...toArray(part['hasPart']), ...toArray(part['mainEntityOfPage'])].map(asRecord).flatMap((one) => {
    const aspect = firstText(one['hasHealthAspect'], one['name']) ?? '';
    const level = LEVEL_BY_ASPECT.find(([pattern]) => pattern.test(aspect.split('/').pop() ?? ''))?.[1];
    const text = firstText(one['text']);
    const ownSections = text === undefined ? [] : [{heading: htmlToPlainText(firstText(one['headline'])), text, level}];
    return [...ownSections, ...collectSections(one, depth + 1)];
  });
}

function toCaution(level: string, heading: string | undefined, html: string): UnknownRecord {
  const items = [...html.matchAll(/<li[^<>]*>([^]*?)(?=<\/li>|<li|$)/gi)]
    .map((match) => htmlToPlainText(match[1]))
    .filter(Boolean);
  const leadText = htmlToPlainText(html.replace(/<(ul|ol)[^]*?(<\/\1>|$)/gi, ' '));
  return {
    level,
    heading: heading ?? leadText,
    ...(items.length > 0 && {items}),
    ...((heading || items.length === 0) && leadText && {body: leadText}),
  };
}

function toCitation(value: unknown): UnknownRecord | undefined {
  const title = getName(value);
  return title ? {title, url: firstText(asRecord(value)['url'])} : undefined;
}

function toTopics(value: unknown): string[] {
  const about = asRecord(value);
  const medicine = toArray(about['@type']).some((type) => typeof type === 'string' && /Drug|Medicine/.test(type));
  return [...(medicine ? ['medicines'] : []), ...[getName(about) ?? []].flat()];
}

function getName(value: unknown): string | undefined {
  const first: unknown = toArray(value)[0];
  return htmlToPlainText(firstText(first, asRecord(first)['name'], asRecord(first)['headline']));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
