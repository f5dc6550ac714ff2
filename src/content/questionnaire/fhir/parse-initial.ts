import {findOption, type QuestionnaireItem} from '../questionnaire.js';
import {answerKey, isValidAnswer} from './answer-key.js';
import {asBoolean, initialValuesOf} from './extensions.js';
import {asObject, asObjects, getValueX, type JsonObject} from './fhir-json.js';

/** The valid initial answers: at most one, unless the question repeats. */
export function parseInitial(
  json: JsonObject,
  item: Pick<QuestionnaireItem, 'kind' | 'allowsFreeText' | 'freeTextIsTyped' | 'repeats' | 'options'>,
  warn: (message: string) => void,
): string[] {
  const preselectedValues = asObjects(json['answerOption'])
    .filter((one) => asBoolean(one['initialSelected']) === true)
    .map((one) => getValueX(one));
  const values = [...initialValuesOf(json), ...preselectedValues].flatMap((found) => (found ? [found] : []));
  const ids = values.flatMap(([key, value]) => {
    const id = asObject(value)['comparator'] === undefined ? answerKey(value) : '';
    return id && isValidAnswer(item, id, key) ? [initialAnswerOf(item, id, key)] : [];
  });
  const isUnitOnly = values.some(([, value]) => answerKey(value) === '');
  if (ids.length > 1 && !item.repeats) warn('has several initial values, of which the first one is used');
  if (ids.length < values.length && !isUnitOnly && item.kind !== 'unsupported')
    warn('has an initial value that is no answer to it, which is left out');
  return item.repeats ? ids : ids.slice(0, 1);
}

/** Own words that equal the id of an option, such as "maybe|no", are not that option. A leading space marks them. */
function initialAnswerOf(
  item: Pick<QuestionnaireItem, 'allowsFreeText' | 'options'>,
  id: string,
  valueKey: string,
): string {
  const option = findOption(item, id);
  const isOwnWords = item.allowsFreeText && /String$/.test(valueKey) && option && !('valueString' in option.value);
  return isOwnWords ? ` ${id}` : (option?.id ?? id);
}
