import {clampHeadingLevel} from '../../element/attributes.js';
import {isServer, type TemplateResult} from 'lit';
import {pageUrlOf} from '../../ssr/server-rendering.js';
import type {SmElement} from '../../element/sm-element.js';
import type {MoodCheckStrings} from './mood-check.strings.js';
import type {SingleQuestionSession} from './single-question/session.js';

/** The slider, which is loaded only where an author asks for it. */
export interface SliderViews {
  /** The sentence under the question. */
  sliderHint(view: ViewContext): string;
  sliderInput(view: ViewContext, session: SingleQuestionSession): TemplateResult;
}

/** What the mood check's pieces draw from besides the person's answers. */
export interface ViewContext {
  readonly strings: MoodCheckStrings;
  /** Words of another strings file, in the same language. */
  getStrings: SmElement['getStrings'];
  /** Language of the widget's own words. */
  readonly lang: string;
  /** Level of the headings. */
  readonly headingLevel: number;
  /** Draws the options as a slider, where that is asked for. */
  readonly slider: SliderViews | undefined;
  /** Shows a questionnaire's questions one at a time, or all at once. */
  readonly layout: 'one' | 'all';
  /** Shows the total of a questionnaire when it is complete. */
  readonly showScore: boolean;
  /** Address of the page, to tell a link within it. */
  readonly pageUrl: string;
  /** Address that links of the content are resolved against: that of its document. */
  readonly baseUrl: string;
  /** Where the answers can go: nowhere, to the page's scripts, or with the form around the widget. */
  readonly audience: 'stays' | 'shared' | 'form';
  /** True while the support panel is open. */
  readonly supportOpen: boolean;
  /** The quick exit, as soon as it is there; it shows only when it has an address. */
  readonly quickExit: {readonly url: string | undefined; leave(): void} | undefined;
  /** True when the author asks for a quick exit, also while its code loads. */
  readonly hasQuickExit: boolean;
  /** Opens the support panel. */
  openSupport(): void;
}

/** What the page's author has said about how it is shown. */
export interface ViewHost extends SmElement, Pick<ViewContext, 'layout' | 'showScore'> {
  readonly shareAnswers: boolean;
  readonly name: string;
  readonly headingLevel: number;
  exitUrl?: string;
}

/** The view of an element, with what is loaded or open at this moment. */
export function createViewContext(
  host: ViewHost,
  strings: MoodCheckStrings,
  state: Pick<ViewContext, 'slider' | 'supportOpen' | 'quickExit' | 'openSupport' | 'baseUrl'>,
): ViewContext {
  const pageUrl = isServer ? pageUrlOf(host) : host.ownerDocument.URL;
  const {uiLanguage, layout, showScore, headingLevel, shareAnswers, name, exitUrl} = host;
  return {
    ...state,
    strings,
    getStrings: (part, english) => host.getStrings(part, english),
    lang: uiLanguage,
    headingLevel: clampHeadingLevel(headingLevel),
    layout,
    showScore,
    pageUrl,
    hasQuickExit: Boolean(exitUrl),
    audience: shareAnswers ? 'shared' : name ? 'form' : 'stays',
  };
}
