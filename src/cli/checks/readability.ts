/** How hard a text is to read, by a published formula of its language. */
export interface Readability {
  /** Name of the formula and its result, such as `Flesch-Kincaid grade 9`. */
  readonly result: string;
  /** True when the text is harder than most readers find easy. */
  readonly isHard: boolean;
}

/** Counts of a text. `longWords` have more than six letters, `polysyllables` three syllables or more. */
interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  readonly letters: number;
  readonly longWords: number;
  readonly polysyllables: number;
  readonly monosyllables: number;
}

type Formula = (counts: Counts) => Readability;

const round = (value: number): number => Math.round(value * 10) / 10;

/** A score from 0 (very hard) to 100 (very easy), of which Flesch called 60 and more plain language. */
const ease =
  (name: string, score: (counts: Counts) => number): Formula =>
  (counts) => ({result: `${name} ${round(score(counts))} (60 or more is easy)`, isHard: score(counts) < 50});

/**
 * Published formulas by language. Other languages have none that is valid for short texts about health, and are skipped.
 * Sources: en: Kincaid et al. 1975, Research Branch Report 8-75; de: Bamberger and Vanecek 1984, first Wiener
 * Sachtextformel; es: Fernández Huerta 1959, with Szigriszt-Pazos 1993; fr: Kandel and Moles 1958; it: Lucisano and
 * Piemontese 1988 (Gulpease); nl: Douma 1960; pt: Martins et al. 1996.
 */
const formulas: Readonly<Record<string, Formula>> = {
  en: (counts) => {
    const grade = 0.39 * (counts.words / counts.sentences) + 11.8 * (counts.syllables / counts.words) - 15.59;
    // Grade 1 begins at the age of six.
    return {
      result: `Flesch-Kincaid grade ${round(grade)}, a reading age of ${Math.max(5, Math.round(grade + 5))}`,
      isHard: grade > 8,
    };
  },
  de: (counts) => {
    const percent = (count: number) => (100 * count) / counts.words;
    const grade =
      0.1935 * percent(counts.polysyllables) +
      0.1672 * (counts.words / counts.sentences) +
      0.1297 * percent(counts.longWords) -
      0.0327 * percent(counts.monosyllables) -
      0.875;
    return {result: `Wiener Sachtextformel ${round(grade)}, a school grade`, isHard: grade > 10};
  },
  es: ease(
    'Szigriszt-Pazos',
    ({words, sentences, syllables}) => 206.835 - (62.3 * syllables) / words - words / sentences,
  ),
  fr: ease(
    'Kandel-Moles',
    ({words, sentences, syllables}) => 207 - (1.015 * words) / sentences - (73.6 * syllables) / words,
  ),
  it: (counts) => {
    const score = 89 + (300 * counts.sentences - 10 * counts.letters) / counts.words;
    return {result: `Gulpease ${round(score)} (60 or more is easy for adults)`, isHard: score < 50};
  },
  nl: ease(
    'Flesch-Douma',
    ({words, sentences, syllables}) => 206.84 - (0.93 * words) / sentences - (77 * syllables) / words,
  ),
  pt: ease(
    'Flesch, by Martins et al.',
    ({words, sentences, syllables}) => 248.835 - (1.015 * words) / sentences - (84.6 * syllables) / words,
  ),
};

/** Texts with fewer words say too little for a formula. */
const MIN_WORDS = 100;

/**
 * How hard a text is to read; `undefined` for short texts, and for languages without a published formula.
 * @param text plain text, one block per line.
 */
export function readabilityOf(text: string, lang: string): Readability | undefined {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const formula = Object.hasOwn(formulas, language) ? formulas[language] : undefined;
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (!formula || words.length < MIN_WORDS) return undefined;
  const measured = words.map((word) => measureWord(word, language));
  const syllables = measured.map((word) => word.syllables);
  const lengths = measured.map((word) => word.letters);
  const count = (numbers: readonly number[], matches: (value: number) => boolean) => numbers.filter(matches).length;
  return formula({
    sentences: text.split(/(?<=[.!?…])\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence)).length,
    words: words.length,
    syllables: sum(syllables),
    letters: sum(lengths),
    longWords: count(lengths, (length) => length > 6),
    polysyllables: count(syllables, (number) => number >= 3),
    monosyllables: count(syllables, (number) => number === 1),
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface Word {
  readonly syllables: number;
  readonly letters: number;
}

/** The words of a language that have been measured: texts of one folder share most of theirs. */
const measuredWords = new Map<string, Map<string, Word>>();
const MAX_MEASURED_WORDS = 50_000;

function measureWord(word: string, language: string): Word {
  const known = measuredWords.get(language) ?? new Map<string, Word>();
  measuredWords.set(language, known);
  const found = known.get(word);
  if (found) return found;
  const measured = {syllables: countSyllables(word, language), letters: word.replace(/[^\p{L}]/gu, '').length};
  if (known.size < MAX_MEASURED_WORDS) known.set(word, measured);
  return measured;
}

/** Syllables of a word, estimated by its groups of vowels; a final e is silent in English and French. */
function countSyllables(word: string, language: string): number {
  const plain = word.normalize('NFC').toLowerCase();
  const spoken =
    language === 'en'
      ? plain.replace(/(?<=[a-z]{2})(?<![aeiouy]|[^aeiou]l)e(?:s|d(?<!ted|ded))?$/, '')
      : language === 'fr'
        ? plain.replace(/(?<=.{2})(?:es?|ent)$/, '')
        : plain;
  return Math.max(1, spoken.match(/[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüœ]+/g)?.length ?? 0);
}
