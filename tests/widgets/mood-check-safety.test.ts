import type {FhirQuestionnaire} from '../../src/index.js';
import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import {answerQuestions} from '../../stories/mood-check/actions.js';
import {button, link, radio} from '../support/queries.js';
import {unmountAll, mount, textOf, waitUntil, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;
type Properties = Partial<HTMLElementTagNameMap['sm-mood-check']>;

const loadFixture = async (name: string): Promise<FhirQuestionnaire> =>
  (await fetch(new URL(`../unit/content/fixtures/${name}.json`, import.meta.url))).json() as Promise<FhirQuestionnaire>;
const safetyExtension = [{url: 'urn:smart-meditation:safety-item', valueBoolean: true}];
const createQuestionnaire = (item: object) => ({
  resourceType: 'Questionnaire',
  item: [
    {linkId: 'a', text: 'Wie oft?', extension: safetyExtension, ...item},
    {linkId: 'b', type: 'string', text: 'Und sonst?'},
  ],
});
const weightedChoice = {
  type: 'choice',
  answerOption: ['Nie', 'Manchmal', 'Oft'].map((display, valueDecimal) => ({
    valueCoding: {code: display, display},
    extension: [{url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal}],
  })),
};

async function mountAndWait(properties: Properties): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', {country: 'GB', ...properties});
  await check.waitFor('[part=item]');
  return check;
}

/** The panel must open in the same frame, which is counted. The time only ends a test in which it never opens. */
const SUPPORT_TIMEOUT_MS = 20_000;

/** The frames and requests between an answer and the panel. */
async function measureUntilSupport(
  check: MountedMoodCheck,
  act: () => unknown,
): Promise<{frames: number; requests: number}> {
  const {fetch: originalFetch} = window;
  const counts = {frames: 0, requests: 0};
  window.fetch = (...given) => {
    counts.requests += 1;
    return originalFetch(...given);
  };
  const root = check.element.shadowRoot as ShadowRoot;
  const count = (): void => {
    counts.frames += 1;
    requestAnimationFrame(count);
  };
  root.addEventListener('change', () => requestAnimationFrame(count), {once: true, capture: true});
  const supportShown = new Promise<typeof counts>((resolve, reject) => {
    const observer = new MutationObserver(() => {
      if (!root.querySelector('[part=support]')) return;
      observer.disconnect();
      clearTimeout(timer);
      resolve({...counts});
    });
    const timer = setTimeout(() => {
      observer.disconnect();
      reject(new Error('The support panel did not open after the answer'));
    }, SUPPORT_TIMEOUT_MS);
    observer.observe(root, {childList: true, subtree: true});
  });
  try {
    await act();
    return await supportShown;
  } finally {
    window.fetch = originalFetch;
    await check.element.updateComplete;
  }
}

