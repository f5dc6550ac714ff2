import {clampHeadingLevel} from '../../element/attributes.js';
import {isServer, type TemplateResult} from 'lit';
import {pageUrlOf} from '../../ssr/server-rendering.js';
import type {SmElement} from '../../element/sm-element.js';
import {formatPlural} from '../../ui/format.js';
import type {MoodCheckStrings} from './mood-check.strings.js';
import type {SummaryLine} from './question-session.js';
import type {SingleQuestionSession} from './single-question/session.js';

/** The slider, which is loaded only where an author asks for it. */
export interface SliderViews {
  /** The sentence under the question. */
  sliderHint(view: ViewContext): string;
  sliderInput(view: ViewContext, session: SingleQuestionSession): TemplateResult;
}

/** What the views need besides the person's answers. */
export interface ViewContext {
  readonly strings: MoodCheckStrings;
  /** Texts of another strings file, in the same language. */
  getStrings: SmElement['getStrings'];
  /** Language of the widget's own texts (BCP 47). */
  readonly lang: string;
  /** Level of the question's heading, 1 to 6. */
  readonly headingLevel: number;
  /** Renders the options as a slider, where the author asks for it. */
  readonly slider: SliderViews | undefined;
  /** Shows a questionnaire's questions one at a time, or all at once. */
  readonly layout: 'one' | 'all';
  /** Shows the total of a questionnaire when it is complete. */
  readonly showScore: boolean;
  /** Address of the page, to recognize links within it. */
  readonly pageUrl: string;
  /** Base address for links of the content: the address of its document. */
  readonly baseUrl: string;
  /** Who can receive the answers: nobody, the page's scripts, or the form around the widget. */
  readonly audience: 'private' | 'page' | 'form';
  /** That nobody reads the answers now and, where they can be sent, when somebody will. */
  readonly readingNotice: string;
  /** Crisis lines for the person's own copy, after an answer to a safety question. */
  readonly supportLines: readonly SummaryLine[];
  /** True while the support panel is open. */
  readonly supportOpen: boolean;
  /** The quick exit, once its code has loaded. It is shown only when it has a valid address. */
  readonly quickExit: {readonly url: string | undefined; leave(): void} | undefined;
  /** True when the author asks for a quick exit, also while its code loads. */
  readonly hasQuickExit: boolean;
  /** Opens the support panel. */
  openSupport(): void;
}

/** Attributes of the element that decide how it is shown. */
export interface ViewHost extends SmElement, Pick<ViewContext, 'layout' | 'showScore'> {
  readonly shareAnswers: boolean;
  readonly name: string;
  readonly headingLevel: number;
  exitUrl?: string;
  submitTo?: string;
  readonly readWithin: number;
}

function readingNotice(strings: MoodCheckStrings, lang: string, submitTo: string | undefined, days: number): string {
  if (!submitTo) return strings.notMonitored;
  return `${strings.notMonitored} ${days >= 1 ? formatPlural(strings.readWithin, Math.ceil(days), lang) : strings.readLater}`;
}

/** The view context of an element in its current state. */
export function createViewContext(
  host: ViewHost,
  strings: MoodCheckStrings,
  state: Pick<ViewContext, 'slider' | 'supportLines' | 'supportOpen' | 'quickExit' | 'openSupport' | 'baseUrl'>,
): ViewContext {
  const pageUrl = isServer ? pageUrlOf(host) : host.ownerDocument.URL;
  const {uiLanguage, layout, showScore, headingLevel, shareAnswers, name, exitUrl, submitTo, readWithin} = host;
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
    audience: shareAnswers ? 'page' : name ? 'form' : 'private',
    readingNotice: readingNotice(strings, uiLanguage, submitTo, readWithin),
  };
}
