import type {EnableWhenCondition} from '../questionnaire.js';
import {answerKey} from './answer-key.js';
import {asObject, asObjects, asText, getValueX, type JsonObject} from './fhir-json.js';
import {unitId} from './unit.js';

/** The `enableWhen` conditions of an item, also as in STU3. Those that are not understood are reported and left out. */
export function parseConditions(json: JsonObject, warn: (message: string) => void): EnableWhenCondition[] {
  const all = asObjects(json['enableWhen']).map(parseCondition);
  const supported = all.filter(({operator, value}) => value && /^(exists|!?=|[<>]=?)$/.test(operator));
  if (supported.length < all.length) warn('has a condition that is not understood: it is left out');
  return supported;
}

function parseCondition(json: JsonObject): EnableWhenCondition {
  const [key = '', value] = getValueX(json, 'answer') ?? [];
  const checksExistence = json['operator'] === undefined && typeof json['hasAnswer'] === 'boolean';
  return {
    question: asText(json['question']),
    operator: checksExistence ? 'exists' : asText(json['operator']) || (value === undefined ? '' : '='),
    value: checksExistence ? String(json['hasAnswer']) : answerKey(value),
    ...(/Coding$/.test(key) && {isCoding: true}),
    ...(/Quantity$/.test(key) && {unit: unitId(asObject(value)) || undefined}),
  };
}
