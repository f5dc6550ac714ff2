import {findOption, isQuestion, type QuestionnaireItem} from './questionnaire.js';
import {isConcerningOption, wordsOf, WRITTEN_NOT_AT_ALL, type IsConcerning} from './safety.js';

/** Returns true if the answer to a safety question of a document is not the lowest one, whether it is selected or written. */
export const isConcerning: IsConcerning = (item, answers, isTyping = false) =>
  isConcerningOption(item, answers) ||
  (item.safety === true &&
    isQuestion(item) &&
    (answers.get(item.key) ?? []).some((value) => !findOption(item, value) && !isWrittenLowest(item, value, isTyping)));

function isWrittenLowest({kind, type, bounds}: QuestionnaireItem, value: string, isTyping: boolean): boolean {
  if (kind === 'boolean') return value === 'false';
  if (/^(integer|decimal|quantity)$/.test(type) && Number.isFinite(Number(value)))
    return Number(value) <= Math.max(Number(bounds?.min ?? 0) || 0, 0);
  const words = wordsOf(value);
  if (!words) return value.trim() === '0';
  return WRITTEN_NOT_AT_ALL.some((one) => one === words || (isTyping && one.startsWith(words)));
}
