import type {Translated} from '../../../ui/format.js';
import type {BreathingTimerStrings} from '../breathing-timer.strings.js';

/** English strings of a session, from "Get ready" to the closing screen. Their shape is the contract for other languages. */
export const sessionStrings = {
  pause: 'Pause',
  resume: 'Continue',
  stop: 'Stop',
  startAgain: 'Again',
  close: 'Close',
  getReady: 'Get ready',
  inhale: 'Breathe in',
  inhaleMore: 'A little more in',
  hold: 'Hold',
  exhale: 'Breathe out',
  rest: 'Hold',
  paused: 'Paused',
  takeYourTime: 'Take your time',
  suspended: 'Your device went to sleep. Carry on when you are ready.',
  otherTimer: 'Another exercise has started. Carry on here when you are ready.',
  minutesLeft: {one: '{n} minute left', other: '{n} minutes left'},
  lastMinute: 'Last minute',
  breathOf: 'Breath {n} of {all}',
  numerals: 'zero one two three four five six seven eight nine ten',
  completed: 'Well done. {length}.',
  stoppedEarly: 'That is fine. You can stop here.',
  slowBreaths: {one: '{n} slow breath.', other: '{n} slow breaths.'},
  ownPace: 'Let your breathing find its own pace again.',
  noticeFeeling: 'Notice how you feel now.',
  fineToStop: 'It is fine to stop.',
  grounding:
    'If following your breath makes you more anxious or brings back bad memories, stop. Look around and name five things you can see, or press your feet into the floor.',
} as const;

/** The strings of a session in one language, with those of the timer itself. */
export type SessionStrings = Translated<typeof sessionStrings> & BreathingTimerStrings;
