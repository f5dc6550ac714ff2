import type {Translated} from '../../../ui/format.js';
import type {ViewContext} from '../view.js';

/** English strings of questionnaires. Translations have the same shape. */
export const questionnaireStrings = {
  progress: 'Question {n} of {of}',
  yes: 'Yes',
  no: 'No',
  otherAnswer: 'Something else',
  multiple: 'Choose all that apply.',
  choose: 'Choose',
  cannotAsk: 'We cannot show this question here. Ask the clinic about it: {text}',
  requiredHint: 'Answer needed',
  required: 'Please answer this question.',
  requiredGroup: 'Please answer at least one of these questions.',
  notANumber: 'Enter a number, like {example}.',
  whole: 'Enter a whole number, like 3.',
  decimals: 'Enter at most {n} decimal places.',
  low: 'Enter {min} or more.',
  high: 'Enter {max} or less.',
  earliest: 'Enter {min} or later.',
  latest: 'Enter {max} or earlier.',
  short: 'Write at least {n} characters.',
  incompleteDate: 'Enter the whole date, or leave this empty.',
  incompleteTime: 'Enter the whole time, or leave this empty.',
  errorCount: {one: 'There is a problem with 1 answer:', other: 'There is a problem with {n} answers:'},
  back: 'Back',
  next: 'Next',
  review: 'Check my answers',
  reviewTitle: 'Your answers',
  reviewHint: 'You can still change your answers.',
  unanswered: 'Not answered',
  change: 'Change',
  changeAnswer: 'Change: {question}',
  finish: 'Finish',
  thanks: 'Thank you. That was the last question.',
  shareHint: 'You can use your answers to talk with a clinician about how you have been.',
  noDiagnosis: 'This is not a diagnosis.',
  total: 'Your total is *{total}* out of {max}.',
  band: 'On the {name}, a total from {min} to {max} is called “{label}”. It describes your answers. It does not describe you. A clinician can help you make sense of it.',
  incomplete: 'We cannot show a total because some questions are not answered.',
  scoreMismatch: 'We cannot show a total because the numbers do not match. Please tell the clinic.',
} as const;

/** The strings of questionnaires in the language of a view. */
export const getQuestionnaireStrings = ({getStrings}: ViewContext): Translated<typeof questionnaireStrings> =>
  getStrings('questionnaire', questionnaireStrings);
