import type {Translated} from '../../../ui/format.js';
import type {BreathingTimerStrings} from '../breathing-timer.strings.js';

/** English words of what is one fold away: ways to follow, care, evidence, tension. Their shape is the contract for other languages. */
export const optionalFeaturesStrings = {
  rate: {one: '{n} breath a minute', other: '{n} breaths a minute'},
  stopIf: 'Stop and breathe normally if you feel dizzy, light-headed, short of breath, in pain or more anxious.',
  breatheGentlyReason:
    'Breathe gently, not deeply. Breathing slowly but too deeply can lower carbon dioxide and cause tingling or dizziness.',
  grounding:
    'If following your breath makes you more anxious or brings back bad memories, stop. Look around and name five things you can see, or press your feet into the floor.',
  notTreatment: 'This is a self-help exercise. It does not replace treatment or emergency help.',
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
    calm: 'Official self-help instruction.',
    'coherent-5': 'Moderate evidence: the rate most studied for heart-rate-variability training.',
    'coherent-5.5': 'Low evidence: a popular variant of coherent breathing. We found no source.',
    resonance: 'Moderate evidence. The true resonance rate is individual, about 4.5 to 7 breaths a minute.',
    'extended-exhale': 'Low evidence. The long breath out is shared with cyclic sighing; direct evidence is limited.',
    'cyclic-sighing':
      'Moderate evidence: one trial in about 114 healthy adults. Not tested as a treatment for a disorder.',
    box: 'Low to moderate evidence: one arm of a trial of breathing exercises for mood.',
    '4-7-8': 'Low evidence: tradition and expert opinion.',
    triangle: 'Low evidence: practice tradition.',
    'pursed-lip': 'Hospital self-care instruction for breathlessness.',
  },
  cues: {
    sound: 'Soft tones',
    vibration: 'Vibration',
    speech: 'Say each phase',
    motion: 'Moving figure',
    screenReader: 'Screen reader',
  },
  cuesHint: 'One tone to breathe in, a lower one to breathe out. With your eyes closed, that is all you need.',
  on: 'On',
  volume: 'Volume',
  tensionQuestion: 'How tense do you feel now?',
  canSkip: 'You can skip this.',
  tensionLevels: ['None', 'A little', 'Some', 'A lot', 'Extreme'],
  tensionTitle: 'How tense you felt',
  before: 'Before',
  now: 'Now',
  beforeAndNow: 'Before: {before}. Now: {now}.',
  nowOnly: 'Now: {now}.',
  notSaved: 'Nothing left this device, and nothing was kept.',
} as const;

/** These words in one language, with those of the timer itself. */
export type OptionalFeaturesStrings = Translated<typeof optionalFeaturesStrings> & BreathingTimerStrings;
