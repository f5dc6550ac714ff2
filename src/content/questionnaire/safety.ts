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

/**
 * Returns true if the answer to a safety question is not the lowest one, or if the selected option is about suicide or
 * self-harm. Ambiguous answers count as concerning.
 */
export function isConcerning(item: QuestionnaireItem, answers: Answers): boolean {
  const values = answers.get(item.key) ?? [];
  return values.some((value) => {
    const option = findOption(item, value);
    if (option) return (item.safety || option.safety) && !isLowestOption(item, option);
    return item.safety && isQuestion(item) && !isWrittenLowest(item, value);
  });
}

function isWrittenLowest({kind, type, bounds}: QuestionnaireItem, value: string): boolean {
  if (kind === 'boolean') return value === 'false';
  const isNumber = kind === 'number' || kind === 'integer' || /^(integer|decimal|quantity)$/.test(type);
  if (isNumber && Number.isFinite(Number(value))) return Number(value) <= Math.max(Number(bounds?.min ?? 0) || 0, 0);
  return WRITTEN_NOT_AT_ALL.test(value);
}

/**
 * Uses the weight, or the text if the "no" option does not have the lowest weight or several options share it. Without either, no
 * option counts as the lowest.
 */
function isLowestOption({options}: QuestionnaireItem, option: AnswerOption): boolean {
  const saysNo = options.filter(({text}) => NOT_AT_ALL.test(text));
  const ranks = options.map(rankOf).filter((rank) => rank !== undefined);
  const rank = rankOf(option);
  const lowest = Math.min(...ranks);
  const noIsLowest = saysNo.length === 0 || saysNo.some((one) => rankOf(one) === lowest);
  const isShared = ranks.filter((one) => one === lowest).length > 1;
  if (rank !== undefined && noIsLowest && !isShared) return rank === lowest && options.length > 1;
  if (rank !== undefined && noIsLowest && rank !== lowest) return false;
  return saysNo.includes(option);
}

/** The weight of an option, or its value if that is a number. */
function rankOf({weight, value}: AnswerOption): number | undefined {
  if (weight !== undefined) return weight;
  const [number = ''] = Object.values(value).filter((one) => typeof one === 'number' || typeof one === 'string');
  return /^\s*-?\d+(\.\d+)?\s*$/.test(String(number)) ? Number(number) : undefined;
}
