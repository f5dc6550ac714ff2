import {expect} from '@esm-bundle/chai';
import {watchPage} from '../support/watch-page.js';
import {broughtIn, loadBuilt, show} from './card.js';
import {fields} from './fields.js';
import {families} from './vectors.js';

let executions = 0;
let navigations = 0;

/** Everything of the page that an attack could have changed. */
const page = (): string => JSON.stringify([location.href, history.length, document.title, document.documentElement.getAttributeNames(), document.body.getAttributeNames(), document.head.childElementCount, document.body.childElementCount, document.styleSheets.length, Object.keys(window).filter((name) => !/^\d+$/.test(name)).length, Object.keys(Object.prototype)]);

/** Shows every case in one field, many cards at a time, and tells what any of them brought in. */
async function attempt(field: (attack: string) => unknown, cases: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < cases.length; at += 50) {
    const some = cases.slice(at, at + 50);
    const cards = await Promise.all(some.map((attack) => show(field(attack))));
    cards.forEach((card, index) => {
      for (const details of card.shadowRoot?.querySelectorAll('details') ?? []) details.open = !details.open;
      for (const what of broughtIn(card)) found.push(`${what}: ${some[index] ?? ''}`);
    });
    await new Promise((resolve) => setTimeout(resolve));
    for (const card of cards) card.remove();
  }
  return found;
}

describe('the built article card and hostile documents', () => {
  before(async () => {
    Object.assign(window, {ran: () => (executions += 1)});
    (window as {navigation?: EventTarget}).navigation?.addEventListener('navigate', () => (navigations += 1));
    await loadBuilt();
    await show(fields[0]?.make('warm')).then((card) => card.remove());
  });

  for (const {name, cases} of families) {
    for (const {name: field, make, takes} of fields) {
      if (!takes.includes(name)) continue;
      it(`${name} in ${field}`, async () => {
        const before = page();
        const end = watchPage();
        const found = await attempt(make, cases);
        const {foreign, stored, uncaught} = await end();
        expect(found.slice(0, 5)).to.deep.equal([]);
        expect({executions, navigations, foreign, stored, uncaught}).to.deep.equal({executions: 0, navigations: 0, foreign: [], stored: false, uncaught: []});
        expect(page()).to.equal(before);
      });
    }
  }
});
