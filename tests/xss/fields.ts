/** One place of a document that an attack can come from, and the families that are tried there. */
export interface Field {
  readonly name: string;
  readonly takes: readonly string[];
  make(attack: string): unknown;
}

const all = ['script addresses', 'handlers', 'spellings', 'elements', 'mutation', 'clobbering', 'beacons', 'words', 'strange markup', 'newer markup'];
const text = ['mutation', 'words', 'strange markup', 'newer markup'];
const address = ['mutation', 'words', 'strange markup', 'newer markup', 'addresses'];

const calm = {title: 'A calm title', body: 'Calm words.', cautions: [{level: 'important', heading: 'Take care', body: 'Calmly.'}]};

const field = (name: string, takes: readonly string[], make: (attack: string) => unknown): Field => ({name, takes, make});

/** Every field of an article, and the foreign shapes whose HTML goes through the same gate. */
export const fields: readonly Field[] = [
  field('a Markdown body', all, (body) => ({...calm, body})),
  field('an HTML body', all, (body) => ({...calm, body, bodyType: 'html'})),
  field('a WordPress post', ['mutation', 'words', 'strange markup', 'newer markup'], (attack) => ({id: 1, link: 'https://clinic.example/p', title: {rendered: attack}, content: {rendered: attack}, excerpt: {rendered: attack}})),
  field('a caution', all, (attack) => ({...calm, cautions: [{level: 'urgent', heading: attack, body: attack, items: [attack]}]})),
  field('title and summary', text, (attack) => ({...calm, title: attack, summary: attack})),
  field('people', text, (attack) => ({...calm, author: attack, publisher: attack, audience: attack, topics: [attack], reviewedBy: {name: attack, role: attack}, lastReviewed: '2026-01-01'})),
  field('evidence', text, (attack) => ({...calm, evidence: {certainty: 'low', statement: attack, ratedBy: attack}})),
  field('sources', text, (attack) => ({...calm, body: 'See [1].', sources: [{title: attack, url: attack, publisher: attack, date: attack}]})),
  field('links', address, (attack) => ({...calm, action: {label: attack, href: attack}, related: [{title: attack, href: attack, src: attack}]})),
  field('a withdrawal', address, (attack) => ({...calm, status: 'withdrawn', withdrawn: {reason: attack, replacement: {title: attack, href: attack}}})),
];
