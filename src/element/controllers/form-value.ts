import type {ReactiveController} from 'lit';
import type {SmElement} from '../sm-element.js';

/** A widget that can participate in a form of the page. */
export interface FormHost extends SmElement {
  name: string;
  required: boolean;
  disabled: boolean;
  /** True if the answers never leave the widget, so that it has no value and cannot be required. */
  readonly sealed: boolean;
}

/** Sets the form value and validity of a widget. Without a `name`, no value is submitted. */
export class FormValue implements ReactiveController {
  /** True while a fieldset around the widget is disabled. */
  ancestorDisabled = false;
  readonly #host: FormHost;
  readonly #internals: ElementInternals | undefined;
  readonly #requiredMessage: () => string;
  readonly #readAnswer: () => string | undefined;

  /** @param requiredMessage validation message for a missing answer. @param readAnswer returns the answer, or `undefined`. */
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
    formData?.append(this.#host.name, value ?? ''); // FormData includes the name, so the value is submitted even if only the `name` property is set.
    this.#internals?.setFormValue(formData, null); // No state: the browser must not restore answers on a shared computer.
    const isMissing = this.#host.required && !this.#host.sealed && this.#readAnswer() === undefined;
    const anchor = this.#host.renderRoot.querySelector<HTMLElement>('input, button') ?? undefined;
    if (isMissing && anchor) this.#internals?.setValidity({valueMissing: true}, this.#requiredMessage(), anchor);
    else this.#internals?.setValidity({});
  }
}
