import {documentProperty} from '../../platform/page-document.js';
import {clampHeadingLevel} from '../../element/attributes.js';
import {type TemplateResult} from 'lit';
import {isServer} from '../../platform/is-server.js';
import {pageUrlOf} from '../../ssr/server-rendering.js';
import type {CrisisHelp} from '../../content/support/crisis-help.js';
import type {SmElement} from '../../element/sm-element.js';
import {formatPlural} from '../../ui/format.js';
import type {MoodCheckStrings} from './mood-check.strings.js';
import type {SingleQuestionSession} from './single-question/session.js';

/** Render functions of the slider, loaded only with the `slider` attribute. */
export interface SliderViews {
  /** The hint below the question. */
  sliderHint(view: ViewContext): string;
  sliderInput(view: ViewContext, session: SingleQuestionSession): TemplateResult;
}

/** Input of all views, except the answers. */
export interface ViewContext {
  readonly strings: MoodCheckStrings;
  /** Texts of another strings file, in the same language. */
  getStrings: SmElement['getStrings'];
  /** Language of the widget's texts (BCP 47). */
  readonly lang: string;
  /** Level of the question's heading, 1 to 6. */
  readonly headingLevel: number;
  /** Renders the options as a slider; undefined without the `slider` attribute or while the code loads. */
  readonly slider: SliderViews | undefined;
  /** Displays the questions of a questionnaire one at a time or all at once. */
  readonly layout: 'one' | 'all';
  /** Displays the total of a completed questionnaire. */
  readonly showScore: boolean;
  /** URL of the page, to recognize links within it. */
  readonly pageUrl: string;
  /** Base URL for links in the content: the URL of its document. */
  readonly baseUrl: string;
  /** Who can receive the answers: nobody, the page's scripts, or the form around the widget. */
  readonly audience: 'private' | 'page' | 'form';
  /** Notice that nobody reads the answers now and, if they can be sent, when somebody will. */
  readonly readingNotice: string;
  /** Emergency numbers and crisis lines for the user's copy, after a concerning answer to a safety question. */
  readonly crisisHelp: CrisisHelp | undefined;
  /** True while the support panel is open. */
  readonly supportOpen: boolean;
  /** The quick exit, once its code has loaded. It is displayed only with a valid URL. */
  readonly quickExit: {readonly url: string | undefined; leave(): void} | undefined;
  /** True if `exit-url` is set, also while the code of the quick exit loads. */
  readonly hasQuickExit: boolean;
  /** Opens the support panel. */
  openSupport(): void;
}

/** Attributes of the element that affect its views. */
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

/** Creates the view context for the current state of an element. */
export function createViewContext(
  host: ViewHost,
  strings: MoodCheckStrings,
  state: Pick<ViewContext, 'slider' | 'crisisHelp' | 'supportOpen' | 'quickExit' | 'openSupport' | 'baseUrl'>,
): ViewContext {
  const pageUrl = isServer ? pageUrlOf(host) : documentProperty('URL', host.ownerDocument);
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
