/** A document field that may contain an attack, and the attack families that apply to it. */
export interface Field {
  readonly name: string;
  readonly acceptedFamilies: readonly string[];
  createDocument(attack: string): unknown;
}

const allFamilies = [
  'script URLs',
  'event handlers',
  'obfuscated spellings',
  'elements',
  'mutation XSS',
  'DOM clobbering',
  'beacons',
  'text',
  'unusual markup',
  'newer markup',
];
const textFamilies = ['mutation XSS', 'text', 'unusual markup', 'newer markup'];
const addressFamilies = ['mutation XSS', 'text', 'unusual markup', 'newer markup', 'URLs'];

const baseArticle = {
  title: 'A calm title',
  body: 'Calm words.',
  cautions: [{level: 'important', heading: 'Take care', body: 'Calmly.'}],
};

const createField = (
  name: string,
  acceptedFamilies: readonly string[],
  createDocument: (attack: string) => unknown,
): Field => ({name, acceptedFamilies, createDocument});

/** Every field of an article, and foreign formats whose HTML is sanitized in the same way. */
export const fields: readonly Field[] = [
  createField('a Markdown body', allFamilies, (body) => ({...baseArticle, body})),
  createField('an HTML body', allFamilies, (body) => ({...baseArticle, body, bodyType: 'html'})),
  createField('a WordPress post', ['mutation XSS', 'text', 'unusual markup', 'newer markup'], (attack) => ({
    id: 1,
    link: 'https://clinic.example/p',
    title: {rendered: attack},
    content: {rendered: attack},
    excerpt: {rendered: attack},
  })),
  createField('a caution', allFamilies, (attack) => ({
    ...baseArticle,
    cautions: [{level: 'urgent', heading: attack, body: attack, items: [attack]}],
  })),
  createField('title and summary', textFamilies, (attack) => ({...baseArticle, title: attack, summary: attack})),
  createField('author and reviewer', textFamilies, (attack) => ({
    ...baseArticle,
    author: attack,
    publisher: attack,
    audience: attack,
    topics: [attack],
    reviewedBy: {name: attack, role: attack},
    lastReviewed: '2026-01-01',
  })),
  createField('evidence', textFamilies, (attack) => ({
    ...baseArticle,
    evidence: {certainty: 'low', statement: attack, ratedBy: attack},
  })),
  createField('sources', textFamilies, (attack) => ({
    ...baseArticle,
    body: 'See [1].',
    sources: [{title: attack, url: attack, publisher: attack, date: attack}],
  })),
  createField('links', addressFamilies, (attack) => ({
    ...baseArticle,
    action: {label: attack, href: attack},
    related: [{title: attack, href: attack, src: attack}],
  })),
  createField('a withdrawal', addressFamilies, (attack) => ({
    ...baseArticle,
    status: 'withdrawn',
    withdrawn: {reason: attack, replacement: {title: attack, href: attack}},
  })),
];
