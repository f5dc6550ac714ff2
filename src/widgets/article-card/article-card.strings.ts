import type {Translated} from '../../ui/format.js';

/** English strings of the article card without an article; their type defines the keys of translations. */
export const strings = {
  standingHeading: 'This is general information. It is not advice for you personally',
  standingBody: 'Talk to a doctor or pharmacist before you start, change or stop any medicine or treatment.',
  loading: 'Loading the article',
  failed: 'The article did not load.',
  failedWithLink: 'The article did not load. You can open it on its own page, or try again.',
  tryAgain: 'Try again',
} as const;

/** The article card's strings in one language. */
export type ArticleCardStrings = Translated<typeof strings>;
