import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../../../rich-text/heading.js';
import {retryIcon, checkIcon, icon} from '../../../ui/icons.js';
import {interpolate} from '../../../ui/format.js';
import {breathFigure} from '../figure/figure.js';
import {completedBreaths} from '../session/timeline.js';
import {durationText, type SessionView} from './view.js';
import {capitalize, formatCount} from './exercise-text.js';

/** What the closing screen says first: how long it was, or that stopping is fine. */
export function endTitle(view: SessionView): string {
  const {
    snapshot,
    localization: {text, lang},
  } = view;
  const lengthText = durationText(view).replace(
    /^\d+(?![\d.,])/,
    (digits) => text.numerals.split(' ')[Number(digits)] ?? digits,
  );
  return snapshot?.completed ? interpolate(text.completed, {length: capitalize(lengthText, lang)}) : text.stoppedEarly;
}

/** How many breaths it was, if it was any. */
export function endSummary({timeline, snapshot, localization: {text, lang}}: SessionView): string {
  const breaths = snapshot ? completedBreaths(timeline, snapshot) : 0;
  return breaths ? `${formatCount(text.slowBreaths, breaths, lang)} ${text.ownPace}` : text.ownPace;
}

/** After a session: what was done, and what may come next. */
export function endedView(view: SessionView): TemplateResult {
  const {
    localization: {text},
    headingLevel,
    asksTension,
    features: {document, extras},
    actions,
  } = view;
  const actionLink = document?.actionLink;
  return html`<section class="card screen completed" part="card">
    <div class="head">
      ${breathFigure('badge', icon(checkIcon))}${heading(headingLevel, 'title', endTitle(view))}
      <p class="lead">${endSummary(view)}</p>
      <p>${text.noticeFeeling}</p>
    </div>
    ${asksTension ? extras?.renderTension(view) : nothing}${actionLink}
    <slot name="next"></slot>
    <div class="actions">
      <button class="btn primary ${actionLink ? 'plain' : ''}" part="start" @click=${actions.start}>${icon(retryIcon)}${text.startAgain}</button>
      <button class="btn plain" part="close" @click=${actions.close}>${text.close}</button>
    </div>
  </section>`;
}
