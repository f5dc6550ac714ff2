import {asText} from '../../../content/questionnaire/fhir/fhir-json.js';
import {
  findOption,
  unitOf,
  type Answers,
  type QuestionnaireItem,
} from '../../../content/questionnaire/questionnaire.js';
import {formatList} from '../../../ui/format.js';
import type {QuestionnaireContext} from './questionnaire-context.js';

/** The answer as display text; empty without an answer. */
export function answerText(item: QuestionnaireItem, answers: Answers, view: QuestionnaireContext): string {
  const values = answers.get(item.key) ?? [];
  const textOf = (value: string): string =>
    view.documentQuestions?.valueText(item, value, view) ?? findOption(item, value)?.text ?? value;
  const unit = item.units && values.length > 0 ? ` ${asText(unitOf(item, answers)?.['unit'])}` : '';
  return formatList(
    values.map((value) => textOf(value) + unit),
    view.lang,
  );
}
