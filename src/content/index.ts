export {ContentError, type ContentErrorKind} from './content-error.js';
export {isAboutMedicine, parseArticle, type Article} from './article.js';
export {cautionLevels, type Caution, type CautionLevel} from './caution.js';
export {certainties, type Evidence} from './evidence.js';
export {parseBreathing, phaseKinds, type Breathing, type Phase} from './breathing.js';
export {nextSteps, parseMood, type Mood, type MoodOption} from './mood.js';
export {parseSupport, type Support} from './support.js';
export {reviewOf, type ReviewState} from './review.js';
export {schemas} from './schemas.js';
