import {compileBoundedPattern} from '../bounded-pattern.js';
import type {Bounds, ItemKind, QuestionnaireItem, Slider} from '../questionnaire.js';
import {answerKey} from './answer-key.js';
import {extensionValue} from './extensions.js';
import {asNumber, asObject, asText, type JsonObject} from './fhir-json.js';
import {itemControl} from './item-control.js';
import {unitId} from './unit.js';

/** The limits of an answer, its slider, and the minimum and maximum number of answers or instances. */
export const parseLimits = (
  json: JsonObject,
  kind: ItemKind,
  warn: (message: string) => void,
): Pick<QuestionnaireItem, 'minOccurs' | 'maxOccurs' | 'slider' | 'bounds'> => ({
  minOccurs: asCount(extensionValue(json, 'questionnaire-minOccurs')),
  maxOccurs: asCount(extensionValue(json, 'questionnaire-maxOccurs')),
  slider: parseSlider(json, kind, warn),
  bounds: parseBounds(json, warn),
});

/** A number of answers or instances: a whole number above zero. */
function asCount(value: unknown): number | undefined {
  const count = asNumber(value) ?? 0;
  return Number.isInteger(count) && count > 0 ? count : undefined;
}

/** Maximum number of steps of a slider. */
const MAX_SLIDER_STEPS = 200;

/** The slider of a number with both limits. Others are asked in a text field. */
function parseSlider(json: JsonObject, kind: ItemKind, warn: (message: string) => void): Slider | undefined {
  if (itemControl(json) !== 'slider' || (kind !== 'integer' && kind !== 'number')) return undefined;
  const [min, max] = ['/minValue', '/maxValue'].map((name) => asNumber(answerKey(extensionValue(json, name))));
  const step = asNumber(extensionValue(json, 'questionnaire-sliderStepValue')) ?? 1;
  if (min !== undefined && max !== undefined && step > 0 && max > min && (max - min) / step <= MAX_SLIDER_STEPS)
    return {min, max, step};
  warn(`cannot be a slider without minValue, maxValue and at most ${MAX_SLIDER_STEPS} steps: it has a text field`);
  return undefined;
}

/** Limits of an answer. A regular expression is used only if its running time is bounded, because one could block the browser. */
function parseBounds(json: JsonObject, warn: (message: string) => void): Bounds {
  const limit = (name: string) => answerKey(extensionValue(json, `/${name}`)) || undefined;
  const patternText = asText(extensionValue(json, '/regex'));
  const pattern = patternText ? compileBoundedPattern(patternText) : undefined;
  if (patternText && !pattern) warn('has a regular expression that is not checked: it could be slow');
  const limitUnit = asObject(
    extensionValue(json, 'sdc-questionnaire-minQuantity') ?? extensionValue(json, 'sdc-questionnaire-maxQuantity'),
  );
  const maxLength = asNumber(json['maxLength']) ?? 0;
  return {
    min: limit('minValue') ?? limit('sdc-questionnaire-minQuantity'),
    max: limit('maxValue') ?? limit('sdc-questionnaire-maxQuantity'),
    minLength: asNumber(limit('minLength')),
    maxLength: maxLength > 0 ? maxLength : undefined,
    maxDecimalPlaces: asNumber(limit('maxDecimalPlaces')),
    unit: unitId(limitUnit) || undefined,
    pattern,
  };
}
