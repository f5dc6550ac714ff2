import {expect} from 'chai';
import {watchPage} from '../support/watch-page.js';
import {findViolations, loadBuiltScript, mountCard} from './card.js';
import {fields} from './fields.js';
import {families} from './vectors.js';

let executions = 0;
let navigations = 0;

/** State of the page that an attack could change. */
const pageSnapshot = (): string =>
  JSON.stringify([
    location.href,
    history.length,
    document.title,
    document.documentElement.getAttributeNames(),
    document.body.getAttributeNames(),
    document.head.childElementCount,
    document.body.childElementCount,
    document.styleSheets.length,
    Object.keys(window).filter((name) => !/^\d+$/.test(name)).length,
    Object.keys(Object.prototype),
  ]);

/** Renders every case in one field, 50 cards at a time, and returns the violations found. */
async function runAttacks(field: (attack: string) => unknown, cases: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < cases.length; start += 50) {
    const batch = cases.slice(start, start + 50);
    const cards = await Promise.all(batch.map((attack) => mountCard(field(attack))));
    cards.forEach((card, index) => {
      for (const details of card.shadowRoot?.querySelectorAll('details') ?? []) details.open = !details.open;
      for (const what of findViolations(card)) found.push(`${what}: ${batch[index] ?? ''}`);
    });
    await new Promise((resolve) => setTimeout(resolve)); // An attack that succeeds would run by then.
    for (const card of cards) card.remove();
  }
  return found;
}

describe('the built article card with malicious documents', () => {
  before(async () => {
    Object.assign(window, {ran: () => (executions += 1)});
    (window as {navigation?: EventTarget}).navigation?.addEventListener('navigate', () => (navigations += 1));
    await loadBuiltScript();
    const card = await mountCard(fields[0]?.createDocument('warm'));
    expect(card.shadowRoot?.querySelector('[part=body]'), 'the files for articles have loaded').not.to.equal(null);
    card.remove();
  });

  for (const {name, cases} of families) {
    for (const {name: field, createDocument, acceptedFamilies} of fields) {
      if (!acceptedFamilies.includes(name)) continue;
      it(`${name} in ${field}`, async () => {
        const before = pageSnapshot();
        const end = watchPage();
        const found = await runAttacks(createDocument, cases);
        const {foreign, stored, uncaught} = await end();
        expect(found.slice(0, 5)).to.deep.equal([]);
        expect({executions, navigations, foreign, stored, uncaught}).to.deep.equal({
          executions: 0,
          navigations: 0,
          foreign: [],
          stored: false,
          uncaught: [],
        });
        expect(pageSnapshot()).to.equal(before);
      });
    }
  }
});
