export * from './article-card/article-card.js';
export * from './breathing-timer/breathing-timer.js';
export * from './crisis-support/crisis-support.js';
export * from './mood-check/mood-check.js';
