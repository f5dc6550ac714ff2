import {findOption, type AnswerOption, type Answers, type QuestionnaireItem} from './questionnaire.js';

/** English for "not at all", in lower case without commas. "No, but …" is not part of it. Any other written answer counts as concerning. */
export const WRITTEN_NOT_AT_ALL =
  'not at all|never|none|none of the time|none of these|none of them|none of the above|no|no not at all|no never|not once|absent|false|not true|definitely not'.split(
    '|',
  );

/** "Not at all", "never", "no" and "none" as options, in all supported languages. */
const NOT_AT_ALL = WRITTEN_NOT_AT_ALL.concat(
  (
    'überhaupt nicht|gar nicht|nie|niemals|nein|kein|keine|keines davon|nichts davon|trifft nicht zu|' +
    'nunca|ninguno|ninguna|ningún día|para nada|en absoluto|nada|jamás|ninguno de estos|ninguna de las anteriores|' +
    'jamais|pas du tout|aucun|aucune|non|non jamais|non pas du tout|aucun de ceux-ci|' +
    'mai|per niente|nessuno|nessuna|affatto|per nulla|no mai|nessuno di questi|' +
    'nooit|helemaal niet|nee|geen|geen van deze|' +
    'wcale|wcale nie|nigdy|ani razu|nie|żaden|żadne|żadne z powyższych|' +
    'de modo algum|nenhum|nenhuma|nenhum das anteriores|nenhuma das anteriores|nenhuma vez|não|de jeito nenhum|nenhum destes|' +
    'зовсім ні|ніколи|жодного разу|ні|немає|жоден|нічого з цього|' +
    '完全没有|完全不会|没有|從不|从不|从来没有|完全沒有|沒有|无|無|否|不|以上都没有|' +
    'أبدا|أبدًا|مطلقا|مطلقًا|إطلاقا|إطلاقًا|لا|لا شيء|لا يوجد|ولا مرة'
  ).split('|'),
);

/** The words of a text, without commas, and without what stands before and after them, such as numbers. */
export const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .replace(/^\P{L}+|\P{L}+$/gu, '');

/** "Yes" and "always" in all supported languages: at the lowest weight, they show that a scale runs backwards. */
const ALWAYS =
  /^\P{L}*((yes|always|often|(nearly )?every day|ja|immer|sí|siempre|oui|toujours|sì|sempre|altijd|tak|zawsze|sim|так|завжди)(?!\p{L})|是|总是|總是|每天|نعم|دائم)/iu;

/**
 * Whether an answer opens the support panel. Ambiguous answers do.
 * @param isTyping true while a text is being written: it may become "never".
 */
export type IsConcerning = (item: QuestionnaireItem, answers: Answers, isTyping?: boolean) => boolean;

/**
 * Returns true if the selected option of a safety question is not the lowest one, if it is about suicide or self-harm, or if the author
 * has marked it. Built-in instruments have no other answers.
 */
export const isConcerningOption: IsConcerning = (item, answers) =>
  (answers.get(item.key) ?? []).some((value) => {
    const option = findOption(item, value);
    const isSafety = item.safety || option?.safety;
    return option && (option.opensHelp ?? (isSafety && !isLowestOption(item.options, option)));
  });

/**
 * Whether an option clearly means "never". Options that say "no" decide: they tell the direction of a scale, and their weight tells
 * which of them is the lowest. In words that are not known, only the one option with the weight 0 counts, if no weight is below it:
 * published scales give 0 to what is absent, but a scale that begins at another number may run in either direction.
 */
export function isLowestOption(options: readonly AnswerOption[], option: AnswerOption): boolean {
  const saysNo = options.filter(({text}) => NOT_AT_ALL.includes(wordsOf(text)));
  const ranks = options.map(rankOf).filter((rank) => rank !== undefined);
  const rank = rankOf(option);
  const lowest = Math.min(...ranks);
  const isShared = ranks.filter((one) => one === lowest).length > 1;
  if (saysNo.length === 0)
    return options.length > 1 && rank === 0 && lowest === 0 && !isShared && !ALWAYS.test(option.text);
  const noIsLowest = saysNo.some((one) => rankOf(one) === lowest);
  if (rank !== undefined && noIsLowest && (!isShared || rank !== lowest)) return rank === lowest;
  return saysNo.includes(option);
}

/** The weight of an option, or its value if that is a number. */
function rankOf({weight, value}: AnswerOption): number | undefined {
  if (weight !== undefined) return weight;
  const [number = ''] = Object.values(value).filter((one) => typeof one === 'number' || typeof one === 'string');
  return /^\s*-?\d+(\.\d+)?\s*$/.test(String(number)) ? Number(number) : undefined;
}
