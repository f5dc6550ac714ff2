import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {BreathingTimerElement} from '../../src/index.js';
import {cueSettings} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {faultyEndpoint} from '../faulty-endpoint.js';
import {startAndAdvance} from './advance.js';
import {waitForSelector} from './until.js';

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

const openDisclosure = async (timer: BreathingTimerElement, part: string): Promise<void> => {
  timer.shadowRoot?.querySelector(`[part="${part}"]`)?.setAttribute('open', '');
  await waitForSelector(timer, `[part="${part}"] .stack > *`);
};

/** Opens the cue settings and turns on a cue by its label. Does nothing more if the browser does not support the cue. */
const enableCue =
  (label: string) =>
  async (timer: BreathingTimerElement): Promise<void> => {
    await openDisclosure(timer, 'cues');
    const row = [...(timer.shadowRoot?.querySelectorAll('.switch-row') ?? [])].find(({textContent}) =>
      textContent.includes(label),
    );
    row?.querySelector<HTMLInputElement>('input:not(:checked)')?.click();
    await timer.updateComplete;
  };

const defaultCueSettings = {...cueSettings};

const selectTension = async (timer: BreathingTimerElement, level: number): Promise<void> => {
  (await waitForSelector(timer, `.tension-scale label:nth-child(${level + 1}) input`)).click();
  await timer.updateComplete;
};

const breathingDocument = {
  id: 'clinic-evening',
  title: 'Our evening breath',
  lang: 'en',
  phases: [
    {kind: 'inhale', seconds: 4, cue: 'In, softly'},
    {kind: 'exhale', seconds: 6, cue: 'And let go'},
  ],
  minutes: 3,
  cautions: [
    {
      level: 'important',
      heading: 'Before you start',
      items: ['Sit or lie down. Do not do this while driving, in water, or where a fall would be dangerous.'],
    },
  ],
  evidence: {certainty: 'not-rated', statement: 'Nobody has studied this exercise.'},
  sources: [{title: 'An example source', url: 'https://example.org/source'}],
  action: {label: 'Talk to our team', href: 'https://clinic.example/contact'},
};

export default {
  title: 'Widgets/Breathing timer/Cues',
  id: 'breathing-timer-cues',
  component: 'sm-breathing-timer',
  args: {minutes: 3},
  /** Resets the cue settings, which other stories may have changed. */
  decorators: [(story: () => unknown) => (Object.assign(cueSettings, defaultCueSettings), story())],
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

export const CueSettings: Story = {parameters: {after: (timer) => openDisclosure(timer, 'cues')}};
export const Motion: Story = {parameters: {after: enableCue('Moving picture')}};
export const Sound: Story = {parameters: {after: enableCue('Soft tones')}};
export const Vibration: Story = {parameters: {after: enableCue('Vibration')}};
export const Speech: Story = {parameters: {after: enableCue('Say each step')}};
export const ScreenReader: Story = {parameters: {after: enableCue('Tell my screen reader')}};
export const AboutTheExercise: Story = {
  args: {pattern: 'cyclic-sighing'},
  parameters: {after: (timer) => openDisclosure(timer, 'about')},
};

/** The tension question, asked before and after a session if the author sets `tension`. Answers are never stored. */
export const TensionBefore: Story = {args: {tension: true}, parameters: {after: (timer) => selectTension(timer, 3)}};
export const TensionAfter: Story = {
  args: {tension: true},
  parameters: {
    after: async (timer) => (await waitForSelector(timer, '.tension-scale'), startAndAdvance(3_600_000)(timer)),
  },
};
export const TensionCompared: Story = {
  args: {tension: true},
  parameters: {
    after: async (timer) => (
      await selectTension(timer, 3),
      await startAndAdvance(3_600_000)(timer),
      selectTension(timer, 1)
    ),
  },
};
/** Tension has risen: grounding, and the button for crisis support. */
export const TensionIncreased: Story = {
  args: {tension: true},
  parameters: {
    after: async (timer) => (
      await selectTension(timer, 1),
      await startAndAdvance(3_600_000)(timer),
      selectTension(timer, 3)
    ),
  },
};
/** Crisis support below the card. */
export const Help: Story = {
  parameters: {
    after: async (timer) => {
      timer.shadowRoot?.querySelector<HTMLElement>('[part=help]')?.click();
      await waitForSelector(timer, '.support');
    },
  },
};
export const TensionUnchanged: Story = {
  args: {tension: true},
  parameters: {
    after: async (timer) => (
      await selectTension(timer, 2),
      await startAndAdvance(3_600_000)(timer),
      selectTension(timer, 2)
    ),
  },
};

/** A clinic's own exercise with a caution, and a next step after the session. */
export const CustomExercise: Story = {
  args: {content: breathingDocument},
  parameters: {
    after: async (timer) => {
      await waitForSelector(timer, '.caution');
    },
  },
};
/** A document with cautions of every level. */
export const CustomExerciseWithCautions: Story = {
  args: {
    content: {
      ...breathingDocument,
      cautions: [
        {level: 'emergency', heading: 'Call for help now if:', items: ['somebody has fallen and cannot be woken']},
        {level: 'urgent', heading: 'Talk to a clinician today if:', items: ['you feel faint each time you try']},
        {
          level: 'non-urgent',
          heading: 'Talk to your clinician before you begin if:',
          items: ['you are pregnant, or have a condition of the heart or lungs'],
        },
      ],
    },
  },
  parameters: {
    after: async (timer) => {
      await waitForSelector(timer, '.caution');
    },
  },
};
export const CustomExerciseRunning: Story = {
  args: {content: breathingDocument},
  parameters: {after: async (timer) => (await waitForSelector(timer, '.caution'), startAndAdvance(10_000)(timer))},
};
export const CustomExerciseDone: Story = {
  args: {content: breathingDocument},
  parameters: {after: async (timer) => (await waitForSelector(timer, '.caution'), startAndAdvance(3_600_000)(timer))},
};
export const Unreachable: Story = {
  args: {src: 'refused.json', endpoint: faultyEndpoint},
  parameters: {expectsConsole: true},
};

/** The device slept: the session is paused and shows the reason. */
export const Suspended: Story = {
  parameters: {
    after: async (timer) => {
      await startAndAdvance(10_000)(timer);
      const {clock} = timer;
      timer.clock = {...clock, wallTime: () => clock.wallTime() + 3_600_000};
      globalThis.dispatchEvent(new Event('pageshow'));
      await timer.updateComplete;
    },
  },
};

export const RightToLeft: Story = {args: {lang: 'ar-EG', patterns: 'calm extended-exhale box'}};
export const RightToLeftRunning: Story = {args: {lang: 'ar-EG'}, parameters: {after: startAndAdvance(65_600)}};
export const RightToLeftDone: Story = {args: {lang: 'ar-EG'}, parameters: {after: startAndAdvance(3_600_000)}};
