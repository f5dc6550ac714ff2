import type {Plural} from '../../parts/text.js';

/** English words of the breathing timer; their shape is the contract for other languages. `*words*` stand out. */
export const strings = {
  title: 'A breathing exercise',
  gently: 'Gently, not deeply.',
  start: 'Start',
  pause: 'Pause',
  resume: 'Continue',
  end: 'End',
  again: 'Again',
  close: 'Close',
  getReady: 'Get ready',
  inhale: 'Breathe in',
  inhaleMore: 'In again',
  hold: 'Hold',
  exhale: 'Breathe out',
  rest: 'Hold',
  comma: ', ',
  shortInhale: 'in {n}',
  shortHold: 'hold {n}',
  shortExhale: 'out {n}',
  longInhale: {other: 'in for {n}'},
  longHold: {other: 'hold for {n}'},
  longExhale: {other: 'out for {n}'},
  paused: 'Paused',
  takeYourTime: 'Take your time',
  slept: 'Your device slept. Go on when you are ready.',
  minutes: {one: '{n} minute', other: '{n} minutes'},
  breaths: {one: '{n} breath', other: '{n} breaths'},
  minutesLeft: {one: '{n} minute left', other: '{n} minutes left'},
  lastMinute: 'Last minute',
  breathOf: 'Breath {n} of {all}',
  safety: 'Stop and breathe normally if you feel dizzy.',
  pace: 'Pace',
  length: 'Minutes',
  holdsLead: 'This pace has breath holds.',
  holds:
    'Choose a pattern without holds, or ask your clinician first, if you are pregnant, or have heart or lung disease, uncontrolled high blood pressure, epilepsy, glaucoma or a recent operation, or if holding your breath makes you anxious.',
  withoutHolds: 'Same pace without holds',
  done: '{length}, done.',
  enough: 'That is enough for now.',
  slowBreaths: {one: '{n} slow breath.', other: '{n} slow breaths.'},
  ownPace: 'Let your breathing find its own pace again.',
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
  rate: {one: '{n} breath a minute', other: '{n} breaths a minute'},
} as const;

type Translated<Entry> = Entry extends string ? string : Entry extends {readonly other: string} ? Plural : {readonly [Key in keyof Entry]: Translated<Entry[Key]>};

/** The breathing timer's words in one language. */
export type BreathingTimerStrings = Translated<typeof strings>;
