import {codingText, conceptsOf} from './answer-options.js';
import {extensionValue, findExtensions, initialValuesOf, translatedText} from './extensions.js';
import {asObject, asObjects, asText, getValueX, type JsonObject} from './fhir-json.js';
import {itemControl} from './item-control.js';
import {isSameUnit} from './unit.js';
import type {FhirValue} from '../questionnaire.js';

/** The units of a quantity question, as `unit`, `system` and `code` of a FHIR Quantity. */
export interface Units {
  /** The unit at first: that of the initial value, else the preferred one, else the first one in the document. */
  readonly unit: FhirValue | undefined;
  /** The units to choose from, if there are several. */
  readonly units: readonly FhirValue[] | undefined;
  /** The unit as part of the question; empty if there are several. */
  readonly unitText: string;
}

/**
 * Parses the units of a question, also those of a contained value set. Those with a code are in the requested language.
 * @param root the document.
 */
export function parseUnits(json: JsonObject, root: JsonObject, lang: string, warn: (message: string) => void): Units {
  const toUnit = (coding: JsonObject): FhirValue => {
    const {unit, system, code} = coding;
    return {
      // Units without a code are identified by their text.
      unit: codingText(coding, code ? lang : '') || asText(unit) || asText(code),
      ...(system !== undefined && {system}),
      ...(code !== undefined && {code}),
    };
  };
  const listed = ['unit', 'unitOption']
    .flatMap((name) => findExtensions(json, `questionnaire-${name}`))
    .map((one) => asObject(getValueX(one)?.[1]))
    .concat(unitConcepts(json, root, warn))
    .map(toUnit);
  const units = listed.filter((one, index) => listed.findIndex((other) => isSameUnit(one, other)) === index);
  const initial = initialValuesOf(json)
    .map((found) => asObject(found?.[1]))
    .find(({unit, code}) => asText(unit) || asText(code));
  const initialUnit = asText(json['type']) === 'quantity' && initial ? toUnit(initial) : undefined;
  const preferredUnit = asObject(extensionValue(json, 'preferredUnit'));
  const preferred = toUnit(asObjects(preferredUnit['coding'])[0] ?? preferredUnit);
  const unit =
    (initialUnit && units.find((one) => isSameUnit(one, initialUnit))) ??
    initialUnit ??
    units.find((one) => isSameUnit(one, preferred)) ??
    units[0];
  if (!unit?.['unit']) return unitOfText(json, lang);
  const choices = units.some((one) => isSameUnit(one, unit)) ? units : [unit, ...units];
  if (choices.length > 1 && asText(json['type']) === 'quantity') return {unit, units: choices, unitText: ''};
  return {unit, units: undefined, unitText: asText(unit['unit'])};
}

/** The units of the value set that a question names. */
function unitConcepts(json: JsonObject, root: JsonObject, warn: (message: string) => void): readonly JsonObject[] {
  const valueSet = asText(extensionValue(json, 'questionnaire-unitValueSet'));
  if (!valueSet) return [];
  const {concepts = [], isIncomplete} = conceptsOf(valueSet, root);
  if (isIncomplete || concepts.length === 0) warn('has units that cannot be reached: they are not offered');
  return concepts;
}

/** The unit that only a text inside a question names. It has no code. */
function unitOfText(json: JsonObject, lang: string): Units {
  const child = asObjects(json['item']).find((one) => itemControl(one) === 'unit');
  const unitText = child ? translatedText(child, 'text', lang) : '';
  return {unit: unitText ? {unit: translatedText(child ?? {}, 'text', '')} : undefined, units: undefined, unitText};
}
