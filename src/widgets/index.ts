export {ArticleCardElement} from './article-card/article-card.js';
export {BreathingTimerElement} from './breathing-timer/breathing-timer.js';
export {MoodCheckElement} from './mood-check/mood-check.js';
