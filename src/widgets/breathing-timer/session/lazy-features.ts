import {isServer} from 'lit';
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

/** Loads features on first use: custom exercises; sound, vibration, speech and the disclosures; crisis support. */
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

  /** Loads what the author's attributes or the person's settings need. */
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

  /** Loads what the disclosures show. */
  loadExtras(): void {
    void this.#load('extras', async () => {
      const {OptionalFeatures: OptionalFeaturesClass} = await import('../cues/optional-features.js');
      this.extras = new OptionalFeaturesClass(this.#host);
    });
  }

  /** Loads crisis support, so that it opens at once and also without a network. */
  async loadHelp(): Promise<void> {
    this.#failed.delete('help');
    await this.#load('help', async () => {
      const {HelpPanel: HelpPanelClass} = await import('../help/help-panel.js');
      this.#help = new HelpPanelClass(this.#host, settings());
      if (this.#helpRequested) this.#help.open();
    });
  }

  /** Opens crisis support, now or when it is loaded. */
  openHelp(): void {
    this.#helpRequested = true;
    if (this.#help) this.#help.open();
    else void this.loadHelp();
  }

  /** How many of the channels that have to be switched on have an effect. */
  activeCueCount(lang: string): number {
    const silent = this.extras?.silentChannels(lang, cueSettings);
    return (['sound', 'vibration', 'speech'] as const).filter((one) => cueSettings[one] && !silent?.has(one)).length;
  }

  /** The templates of what is loaded. */
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
      if (name === 'help') this.#loading.delete(name); // The next press tries again.
      if (name !== 'help' || this.#helpRequested)
        warnAuthor(this.#host.localName, `runs without its ${name}, which could not be loaded: ${String(error)}`);
    }
    this.#host.requestUpdate();
  }
}
