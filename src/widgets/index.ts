export {ArticleCardElement} from './article-card/article-card.js';
export {BreathingTimerElement} from './breathing-timer/breathing-timer.js';
export {CrisisSupportElement} from './crisis-support/crisis-support.js';
export {MoodCheckElement} from './mood-check/mood-check.js';
