import type {TemplateResult} from 'lit';
import type {FhirQuestionnaire} from '../../content/questionnaire/fhir/parse-questionnaire.js';
import type {MoodInput} from '../../content/mood/mood.js';
import {keywordConverter, oneOf} from '../../element/attributes.js';
import {property} from 'lit/decorators.js';
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
 * Asks how somebody is, by one question or a questionnaire, and offers the clinic's next step. Gives no verdict, stores nothing, sends nothing by itself.
 *
 * @slot - What people see without script, while the question loads, and when it cannot be shown.
 * @fires {MoodAnswerEvent} sm-mood-answer - The person has finished. Does not bubble; carries the answer only with `share-answers`.
 * @fires {MoodSupportEvent} sm-mood-support - The support panel opens. Does not bubble.
 * @fires {ScoreMismatchEvent} sm-mood-score-mismatch - A total came with the answers that they do not add up to; none is shown. Does not bubble.
 * @fires {ContentReadyEvent} sm-content-ready - The question is on the page.
 * @fires {ContentErrorEvent} sm-content-error - The question cannot be shown; the event says why.
 * @csspart card - The card.
 * @csspart title - The question.
 * @csspart sub - A heading inside the card.
 * @csspart item - One question of a questionnaire.
 * @csspart options - The answers.
 * @csspart next - What the clinic offers after the answer.
 * @csspart score - The total of a questionnaire.
 * @csspart send - What would be sent, before and after.
 * @csspart support - The support panel.
 * @csspart support-title - Its heading.
 * @csspart foot - What stays where, and the way to help.
 */
export class MoodCheckElement extends SmElement {
  static override readonly tag = 'sm-mood-check';
  static readonly formAssociated = true;
  static override styles = [...baseStyles, actionStyles, footerStyles, choiceStyles, supportStyles, styles];

  /** Address of a question or a FHIR R4 Questionnaire, resolved against the endpoint. Without it, the built-in question is asked. */
  @property() src?: string;
  /** Folder that `src` is resolved against; without it, the nearest `data-sm-endpoint` or the page's setting. */
  @property() endpoint?: string;
  /** The question or Questionnaire itself, instead of an address. */
  @property({attribute: false}) content?: MoodInput | FhirQuestionnaire | null | undefined;
  /** A built-in questionnaire: `phq-9`, `phq-8`, `phq-2`, `phq-4`, `gad-7`, `gad-2` or `k6`. Read docs/safety.md before turning one on. */
  @property({converter: keywordConverter}) instrument?: string;
  /** Shows a questionnaire's questions `one` at a time or `all` at once. */
  @property({converter: oneOf('one', 'all')}) layout: 'one' | 'all' = 'one';
  /** Shows the total of a questionnaire, and of the built-in ones what their authors call it, when it is complete. */
  @property({type: Boolean, attribute: 'show-score'}) showScore = false;
  /** Answers that are already there, as a FHIR R4 QuestionnaireResponse. */
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
  @property() country?: string;
  /** Address of a support document, resolved against the endpoint; without it, the question's own or the built-in lines. */
  @property() support?: string;
  /** Lets the page's scripts read the answer from `sm-mood-answer`. The person is told so. */
  @property({type: Boolean, attribute: 'share-answers'}) shareAnswers = false;
  /** Offers to send the answer to this https address, after the person has seen all of it. */
  @property({attribute: 'submit-to'}) submitTo?: string;
  /** Days within which somebody reads sent answers. The person is told; without it, that it may take some days. */
  @property({type: Number, attribute: 'read-within'}) readWithin = 0;
  /** Offers a diary on the person's own device. It is off until the person switches it on. */
  @property({type: Boolean}) remember = false;
  /** Offers a copy to take along, also for a single question; questionnaires always do. */
  @property({type: Boolean}) summary = false;
  /** Offers a quick exit to this address, by a button and by pressing Escape three times. */
  @property({attribute: 'exit-url'}) exitUrl?: string;
  /** Makes the answer part of the form around the widget, under this name. */
  @property() name = '';
  /** Holds the form back until the question is answered. */
  @property({type: Boolean}) required = false;
  /** Takes no answers. Help stays within reach. */
  @property({type: Boolean}) disabled = false;
  /** Level of the question in the page's outline, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  readonly #controller = new MoodCheckController(this);
  readonly #formValue = new FormValue(
    this,
    this.internals,
    () => this.getStrings('mood-check', english).answerRequired,
    () => this.#controller.session?.formValue,
  );

  /** The answer as the form sends it: an option's value or a QuestionnaireResponse; null without `name` or answer. */
  get value(): string | null {
    return this.#formValue.value;
  }

  /** The form around the widget. */
  get form(): HTMLFormElement | null {
    return this.internals?.form ?? null;
  }

  /** What stands against sending the form. */
  get validity(): ValidityState | undefined {
    return this.internals?.validity;
  }

  /** Whether the form may be sent. */
  checkValidity(): boolean {
    return this.internals?.checkValidity() ?? true;
  }

  /** Whether the form may be sent; if not, the person is told. */
  reportValidity(): boolean {
    return this.internals?.reportValidity() ?? true;
  }

  /** Forgets the answers and begins again. */
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

  protected override renderWidget(): TemplateResult {
    return this.#controller.render(this.#formValue.disabled);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sm-mood-check': MoodCheckElement;
  }
}
