import type {Translated} from '../../ui/format.js';

/** English words of the breathing timer; their shape is the contract for other languages. `*words*` stand out. */
export const breathingTimerStrings = {
  title: 'A breathing exercise',
  breatheGently: 'Gently, not deeply.',
  start: 'Start',
  loading: 'One moment',
  tryAgain: 'Try again',
  loadFailed: 'The timer could not be loaded. You can do the exercise without it.',
  comma: ', ',
  shortInhale: 'in {n}',
  shortHold: 'hold {n}',
  shortExhale: 'out {n}',
  longInhale: {other: 'in for {n}'},
  longHold: {other: 'hold for {n}'},
  longExhale: {other: 'out for {n}'},
  minutes: {one: '{n} minute', other: '{n} minutes'},
  breaths: {one: '{n} breath', other: '{n} breaths'},
  safety: 'Stop and breathe normally if you feel dizzy.',
  sitOrLieDown: 'Sit or lie down. Do not do this while driving, in water, or where a fall would be dangerous.',
  exercise: 'Pace',
  duration: 'Minutes',
  holdsTitle: 'This pace has breath holds.',
  holds:
    'Choose a pattern without holds, or ask your clinician first, if you are pregnant, or have heart or lung disease, uncontrolled high blood pressure, epilepsy, glaucoma or a recent operation, or if holding your breath makes you anxious.',
  withoutHolds: 'Same pace without holds',
  names: {
    calm: 'Calm',
    'coherent-5': 'Coherent 5-5',
    'coherent-5.5': 'Coherent 5.5-5.5',
    resonance: 'Resonance',
    'extended-exhale': 'Longer out-breath',
    'cyclic-sighing': 'Cyclic sighing',
    box: 'Box',
    '4-7-8': '4-7-8',
    triangle: 'Triangle',
    'pursed-lip': 'Pursed-lip',
  },
  aboutTitle: 'About this exercise',
  partLoadFailed: 'This could not be loaded here.',
  cuesTitle: 'Sound, touch and voice',
  cuesOn: {other: '{n} on'},
  off: 'Off',
} as const;

/** The breathing timer's words in one language. */
export type BreathingTimerStrings = Translated<typeof breathingTimerStrings>;
