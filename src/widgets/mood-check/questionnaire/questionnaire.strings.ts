import type {Translated} from '../../../ui/format.js';
import type {ViewContext} from '../view.js';

/** English words around questionnaires; their shape is the contract for other languages. */
export const questionnaireStrings = {
  progress: 'Question {n} of {of}',
  yes: 'Yes',
  no: 'No',
  another: 'Another answer',
  several: 'Choose as many as fit.',
  cannotAsk: 'This question cannot be asked here: {text}',
  required: 'Please answer this question.',
  whole: 'Please write a whole number.',
  low: 'The lowest answer here is {min}.',
  high: 'The highest answer here is {max}.',
  short: 'Please write at least {n} characters.',
  faults: {one: 'One question needs a look:', other: '{n} questions need a look:'},
  back: 'Back',
  next: 'Next',
  review: 'Look over my answers',
  reviewTitle: 'Your answers',
  reviewHint: 'You can still change them.',
  unanswered: 'Not answered',
  change: 'Change',
  changeThis: 'Change: {question}',
  finish: 'Finish',
  thanks: 'Thank you. That was the last question.',
  toTalk: 'Your answers can help you and a clinician to talk about how you are.',
  noDiagnosis: 'Your answers are not a diagnosis.',
  total: 'Your answers add up to *{total}* of {max}.',
  band: 'The authors of {name} call {min} to {max} “{label}”. That describes these answers, not you. Only a talk with a clinician can say what it means.',
  incomplete: 'There is no total, because not every question has an answer that counts.',
  scoreMismatch: 'There is no total: the one that came with these answers is not what they add up to.',
} as const;

/** The words around questionnaires in the language of a view. */
export const getQuestionnaireStrings = ({getStrings}: ViewContext): Translated<typeof questionnaireStrings> =>
  getStrings('questionnaire', questionnaireStrings);
