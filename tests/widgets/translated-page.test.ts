import {expect} from 'chai';
import '../../src/define.js';
import {button, radio, slider} from '../support/queries.js';
import {mount, textOf, unmountAll} from './mount.js';
import {translate} from './translate.js';

const withoutMarks = (text: string): string => text.replace(/[«»]/g, '');

describe('widgets with text nodes replaced by a page translator', () => {
  afterEach(unmountAll);

  it('ask the current question of a questionnaire, and no earlier one', async () => {
    const check = await mount('sm-mood-check', {instrument: 'phq-2'});
    await check.waitFor(radio());
    const heading = (): string => withoutMarks(textOf(check.get('#current-heading')));
    const progress = (): string => withoutMarks(textOf(check.get('.progress p')));
    const [first, firstProgress] = [heading(), progress()];
    translate(check.element.shadowRoot as ShadowRoot);
    // The names of the controls have been replaced, too.
    await check.press(radio());
    await check.press(button(/Next/));
    expect(heading()).not.to.equal(first);
    expect(heading()).to.contain('Feeling down, depressed, or hopeless');
    expect(heading()).not.to.contain('Little interest');
    expect(progress()).not.to.equal(firstProgress);
  });

  it('name the answer of the slider that is selected', async () => {
    const check = await mount('sm-mood-check', {slider: true});
    const range = (await check.waitFor(slider())) as HTMLInputElement;
    translate(check.element.shadowRoot as ShadowRoot);
    range.value = '6';
    range.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await check.element.updateComplete;
    expect(withoutMarks(textOf(check.get('output')))).to.equal('Very good');
  });

  it('show the emergency number that is dialled after another country was chosen', async () => {
    const panel = await mount('sm-crisis-support', {country: 'GB'});
    await panel.press(button('Change country'));
    translate(panel.element.shadowRoot as ShadowRoot);
    const select = panel.get<HTMLSelectElement>('select');
    select.value = 'US';
    select.dispatchEvent(new Event('change'));
    await panel.element.updateComplete;
    const link = panel.get('a[href^=tel]');
    expect([link.getAttribute('href'), withoutMarks(textOf(link))]).to.deep.equal(['tel:911', 'Call 911']);
  });
});
