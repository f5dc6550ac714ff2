import type {Translated} from '../../../ui/format.js';
import type {BreathingTimerStrings} from '../breathing-timer.strings.js';
import type {SessionStrings} from '../session/session.strings.js';

/** English strings of the disclosures and of the tension question. Their shape is the contract for other languages. */
export const optionalFeaturesStrings = {
  rate: {one: '{n} breath a minute', other: '{n} breaths a minute'},
  stopIf: 'Stop and breathe normally if you feel dizzy, light-headed, short of breath, in pain or more anxious.',
  breatheGentlyReason: 'Breathe gently, not deeply. Deep breathing can make you dizzy or tingly.',
  lungDisease: 'In an asthma attack, or with COPD, use only pursed-lip breathing.',
  notTreatment: 'This is a self-help exercise. It is not a treatment, and it is not for emergencies.',
  source: 'Source:',
  instructions: {
    calm: 'Breathe in through your nose, and let it flow out gently through your mouth. You may not be able to reach five at first.',
    'coherent-5': 'Breathe through your nose.',
    'coherent-5.5': 'Breathe through your nose.',
    'cyclic-sighing':
      'Breathe in through your nose, then a second, short breath in. Then a long, slow breath out through your mouth.',
    '4-7-8': 'Breathe in quietly through your nose, and out through your mouth.',
    'pursed-lip':
      'Breathe in through your nose, and out through pursed lips. Do not force air out. Do not hold your breath.',
  },
  evidence: {
    calm: 'From NHS self-help advice.',
    'coherent-5': 'Some evidence. This pace has been studied more than others.',
    'coherent-5.5': 'Little evidence. We found no study.',
    resonance: 'Some evidence. The best pace differs between people, from about 4.5 to 7 breaths a minute.',
    'extended-exhale': 'Little evidence on its own. A long breath out is also part of the sighing breath.',
    'cyclic-sighing': 'Some evidence: one study of about 110 healthy adults. Not tested in people who are ill.',
    box: 'Little evidence: it was one of several exercises in one study.',
    '4-7-8': 'Little evidence. It is a traditional exercise.',
    triangle: 'Little evidence. It is a traditional exercise.',
    'pursed-lip': 'Hospital advice for people who are short of breath.',
  },
  cues: {
    sound: 'Soft tones',
    vibration: 'Vibration',
    speech: 'Say each step',
    motion: 'Moving picture',
    screenReader: 'Tell my screen reader',
  },
  cuesHint: 'One tone to breathe in, a lower one to breathe out. You can follow the tones with your eyes closed.',
  noSound: 'This browser does not play the tones at the moment.',
  noVibration: 'This device does not vibrate at the moment.',
  noVoice: 'No voice on this device speaks this language.',
  on: 'On',
  volume: 'Volume',
  tensionQuestion: 'How tense do you feel now?',
  canSkip: 'You can skip this.',
  tensionLevels: ['Not at all', 'A little', 'Quite', 'Very', 'Extremely'],
  tensionTitle: 'How tense you felt',
  before: 'Before',
  now: 'Now',
  beforeAndNow: 'Before: {before}. Now: {now}.',
  nowOnly: 'Now: {now}.',
  notSaved: 'Your answer was not sent or saved.',
} as const;

/** These strings in one language, with those of the timer itself and of grounding. */
export type OptionalFeaturesStrings = Translated<typeof optionalFeaturesStrings> &
  BreathingTimerStrings &
  Pick<SessionStrings, 'fineToStop' | 'grounding'>;
