import {flattenItems, type Questionnaire} from '../../../content/questionnaire/questionnaire.js';
import {stringifyWithoutToJSON} from '../../../platform/stringify.js';

/** Identifies a questionnaire by its address and its questions, in any language. */
export const fingerprintOf = ({canonical, items}: Questionnaire): string =>
  stringifyWithoutToJSON([canonical, flattenItems(items).map(({key, type}) => [key, type])]);

/** Returns true if two documents are the same questionnaire, in any language. Equal linkIds alone are not sufficient. */
export function isSameQuestionnaire(a: Questionnaire, b: Questionnaire): boolean {
  const withTexts = ({items, canonical}: Questionnaire) =>
    stringifyWithoutToJSON([canonical, flattenItems(items).map(({key, text}) => [key, a.lang === b.lang && text])]);
  return withTexts(a) === withTexts(b);
}
