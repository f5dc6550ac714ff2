import type {Translated} from '../../ui/format.js';

/** English strings of the breathing timer. Their shape is the contract for other languages. */
export const breathingTimerStrings = {
  title: 'A breathing exercise',
  breatheGently: 'Breathe gently, not deeply.',
  start: 'Start',
  loading: 'One moment…',
  tryAgain: 'Try again',
  loadFailed: 'The timer did not load. You can still do the exercise by counting.',
  comma: ', ',
  shortInhale: 'in {n}',
  shortHold: 'hold {n}',
  shortExhale: 'out {n}',
  longInhale: {other: 'in for {n}'},
  longHold: {other: 'hold for {n}'},
  longExhale: {other: 'out for {n}'},
  minutes: {one: '{n} minute', other: '{n} minutes'},
  breaths: {one: '{n} breath', other: '{n} breaths'},
  safety: 'Stop and breathe normally if you feel dizzy, short of breath or more anxious.',
  sitOrLieDown: 'Sit or lie down. Do not do this while driving, in water, or where a fall would be dangerous.',
  exercise: 'Exercise',
  duration: 'How long, in minutes',
  holdsTitle: 'In this exercise you hold your breath.',
  holdsIn: 'You hold your breath in: {names}.',
  holds: 'Do not hold your breath, or ask your doctor first, if:',
  holdsList: [
    'you are pregnant',
    'you have heart or lung disease, high blood pressure that is not controlled, epilepsy or glaucoma',
    'you have had an operation or a detached retina recently, or you faint easily',
    'holding your breath makes you anxious, or you have psychosis or dissociation',
  ],
  withoutHolds: 'Same exercise, no breath holding',
  names: {
    calm: 'Calm',
    'coherent-5': 'Even breathing 5-5',
    'coherent-5.5': 'Even breathing 5.5-5.5',
    resonance: 'Slow breathing 4-6',
    'extended-exhale': 'Longer out-breath',
    'cyclic-sighing': 'Sighing breath',
    box: 'Box breathing',
    '4-7-8': '4-7-8',
    triangle: 'Triangle breathing',
    'pursed-lip': 'Pursed-lip breathing',
  },
  aboutTitle: 'About this exercise',
  partLoadFailed: 'This part did not load.',
  cuesTitle: 'Sound, vibration and voice',
  cuesOn: {other: '{n} on'},
  off: 'Off',
  getHelp: 'Get help now',
  fineToStop: 'It is fine to stop.',
  grounding:
    'If following your breath makes you more anxious or brings back bad memories, stop. Look around and name five things you can see, or press your feet into the floor.',
} as const;

/** The strings of the breathing timer in one language. */
export type BreathingTimerStrings = Translated<typeof breathingTimerStrings>;
