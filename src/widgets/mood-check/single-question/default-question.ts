import {isServer} from '../../../platform/is-server.js';
import {warnAuthor} from '../../../platform/console.js';
import type {SmElement} from '../../../element/sm-element.js';
import {builtInQuestion, type BuiltInQuestionOptions} from './built-in-question.js';
import {strings as english, type MoodCheckStrings} from '../mood-check.strings.js';
import {loadInstrument} from '../load-question.js';
import type {QuestionSource} from '../question-source.js';
import type {ViewContext} from '../view.js';
import {createMoodSource} from './mood-source.js';

interface DefaultQuestionHost extends SmElement, BuiltInQuestionOptions {
  instrument?: string;
}

/** Source of the question without a document: the built-in question, with or without slider, or a built-in instrument. */
export class DefaultQuestionSource {
  source: QuestionSource | 'loading' | 'failed' = 'loading';
  /** True while code is loaded again after a failure. */
  isRetrying = false;
  /** Render functions of the slider, once loaded. */
  slider: ViewContext['slider'];
  readonly #host: DefaultQuestionHost;
  #requestKey = '';
  #loadedStrings: MoodCheckStrings | undefined;

  constructor(host: DefaultQuestionHost) {
    this.#host = host;
  }

  get strings(): MoodCheckStrings {
    return this.#host.getStrings('mood-check', english);
  }

  /** Returns true if an attribute or the language has changed, so that the question must be created again. */
  detectChange(): boolean {
    const {instrument, when, slider, feelings, note} = this.#host;
    const {strings} = this;
    const requestKey = [instrument, when, slider, feelings, note].join();
    const isSame = requestKey === this.#requestKey && (strings === this.#loadedStrings || Boolean(instrument));
    this.#requestKey = requestKey;
    this.#loadedStrings = strings;
    return !isSame;
  }

  /** Creates the question, or loads the code that it requires. */
  load(): void {
    const {instrument, slider} = this.#host;
    this.isRetrying = this.source === 'failed';
    this.source = instrument || slider ? 'loading' : createMoodSource(builtInQuestion(this.strings, this.#host));
    this.#host.requestUpdate();
    if (isServer || this.source !== 'loading') return;
    const requestKey = this.#requestKey;
    const setSource = (source: QuestionSource | 'failed') => {
      if (requestKey === this.#requestKey) Object.assign(this, {source, isRetrying: false});
      this.#host.requestUpdate();
    };
    (instrument ? loadInstrument(instrument) : this.#loadSlider()).then(setSource, (error: unknown) => {
      warnAuthor(this.#host.localName, (error as Error).message);
      setSource('failed');
    });
  }

  async #loadSlider(): Promise<QuestionSource> {
    const slider = await import('./slider.js');
    this.slider = slider;
    this.#host.addStyles(slider.sliderStyles);
    return createMoodSource(builtInQuestion(this.strings, this.#host, slider.valenceOptions(this.#host)));
  }
}
