import {findExtensions, asObject, asObjects, asText, type JsonObject} from './fhir-json.js';

/** LOINC codes of totals that are sums of weights: PHQ-9, PHQ-2 (two), GAD-7, PHQ-4. */
const TOTAL_SCORE_CODES = /^(44261-6|55758-7|58120-7|70274-6|70272-0)$/;

const getExpression = (extension: JsonObject): string => asText(asObject(extension['valueExpression'])['expression']);

/**
 * What an item adds up, when it holds a sum of weights: the linkIds that its formula names, or none for all questions. Its
 * FHIRPath is only looked at, never run. A formula that does more than add (a mean, a multiple) is no sum.
 */
export function parseTotalScore(json: JsonObject, root: JsonObject): readonly string[] | undefined {
  if (!/^(integer|decimal|quantity)$/.test(asText(json['type']))) return undefined;
  const ownExpression = findExtensions(json, 'questionnaire-calculatedExpression').map(getExpression).join();
  const isReferenced = (variable: JsonObject): boolean => ownExpression.includes(`%${asText(asObject(variable['valueExpression'])['name'])}`);
  const variables = [...findExtensions(json, '/variable'), ...findExtensions(root, '/variable')].filter(isReferenced);
  const formula = [ownExpression, ...variables.map(getExpression)].join();
  const literals = [...formula.matchAll(/'([^']*)'/g)].map(([, literal = '']) => literal);
  const withoutLiterals = formula.replace(/'[^']*'/g, '');
  const isWeightSum = /\b(weight|ordinal)\(|itemWeight|ordinalValue/.test(formula) && !/[*/]|\s-\s|\b(avg|div|mod)\b/.test(withoutLiterals);
  const hasTotalCode = asObjects(json['code']).some(({code}) => TOTAL_SCORE_CODES.test(asText(code)));
  return isWeightSum ? literals : hasTotalCode ? [] : undefined;
}
