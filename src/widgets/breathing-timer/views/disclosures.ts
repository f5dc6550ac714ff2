import {html, nothing, type TemplateResult} from 'lit';
import {bookIcon, chevronIcon, icon, soundIcon} from '../../../ui/icons.js';
import {heading} from '../../../ui/heading.js';
import {lengthInWords, nameOf, type View} from './view.js';
import {counted, rhythmInWords} from './exercise-text.js';

/** What can be unfolded: the ways to follow, and at rest what to know about the exercise. Its inside is loaded when it is first opened. */
export function folds(view: View): TemplateResult {
  const {company: {extras, missing}, state, ways, words: {text, lang}, hands} = view;
  const count = (['sound', 'touch', 'voice'] as const).filter((way) => ways[way]).length;
  const fold = (name: string, path: string, title: string, note: string, inside: TemplateResult | undefined): TemplateResult => html`<details class="fold" part=${name} @toggle=${hands.unfold}>
    <summary>${icon(path)}${title}<span class="state">${note}</span>${icon(chevronIcon)}</summary>
    <div class="stack">${inside ?? (missing ? text.missing : nothing)}</div>
  </details>`;
  return html`<div>
    ${fold('ways', soundIcon, text.waysTitle, count ? counted(text.waysOn, count, lang) : text.off, extras?.ways(view))}
    ${state === 'rest' ? fold('about', bookIcon, text.aboutTitle, '', extras?.about(view)) : nothing}
  </div>`;
}

/** The exercise in words. */
export function written(view: View): string {
  const {exercise, words} = view;
  return `${nameOf(exercise, words)}: ${rhythmInWords(exercise.phases, words, 'long')}. ${lengthInWords(view)}. ${words.text.gently}`;
}

/** The exercise on paper: what to do, for how long, and with what care. */
export function sheet(view: View): TemplateResult {
  const {title, level, exercise, words, company: {document, extras}} = view;
  const {text} = words;
  return html`<div class="sheet">
    ${heading(level, 'title', title)}${document?.above(level)}
    <p>${written(view)}</p>
    <p>${text.safety} ${text.sit}</p>
    ${exercise.holds ? html`<p><b>${text.holdsLead}</b> ${text.holds}</p>` : nothing}${extras?.about(view)}
  </div>`;
}
