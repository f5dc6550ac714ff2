import {expect} from '@esm-bundle/chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import {answer} from '../../stories/mood-check/acting.js';
import {removeAll, shown, text, type Shown} from './mount.js';

type Check = Shown<HTMLElementTagNameMap['sm-mood-check']>;
type Properties = Partial<HTMLElementTagNameMap['sm-mood-check']>;

const file = async (name: string): Promise<unknown> => (await fetch(new URL(`../content/fixtures/${name}.json`, import.meta.url))).json() as Promise<unknown>;
const marked = [{url: 'urn:smart-meditation:safety-item', valueBoolean: true}];
const own = (item: object) => ({resourceType: 'Questionnaire', item: [{linkId: 'a', text: 'Wie oft?', extension: marked, ...item}, {linkId: 'b', type: 'string', text: 'Und sonst?'}]});
const weighed = {type: 'choice', answerOption: ['Nie', 'Manchmal', 'Oft'].map((display, valueDecimal) => ({valueCoding: {code: display, display}, extension: [{url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal}]}))};

async function asked(properties: Properties): Promise<Check> {
  const check = await shown('sm-mood-check', {country: 'GB', ...properties});
  await check.drawn('.question');
  return check;
}

/** What happens between an answer and the panel: frames that pass and requests that are made. */
async function untilHelp(check: Check, act: () => unknown): Promise<{frames: number; requests: number}> {
  const {fetch: real} = window;
  const seen = {frames: 0, requests: 0};
  window.fetch = (...given) => {
    seen.requests += 1;
    return real(...given);
  };
  const root = check.element.shadowRoot as ShadowRoot;
  const count = (): void => {
    seen.frames += 1;
    requestAnimationFrame(count);
  };
  root.addEventListener('change', () => requestAnimationFrame(count), {once: true, capture: true});
  const there = new Promise<typeof seen>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!root.querySelector('#support')) return;
      observer.disconnect();
      resolve({...seen});
    });
    observer.observe(root, {childList: true, subtree: true});
  });
  await act();
  const found = await there;
  window.fetch = real;
  await check.element.updateComplete;
  return found;
}

describe('a safety question of <sm-mood-check>', () => {
  afterEach(removeAll);

  const places: [string, () => Promise<Check>, number][] = [
    ['PHQ-9, one at a time', async () => {
      const check = await asked({instrument: 'phq-9', showScore: true});
      await answer(0, 0, 0, 0, 0, 0, 0, 0)(check.element);
      return check;
    }, 0],
    ['PHQ-9, all at once', () => asked({instrument: 'phq-9', layout: 'all', showScore: true}), 32],
    ['a marked question of a document, one at a time', () => asked({content: own(weighed)}), 0],
    ['a marked question of a document, all at once', () => asked({content: own(weighed), layout: 'all'}), 0],
    ['a published PHQ-9 without a code on item 9, all at once', async () => asked({content: await file('sdc-phq9'), layout: 'all'}), 32],
  ];
  for (const [name, show, first] of places) {
    for (const way of ['a press', 'an arrow key'] as const) {
      it(`${name}: ${way} opens help in the same frame, before any total and any request, and blocks nothing`, async () => {
        const check = await show();
        const inputs = check.all<HTMLInputElement>('.question input');
        inputs[first]?.focus();
        const seen = await untilHelp(check, () => (way === 'a press' ? inputs[first + 1]?.click() : sendKeys({press: 'ArrowDown'})));
        expect(seen).to.deep.equal({frames: 0, requests: 0});
        expect(check.focused()).to.equal('You can talk to someone now.');
        expect(text(check.one('.dial'))).to.equal('Call 999');
        expect(check.all('[part=score]')).to.have.lengthOf(0);
        expect(inputs[first + 1]?.checked, 'the answer stays').to.equal(true);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))); // WebKit scrolls with the next frame.
        const box = check.one('.support-title, #support').getBoundingClientRect();
        expect(box.top < innerHeight && box.bottom > 0, 'on screen').to.equal(true);
        await check.press('.btn:not(.plain)', 0);
        expect(check.all('#support'), 'and help stays').to.have.lengthOf(1);
      });
    }
  }

  it('takes the focus once; a further answer opens help again only when it was closed', async () => {
    const check = await asked({content: own(weighed)});
    const heard: Event[] = [];
    check.element.addEventListener('sm-mood-support', (event) => heard.push(event));
    await check.press('.question input', 1);
    check.all<HTMLInputElement>('.question input')[2]?.focus();
    await check.press('.question input', 2);
    expect(check.focused()).not.to.equal('You can talk to someone now.');
    expect(heard).to.have.lengthOf(1);
    await check.press('.support .link:last-child');
    expect(check.all('#support')).to.have.lengthOf(0);
    await check.press('.question input', 0);
    expect(check.all('#support'), 'not at all').to.have.lengthOf(0);
    await check.press('.question input', 1);
    expect(check.focused()).to.equal('You can talk to someone now.');
    expect(heard).to.have.lengthOf(2);
  });

  it('that is answered in writing opens help at the first word, and lets the person write on', async () => {
    const check = await asked({content: own({type: 'text'})});
    check.one('textarea').focus();
    await sendKeys({type: 'some'});
    await check.drawn('#support');
    expect(check.element.shadowRoot?.activeElement?.localName).to.equal('textarea');
    await sendKeys({type: 'times'});
    expect(check.one<HTMLTextAreaElement>('textarea').value).to.equal('sometimes');
    await sendKeys({press: 'Tab'});
    expect(check.all('#support')).to.have.lengthOf(1);
  });

  it('opens help for answers that are already there, without taking the focus, and shows no total that is wrong', async () => {
    const heard: string[] = [];
    const check = await shown('sm-mood-check', {showScore: true, shareAnswers: true});
    for (const type of ['sm-mood-total', 'sm-mood-support']) check.element.addEventListener(type, () => heard.push(type));
    Object.assign(check.element, {response: await file('sdc-phq9-response'), content: await file('sdc-phq9')});
    await check.drawn('#support');
    expect(heard).to.deep.equal(['sm-mood-total', 'sm-mood-support']);
    expect(check.element.shadowRoot?.activeElement).to.equal(null);
    for (let n = 0; n < 10; n += 1) await check.press('.pager .btn:last-child');
    expect(check.all('[part=score]')).to.have.lengthOf(0);
    expect(text(check.one('.card'))).to.contain('There is no total: the one that came with these answers is not what they add up to.');
  });

});
