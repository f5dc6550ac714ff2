import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {BreathingTimerElement} from '../../src/index.js';
import {ways} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {faultyEndpoint} from '../faulty-endpoint.js';
import {ahead} from './advance.js';
import {until} from './until.js';

interface Args {
  pattern?: string;
  patterns?: string;
  minutes?: number;
  tension?: boolean;
  src?: string;
  endpoint?: string;
  content?: unknown;
  lang?: string;
}

interface Story {
  args?: Args;
  parameters?: {expectsConsole?: boolean; after?: (timer: BreathingTimerElement) => void | Promise<void>};
}

const open = async (timer: BreathingTimerElement, part: string): Promise<void> => {
  timer.shadowRoot?.querySelector(`[part="${part}"]`)?.setAttribute('open', '');
  await until(timer, `[part="${part}"] .stack > *`);
};

/** Opens the ways to follow and turns one on, by its words; a browser that does not know it shows the others. */
const follow = (way: string) => async (timer: BreathingTimerElement): Promise<void> => {
  await open(timer, 'ways');
  const row = [...(timer.shadowRoot?.querySelectorAll('.switch-row') ?? [])].find(({textContent}) => textContent.includes(way));
  row?.querySelector<HTMLInputElement>('input:not(:checked)')?.click();
  await timer.updateComplete;
};

const usual = {...ways};

const feel = async (timer: BreathingTimerElement, level: number): Promise<void> => {
  (await until(timer, `.scale label:nth-child(${level + 1}) input`)).click();
  await timer.updateComplete;
};

const document = {
  id: 'clinic-evening',
  title: 'Our evening breath',
  lang: 'en',
  phases: [
    {kind: 'inhale', seconds: 4, cue: 'In, softly'},
    {kind: 'exhale', seconds: 6, cue: 'And let go'},
  ],
  minutes: 3,
  cautions: [{level: 'important', heading: 'Before you start', items: ['Sit or lie down. Do not do this while driving, in water, or where a fall would be dangerous.']}],
  evidence: {certainty: 'not-rated', statement: 'Nobody has studied this exercise.'},
  sources: [{title: 'An example source', url: 'https://example.org/source'}],
  action: {label: 'Talk to our team', href: 'https://clinic.example/contact'},
};

export default {
  title: 'Breathing timer/Ways to follow',
  component: 'sm-breathing-timer',
  args: {minutes: 3},
  /** What one story has switched on is off in the next. */
  decorators: [(story: () => unknown) => (Object.assign(ways, usual), story())],
  render: ({lang, ...args}: Args): TemplateResult => html`<sm-breathing-timer
    lang=${ifDefined(lang)}
    dir=${ifDefined(lang?.startsWith('ar') ? 'rtl' : undefined)}
    .pattern=${args.pattern}
    .patterns=${args.patterns}
    .minutes=${args.minutes}
    .tension=${args.tension ?? false}
    .src=${args.src}
    .endpoint=${args.endpoint}
    .content=${args.content}
  >
    Breathe in for 5, out for 5, for three minutes. Stop if you feel dizzy.
  </sm-breathing-timer>`,
};

export const SoundTouchAndVoice: Story = {parameters: {after: (timer) => open(timer, 'ways')}};
export const BySight: Story = {parameters: {after: follow('Moving figure')}};
export const BySound: Story = {parameters: {after: follow('Soft tones')}};
export const ByTouch: Story = {parameters: {after: follow('Vibration')}};
export const ByVoice: Story = {parameters: {after: follow('Say each phase')}};
export const ByScreenReader: Story = {parameters: {after: follow('Screen reader')}};
export const AboutTheExercise: Story = {args: {pattern: 'cyclic-sighing'}, parameters: {after: (timer) => open(timer, 'about')}};

/** Asked before and after, when the author wants it; never kept. */
export const TensionBefore: Story = {args: {tension: true}, parameters: {after: (timer) => feel(timer, 3)}};
export const TensionAfter: Story = {args: {tension: true}, parameters: {after: async (timer) => (await until(timer, '.scale'), ahead(3_600_000)(timer))}};
export const TensionCompared: Story = {
  args: {tension: true},
  parameters: {after: async (timer) => (await feel(timer, 3), await ahead(3_600_000)(timer), feel(timer, 1))},
};
export const TensionUnchanged: Story = {
  args: {tension: true},
  parameters: {after: async (timer) => (await feel(timer, 2), await ahead(3_600_000)(timer), feel(timer, 2))},
};

/** A clinic's own exercise, with its caution, and its next step after the session. */
export const OwnExercise: Story = {
  args: {content: document},
  parameters: {
    after: async (timer) => {
      await until(timer, '.caution');
    },
  },
};
/** A clinic's document may carry every level of caution. */
export const OwnExerciseWithCautions: Story = {
  args: {
    content: {
      ...document,
      cautions: [
        {level: 'emergency', heading: 'Call for help now if:', items: ['somebody has fallen and cannot be woken']},
        {level: 'urgent', heading: 'Talk to a clinician today if:', items: ['you feel faint each time you try']},
        {level: 'non-urgent', heading: 'Talk to your clinician before you begin if:', items: ['you are pregnant, or have a condition of the heart or lungs']},
      ],
    },
  },
  parameters: {
    after: async (timer) => {
      await until(timer, '.caution');
    },
  },
};
export const OwnExerciseRunning: Story = {args: {content: document}, parameters: {after: async (timer) => (await until(timer, '.caution'), ahead(10_000)(timer))}};
export const OwnExerciseDone: Story = {args: {content: document}, parameters: {after: async (timer) => (await until(timer, '.caution'), ahead(3_600_000)(timer))}};
export const Unreachable: Story = {args: {src: 'refused.json', endpoint: faultyEndpoint}, parameters: {expectsConsole: true}};

/** The device was asleep: the session waits, and says why. */
export const Slept: Story = {
  parameters: {
    after: async (timer) => {
      await ahead(10_000)(timer);
      const {clock} = timer;
      timer.clock = {...clock, today: () => clock.today() + 3_600_000};
      globalThis.dispatchEvent(new Event('pageshow'));
      await timer.updateComplete;
    },
  },
};

export const RightToLeft: Story = {args: {lang: 'ar-EG', patterns: 'calm extended-exhale box'}};
export const RightToLeftRunning: Story = {args: {lang: 'ar-EG'}, parameters: {after: ahead(65_600)}};
export const RightToLeftDone: Story = {args: {lang: 'ar-EG'}, parameters: {after: ahead(3_600_000)}};
