import {asObject, asObjects, asText, findExtensions, getValueX, type JsonObject} from './fhir-json.js';
import type {FhirValue} from '../questionnaire.js';

/**
 * The unit of a quantity question as `unit`, `system` and `code` of a FHIR Quantity: that of the initial value, otherwise
 * the first one in the document.
 */
export function parseUnit(json: JsonObject, warn: (message: string) => void): FhirValue | undefined {
  const units = ['unit', 'unitOption']
    .flatMap((name) => findExtensions(json, `questionnaire-${name}`))
    .map((one) => toUnit(asObject(getValueX(one)?.[1])));
  const initial = [...asObjects(json['initial']).map((one) => getValueX(one)), getValueX(json, 'initial')]
    .map((found) => asObject(found?.[1]))
    .find(({unit, code}) => asText(unit) || asText(code));
  const initialUnit = asText(json['type']) === 'quantity' && initial ? toUnit(initial) : undefined;
  const unit = units.find((one) => one['code'] === initialUnit?.['code']) ?? initialUnit ?? units[0];
  if (!unit?.['unit']) return undefined;
  if (units.length > 1) warn(`has several units, and is asked in "${asText(unit['unit'])}"`);
  return unit;
}

const toUnit = ({unit, display, system, code}: JsonObject): FhirValue => ({
  unit: asText(display) || asText(unit) || asText(code),
  ...(system !== undefined && {system}),
  ...(code !== undefined && {code}),
});