describe('a safety question of <sm-mood-check>', () => {
  afterEach(unmountAll);

  const places: [string, () => Promise<MountedMoodCheck>, number][] = [
    [
      'PHQ-9, one at a time',
      async () => {
        const check = await mountAndWait({instrument: 'phq-9', showScore: true});
        await answerQuestions(0, 0, 0, 0, 0, 0, 0, 0)(check.element);
        return check;
      },
      0,
    ],
    ['PHQ-9, all at once', () => mountAndWait({instrument: 'phq-9', layout: 'all', showScore: true}), 32],
    [
      'a marked question of a document, one at a time',
      () => mountAndWait({content: createQuestionnaire(weightedChoice)}),
      0,
    ],
    [
      'a marked question of a document, all at once',
      () => mountAndWait({content: createQuestionnaire(weightedChoice), layout: 'all'}),
      0,
    ],
    [
      'a published PHQ-9 without a code on item 9, all at once',
      async () => mountAndWait({content: await loadFixture('sdc-phq9'), layout: 'all'}),
      32,
    ],
  ];
  for (const [name, show, first] of places) {
    for (const way of ['a press', 'an arrow key'] as const) {
      it(`${name}: ${way} opens help in the same frame, before any total or request, and blocks no controls`, async () => {
        const check = await show();
        const inputs = check.all<HTMLInputElement>(radio());
        inputs[first]?.focus();
        const seen = await measureUntilSupport(check, () =>
          way === 'a press' ? inputs[first + 1]?.click() : sendKeys({press: 'ArrowDown'}),
        );
        expect(seen).to.deep.equal({frames: 0, requests: 0});
        if (way === 'an arrow key') {
          expect(check.element.shadowRoot?.activeElement === inputs[first + 1], 'the person moves on').to.equal(true);
          await sendKeys({press: 'Enter'});
          await check.element.updateComplete;
        }
        expect(check.focusedText()).to.equal('You can talk to someone now');
        expect(textOf(check.get(link(/999/)))).to.equal('Call 999');
        expect(check.all('[part=score]')).to.have.lengthOf(0);
        expect(inputs[first + 1]?.checked, 'the answer stays').to.equal(true);
        await waitUntil(() => {
          const box = check.get('[part=support]').getBoundingClientRect();
          return box.top < innerHeight && box.bottom > 0;
        }, 'the panel is on screen'); // WebKit scrolls with the next frame.
        await check.press(button(/^(Next|Check my answers)$/));
        expect(check.all('[part=support]'), 'and help stays').to.have.lengthOf(1);
      });
    }
  }

  it('moves the focus to the panel once; a further answer opens the panel again only if it was closed', async () => {
    const check = await mountAndWait({content: createQuestionnaire(weightedChoice), shareAnswers: true});
    const firedEvents: Event[] = [];
    check.element.addEventListener('sm-mood-support', (event) => firedEvents.push(event));
    await check.press(radio(), 1);
    check.all<HTMLInputElement>(radio())[2]?.focus();
    await check.press(radio(), 2);
    expect(check.focusedText()).not.to.equal('You can talk to someone now');
    expect(firedEvents).to.have.lengthOf(1);
    await check.press(button('Close'));
    expect(check.all('[part=support]')).to.have.lengthOf(0);
    await check.press(radio());
    expect(check.all('[part=support]'), 'not at all').to.have.lengthOf(0);
    await check.press(radio(), 1);
    expect(check.focusedText()).to.equal('You can talk to someone now');
    expect(firedEvents).to.have.lengthOf(2);
  });

  it('with free text opens help at the first input and keeps the focus in the field', async () => {
    const check = await mountAndWait({content: createQuestionnaire({type: 'text'})});
    check.get('textarea').focus();
    await sendKeys({type: 'some'});
    await check.waitFor('[part=support]');
    expect(check.element.shadowRoot?.activeElement?.localName).to.equal('textarea');
    await sendKeys({type: 'times'});
    expect(check.get<HTMLTextAreaElement>('textarea').value).to.equal('sometimes');
    await sendKeys({press: 'Tab'});
    expect(check.all('[part=support]')).to.have.lengthOf(1);
  });

  it('opens help for prefilled answers without moving the focus, and displays no incorrect total', async () => {
    const firedEvents: string[] = [];
    const check = await mount('sm-mood-check', {showScore: true, shareAnswers: true});
    for (const type of ['sm-mood-score-mismatch', 'sm-mood-support'])
      check.element.addEventListener(type, () => firedEvents.push(type));
    Object.assign(check.element, {
      response: await loadFixture('sdc-phq9-response'),
      content: await loadFixture('sdc-phq9'),
    });
    await check.waitFor('[part=support]');
    expect(firedEvents).to.deep.equal(['sm-mood-score-mismatch', 'sm-mood-support']);
    expect(check.element.shadowRoot?.activeElement).to.equal(null);
    for (let n = 1; n < 9; n += 1) await check.press(button('Next'));
    await check.pressAll(button('Check my answers'), button('Finish'));
    expect(check.all('[part=score]')).to.have.lengthOf(0);
    expect(textOf(check.get('[part=card]'))).to.contain(
      'We cannot show a total because the numbers do not match. Please tell the clinic.',
    );
  });
});
