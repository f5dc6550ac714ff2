/** A term that stigmatizes, by a pattern, with what to write instead and the guideline that says so. */
interface StigmatizingTerm {
  readonly pattern: RegExp;
  /** Letters of which every match has one, in lower case: a fast search that rules out most texts. */
  readonly stems: readonly string[];
  readonly instead: string;
  readonly source: string;
}

const SAMARITANS = 'Samaritans, Media guidelines for reporting suicide';
const NIDA = 'NIDA, Words matter: terms to use and avoid when talking about addiction';
const BRING_CHANGE = 'Bring Change to Mind, Choose your words';

/** English terms from published guidelines only. Terms with harmless meanings, such as "clean" and "user", are left out. */
const stigmatizingTerms: readonly StigmatizingTerm[] = [
  {
    pattern: /\bcommit(?:s|ted|ting)?\s+suicide\b/gi,
    stems: ['suicide'],
    instead: 'died by suicide, or ended their life',
    source: SAMARITANS,
  },
  {
    pattern: /\b(?:un)?successful\s+suicide(?:\s+attempt)?\b/gi,
    stems: ['suicide'],
    instead: 'a suicide, or a suicide attempt',
    source: SAMARITANS,
  },
  {
    pattern: /\bfailed\s+suicide(?:\s+attempt)?\b/gi,
    stems: ['suicide'],
    instead: 'a suicide attempt',
    source: SAMARITANS,
  },
  {
    pattern: /\bsuicide\s+victims?\b/gi,
    stems: ['suicide'],
    instead: 'a person who died by suicide',
    source: SAMARITANS,
  },
  {
    pattern: /\bsuicide\s+epidemic\b|\bepidemic\s+of\s+suicides?\b/gi,
    stems: ['suicide'],
    instead: 'a rise in the number of suicides',
    source: SAMARITANS,
  },
  {pattern: /\bsuicide[- ]prone\b/gi, stems: ['suicide'], instead: 'at risk of suicide', source: SAMARITANS},
  {pattern: /\bcry\s+for\s+help\b/gi, stems: ['cry'], instead: 'a sign of distress', source: SAMARITANS},
  {
    pattern: /\b(?:drug\s+|former\s+|reformed\s+)?addicts?\b/gi,
    stems: ['addict'],
    instead: 'a person with a substance use disorder',
    source: NIDA,
  },
  {pattern: /\bjunk(?:ie|y|ies)\b/gi, stems: ['junk'], instead: 'a person who uses drugs', source: NIDA},
  {
    pattern: /\balcoholics?\b(?!\s+(?:drinks?|beverages?|anonymous|hepatitis|liver))/gi,
    stems: ['alcoholic'],
    instead: 'a person with alcohol use disorder',
    source: NIDA,
  },
  {
    pattern: /\b(?:substance|drug|alcohol)\s+abus(?:e|ers?|ing)\b/gi,
    stems: ['abus'],
    instead: 'substance use, or a person with a substance use disorder',
    source: NIDA,
  },
  {
    pattern: /\b(?:a|an|the)\s+schizophrenics?\b(?!\s+\p{L})/giu,
    stems: ['schizophrenic'],
    instead: 'a person with schizophrenia',
    source: BRING_CHANGE,
  },
  {
    pattern: /\bpsychos?\b|\bschizos?\b|\blunatics?\b/gi,
    stems: ['psycho', 'schizo', 'lunatic'],
    instead: 'a person with a mental illness',
    source: BRING_CHANGE,
  },
  {
    pattern: /\bsuffer(?:s|ed|ing)?\s+from\s+(?:a\s+)?mental\s+illness(?:es)?\b/gi,
    stems: ['suffer'],
    instead: 'lives with a mental illness',
    source: BRING_CHANGE,
  },
];

/** The terms that may occur in a text: most texts have none, and need not be searched by pattern. */
export function possibleStigmatizingTerms(text: string): StigmatizingTerm[] {
  const lowerCase = text.toLowerCase();
  return stigmatizingTerms.filter(({stems}) => stems.some((stem) => lowerCase.includes(stem)));
}

/**
 * Link texts that say nothing without their surroundings, in the languages of the widgets.
 * Source: W3C, Techniques for WCAG 2.2, failure F84, "click here" and "more", and the usual words of the other languages.
 */
