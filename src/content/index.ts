export {ContentError, type ContentErrorKind} from './validation/content-error.js';
export {isAboutMedicine, parseArticle, type Article, type ArticleInput} from './article/article.js';
export {cautionLevels, type Caution, type CautionInput, type CautionLevel} from './clinical/caution.js';
export {certainties, type Evidence} from './clinical/evidence.js';
export {
  parseBreathing,
  phaseKinds,
  type BreathingExercise as Breathing,
  type BreathingInput,
  type Phase,
} from './breathing/breathing.js';
export {parseMood, type MoodQuestion as Mood, type MoodInput, type MoodOption} from './mood/mood.js';
export {nextSteps} from './mood/next-steps.js';
export {parseSupport, type SupportDocument as Support, type SupportInput} from './support/support.js';
export {getReviewState as reviewOf, type ReviewState} from './clinical/review.js';
export type {FhirQuestionnaire} from './questionnaire/fhir/parse-questionnaire.js';
export {readCountry} from './validation/country.js';
export type {CountryCode} from './validation/country-codes.js';
export type {InstrumentName} from './questionnaire/built-in-instruments.js';
export {schemas} from './validation/json-schemas.js';
