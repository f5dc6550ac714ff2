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
  outerDisabled = false;
  readonly #host: FormHost;
  readonly #internals: ElementInternals | undefined;
  readonly #missing: () => string;
  readonly #read: () => string | undefined;

  /** @param missing what is said when an answer is required. @param read the answer, when there is one. */
  constructor(host: FormHost, internals: ElementInternals | undefined, missing: () => string, read: () => string | undefined) {
    this.#host = host;
    this.#internals = internals;
    this.#missing = missing;
    this.#read = read;
    host.addController(this);
  }

  get value(): string | null {
    return (this.#host.name && this.#read()) || null;
  }

  get disabled(): boolean {
    return this.#host.disabled || this.outerDisabled;
  }

  hostUpdated(): void {
    const {value} = this;
    const entry = value === null ? null : new FormData();
    entry?.append(this.#host.name, value ?? ''); // With the name inside, it counts also where only the property is set.
    this.#internals?.setFormValue(entry, null); // No state: the browser must not bring answers back on a shared computer.
    const missing = this.#host.required && this.#read() === undefined;
    const anchor = this.#host.renderRoot.querySelector<HTMLElement>('input, button') ?? undefined;
    if (missing && anchor) this.#internals?.setValidity({valueMissing: true}, this.#missing(), anchor);
    else this.#internals?.setValidity({});
  }
}
