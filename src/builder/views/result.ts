import {html, nothing, type TemplateResult} from 'lit';
import type {Actions, View} from '../view.js';
import {fill} from '../embed-of.js';
import type {Block, BlockKind} from '../snippets/embed.js';
import {platformById, platforms, type Platform} from '../snippets/platforms.js';
import {selectField, textField} from './fields.js';
import {widgetTitle} from './widgets.js';

/** The heading of each kind of block. */
const headings = {
  head: 'blockHead',
  body: 'blockBody',
  style: 'blockStyle',
  policy: 'blockPolicy',
  php: 'blockPhp',
  yaml: 'blockYaml',
  install: 'blockInstall',
  config: 'blockConfig',
  code: 'blockCode',
  framePolicy: 'blockFramePolicy',
} as const satisfies Record<BlockKind, keyof View['words']>;

/** The lines for the chosen platform; none until there is a widget and a country. */
export function result(view: View, actions: Actions): TemplateResult {
  const {words, state, embed} = view;
  const platform = platformById(state.platform);
  const isComplete = state.country !== '' && embed.widgets.length > 0;
  return html`<section class="section result" aria-labelledby="result-title">
    <h2 id="result-title">${words.result}</h2>
    <div class="row">
      ${selectField({
        label: words.platform,
        value: platform.id,
        options: platforms.map((one) => [one.id, platformName(one, view)]),
        set: (id) => actions.set({platform: id}),
      })}
      ${textField({
        id: 'base',
        label: words.filesAddress,
        value: embed.base,
        set: (base) => actions.set({base}),
        hint: fill(words.filesHint, {version: embed.version}),
        inputMode: 'url',
        isCode: true,
      })}
    </div>
    ${platform.place ? html`<p class="hint">${placeText(words.place, platform.place)}</p>` : nothing}
    ${isComplete ? lines(platform, view, actions) : html`<p class="problem" role="status">${embed.widgets.length ? words.countryMissing : words.chooseWidget}</p>`}
  </section>`;
}

/** A sentence with the names of a product's menus in it, which are English. */
function placeText(sentence: string, place: string): TemplateResult {
  const [before = '', after = ''] = sentence.split('{place}');
  return html`${before}<bdi lang="en">${place}</bdi>${after}`;
}

const platformName = ({name}: Platform, {words}: View): string => (typeof name === 'string' ? name : words[name.key]);

function lines(platform: Platform, view: View, actions: Actions): TemplateResult {
  const {words, embed} = view;
  const {blocks, refused} = platform.snippet(embed, widgetTitle);
  return html`
    ${refused.length ? html`<p class="problem" role="status">${fill(words.refused, {names: refused.join(', ')})}</p>` : nothing}
    ${blocks.map((block) => codeBlock(block, view, actions))}
  `;
}

function codeBlock({kind, code}: Block, {words, copied}: View, {copy}: Actions): TemplateResult {
  const heading = words[headings[kind]];
  const state = copied?.code === code ? (copied.done ? words.copied : words.copyFailed) : '';
  return html`<section class="block" data-kind=${kind} aria-label=${heading}>
    <div class="block-head">
      <h3>${heading}</h3>
      <span role="status">${state}</span>
      <button type="button" aria-label="${words.copy}: ${heading}" @click=${() => void copy(code)}>${words.copy}</button>
    </div>
    <pre dir="ltr" tabindex="0"><code>${code}</code></pre>
  </section>`;
}
