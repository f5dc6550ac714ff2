import type {QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';

/** Returns true if a question is answered with a number in a text field. */
export const isNumeric = ({kind, freeTextIsTyped}: QuestionnaireItem): boolean =>
  kind === 'number' || kind === 'integer' || freeTextIsTyped === true;

/** Returns true if a question uses a native date or time field. */
export const isDateOrTime = ({kind}: QuestionnaireItem): boolean =>
  kind === 'date' || kind === 'dateTime' || kind === 'time';
