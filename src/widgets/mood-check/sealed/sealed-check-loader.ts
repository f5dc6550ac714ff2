import {isServer, type TemplateResult} from 'lit';
import {warnAuthor} from '../../../platform/console.js';
import {errorState, loadingState} from '../card-states.js';
import type {ViewContext} from '../view.js';
import type {SealedCheck, SealedContent, SealedHost} from './sealed-check.js';

/** Loads the code of a sealed check on first use. Shows no question until it has loaded. */
export class SealedCheckLoader {
  readonly #host: SealedHost;
  #check: SealedCheck | undefined;
  #status: 'none' | 'loading' | 'failed' = 'none';

  constructor(host: SealedHost) {
    this.#host = host;
  }

  /** Deletes the answers. */
  reset(): void {
    this.#check?.reset();
  }

  /** @param documents the validated documents; undefined while they load. */
  render(view: ViewContext, documents: SealedContent | undefined, disabled: boolean): TemplateResult {
    if (!isServer && this.#status === 'none') this.#load();
    if (this.#status === 'failed') return errorState(view, () => this.#load(), false);
    return this.#check && documents ? this.#check.render(view, documents, disabled) : loadingState(view);
  }

  #load(): void {
    this.#status = 'loading';
    import('./sealed-check.js')
      .then(({createSealedCheck}) => {
        this.#check = createSealedCheck(this.#host);
      })
      .catch((error: unknown) => {
        this.#status = 'failed';
        warnAuthor(this.#host.localName, `is sealed and could not load its code: ${(error as Error).message}`);
      })
      .finally(() => this.#host.requestUpdate());
  }
}
