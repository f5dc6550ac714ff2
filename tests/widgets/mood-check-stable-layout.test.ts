import {expect} from 'chai';
import '../../src/define.js';
import {keepsLayoutStable, type LayoutStep} from '../support/stable-layout.js';
import {faultyEndpoint} from '../../stories/faulty-endpoint.js';
import {clinicQuestion} from '../../stories/mood-check/content.js';
import {allItemTypes} from '../../stories/mood-check/questionnaires.js';
import {unmountAll, mount, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

/** Top offsets of elements relative to the document, independent of scrolling. */
const topOffsetsOf = (check: MountedMoodCheck, ...selectors: string[]): number[] =>
  selectors.map((selector) => Math.round(check.get(selector).getBoundingClientRect().top + scrollY));

describe('a questionnaire on a phone', () => {
  afterEach(unmountAll);

  /** Mounts a widget with the width available on a 390 px wide phone. */
  async function mountQuestionnaire(properties: Partial<MountedMoodCheck['element']>): Promise<MountedMoodCheck> {
    const check = await mount('sm-mood-check');
    check.element.style.inlineSize = '358px';
    Object.assign(check.element, {country: 'GB', ...properties});
    await check.waitFor('.question');
    await check.element.updateComplete;
    return check;
  }

  it('keeps the positions of progress, question and buttons from the first question to the last', async () => {
    const check = await mountQuestionnaire({instrument: 'phq-9'});
    const seen: number[][] = [];
    for (let n = 1; n <= 9; n += 1) {
      seen.push(topOffsetsOf(check, '.progress', '.item', '.pager .btn:last-child', '.foot', '.help'));
      await check.press('.question input', 0);
      seen.push(topOffsetsOf(check, '.progress', '.item', '.pager .btn:last-child', '.foot', '.help'));
      if (n > 1) expect(topOffsetsOf(check, '.pager .btn:first-child')).to.deep.equal([seen[0]?.[2]]);
      if (n < 9) await check.press('.pager .btn:last-child');
    }
    for (const [index, place] of seen.entries())
      expect(place, `question ${Math.floor(index / 2) + 1}`).to.deep.equal(seen[0]);
  });

  it('has no large gap because of one very long question', async () => {
    const item = ['Short?', 'Long. '.repeat(300)].map((text, index) => ({linkId: `q${index}`, type: 'boolean', text}));
    const check = await mountQuestionnaire({content: {resourceType: 'Questionnaire', item}});
    const [question, next] = topOffsetsOf(check, '.item', '.pager .btn:last-child');
    expect((next as number) - (question as number)).to.be.lessThan(480);
  });
});

type MoodCheck = HTMLElementTagNameMap['sm-mood-check'];

const press = (name: string, selector: string, at = 0, startsScreen = false): LayoutStep<MoodCheck> => ({
  name,
  startsScreen,
  run: (subject) => subject.press(selector, at),
});

const choose = (selector: string, count: number): LayoutStep<MoodCheck>[] =>
  [...Array(count).keys()].map((at) => press(`answer ${at + 1}`, selector, at));

const cardControls = ['.stage :is(.title, .item)', '.help', '.exit', '.stage .actions .btn', '.pager .btn:last-child'];
const followUpControls = ['.title', '.help', '.exit', '.below .actions .plain', '.switch'];
const exitUrl = 'https://clinic.example/';

describe('positions in <sm-mood-check>', () => {
  const {fetch: originalFetch} = window;
  const {warn} = console;
  /** Status of the clinic's responses; without one, the request fails. */
  let status: number | undefined;
  /** True while requests for documents get no response. */
  let isSlow = false;
  /** The response to the request for a question, which waits for `sendDocument` or `failDocument`. */
  let lateDocument: Promise<string>;
  let sendDocument: (document: object) => void;
  let failDocument: () => void;
  before(() => {
    console.warn = () => undefined;
    window.fetch = (url, options) => {
      if (url === 'https://clinic.example/question.json') return lateDocument.then((text) => new Response(text));
      if (options?.method !== 'POST') return originalFetch(isSlow ? `${faultyEndpoint}never.json` : url, options);
      return status ? Promise.resolve(new Response(null, {status})) : Promise.reject(new TypeError('no network'));
    };
  });
  after(() => {
    window.fetch = originalFetch;
    console.warn = warn;
  });
  beforeEach(() => {
    isSlow = false;
    lateDocument = new Promise((resolve, reject) => {
      sendDocument = (document) => resolve(JSON.stringify(document));
      failDocument = () => reject(new TypeError('no network'));
    });
    lateDocument.catch(() => undefined); // Most tests do not request it.
    localStorage.removeItem('smart-meditation-diary');
  });
  afterEach(() => localStorage.removeItem('smart-meditation-diary'));

  const clear = press('clear', '.clear');
  const confirmAndKeep = [clear, press('keep the answers', '.confirm-clear .bare')];

  keepsLayoutStable('stay while a single question is answered and cleared', {
    tag: 'sm-mood-check',
    properties: {country: 'GB', feelings: true, note: true, exitUrl},
    ready: '.exit',
    controls: cardControls,
    steps: [
      ...choose('.mood input', 5),
      clear,
      press('answer again', '.mood input', 1),
      press('help', '.help'),
      press('continue', '.stage .btn', 0, true),
      ...choose('.chip input', 8),
      ...confirmAndKeep,
    ],
  });

  keepsLayoutStable('stay while the quick exit loads', {
    tag: 'sm-mood-check',
    properties: {exitUrl},
    ready: '.help',
    controls: cardControls,
    steps: [{name: 'the exit has loaded', run: ({waitFor}) => waitFor('.exit')}],
  });

  keepsLayoutStable('stay while rows and chips are selected', {
    tag: 'sm-mood-check',
    properties: {
      content: {
        type: 'mood',
        question: clinicQuestion.question,
        options: ['Not well at all, and it has been like this for a long time', 'So so', 'Fine'].map(
          (label, value) => ({
            label,
            value,
          }),
        ),
      },
    },
    ready: '.row',
    controls: cardControls,
    steps: [...choose('.row input', 3), clear],
  });

  keepsLayoutStable('stay while the slider moves', {
    tag: 'sm-mood-check',
    properties: {slider: true},
    ready: 'output',
    controls: [...cardControls, '[type=range]'],
    steps: [
      ...[0, 1, 2, 3, 4, 5, 6].map((step): LayoutStep<MoodCheck> => ({
        name: `step ${step}`,
        run: async ({waitFor}) => {
          const range = (await waitFor('[type=range]')) as HTMLInputElement;
          range.valueAsNumber = step;
          range.dispatchEvent(new Event('input', {bubbles: true}));
        },
      })),
      clear,
    ],
  });

  keepsLayoutStable('stay while a questionnaire is answered one question at a time', {
    tag: 'sm-mood-check',
    properties: {instrument: 'gad-7', country: 'GB', exitUrl},
    ready: '.question',
    controls: ['.progress', ...cardControls],
    steps: [
      ...[1, 2, 3, 4, 5, 6, 7].flatMap((n) => [
        ...choose('.question input', n === 1 || n === 7 ? 4 : 1).map(({name, run}) => ({
          name: `question ${n}, ${name}`,
          run,
        })),
        ...(n === 2
          ? [press('delete this answer', '.delete-answer'), press('answer it again', '.question input')]
          : []),
        ...(n === 2 ? [press('back', '.pager .btn'), press('next', '.pager .btn:last-child')] : []),
        ...(n < 7 ? [press(`next after ${n}`, '.pager .btn:last-child')] : []),
      ]),
      ...confirmAndKeep,
      press('review', '.pager .btn:last-child', 0, true),
      ...confirmAndKeep,
    ],
  });

  keepsLayoutStable('stay while a questionnaire is answered with all questions at once', {
    tag: 'sm-mood-check',
    properties: {instrument: 'phq-2', layout: 'all', country: 'GB'},
    ready: '.question',
    controls: [...cardControls, '.item', '.question:last-of-type .item'],
    steps: [...choose('.question input', 8), press('delete one answer', '.delete-answer'), clear],
  });

  const next = '.pager .btn:last-child';
  /** Presses a button and waits for the element that it causes. */
  const pressUntil = (name: string, selector: string, result: string): LayoutStep<MoodCheck> => ({
    name,
    run: async (subject) => {
      await subject.press(selector);
      await subject.waitFor(result);
    },
  });

  keepsLayoutStable('stay while a missing answer is reported', {
    tag: 'sm-mood-check',
    properties: {content: allItemTypes, country: 'GB'},
    ready: '.question',
    controls: ['.progress', ...cardControls],
    steps: [pressUntil('missing answer', next, '.error'), press('answer', '.question input', 1)],
  });

  keepsLayoutStable('stay while missing answers are reported with all questions at once', {
    tag: 'sm-mood-check',
    properties: {content: allItemTypes, layout: 'all', country: 'GB'},
    ready: '.question',
    controls: [...cardControls, '.item', '.question:last-of-type .item'],
    steps: [pressUntil('missing answer', '.stage .actions .btn', '.error-summary'), press('answer', '.question input')],
  });

  keepsLayoutStable('stay while an answer to the safety question opens the support panel', {
    tag: 'sm-mood-check',
    properties: {instrument: 'phq-9', layout: 'all', country: 'GB'},
    ready: '.question',
    controls: [...cardControls, '.item', '.question:last-of-type .item'],
    steps: [
      press('another answer adds a question', '.question input', 1, true),
      {name: 'answer', run: ({press: hit, waitFor}) => hit('.question input', 33).then(() => waitFor('.support'))},
    ],
  });

  keepsLayoutStable('stay when the question does not load', {
    tag: 'sm-mood-check',
    properties: {src: 'https://clinic.example/question.json', exitUrl},
    ready: '.exit',
    controls: ['.help', '.exit'],
    steps: [
      {
        name: 'failed',
        run: async ({waitFor}) => {
          failDocument();
          await waitFor('[aria-busy=false] .actions .btn');
        },
      },
    ],
  });

  const lateQuestions = [
    ['a question', {}, clinicQuestion, '.stage .title'],
    ['a question with a slider', {slider: true}, clinicQuestion, 'output'],
    ['a questionnaire', {}, allItemTypes, '.question'],
  ] as const;
  for (const [name, properties, document, ready] of lateQuestions)
    keepsLayoutStable(`stay when ${name} arrives late`, {
      tag: 'sm-mood-check',
      properties: {...properties, src: 'https://clinic.example/question.json', exitUrl},
      reservedHeight: '80em',
      ready: '.exit',
      controls: ['.help', '.exit'],
      steps: [
        {
          name: 'arrived',
          async run({waitFor}) {
            sendDocument(document);
            await waitFor(ready);
          },
        },
      ],
    });

  keepsLayoutStable('stay while a failed request is repeated', {
    tag: 'sm-mood-check',
    properties: {src: `${faultyEndpoint}not-found.json`, exitUrl},
    ready: '.exit',
    controls: ['.help', '.exit', '.actions .btn', '[role=status]'],
    steps: [
      {name: 'failed', startsScreen: true, run: ({waitFor}) => waitFor('.actions .btn')},
      {name: 'slow network', run: () => Promise.resolve((isSlow = true))},
      pressUntil('request', '.actions .btn', '[aria-busy=true] .actions .btn'),
    ],
  });

  keepsLayoutStable('stay when the browser denies copying the answers', {
    tag: 'sm-mood-check',
    properties: {summary: true, remember: true, exitUrl},
    ready: '.mood',
    controls: followUpControls,
    steps: [
      press('answer', '.mood input', 1),
      press('continue', '.stage .btn', 0, true),
      {name: 'the follow-up has loaded', startsScreen: true, run: ({waitFor}) => waitFor('.switch')},
      {
        name: 'copy',
        run: async ({press: hit, waitFor}) => {
          Object.defineProperty(navigator, 'clipboard', {
            configurable: true,
            value: {writeText: () => Promise.reject(new Error('no'))},
          });
          await hit('.below .plain');
          await waitFor('.manual-copy');
          Reflect.deleteProperty(navigator, 'clipboard');
        },
      },
    ],
  });

  keepsLayoutStable('stay while the diary is switched on, displayed as a table, erased and restored', {
    tag: 'sm-mood-check',
    properties: {remember: true},
    oneAtATime: true,
    ready: '.mood',
    controls: followUpControls,
    steps: [
      press('answer', '.mood input', 1),
      press('continue', '.stage .btn', 0, true),
      {name: 'the follow-up has loaded', startsScreen: true, run: ({waitFor}) => waitFor('.switch')},
      press('on', '.switch'),
      press('table', '.below .actions .btn'),
      press('off', '.switch'),
      press('undo', '[role=status] .link'),
      press('off again', '.switch'),
    ],
  });

  keepsLayoutStable('stay while answers are sent after a network error', {
    tag: 'sm-mood-check',
    properties: {submitTo: 'https://clinic.example/in', summary: true, remember: true},
    ready: '.mood',
    controls: [...followUpControls, '.send .btn'],
    steps: [
      {name: 'no network', run: () => Promise.resolve((status = undefined))},
      press('answer', '.mood input', 1),
      press('continue', '.stage .btn', 0, true),
      {name: 'the follow-up has loaded', startsScreen: true, run: ({waitFor}) => waitFor('.switch')},
      press('preview', '.below .actions .btn:not(.plain)'),
      {
        name: 'failed',
        run: async ({press: hit, waitFor}) => {
          await hit('.send .btn');
          await waitFor('.send [role=alert]');
        },
      },
      {name: 'network', run: () => Promise.resolve((status = 200))},
      {
        name: 'sent',
        run: async ({press: hit, waitFor}) => {
          await hit('.send .btn');
          await waitFor('.send:not(:has(.btn))');
        },
      },
    ],
  });
});
