import type {Adapter} from './index.js';
import {additions, dayOf, fields, firstText, list, plainText, type Fields} from './fields.js';

const TYPES = /(?:^|[/:])(?:MedicalWebPage|Article|\w+Article|BlogPosting|WebPage)$/;

/** Health aspects that are cautions; what stands first wins. Source: the NHS website content API's health aspects. */
const LEVELS: readonly (readonly [aspect: RegExp, level: string])[] = [
  [/MedicalHelpEmergency|EmergencyHealthAspect/, 'emergency'],
  [/MedicalHelpUrgent|^Urgent/, 'urgent'],
  [/MedicalHelpNon-?[Uu]rgent/, 'non-urgent'],
  [/Warning|SideEffects|Interactions|Contraindication/, 'important'],
];

/** A page or article in schema.org JSON-LD, alone or in an `@graph`, with the NHS content API's sections and care cards. */
export const schemaOrg: Adapter = (document) => {
  const top = fields(document);
  const found = [top, ...list(top['@graph']).map(fields), ...(Array.isArray(document) ? document.map(fields) : [])].find(isPage);
  if (!found) return undefined;
  const parts = sections(found);
  const text = firstText(found['articleBody'], found['text']);
  const html = parts.filter(({level}) => !level).map(({heading, text: words}) => (heading ? `<h2>${escape(heading)}</h2>` : '') + words);
  const reviews = list(found['lastReviewed']);
  return {
    ...additions(found),
    title: plainText(firstText(found['headline'], found['name'])),
    summary: plainText(found['description']),
    body: html.join('') || text,
    bodyType: html.length > 0 || /<\w[^<>]*>/.test(text ?? '') ? 'html' : 'markdown',
    lang: firstText(found['inLanguage']),
    published: dayOf(found['datePublished']),
    modified: dayOf(found['dateModified']),
    lastReviewed: dayOf(reviews[0]),
    nextReview: dayOf(reviews[1]), // Older NHS documents give both days in one list.
    reviewedBy: nameOf(found['reviewedBy']) ? {name: nameOf(found['reviewedBy'])} : undefined,
    author: nameOf(found['author']),
    publisher: nameOf(found['publisher']) ?? nameOf(found['copyrightHolder']),
    sources: list(found['citation']).map(citation).filter(Boolean),
    cautions: parts.flatMap(({heading, text: words, level}) => (level ? [caution(level, heading, words)] : [])),
    topics: [...list(found['keywords']).flatMap((words) => firstText(words)?.split(',').map((word) => word.trim()) ?? []), ...list(found['about']).flatMap(topic)],
  };
};

interface Section {
  readonly heading: string | undefined;
  readonly text: string;
  readonly level: string | undefined;
}

function isPage(value: Fields): boolean {
  return list(value['@type']).some((type) => typeof type === 'string' && TYPES.test(type));
}

function sections(part: Fields, depth = 0): Section[] {
  if (depth > 6) return [];
  return [...list(part['hasPart']), ...list(part['mainEntityOfPage'])].map(fields).flatMap((one) => {
    const aspect = firstText(one['hasHealthAspect'], one['name']) ?? '';
    const level = LEVELS.find(([pattern]) => pattern.test(aspect.split('/').pop() ?? ''))?.[1];
    const text = firstText(one['text']);
    const own = text === undefined ? [] : [{heading: plainText(firstText(one['headline'])), text, level}];
    return [...own, ...sections(one, depth + 1)];
  });
}

function caution(level: string, heading: string | undefined, html: string): Fields {
  const items = [...html.matchAll(/<li[^<>]*>([^]*?)(?=<\/li>|<li|$)/gi)].map((match) => plainText(match[1])).filter(Boolean);
  const before = plainText(html.replace(/<(ul|ol)[^]*?(<\/\1>|$)/gi, ' '));
  return {level, heading: heading ?? before, ...(items.length > 0 && {items}), ...((heading || items.length === 0) && before && {body: before})};
}

function citation(value: unknown): Fields | undefined {
  const title = nameOf(value);
  return title ? {title, url: firstText(fields(value)['url'])} : undefined;
}

function topic(value: unknown): string[] {
  const about = fields(value);
  const medicine = list(about['@type']).some((type) => typeof type === 'string' && /Drug|Medicine/.test(type));
  return [...(medicine ? ['medicines'] : []), ...[nameOf(about) ?? []].flat()];
}

function nameOf(value: unknown): string | undefined {
  const first: unknown = list(value)[0];
  return plainText(firstText(first, fields(first)['name'], fields(first)['headline']));
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
