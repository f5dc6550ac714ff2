import {supportStrings} from '../src/ui/support-panel.strings.js';
import {strings as article} from '../src/widgets/article-card/article-card.strings.js';
import {breathingTimerStrings as timer} from '../src/widgets/breathing-timer/breathing-timer.strings.js';
import {documentStrings} from '../src/widgets/breathing-timer/exercise-document/exercise-document.strings.js';
import {extrasStrings} from '../src/widgets/breathing-timer/cues/optional-features.strings.js';
import {sessionStrings} from '../src/widgets/breathing-timer/session/session.strings.js';
import {followUpStrings} from '../src/widgets/mood-check/follow-up/follow-up.strings.js';
import {questionnaireStrings} from '../src/widgets/mood-check/questionnaire/questionnaire.strings.js';
import {strings as mood} from '../src/widgets/mood-check/mood-check.strings.js';
import {sliderStrings} from '../src/widgets/mood-check/single-question/slider.strings.js';

const accentedLetters: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  U: 'Û',
};
const expansionRatio = 0.6;

/** A sentence with accents and 60 % more letters in words of usual length; what stands in braces or marks stays. */
export function pseudoText(text: string): string {
  const long = text.replace(/\{\w+\}|[A-Za-z]/g, (found) => accentedLetters[found] ?? found);
  const wanted = Math.ceil(text.replace(/\{\w+\}/g, '').length * expansionRatio);
  const tail = 'lörem îpsüm dölör '.repeat(20).slice(0, wanted).trim();
  return tail ? `${long} ${tail}` : long;
}

const untranslatedKeys = ['comma', 'feelings', 'numerals'];

function pseudoLocalize(words: unknown, key = ''): unknown {
  if (typeof words === 'string') return untranslatedKeys.includes(key) ? words : pseudoText(words);
  if (Array.isArray(words)) return words.map((one) => pseudoLocalize(one));
  return Object.fromEntries(
    Object.entries(words as object).map(([name, value]) => [name, pseudoLocalize(value, name)]),
  );
}

/** The language tag of the pseudo-language: one of those that are kept free for private use. */
export const pseudoTag = 'qps';

/** English with accents and 60 % more letters: what sticks out in it would stick out in some language. */
export const pseudoLocale = pseudoLocalize({
  'support-panel': supportStrings,
  'article-card': article,
  'breathing-timer': timer,
  'exercise-document': documentStrings,
  session: sessionStrings,
  'optional-features': extrasStrings,
  'follow-up': followUpStrings,
  questionnaire: questionnaireStrings,
  'mood-check': mood,
  slider: sliderStrings,
}) as Readonly<Record<string, unknown>>;
