import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {fourLevels} from '../article-card/documents.js';
import {clinicQuestion} from '../mood-check/content.js';
import {clickAll} from '../mood-check/actions.js';
import {colorField, selectField, fonts, rangeField} from './fields.js';
import {measureContrast, type ContrastReading} from './read-out.js';
import {defaultChoices, cssOf, declarations, type ThemeChoices} from './tokens.js';

const schemes = ['light', 'dark'] as const;

/** The computed background and text colour of a widget's card, which derive from the accent. */
function computedCardColors(widget: Element | null): {surface?: string; ink?: string} {
  const card = widget?.shadowRoot?.querySelector('.card');
  if (!card) return {};
  const {backgroundColor, color} = getComputedStyle(card);
  return {surface: backgroundColor, ink: color};
}

/** Fields for theme tokens with a preview in light and dark, the measured contrast, and the CSS to copy. */
export class ThemeBuilder extends LitElement {
  /** The values of the fields. */
  @property({attribute: false}) choices: ThemeChoices = defaultChoices;
  @state() private readings: Partial<Record<(typeof schemes)[number], ContrastReading[]>> = {};
  @state() private copied = false;
  @state() private computedColors: {readonly surface?: string; readonly ink?: string} = {};

  protected override createRenderRoot(): HTMLElement {
    return this; // No shadow root, so that the widgets inherit from the page as on any other page.
  }

  protected override firstUpdated(): void {
    void this.#prepareAndMeasure();
  }

  async #prepareAndMeasure(): Promise<void> {
    for (const check of this.querySelectorAll('sm-mood-check')) {
      await check.updateComplete;
      await clickAll(['.mood input', 1])(check);
    }
    await this.measure();
    this.dispatchEvent(new Event('measured', {bubbles: true}));
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('choices') && this.hasUpdated) void this.measure();
  }

  /** Applies the chosen tokens to both previews and measures them. */
  async measure(): Promise<void> {
    for (const scene of this.querySelectorAll<HTMLElement>('.scene')) {
      scene.removeAttribute('style');
      for (const [name, value] of declarations(this.choices)) scene.style.setProperty(name, value);
    }
    await this.updateReadings();
  }

  /** Measures both previews with their current styles. */
  async updateReadings(): Promise<void> {
    const widgets = [...this.querySelectorAll<HTMLElement & {updateComplete: Promise<boolean>}>('.scene > *')].filter(
      ({shadowRoot}) => shadowRoot,
    );
    for (const widget of widgets) await widget.updateComplete;
    this.readings = Object.fromEntries(
      schemes.map((scheme) => [scheme, measureContrast([...this.querySelectorAll(`.scene.${scheme} > *`)])]),
    );
    this.computedColors = computedCardColors(this.querySelector('.scene.light > *'));
    await this.updateComplete;
  }

  protected override render(): TemplateResult {
    const {choices} = this;
    const set =
      (name: keyof ThemeChoices) =>
      (value: string): void => {
        this.choices = {...this.choices, [name]: value};
        this.copied = false;
      };
    return html`<div class="builder">
      <div class="panel stack">
        <form aria-label="Theme" @submit=${(event: Event) => event.preventDefault()}>
          ${colorField('Accent', choices.accent, set('accent'))} ${colorField('Surface', choices.surface, set('surface'), this.computedColors.surface)}
          ${colorField('Text', choices.ink, set('ink'), this.computedColors.ink)} ${rangeField('Roundness', choices.radius, 0, 2.5, 0.125, set('radius'))}
          ${rangeField('Space', choices.space, 0.75, 1.5, 0.0625, set('space'))} ${rangeField('Size of text', choices.size, 0.875, 1.375, 0.0625, set('size'))}
          ${selectField('Font', fonts, choices.font, set('font'))} ${selectField('Font of titles', fonts, choices.heading, set('heading'))}
        </form>
        <section class="stack" aria-labelledby="css">
          <h2 id="css">The CSS to copy</h2>
          <pre class="css" dir="ltr" tabindex="0">${cssOf(choices)}</pre>
          <div class="copy"><button type="button" @click=${() => void this.#copy()}>Copy the CSS</button><span role="status">${this.copied ? 'Copied.' : nothing}</span></div>
        </section>
      </div>
      <div class="scenes">${schemes.map((scheme) => this.#renderScene(scheme))}</div>
    </div>`;
  }

  #renderScene(scheme: (typeof schemes)[number]): TemplateResult {
    return html`<div class="stack">
      <h2>${scheme === 'light' ? 'Light' : 'Dark'}</h2>
      <div class="panel">
        <dl class="readings" data-scheme=${scheme}>
          ${(this.readings[scheme] ?? []).map(
            ({what, ratio, minRatio}) =>
              html`<div><dt>${what}</dt><dd>${ratio.toFixed(2)} : 1</dd><dd class=${ratio >= minRatio ? 'good' : 'low'}>${ratio >= minRatio ? 'good' : `too low, ${minRatio} is needed`}</dd></div>`,
          )}
        </dl>
      </div>
      <div class="scene ${scheme}">
        <sm-breathing-timer patterns="calm box" minutes="3">Breathe in for 5, out for 5.</sm-breathing-timer>
        <sm-mood-check country="GB" .content=${clinicQuestion}></sm-mood-check>
        <sm-article-card country="GB" .content=${fourLevels}></sm-article-card>
      </div>
    </div>`;
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(cssOf(this.choices));
    this.copied = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-theme-builder': ThemeBuilder;
  }
}
