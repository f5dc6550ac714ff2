import type {PropertyValues, ReactiveControllerHost} from 'lit';
import {tell} from '../../../element/warnings.js';
import type {Exercise} from './exercise.js';
import {offerFrom, settingFrom, type Choice, type Offer} from './exercise-options.js';
import type {View} from '../views/view.js';

const numbers = {minutes: 'minutes', rounds: 'rounds', maxRounds: 'max-rounds'} as const;
const texts = ['pattern', 'patterns', 'noHolds'] as const;

interface Host extends ReactiveControllerHost, HTMLElement {
  pattern?: string;
  patterns?: string;
  minutes?: number;
  rounds?: number;
  maxRounds?: number;
  noHolds: boolean;
}

/** What an author offers and a person chooses. Read once for each change, so that a mistake is one console line. */
export class Offering {
  readonly #host: Host;
  #offer: Offer | undefined;
  #document: Exercise | undefined;
  #choice: Choice = {};

  constructor(host: Host) {
    this.#host = host;
  }

  /** Takes note of what the author changed. */
  changed(changed: PropertyValues): void {
    if ([...texts, ...Object.keys(numbers)].some((name) => changed.has(name))) this.#offer = undefined;
  }

  /** Takes up what the person chose. */
  choose(choice: Choice): void {
    this.#choice = {...this.#choice, ...choice};
    this.#host.requestUpdate();
  }

  /** Lets what the person felt after one session stand before the next. */
  feltAfter(): void {
    const {before, after = before} = this.#choice;
    this.choose({before: after, after: undefined});
  }

  /** What is offered, and what will be breathed. */
  read(document: Exercise | undefined): Pick<View, 'exercises' | 'choice' | 'exercise' | 'minutes' | 'plan'> {
    if (!this.#offer || this.#document !== document) {
      this.#document = document;
      this.#offer = offerFrom(this.#wish(), document, (sentence) => tell(this.#host.localName, sentence));
    }
    return {exercises: this.#offer.exercises, choice: this.#choice, ...settingFrom(this.#offer, this.#choice)};
  }

  #wish(): Parameters<typeof offerFrom>[0] {
    const host = this.#host;
    // Of a text that is no number, the author should read what stands there, not "NaN".
    const given = (name: keyof typeof numbers): unknown => (Number.isNaN(host[name]) ? host.getAttribute(numbers[name]) : host[name]);
    const {pattern, patterns, noHolds} = host;
    return {pattern, patterns, noHolds, minutes: given('minutes'), rounds: given('rounds'), maxRounds: given('maxRounds')};
  }
}
