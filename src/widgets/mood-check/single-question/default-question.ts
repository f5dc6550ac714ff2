import {isServer} from 'lit';
import {tell} from '../../../element/warnings.js';
import type {SmElement} from '../../../element/sm-element.js';
import {builtIn, type Wish} from './built-in-question.js';
import {strings as english, type MoodCheckStrings} from '../mood-check.strings.js';
import {instrumentSource, moodSource, type Source} from '../question-source.js';
import type {View} from '../view.js';

interface Host extends SmElement, Wish {
  instrument?: string;
}

/** What is asked where no document says it: the built-in question, its slider, or an instrument by its name. */
export class OwnQuestion {
  source: Source | 'loading' | 'failed' = 'loading';
  /** What draws the slider, once it is there. */
  slider: View['slider'];
  readonly #host: Host;
  #wish = '';
  #spoken: MoodCheckStrings | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  get strings(): MoodCheckStrings {
    return this.#host.words('mood-check', english);
  }

  /** Begins anew when the author wishes for something else, or the words are those of another language. */
  look(): boolean {
    const {instrument, when, slider, feelings, note} = this.#host;
    const {strings} = this;
    const wish = [instrument, when, slider, feelings, note].join();
    const isSame = wish === this.#wish && (strings === this.#spoken || Boolean(instrument));
    this.#wish = wish;
    this.#spoken = strings;
    return !isSame;
  }

  /** Makes the question, or loads what it is made from. */
  begin(): void {
    const {instrument, slider} = this.#host;
    this.source = instrument || slider ? 'loading' : moodSource(builtIn(this.strings, this.#host));
    this.#host.requestUpdate();
    if (isServer || this.source !== 'loading') return;
    const wish = this.#wish;
    const set = (source: Source | 'failed') => {
      if (wish === this.#wish) this.source = source;
      this.#host.requestUpdate();
    };
    (instrument ? instrumentSource(instrument) : this.#slide()).then(set, (error: unknown) => {
      tell(this.#host.localName, (error as Error).message);
      set('failed');
    });
  }

  async #slide(): Promise<Source> {
    this.slider = await import('./slider.js');
    this.#host.adopt(this.slider.sliderStyles);
    return moodSource(builtIn(this.strings, this.#host, this.slider.valences(this.#host)));
  }
}
