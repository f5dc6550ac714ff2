import {html, nothing, type TemplateResult} from 'lit';
import '../../src/define.js';
import {fourLevels} from '../article-card/documents.js';
import {widgetByTag, type ManifestEntry} from '../manifest.js';
import {clinicQuestion} from '../mood-check/content.js';
import './anatomy.css';
import './page.css';
import {addPins} from './pins.js';

export default {
  title: 'Foundations/Anatomy',
  id: 'anatomy',
  tags: ['!autodocs', 'page'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};

/** Renders a description from a comment, with the text between backticks as code. */
const formatDescription = (text = ''): unknown[] =>
  text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

const entryList = (
  title: string,
  all: readonly ManifestEntry[] | undefined,
  write: (name: string) => string,
  from?: number,
): TemplateResult | typeof nothing =>
  all?.length
    ? html`<section class="stack">
        <h2>${title}</h2>
        <dl class="names ${from === undefined ? '' : 'numbered'}">
          ${all.map(
            ({name, description, default: initial}, index) => html`<div>
            <dt>${from === undefined ? nothing : html`<span class="n">${index + from}</span>`}<code>${write(name)}</code></dt>
            <dd>${formatDescription(description)}${initial ? html` Without it: <code>${initial}</code>.` : nothing}</dd>
          </div>`,
          )}
        </dl>
      </section>`
    : nothing;

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2.25, 3];

function page(tag: string, specimen: TemplateResult): TemplateResult {
  const {description, cssParts, slots, cssStates, cssProperties, events} = widgetByTag(tag);
  return html`<main class="sheet"><div class="wide">
    <header class="stack"><h1>&lt;${tag}&gt;</h1><p class="lead">${description}</p></header>
    <div class="anatomy">
      <div class="specimen">${specimen}</div>
      ${entryList('Parts', cssParts, (name) => `::part(${name})`, 1)}
    </div>
    <div class="columns">
      ${entryList('Slots', slots, (name) => (name ? `slot="${name}"` : 'between the tags'))}
      ${entryList('States', cssStates, (name) => `:state(${name})`)}
      ${entryList('Events', events, (name) => name)}
      <section class="stack">
        <h2>Space</h2>
        <p class="quiet">Every gap and padding is a multiple of <code>--sm-space</code>.</p>
        <div class="room">${steps.map((step) => html`<figure><i data-size=${step}></i><figcaption>${step}</figcaption></figure>`)}</div>
      </section>
    </div>
    <div class="tokens">${entryList('Tokens', cssProperties, (name) => name)}</div>
  </div></main>`;
}

interface Story {
  readonly render: () => TemplateResult;
  readonly parameters: {readonly after: (widget: HTMLElement) => Promise<void>};
}

function anatomy(tag: string, specimen: TemplateResult): Story {
  return {
    render: () => page(tag, specimen),
    parameters: {
      after: async (widget) => {
        await (widget as HTMLElement & {updateComplete: Promise<boolean>}).updateComplete;
        const place = widget.parentElement;
        for (const bar of place?.closest('main')?.querySelectorAll<HTMLElement>('[data-size]') ?? [])
          bar.style.inlineSize = `${bar.dataset['size']}em`;
        if (place)
          addPins(
            place,
            widgetByTag(tag).cssParts.map(({name}) => name),
          );
      },
    },
  };
}

export const BreathingTimer = anatomy(
  'sm-breathing-timer',
  html`<sm-breathing-timer patterns="calm box" minutes="3">Breathe in for 5, out for 5.</sm-breathing-timer>`,
);
export const MoodCheck = anatomy(
  'sm-mood-check',
  html`<sm-mood-check country="GB" .content=${clinicQuestion}></sm-mood-check>`,
);
export const ArticleCard = anatomy(
  'sm-article-card',
  html`<sm-article-card country="GB" open .content=${fourLevels}></sm-article-card>`,
);
export const CrisisSupport = anatomy(
  'sm-crisis-support',
  html`<sm-crisis-support country="GB">
  <p>If you or someone else is in danger, call <a href="tel:999">999</a>.</p>
  <p>Samaritans: call <a href="tel:116123">116 123</a>. Shout: text SHOUT to <a href="sms:85258">85258</a>. In England, call <a href="tel:111">111</a> and choose option 2. In Northern Ireland, call Lifeline on <a href="tel:08088088000">0808 808 8000</a>, or by textphone on <a href="tel:1800108088088000">18001 0808 808 8000</a>.</p>
</sm-crisis-support>`,
);
