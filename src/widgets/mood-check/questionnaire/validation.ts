import type {Item} from '../../../content/questionnaire/questionnaire.js';
import {dayInWords, fill, number} from '../../../ui/format.js';
import {formWords} from './questionnaire.strings.js';
import type {View} from '../view.js';

/** What is wrong with an answer. */
export type Fault = 'required' | 'whole' | 'low' | 'high' | 'short';

/** What is wrong with the answers to a question, if anything. Only what the document itself asks for counts. */
export function faultOf({kind, required, bounds = {}}: Item, values: readonly string[]): Fault | undefined {
  const isWritten = kind === 'line' || kind === 'text';
  const isNumber = kind === 'number' || kind === 'integer';
  const size = (one: string) => (isNumber ? Number(one) : one);
  const beyond = (limit: string | undefined, over: (one: number | string, limit: number | string) => boolean) =>
    limit !== undefined && (isNumber || kind === 'date') && values.some((one) => over(size(one), size(limit)));
  if (required && values.length === 0) return 'required';
  if (kind === 'integer' && values.some((value) => !/^[-+]?\d+$/.test(value.trim()))) return 'whole';
  if (beyond(bounds.min, (one, limit) => one < limit)) return 'low';
  if (beyond(bounds.max, (one, limit) => one > limit)) return 'high';
  return isWritten && values.some((one) => one.length < (bounds.least ?? 0)) ? 'short' : undefined;
}

/** A fault as the person reads it, beside the question. */
export function faultInWords(fault: Fault, {kind, bounds = {}}: Item, view: View): string {
  const {lang} = view;
  const shown = (limit = '') => (kind === 'date' ? dayInWords(limit, lang) : number(Number(limit), lang, 9));
  return fill(formWords(view)[fault], {min: shown(bounds.min), max: shown(bounds.max), n: number(bounds.least ?? 0, lang)});
}
