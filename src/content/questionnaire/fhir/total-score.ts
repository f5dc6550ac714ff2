import {extensions, object, objects, text, type Json} from './fhir-json.js';

/** LOINC codes of totals that are sums of weights: PHQ-9, PHQ-2 (two), GAD-7, PHQ-4. */
const TOTALS = /^(44261-6|55758-7|58120-7|70274-6|70272-0)$/;

const formulaOf = (extension: Json): string => text(object(extension['valueExpression'])['expression']);

/**
 * What an item adds up, when it holds a sum of weights: the linkIds that its formula names, or none for all questions. Its
 * FHIRPath is only looked at, never run. A formula that does more than add (a mean, a multiple) is no sum.
 */
export function sumOf(json: Json, root: Json): readonly string[] | undefined {
  if (!/^(integer|decimal|quantity)$/.test(text(json['type']))) return undefined;
  const own = extensions(json, 'questionnaire-calculatedExpression').map(formulaOf).join();
  const named = (variable: Json): boolean => own.includes(`%${text(object(variable['valueExpression'])['name'])}`);
  const variables = [...extensions(json, '/variable'), ...extensions(root, '/variable')].filter(named);
  const formula = [own, ...variables.map(formulaOf)].join();
  const literals = [...formula.matchAll(/'([^']*)'/g)].map(([, literal = '']) => literal);
  const bare = formula.replace(/'[^']*'/g, '');
  const adds = /\b(weight|ordinal)\(|itemWeight|ordinalValue/.test(formula) && !/[*/]|\s-\s|\b(avg|div|mod)\b/.test(bare);
  const coded = objects(json['code']).some(({code}) => TOTALS.test(text(code)));
  return adds ? literals : coded ? [] : undefined;
}
