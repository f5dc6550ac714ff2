import type {TemplateResult} from 'lit';
import type {FhirQuestionnaire} from '../../content/questionnaire/fhir/parse-questionnaire.js';
import type {InstrumentName} from '../../content/questionnaire/built-in-instruments.js';
import type {MoodInput} from '../../content/mood/mood.js';
import type {CountryCode} from '../../content/validation/country-codes.js';
import {keywordConverter, oneOf} from '../../element/attributes.js';
import {property} from '../../element/property.js';
import {FormValue} from '../../element/controllers/form-value.js';
import {SmElement} from '../../element/sm-element.js';
import {actionStyles} from '../../ui/styles/actions.styles.js';
import {baseStyles} from '../../ui/styles/base.styles.js';
import {choiceStyles} from '../../ui/styles/choices.styles.js';
import {footerStyles} from '../../ui/styles/footer.styles.js';
import {supportStyles} from '../../ui/styles/support-panel.styles.js';
import {MoodCheckController} from './controller.js';
import {strings as english} from './mood-check.strings.js';
import {styles} from './mood-check.styles.js';

export type * from './mood-check.events.js';

/**
 * Asks how the user feels with a single question or a questionnaire, and offers the clinic's next steps. It makes no diagnosis, and stores or sends nothing unless the user asks for it.
 *
 * @slot - Fallback content without JavaScript, while the question loads, and if it cannot be displayed.
 * @fires {MoodAnswerEvent} sm-mood-answer - The user has finished. Does not bubble; contains the answer only with `share-answers`.
 * @fires {MoodSupportEvent} sm-mood-support - The support panel opens. Only with `share-answers`. Does not bubble.
 * @fires {ScoreMismatchEvent} sm-mood-score-mismatch - A total in `response` differs from the sum of its answers; no total is displayed. Does not bubble.
 * @fires {ContentReadyEvent} sm-content-ready - The question is displayed.
 * @fires {ContentErrorEvent} sm-content-error - The question cannot be displayed; the event contains the reason.
 * @csspart card - The card.
 * @csspart title - The question.
 * @csspart sub - A heading inside the card.
 * @csspart item - One question of a questionnaire.
 * @csspart options - The answers.
 * @csspart next - The next steps after the answer.
 * @csspart score - The total of a questionnaire.
 * @csspart send - The submission: its preview and its result.
 * @csspart support - The support panel.
 * @csspart support-title - Its heading.
 * @csspart foot - The footer with the privacy status, the help button and the quick exit.
 */
export class MoodCheckElement extends SmElement {
  static override readonly tag = 'sm-mood-check';
  static readonly formAssociated = true;
  static override styles = [...baseStyles, actionStyles, footerStyles, choiceStyles, supportStyles, styles];

