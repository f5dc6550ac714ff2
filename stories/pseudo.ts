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

/** A sentence with accents and 60 % more letters in words of normal length. Placeholders and markup stay unchanged. */
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

/** Language tag of the pseudo-language, from the range for private use. */
export const pseudoTag = 'qps';

/**
 * The pseudo-language as a locale: the English text with accents and 60 % longer, which reveals layouts that break in
 * longer languages.
 * @param stringFiles the modules of all `*.strings.ts` files by path. A file that only re-exports another one is skipped.
 */
export function pseudoLocaleFrom(stringFiles: Readonly<Record<string, object>>): Readonly<Record<string, unknown>> {
  const parts = new Map<unknown, string>();
  for (const [path, module] of Object.entries(stringFiles).sort(([a], [b]) => a.localeCompare(b))) {
    const english: unknown = Object.values(module).find((one) => typeof one === 'object');
    if (!parts.has(english)) parts.set(english, path.replace(/^.*\/|\.strings\.[jt]s$/g, ''));
  }
  return Object.fromEntries([...parts].map(([english, part]) => [part, pseudoLocalize(english)]));
}
