import {html, type TemplateResult} from 'lit';
import type {Actions, View} from '../view.js';
import {radioGroup} from './fields.js';
import {widgetTitle} from './widgets.js';

/** The widgets in a frame of their own, in the width, colors and direction of a page. */
export const previewSection = (
  {words, state, errors, frame}: View,
  {set}: Actions,
): TemplateResult => html`<section class="section preview" aria-labelledby="preview-title">
    <h2 id="preview-title">${words.preview}</h2>
    <p class="hint">${words.previewHint}</p>
    <div class="row">
      ${radioGroup({
        name: 'width',
        label: words.width,
        value: state.width,
        options: [
          ['phone', words.phone],
          ['tablet', words.tablet],
          ['desktop', words.desktop],
        ],
        set: (width) => set({width}),
      })}
      ${radioGroup({
        name: 'scheme',
        label: words.colors,
        value: state.scheme,
        options: [
          ['light', words.light],
          ['dark', words.dark],
        ],
        set: (scheme) => set({scheme}),
      })}
      ${radioGroup({
        name: 'dir',
        label: words.direction,
        value: state.dir,
        options: [
          ['ltr', words.leftToRight],
          ['rtl', words.rightToLeft],
        ],
        set: (dir) => set({dir}),
      })}
    </div>
    <div role="status">
      ${[...errors].map(([widget, message]) => html`<p class="problem" lang="en" dir="ltr">${widgetTitle(widget)}: ${message}</p>`)}
    </div>
    <div class="stage" data-width=${state.width} tabindex="0" role="group" aria-label=${words.preview}>
      ${frame}
    </div>
  </section>`;
