import {isServer} from '../../../platform/is-server.js';
import type {SmElement} from '../../../element/sm-element.js';
import {warnAuthor} from '../../../platform/console.js';
import {cueSettings} from '../cues/cue-settings.js';
import type {OptionalFeatures} from '../cues/optional-features.js';
import type {DocumentExercise} from '../exercise-document/exercise-document.js';
import {WaitLimit} from '../exercise-document/wait-limit.js';
import {HelpPanel} from '../help/help-panel.js';
import type {Slots, ViewData} from '../views/view.js';

interface Host extends SmElement {
  src?: string;
  content?: unknown;
  patterns?: string;
  country?: string;
  support?: string;
  tension: boolean;
}

type Feature = 'document' | 'extras';

/** The cue channels that are off until the user turns them on. */
const optInChannels = ['sound', 'vibration', 'speech'] as const;

/** Loads optional features on first use: custom exercises; sound, vibration, speech and the disclosures. Crisis support is always there. */
export class LazyFeatures {
  document: DocumentExercise | undefined;
  extras: OptionalFeatures | undefined;

  readonly #host: Host;
  #help: HelpPanel | undefined;
  readonly #loading = new Set<Feature>();
  readonly #failed = new Set<Feature>();
  readonly #waitLimit: WaitLimit;

  constructor(host: Host) {
    this.#host = host;
    this.#waitLimit = new WaitLimit(host);
  }

  /** Loads the features that the author's attributes or the user's settings require. */
  loadRequired(): void {
    const {src, content, patterns, tension} = this.#host;
    if (isServer) {
      if (src || content) this.#loading.add('document');
      return;
    }
    if (patterns || tension || optInChannels.some((one) => cueSettings[one])) this.loadExtras();
    if (src || content || this.#host.querySelector(':scope > script[type="application/json"]')) {
      if (!this.document) this.#waitLimit.start(src);
      void this.#load('document', async () => {
        const {DocumentExercise: DocumentExerciseClass} = await import('../exercise-document/exercise-document.js');
        this.document = new DocumentExerciseClass(this.#host, this.#waitLimit);
      });
    }
  }

  /** Loads sound, vibration, speech and the content of the disclosures. */
  loadExtras(): void {
    void this.#load('extras', async () => {
      const {OptionalFeatures: OptionalFeaturesClass} = await import('../cues/optional-features.js');
      this.extras = new OptionalFeaturesClass(this.#host);
    });
  }

  /** Whether the first screen waits for the author's exercise, so that its cautions do not move the start button. */
  get isWaiting(): boolean {
    if (!this.#loading.has('document') || this.#failed.has('document')) return false;
    return this.document ? this.document.isWaiting : !this.#waitLimit.isOver;
  }

  /** Prepares crisis support, so that the clinic's own lines are there when it opens. */
  prepareHelp(): HelpPanel {
    return (this.#help ??= new HelpPanel(this.#host));
  }

  /** Number of opt-in channels that are on and have an effect. */
  activeCueCount(lang: string): number {
    const silent = this.extras?.silentChannels(lang, cueSettings);
    return optInChannels.filter((one) => cueSettings[one] && !silent?.has(one)).length;
  }

  /** The templates of the loaded features. */
  slots(view: ViewData): Slots {
    const {headingLevel} = view;
    return {
      ...this.document?.slots(headingLevel),
      help: this.#help?.render(headingLevel),
      loadFailed: this.#failed.has('extras'),
      ...this.extras?.slots(view),
    };
  }

  async #load(name: Feature, load: () => Promise<void>): Promise<void> {
    if (this.#loading.has(name)) return;
    this.#loading.add(name);
    try {
      await load();
    } catch (error) {
      this.#failed.add(name);
      warnAuthor(this.#host.localName, `runs without its ${name}, which could not be loaded: ${String(error)}`);
    }
    this.#host.requestUpdate();
  }
}
