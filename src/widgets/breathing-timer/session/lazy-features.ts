import {isServer} from '../../../platform/is-server.js';
import type {SmElement} from '../../../element/sm-element.js';
import {settings} from '../../../element/settings/page-settings.js';
import {warnAuthor} from '../../../platform/console.js';
import {cueSettings} from '../cues/cue-settings.js';
import type {OptionalFeatures} from '../cues/optional-features.js';
import type {DocumentExercise} from '../exercise-document/exercise-document.js';
import type {HelpPanel} from '../help/help-panel.js';
import type {Slots, ViewData} from '../views/view.js';

interface Host extends SmElement {
  src?: string;
  content?: unknown;
  patterns?: string;
  country?: string;
  support?: string;
  tension: boolean;
}

type Feature = 'document' | 'extras' | 'help';

/** Loads optional features on first use: custom exercises; sound, vibration, speech and the disclosures; crisis support. */
export class LazyFeatures {
  document: DocumentExercise | undefined;
  extras: OptionalFeatures | undefined;

  readonly #host: Host;
  #help: HelpPanel | undefined;
  #helpRequested = false;
  readonly #loading = new Set<Feature>();
  readonly #failed = new Set<Feature>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Loads the features that the author's attributes or the user's settings require. */
  loadRequired(): void {
    if (isServer) return;
    const {src, content, patterns, tension} = this.#host;
    if (patterns || tension || cueSettings.sound || cueSettings.vibration || cueSettings.speech) this.loadExtras();
    if (src || content || this.#host.querySelector(':scope > script[type="application/json"]')) {
      void this.#load('document', async () => {
        const {DocumentExercise: DocumentExerciseClass} = await import('../exercise-document/exercise-document.js');
        this.document = new DocumentExerciseClass(this.#host, settings());
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

  /** Preloads crisis support, so that it opens immediately, even offline. */
  async loadHelp(): Promise<void> {
    this.#failed.delete('help');
    await this.#load('help', async () => {
      const {HelpPanel: HelpPanelClass} = await import('../help/help-panel.js');
      this.#help = new HelpPanelClass(this.#host, settings());
      if (this.#helpRequested) this.#help.open();
    });
  }

  /** Opens crisis support immediately, or after it has loaded. */
  openHelp(): void {
    this.#helpRequested = true;
    if (this.#help) this.#help.open();
    else void this.loadHelp();
  }

  /** Number of opt-in channels (sound, vibration, speech) that are on and have an effect. */
  activeCueCount(lang: string): number {
    const silent = this.extras?.silentChannels(lang, cueSettings);
    return (['sound', 'vibration', 'speech'] as const).filter((one) => cueSettings[one] && !silent?.has(one)).length;
  }

  /** The templates of the loaded features. */
  slots(view: ViewData): Slots {
    const {headingLevel} = view;
    return {
      notices: this.document?.renderNotices(headingLevel),
      actionLink: this.document?.actionLink,
      help: this.#help?.render(headingLevel),
      helpFailed: this.#helpRequested && this.#failed.has('help'),
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
      if (name === 'help') this.#loading.delete(name); // The next click retries.
      if (name !== 'help' || this.#helpRequested)
        warnAuthor(this.#host.localName, `runs without its ${name}, which could not be loaded: ${String(error)}`);
    }
    this.#host.requestUpdate();
  }
}