  /** Address of a question or a FHIR R4 Questionnaire, resolved against the endpoint. Without it, the built-in question is asked. */
  @property() src?: string | undefined;
  /** Folder that `src` is resolved against; without it, the nearest `data-sm-endpoint` or the page's setting. */
  @property() endpoint?: string | undefined;
  /** The question or Questionnaire as an object, instead of `src`. */
  @property({attribute: false}) content?: MoodInput | FhirQuestionnaire | null | undefined;
  /** A built-in questionnaire: `phq-9`, `phq-8`, `phq-2`, `phq-4`, `gad-7`, `gad-2` or `k6`. Read docs/safety.md before turning one on. */
  @property({converter: keywordConverter}) instrument?: InstrumentName | undefined;
  /** Shows a questionnaire's questions `one` at a time or `all` at once. */
  @property({converter: oneOf('one', 'all')}) layout: 'one' | 'all' = 'one';
  /** Displays the total of a completed questionnaire, and for built-in instruments its published range. */
  @property({type: Boolean, attribute: 'show-score'}) showScore = false;
  /** Offers to keep the unfinished answers of a questionnaire on this device for 30 minutes, encrypted. Nothing is kept until the user agrees. */
  @property({type: Boolean}) resume = false;
  /** Prefilled answers as a FHIR R4 QuestionnaireResponse. */
  @property({attribute: false}) response?: unknown;
  /** Asks the built-in question about right `now` or about the whole `day`. */
  @property({converter: oneOf('now', 'day')}) when: 'now' | 'day' = 'now';
  /** Answers by a slider instead of faces. */
  @property({type: Boolean}) slider = false;
  /** Adds feeling words to the built-in question. */
  @property({type: Boolean}) feelings = false;
  /** Adds a private note to the built-in question. It is never sent nor shared. */
  @property({type: Boolean}) note = false;
  /** Country whose crisis lines are shown (ISO 3166-1, such as `GB`). Never guessed; the person can change it. */
  @property() country?: CountryCode | undefined;
  /** Address of a support document, resolved against the endpoint; without it, the question's own or the built-in lines. */
  @property() support?: string | undefined;
  /** Shows the check in a frame without an origin, which scripts and recorders of the page cannot read. Ignores `share-answers`, `submit-to`, `name`, `required`, `remember` and `resume`. Cannot be switched off again. Read docs/privacy.md. */
  @property({type: Boolean}) sealed = false;
  /** Lets the page's scripts read the answer from `sm-mood-answer`. The widget tells the user. */
  @property({type: Boolean, attribute: 'share-answers'}) shareAnswers = false;
  /** Offers to send the answer to this https URL, after a preview of the complete answer. */
  @property({attribute: 'submit-to'}) submitTo?: string | undefined;
  /** Name of the recipient of sent answers, such as the clinic's, displayed before the host of `submit-to`. */
  @property({attribute: 'submit-name'}) submitName?: string | undefined;
  /** Days within which somebody reads sent answers, displayed to the user. Without it, the widget states that it may take some days. */
  @property({type: Number, attribute: 'read-within'}) readWithin = 0;
  /** Offers a diary that is stored on the device only. It is off until the user switches it on. */
  @property({type: Boolean}) remember = false;
  /** Offers a copy of the answer for a single question; questionnaires always offer one. */
  @property({type: Boolean}) summary = false;
  /** Offers a quick exit to this URL, with a button and by pressing Escape three times. */
  @property({attribute: 'exit-url'}) exitUrl?: string | undefined;
  /** Name of the answer in the form data of the form that contains the widget. */
  @property() name = '';
  /** Prevents form submission until the question is answered. */
  @property({type: Boolean}) required = false;
  /** Accepts no answers. The support panel stays available. */
  @property({type: Boolean}) disabled = false;
  /** Level of the question in the page's outline, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  #hasBeenSealed = false;
  readonly #controller = new MoodCheckController(this);
  readonly #formValue = new FormValue(
    this,
    this.internals,
    () => this.getStrings('mood-check', english).answerRequired,
    () => this.#controller.session?.formValue,
  );

  /** The form value: the value of the option or a QuestionnaireResponse; null without `name` or answer. */
  get value(): string | null {
    return this.#formValue.value;
  }

  /** The form that contains the widget. */
  get form(): HTMLFormElement | null {
    return this.internals?.form ?? null;
  }

  /** The validity state of the form control. */
  get validity(): ValidityState | undefined {
    return this.internals?.validity;
  }

  /** Returns true if the answer is valid. */
  checkValidity(): boolean {
    return this.internals?.checkValidity() ?? true;
  }

  /** Returns true if the answer is valid; otherwise the browser reports the error to the user. */
  reportValidity(): boolean {
    return this.internals?.reportValidity() ?? true;
  }

  /** Deletes the answers and restarts the question. */
  reset(): void {
    this.#controller.reset();
  }

  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formValue.ancestorDisabled = disabled;
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    this.sealed ||= this.#hasBeenSealed;
    this.#hasBeenSealed = this.sealed;
  }

  protected override renderWidget(): TemplateResult {
    return this.#controller.render(this.#formValue.disabled);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sm-mood-check': MoodCheckElement;
  }
}
