import {isServer} from 'lit';
import {pageOf} from '../../ssr/server-rendering.js';
import type {SmElement} from '../../element/sm-element.js';
import type {MoodCheckStrings} from './mood-check.strings.js';

/** What the mood check's pieces draw from besides the person's answers. */
export interface View {
  readonly strings: MoodCheckStrings;
  /** Words of another strings file, in the same language. */
  words: SmElement['words'];
  /** Language of the widget's own words. */
  readonly lang: string;
  /** Level of the headings. */
  readonly level: number;
  /** Draws the options as a slider, where that is asked for. */
  readonly slider: typeof import('./single-question/slider.js') | undefined;
  /** Shows a questionnaire's questions one at a time, or all at once. */
  readonly layout: 'one' | 'all';
  /** Shows the total of a questionnaire when it is complete. */
  readonly showScore: boolean;
  /** Address of the page, to tell a link within it. */
  readonly page: string;
  /** Address that links of the content are resolved against: that of its document. */
  readonly base: string;
  /** Where the answers can go: nowhere, to the page's scripts, or with the form around the widget. */
  readonly reach: 'stays' | 'shared' | 'form';
  /** True while the support panel is open. */
  readonly helping: boolean;
  /** The quick exit, as soon as it is there; it shows only when it has an address. */
  readonly exit: {readonly url: string | undefined; leave(): void} | undefined;
  /** Opens the support panel. */
  help(): void;
}

/** What the page's author has said about how it is shown. */
export interface ViewHost extends SmElement, Pick<View, 'layout' | 'showScore'> {
  readonly shareAnswers: boolean;
  readonly name: string;
  readonly headingLevel: number;
}

/** The view of an element, with what is loaded or open at this moment. */
export function viewOf(host: ViewHost, strings: MoodCheckStrings, now: Pick<View, 'slider' | 'helping' | 'exit' | 'help' | 'base'>): View {
  const page = isServer ? pageOf(host) : host.ownerDocument.URL;
  const {wordsLanguage, layout, showScore, headingLevel, shareAnswers, name} = host;
  return {
    ...now,
    strings,
    words: (part, english) => host.words(part, english),
    lang: wordsLanguage,
    level: Math.min(Math.max(Math.trunc(headingLevel) || 2, 1), 6),
    layout,
    showScore,
    page,
    reach: shareAnswers ? 'shared' : name ? 'form' : 'stays',
  };
}
