import type {ReactiveElement} from 'lit';
import {onceOutOfView} from '../../platform/out-of-view.js';
import {loadingLocale} from '../settings/translations.js';

/** Longest time that a change of language waits for its locale, in milliseconds. */
const LOCALE_TIMEOUT_MS = 3000;

/** The element, as far as its language is read. */
type Host = ReactiveElement & {readonly language: string};

/**
 * Chooses the language of an element's text, so that no text changes its language while a user reads or presses it. The first
 * rendering waits for the locale, and a later change of language keeps the current text until the locale has loaded. A
 * locale that takes longer than three seconds is applied when the element is outside the viewport or with its next screen.
 */
export class TextLanguage {
  readonly #host: Host;
  #shown: string | undefined;
  #requested: string | undefined;
  #isLate = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Language of the text (BCP 47): the requested one once its locale may be used, before that the previous one. */
  get current(): string {
    return this.#shown ?? this.#host.language;
  }

  /** Chooses the language of the next rendering. Returns a promise if the first rendering has to wait; it never rejects. */
  choose(): Promise<void> | undefined {
    const {language} = this.#host;
    const loading = loadingLocale(language);
    if (language !== this.#requested) {
      this.#requested = language;
      this.#isLate = false;
      const settled = loading && Promise.race([loading, timeout()]).then(() => this.#settle(language));
      if (settled && !this.#shown) return settled;
    }
    if (!loading && !this.#isLate) this.#shown = language;
    return undefined;
  }

  /** Applies a late locale, because the next rendering is another screen or is not visible. */
  startScreen(): void {
    if (!this.#isLate || loadingLocale(this.#host.language)) return;
    this.#isLate = false;
    this.#host.requestUpdate();
  }

  /** After the time limit, a locale that is still loading is late. English is used if there is no other text. */
  #settle(language: string): void {
    const loading = loadingLocale(language);
    if (language !== this.#requested) return;
    if (!loading) this.#shown = language;
    this.#shown ??= 'en';
    this.#isLate = Boolean(loading);
    void loading?.then(() => onceOutOfView(this.#host, () => this.startScreen()));
  }
}

const timeout = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOCALE_TIMEOUT_MS));
