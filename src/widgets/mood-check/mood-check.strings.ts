import type {Translated} from '../../ui/format.js';

/** English words of the mood check; their shape is the contract for other languages. `*words*` stand out. */
export const strings = {
  now: 'How are you feeling right now?',
  day: 'How has today been?',
  anyAnswer: 'Whatever the answer, it is fine.',
  mood1: 'Very low',
  mood2: 'Low',
  mood3: 'Okay',
  mood4: 'Good',
  mood5: 'Very good',
  feelings: 'worried,stressed,drained,lonely,overwhelmed,irritated,calm,hopeful',
  word: 'Is there a word for it?',
  wordHint: 'As many as fit, or none.',
  note: 'A note for yourself',
  optional: '(optional)',
  continue: 'Continue',
  skip: 'Skip',
  change: 'Change',
  thanks: 'Thank you for checking in.',
  heavy: 'If today is hard, you can talk to someone now.',
  clear: 'Clear my answer',
  clearAll: 'Clear my answers',
  sure: 'Clear all your answers? They cannot be brought back.',
  keepAll: 'Keep them',
  stays: 'Stays on this device',
  staysDone: '*Nothing left this device.* Your answer is gone when you close this page.',
  shared: 'This website can see your answer',
  sharedDone: '*This website can see your answer.* We sent it nowhere else.',
  form: 'Goes with this form when you send it',
  formDone: '*Nothing left this device yet.* Your answer goes with this form when you send it.',
  exit: 'Leave this page',
  missing: 'Please answer this question.',
  help: 'Need help now?',
  loading: 'Loading the question',
  failed: 'The question could not be loaded here.',
  tryAgain: 'Try again',
} as const;

/** The mood check's words in one language. */
export type MoodCheckStrings = Translated<typeof strings>;
