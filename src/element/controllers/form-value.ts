import type {ReactiveController} from 'lit';
import type {SmElement} from '../sm-element.js';

/** A widget that can be a field of the page's own form. */
export interface FormHost extends SmElement {
  name: string;
  required: boolean;
  disabled: boolean;
}

/** Tells the form around a widget its value and whether it may be sent. Nothing is told without a `name`. */
export class FormValue implements ReactiveController {
  /** True while a fieldset around the widget is disabled. */
  ancestorDisabled = false;
  readonly #host: FormHost;
  readonly #internals: ElementInternals | undefined;
  readonly #requiredMessage: () => string;
  readonly #readAnswer: () => string | undefined;

  /** @param requiredMessage what is said when an answer is required. @param readAnswer the answer, when there is one. */
  constructor(
    host: FormHost,
    internals: ElementInternals | undefined,
    requiredMessage: () => string,
    readAnswer: () => string | undefined,
  ) {
    this.#host = host;
    this.#internals = internals;
    this.#requiredMessage = requiredMessage;
    this.#readAnswer = readAnswer;
    host.addController(this);
  }

  get value(): string | null {
    return (this.#host.name && this.#readAnswer()) || null;
  }

  get disabled(): boolean {
    return this.#host.disabled || this.ancestorDisabled;
  }

  hostUpdated(): void {
    const {value} = this;
    const formData = value === null ? null : new FormData();
    formData?.append(this.#host.name, value ?? ''); // With the name inside, it counts also where only the property is set.
    this.#internals?.setFormValue(formData, null); // No state: the browser must not bring answers back on a shared computer.
    const isMissing = this.#host.required && this.#readAnswer() === undefined;
    const anchor = this.#host.renderRoot.querySelector<HTMLElement>('input, button') ?? undefined;
    if (isMissing && anchor) this.#internals?.setValidity({valueMissing: true}, this.#requiredMessage(), anchor);
    else this.#internals?.setValidity({});
  }
}
