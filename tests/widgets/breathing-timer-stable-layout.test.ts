import {expect} from 'chai';
import type {CSSResult} from 'lit';
import {breathingTimerStrings} from '../../src/widgets/breathing-timer/breathing-timer.strings.js';
import {startAndAdvance} from '../../stories/breathing-timer/advance.js';
import {BreathingTimerElement} from '../../src/index.js';
import {sessionStyles} from '../../src/widgets/breathing-timer/session/session.styles.js';
import {configure} from '../../src/element/settings/page-settings.js';
import {waitForSelector} from '../../stories/breathing-timer/until.js';
import {fetchLocale} from '../support/locales.js';
import {keepsLayoutStable, type LayoutStep} from '../support/stable-layout.js';
import {advanceTime, mountTimer, unmountAll} from './breathing-timer.fixture.js';
import {restoreStubs, stubProperty} from './stub-global.js';
import {stubTimeLimit} from './stub-time-limit.js';

type Step = LayoutStep<BreathingTimerElement>;

const choose = (name: string, selector: string, at = 0): Step => ({name, run: ({press}) => press(selector, at)});
const start: Step = {name: 'start', startsScreen: true, run: ({element}) => startAndAdvance(0)(element)};
const advanceTo = (milliseconds: number): Step => ({
  name: `after ${milliseconds} ms`,
  run: ({element}) => startAndAdvance(milliseconds)(element),
});
const help: Step = {
  name: 'help',
  async run({press, waitFor}) {
    await press('[part=help]');
    await waitFor('.support');
  },
};
/** Makes the session code throw during initialization, as a truncated file does. */
function refuseSessionStyles(this: BreathingTimerElement, style: CSSResult): void {
  if (style === sessionStyles) throw new Error('Truncated file.');
  BreathingTimerElement.prototype.addStyles.call(this, style);
}

// Excludes `.outgoing`, the copy of the old button that fades out over the new screen.
const controls = [
  '[part=start]:not(.outgoing)',
  '[part=help]',
  '[part=pause]',
  '[part=end]',
  '[part=close]',
  '[part=figure]',
  '.title',
];
const ready = '[part=start]';

/** The address of a document whose request gets no response until `failRequest` is called. A copy is in the browser's cache. */
const savedCopyAddress = 'https://clinic.example/evening.json';
const savedCopy = {
  type: 'breathing',
  id: 'evening',
  title: 'Our evening breath',
  phases: [
    {kind: 'inhale', seconds: 4},
    {kind: 'hold', seconds: 7},
    {kind: 'exhale', seconds: 8},
  ],
  minutes: 5,
  cautions: [
    {level: 'urgent', heading: 'Talk to your doctor first if:', items: ['you are pregnant', 'you feel faint']},
  ],
};
let failRequest: () => void = () => undefined;

function stubRequests(): void {
  const requestFailed = new Promise<void>((resolve) => (failRequest = resolve));
  const {fetch: originalFetch} = window;
  stubProperty(window, 'fetch', async (url: string, options?: RequestInit) => {
    if (url !== savedCopyAddress) return originalFetch(url, options);
    if (options?.cache === 'force-cache') return new Response(JSON.stringify(savedCopy));
    await requestFailed;
    return new Response(null, {status: 500});
  });
}