export const emptyLinkTexts = new Set(
  `here|click here|click|link|this link|more|read more|learn more|more info|more information|this|this page|details|continue
   hier|hier klicken|klicken sie hier|mehr|weiterlesen|mehr lesen|mehr erfahren
   ici|cliquez ici|en savoir plus|lire la suite|plus
   aquí|haga clic aquí|haz clic aquí|pulse aquí|más|leer más|más información
   qui|clicca qui|leggi|leggi tutto|di più|scopri di più
   aqui|clique aqui|mais|leia mais|saiba mais
   klik hier|lees meer|meer|meer informatie|lees verder
   tutaj|kliknij tutaj|więcej|czytaj więcej
   тут|натисніть тут|більше|докладніше|детальніше
   هنا|اضغط هنا|انقر هنا|المزيد|اقرأ المزيد
   这里|点击这里|点此|更多|阅读更多|了解更多`
    .split(/[|\n]/)
    .map((text) => text.trim()),
);

/** Alternative texts that name the file or the kind of thing and not what can be seen. Source: W3C, failure F30. */
export const EMPTY_ALT =
  /^(?:(?:an?\s+)?(?:image|picture|photo|graphic|img|bild|foto|image de|imagen|immagine|imagem|afbeelding|zdjęcie|зображення|صورة|图片)(?:\s+of)?\s*\d*|[\w-]+\.(?:png|jpe?g|gif|webp|avif|svg)|(?:img|dsc|image|photo)[_-]?\d+|untitled.*)$/iu;

/** Units and countable forms that may follow a dose. Symbols: UCUM. */
const UNITS =
  'mg|mcg|µg|μg|ug|g|kg|ml|l|iu|units?|mmol|microgram\\w*|milligram\\w*|gram\\w*|millilit\\w*|lit(?:er|re)s?|tablets?|capsules?|pills?|drops?|puffs?|patch(?:es)?|sprays?|teaspoons?|spoonfuls?|sachets?|injections?|doses?|suppositor\\w+|' +
  'tabletten?|kapseln?|tropfen|einheiten|comprimés?|gélules?|gouttes?|unités?|comprimidos?|cápsulas?|gotas?|unidades|compresse?|capsule|gocce|unità|druppels?|eenheden|capsules|tabletki|tabletek|tabletkę|kapsułk\\w+|kropl\\w+|мг|мл|г|таблет\\w*|капсул\\w*|крапл\\w*|мкг|ملغ|مل|غ|毫克|克|毫升|片|粒|滴';

/** Words that make a number something else than an amount: times, days, ages, percent. */
const OTHER_COUNTS =
  '%|percent|times?|x|hours?|days?|weeks?|months?|years?|minutes?|people|per\\s?cent|mal|stunden?|tage?n?|wochen?|fois|jours?|semaines?|veces|días?|volte|giorni|vezes|dias|keer|dagen|razy|dni|разів|днів|مرات|أيام|次|天';

const NUMBER = '\\d+(?:[.,]\\d+)?(?:\\s?(?:-|–|to|bis|à|a|or|oder|ou|o|of|lub|або)\\s?\\d+(?:[.,]\\d+)?)?';

/** An amount of a medicine: "a dose of 20", "take 5 twice a day", in languages that write it in this order. */
const DOSE = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:doses?|dosage|dosis|dosen|dosi|dawk[aię]|доз[аиу])(?:\\s(?:of|is|was|up to|von|bis zu|de|di|van|à|do))*\\s|(?:take|taking|takes|took)\\s(?:up\\sto\\s)?)(${NUMBER})(?![\\d.,]*\\d)(?!\\s?-?\\s?(?:${UNITS}|${OTHER_COUNTS})(?![\\p{L}]))`,
  'giu',
);

/** The amounts of a text without a unit: the number, and where it is. */
export function findDosesWithoutUnit(
  text: string,
): {readonly offset: number; readonly length: number; readonly number: string}[] {
  return [...text.matchAll(DOSE)].map((match) => {
    const number = match[1] ?? '';
    return {offset: match.index + match[0].length - number.length, length: number.length, number};
  });
}

/** Whether a text names an amount of a medicine, such as `20 mg`. */
export function namesDose(text: string): boolean {
  return /\d\s?(?:mg|mcg|µg|μg|мг|мкг|毫克|ملغ)(?![\p{L}])/iu.test(text);
}
