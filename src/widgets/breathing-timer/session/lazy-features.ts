import {isServer} from 'lit';
import type {SmElement} from '../../../element/sm-element.js';
import {settings} from '../../../element/settings/page-settings.js';
import {warnAuthor} from '../../../platform/console.js';
import type {DocumentExercise} from '../exercise-document/exercise-document.js';
import type {OptionalFeatures} from '../cues/optional-features.js';
import {cueSettings} from '../cues/cue-settings.js';

interface Host extends SmElement {
  src?: string;
  content?: unknown;
  patterns?: string;
  tension: boolean;
}

/** What a session can do without, loaded when it is first needed: documents; sound, touch, voice and what else is one fold away. */
export class LazyFeatures {
  document: DocumentExercise | undefined;
  extras: OptionalFeatures | undefined;
  /** True when what a fold would show could not be loaded. */
  loadFailed = false;

  readonly #host: Host;
  readonly #requested = new Set<string>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Loads what the author's wishes, or the person's switches, need. */
  loadRequired(): void {
    if (isServer) return;
    const {src, content, patterns, tension} = this.#host;
    if (patterns || tension || cueSettings.sound || cueSettings.vibration || cueSettings.speech) this.loadExtras();
    if (src || content || this.#host.querySelector(':scope > script[type="application/json"]')) {
      this.#load('document', () =>
        import('../exercise-document/exercise-document.js').then(
          ({DocumentExercise}) => (this.document = new DocumentExercise(this.#host, settings())),
        ),
      );
    }
  }

  /** Loads what is one fold away. */
  loadExtras(): void {
    this.#load('extras', () =>
      import('../cues/optional-features.js').then(
        ({OptionalFeatures}) => (this.extras = new OptionalFeatures(this.#host)),
      ),
    );
  }

  #load(name: string, load: () => Promise<unknown>): void {
    if (this.#requested.has(name)) return;
    this.#requested.add(name);
    const rerender = (): void => this.#host.requestUpdate();
    load().then(rerender, (error: unknown) => {
      this.loadFailed = true;
      warnAuthor(this.#host.localName, `goes on without its ${name}, which could not be loaded: ${String(error)}`);
      rerender();
    });
  }
}
