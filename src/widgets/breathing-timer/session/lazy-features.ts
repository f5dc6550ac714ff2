import {isServer} from 'lit';
import type {SmElement} from '../../../element/sm-element.js';
import {settings} from '../../../element/settings/page-settings.js';
import {tell} from '../../../element/warnings.js';
import type {DocumentExercise} from '../exercise-document/exercise-document.js';
import type {Extras} from '../cues/optional-features.js';
import {ways} from '../cues/cue-settings.js';

interface Host extends SmElement {
  src?: string;
  content?: unknown;
  patterns?: string;
  tension: boolean;
}

/** What a session can do without, loaded when it is first needed: documents; sound, touch, voice and what else is one fold away. */
export class Company {
  document: DocumentExercise | undefined;
  extras: Extras | undefined;
  /** True when what a fold would show could not be loaded. */
  missing = false;

  readonly #host: Host;
  readonly #asked = new Set<string>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Loads what the author's wishes, or the person's switches, need. */
  look(): void {
    if (isServer) return;
    const {src, content, patterns, tension} = this.#host;
    if (patterns || tension || ways.sound || ways.touch || ways.voice) this.want();
    if (src || content || this.#host.querySelector(':scope > script[type="application/json"]')) {
      this.#load('document', () => import('../exercise-document/exercise-document.js').then(({DocumentExercise}) => (this.document = new DocumentExercise(this.#host, settings()))));
    }
  }

  /** Loads what is one fold away. */
  want(): void {
    this.#load('extras', () => import('../cues/optional-features.js').then(({Extras}) => (this.extras = new Extras(this.#host))));
  }

  #load(name: string, load: () => Promise<unknown>): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    const done = (): void => this.#host.requestUpdate();
    load().then(done, (error: unknown) => {
      this.missing = true;
      tell(this.#host.localName, `goes on without its ${name}, which could not be loaded: ${String(error)}`);
      done();
    });
  }
}