describe('<sm-breathing-timer> layout stability of controls', () => {
  beforeEach(stubRequests);
  afterEach(() => {
    restoreStubs();
    unmountAll();
  });

  keepsLayoutStable('while the user selects an exercise and its length', {
    tag: 'sm-breathing-timer',
    properties: {patterns: `calm box 4-7-8 ${Object.keys(breathingTimerStrings.names)[5]}`, tension: true},
    ready,
    controls,
    steps: [
      ...[1, 2, 3, 0].map((at) => choose(`exercise ${at}`, 'input[name=exercise]', at)),
      choose('without holds', 'input[name=without-holds]'),
      choose('box without holds', 'input[name=exercise]', 1),
      choose('one minute', 'input[name=minutes]'),
      choose('tension', 'input[name=tension]', 3),
      choose('cue settings', '[part=cues] summary'),
      choose('about', '[part=about] summary'),
      choose('tones', '[part=cues] [role=switch]'),
      choose('tones off', '[part=cues] [role=switch]'),
      help,
    ],
  });

  describe('if the exercise has to be loaded', () => {
    beforeEach(() => stubTimeLimit('never'));

    keepsLayoutStable('when a saved copy with cautions arrives', {
      tag: 'sm-breathing-timer',
      properties: {src: savedCopyAddress, country: 'GB'},
      ready: '[part=help]',
      controls,
      steps: [
        help,
        {
          name: 'saved copy',
          async run({waitFor}) {
            failRequest();
            await waitFor('.idle [part~=caution]');
            await waitFor('.idle .stack > p.small:not(.posture)');
          },
        },
      ],
    });
  });

  describe('if the exercise takes longer than the first screen waits', () => {
    beforeEach(() => {
      stubTimeLimit('at once');
      stubProperty(window, 'IntersectionObserver', undefined); // Instances below the viewport would show the exercise.
    });

    keepsLayoutStable('when a saved copy with cautions arrives', {
      tag: 'sm-breathing-timer',
      properties: {src: savedCopyAddress, country: 'GB'},
      ready,
      controls: [...controls, '.lead'],
      steps: [
        {
          name: 'saved copy',
          async run({element}) {
            const arrival = new Promise((resolve) => element.addEventListener('sm-content-ready', resolve));
            failRequest();
            await arrival;
          },
        },
      ],
    });
  });

  keepsLayoutStable('while help and the disclosures load', {
    tag: 'sm-breathing-timer',
    properties: {country: 'GB'},
    ready,
    controls: [...controls, '[part=cues] summary'],
    steps: [
      help,
      {
        name: 'cue settings',
        async run({press, waitFor}) {
          await press('[part=cues] summary');
          await waitFor('[part=cues] [role=switch]');
        },
      },
      choose('about', '[part=about] summary'),
    ],
  });

  keepsLayoutStable('while the user answers and opens help on the closing screen', {
    tag: 'sm-breathing-timer',
    properties: {minutes: 1, tension: true, country: 'GB'},
    ready: 'input[name=tension]',
    controls,
    steps: [
      choose('tension before', 'input[name=tension]', 1),
      {name: 'end', startsScreen: true, run: ({element}) => startAndAdvance(3_600_000)(element)},
      choose('tension after', 'input[name=tension]', 3),
      help,
    ],
  });

  keepsLayoutStable('while help opens after the user has stopped', {
    tag: 'sm-breathing-timer',
    properties: {country: 'GB'},
    ready,
    controls,
    steps: [start, {...choose('stop', '[part=end]'), startsScreen: true}, help],
  });

  keepsLayoutStable('if the session code fails to load', {
    tag: 'sm-breathing-timer',
    properties: {addStyles: refuseSessionStyles},
    ready,
    controls,
    steps: [
      {
        name: 'failed load',
        run: async ({press, waitFor}) => {
          await press('[part=start]');
          await waitFor('[role=alert]');
        },
      },
    ],
  });

  keepsLayoutStable('during a session and its pauses', {
    tag: 'sm-breathing-timer',
    properties: {minutes: 3, pattern: 'resonance'},
    oneAtATime: true,
    ready,
    controls,
    steps: [
      start,
      ...[3100, 8000, 70_000, 130_000, 178_000].map(advanceTo),
      choose('pause', '[part=pause]'),
      choose('cue settings', '[part=cues] summary'),
      choose('continue', '[part=pause]'),
      help,
    ],
  });
});

describe('<sm-breathing-timer> layout', () => {
  afterEach(unmountAll);

  it('keeps the corners of the card during a session', async () => {
    const fixture = await mountTimer();
    const radius = () => getComputedStyle(fixture.timer.shadowRoot!.querySelector('.card.screen')!).borderRadius;
    const before = radius();
    fixture.timer.start();
    await advanceTime(fixture, 5000);
    await waitForSelector(fixture.timer, '[part=pause]');
    expect(parseFloat(before)).to.be.above(10);
    expect(radius()).to.equal(before);
  });

  for (const lang of ['en', 'de', 'uk', 'nl'] as const) {
    it(`breaks no word of the tension levels on a phone: ${lang}`, async () => {
      if (lang !== 'en') configure({locales: {[lang]: await fetchLocale(lang)}});
      document.body.setAttribute('style', 'inline-size: 358px; margin: 0');
      try {
        const {timer} = await mountTimer(`tension lang="${lang}"`);
        await waitForSelector(timer, '.tension-scale label:nth-child(5)');
        const labels = [...timer.shadowRoot!.querySelectorAll('.tension-scale label > span:last-child')];
        for (const label of labels) expect(brokenWords(label), label.textContent).to.deep.equal([]);
        const scale = timer.shadowRoot!.querySelector('.tension-scale')!;
        expect(scale.scrollWidth).to.be.at.most(scale.clientWidth);
      } finally {
        document.body.removeAttribute('style');
      }
    });
  }
});

/** The words of an element that continue on the next line. */
function brokenWords(element: Element): string[] {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (const {0: word, index} of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
}
