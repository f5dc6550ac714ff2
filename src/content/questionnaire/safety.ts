import {findOption, isQuestion, type AnswerOption, type Answers, type QuestionnaireItem} from './questionnaire.js';

/** "Not at all", "never", "no" and "none" in all supported languages, alone or with a number. "No, but …" does not match. */
const NOT_AT_ALL = new RegExp(
  `^\\P{L}*(${[
    'not at all|never|none|none of (the time|these|them|the above)|no|no,? (not at all|never)|not once|absent|false',
    'überhaupt nicht|gar nicht|nie|niemals|nein|keine?|keines davon|nichts davon',
    'nunca|ninguno|ninguna|ningún día|para nada|en absoluto|nada|jamás|ninguno de estos|ninguna de las anteriores',
    'jamais|pas du tout|aucune?|non|non,? (jamais|pas du tout)|aucun de ceux-ci',
    'mai|per niente|nessuno|nessuna|affatto|per nulla|no,? mai|nessuno di questi',
    'nooit|helemaal niet|nee|geen|geen van deze',
    'wcale( nie)?|nigdy|ani razu|nie|żaden|żadne|żadne z powyższych',
    'de modo algum|nenhum(a)?( das anteriores)?|nenhuma vez|não|de jeito nenhum|nenhum destes',
    'зовсім ні|ніколи|жодного разу|ні|немає|жоден|нічого з цього',
    '完全没有|完全不会|没有|從不|从不|从来没有|完全沒有|沒有|无|無|否|不|以上都没有',
    'أبدا|أبدًا|مطلقا|مطلقًا|إطلاقا|إطلاقًا|لا|لا شيء|لا يوجد|ولا مرة',
  ].join('|')})\\P{L}*$`,
  'iu',
);
/** The English subset, for free-text answers. Any other text counts as concerning. */
const WRITTEN_NOT_AT_ALL = /^[^a-z]*(not at all|never|none|none of the time|no)[^a-z]*$/i;

/** "Yes" and "always" in all supported languages: at the lowest weight, they show that a scale runs backwards. */
const ALWAYS =
  /^\P{L}*((yes|always|often|(nearly )?every day|ja|immer|sí|siempre|oui|toujours|sì|sempre|altijd|tak|zawsze|sim|так|завжди)(?!\p{L})|是|总是|總是|每天|نعم|دائم)/iu;

/**
 * Returns true if the answer to a safety question is not the lowest one, or if the selected option is about suicide or
 * self-harm, or if the author has marked the option. Ambiguous answers count as concerning.
 */
export function isConcerning(item: QuestionnaireItem, answers: Answers): boolean {
  const values = answers.get(item.key) ?? [];
  return values.some((value) => {
    const option = findOption(item, value);
    if (option) return option.opensHelp ?? ((item.safety || option.safety) && !isLowestOption(item.options, option));
    return item.safety && isQuestion(item) && !isWrittenLowest(item, value);
  });
}

/** Returns true if none of several options clearly means "never", so that every answer opens help. */
export const hasNoLowestOption = (options: readonly AnswerOption[]): boolean =>
  options.length > 1 && !options.some((option) => option.opensHelp === false || isLowestOption(options, option));

function isWrittenLowest({kind, type, bounds}: QuestionnaireItem, value: string): boolean {
  if (kind === 'boolean') return value === 'false';
  const isNumber = kind === 'number' || kind === 'integer' || /^(integer|decimal|quantity)$/.test(type);
  if (isNumber && Number.isFinite(Number(value))) return Number(value) <= Math.max(Number(bounds?.min ?? 0) || 0, 0);
  return WRITTEN_NOT_AT_ALL.test(value);
}

/**
 * Whether an option clearly means "never". Options that say "no" decide: they tell the direction of a scale, and their weight tells
 * which of them is the lowest. In words that are not known, only the one option with the weight 0 counts, if no weight is below it:
 * published scales give 0 to what is absent, but a scale that begins at another number may run in either direction.
 */
function isLowestOption(options: readonly AnswerOption[], option: AnswerOption): boolean {
  const saysNo = options.filter(({text}) => NOT_AT_ALL.test(text));
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
