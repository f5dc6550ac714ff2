import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../../../rich-text/heading.js';
import {interpolate} from '../../../ui/format.js';
import {retryIcon, checkIcon, icon} from '../../../ui/icons.js';
import {breathFigure} from '../figure/figure.js';
import {completedBreaths} from '../session/snapshot.js';
import {capitalize, formatCount} from './exercise-text.js';
import {groundingView} from './grounding.js';
import {helpButton} from './help.js';
import {durationText, type SessionView} from './view.js';

/** Title of the closing screen: the length of a completed session, or a reassurance after a stopped session. */
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

/** The number of completed breaths, if any. */
export function endSummary({timeline, snapshot, localization: {text, lang}}: SessionView): string {
  const breaths = snapshot ? completedBreaths(timeline, snapshot) : 0;
  return breaths ? `${formatCount(text.slowBreaths, breaths, lang)} ${text.ownPace}` : text.ownPace;
}

/** The screen after a session. Content that depends on an answer follows the buttons, so that it does not shift them. */
export function completedView(view: SessionView): TemplateResult {
  const {
    localization: {text},
    headingLevel,
    snapshot,
    slots,
    actions,
  } = view;
  const {actionLink} = slots;
  return html`<section class="card screen completed" part="card">
    ${helpButton(view)}
    <div class="head">
      ${breathFigure('badge', icon(checkIcon))}${heading(headingLevel, 'title', endTitle(view))}
      <p class="lead">${endSummary(view)}</p>
      <p>${text.noticeFeeling}</p>
    </div>
    <div class="actions">
      <button class="btn primary ${actionLink ? 'plain' : ''}" part="start" @click=${actions.start}>${icon(retryIcon)}${text.startAgain}</button>
      <button class="btn plain" part="close" @click=${actions.close}>${text.close}</button>
    </div>
    ${snapshot?.completed ? nothing : groundingView(text, actions)}${slots.tension}${actionLink}
    <slot name="next"></slot>
  </section>`;
}
