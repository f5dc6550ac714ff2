import {css, type CSSResult} from 'lit';
import {actionStyles} from '../../ui/styles/actions.styles.js';
import {asideStyles} from '../../ui/styles/aside.styles.js';
import {choiceStyles} from '../../ui/styles/choices.styles.js';
import {figureStyles} from './figure/figure.styles.js';

/** Styles of the card: choices, disclosures, and the exercise for print. */
const cardStyles: CSSResult = css`
  .sparkline { inline-size: 4.5em; block-size: 1.8em; overflow: visible; }
  .sparkline .fill { fill: var(--_wash); }
  .sparkline .line { fill: none; stroke: var(--_link); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
  .sparkline:dir(rtl) { transform: scaleX(-1); }
  .help-row { display: flex; justify-content: flex-end; margin-block: calc(var(--_u) * -0.75); font-size: 0.875em; }
  .help-row .btn { margin-inline-end: -0.75em; }
  .safety { font-size: 0.9375em; line-height: 1.35; font-weight: 500; }
  .posture { line-height: 1.35; }
  .options { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_u) * 1.25); }
  .idle > .stack { gap: calc(var(--_u) * 0.5); }
  .idle .lead { font-size: 1em; line-height: 1.4; }
  .holds { padding: 0.4em 0.6em; gap: 0.1em; font-size: 0.875em; line-height: 1.3; hyphens: auto; }
  .bullets { list-style: disc; padding-inline-start: 1.1em; }
  .check { display: flex; align-items: center; gap: 0.75em; min-block-size: 44px; cursor: pointer; font-weight: 500; }
  .check input { inline-size: 1.375em; block-size: 1.375em; flex: none; accent-color: var(--_link); }
  /* All children share one grid cell. Children with data-text only reserve the space that their text needs. */
  .overlay { display: inline-grid; grid-template-columns: minmax(0, 1fr); }
  .overlay > * { grid-area: 1 / 1; }
  .overlay > [data-text] { visibility: hidden; }
  .overlay > [data-text]::before { content: attr(data-text); }
  div.overlay { display: grid; }
  .lead-variant { font-size: 1em; line-height: 1.4; max-inline-size: 34em; }
  .disclosure > summary { display: flex; align-items: center; gap: 0.6em; min-block-size: 44px; cursor: pointer; list-style: none; font-weight: 500; border-radius: 0.5em; }
  .disclosure > summary::-webkit-details-marker { display: none; }
  .disclosure > summary .icon:last-child { margin-inline-start: auto; color: var(--_quiet); }
  .disclosure[open] > summary .icon:last-child { transform: scaleY(-1); }
  .disclosure > summary .state { flex: none; color: var(--_quiet); font-weight: 400; font-size: 0.9375em; }
  .disclosure > .stack { padding-block: 0.25em 0.75em; }
  .evidence { min-block-size: 2.7em; }
  .print-view { display: none; }
  @container (inline-size < 22em) {
    .idle > .stack { gap: calc(var(--_u) * 0.375); }
    .holds { font-size: 0.8125em; }
    .safety { font-size: 0.875em; }
    .sparkline { inline-size: 3.25em; block-size: 1.5em; }
  }
  @container (inline-size < 15em) {
    .row { gap: 0.5em; padding: 0.5em; }
    .sparkline { display: none; }
  }
  /* A phone with large text. */
  @container (inline-size < 11em) {
    .row { gap: 0.25em; padding-inline: 0.25em; }
    .disclosure > summary { flex-wrap: wrap; }
    .disclosure > summary .icon:first-child { display: none; }
  }
  @container (inline-size >= 42em) {
    .idle { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: calc(var(--_u) * 3); align-items: start; }
    .idle > .help-row { grid-column: 1 / -1; }
  }
  @media (forced-colors: active) {
    .sparkline .line { stroke: CanvasText; }
    .sparkline .fill { fill: none; }
  }
  @media print {
    .screen { display: none; }
    .print-view { display: grid; gap: 0.75em; }
  }
`;

/**
 * Styles of the breathing timer, in addition to the base styles.
 *
 * @csspart caution - A caution. Its colors cannot be changed.
 * @csspart close - The button that leaves the closing screen.
 */
export const breathingTimerStyles: readonly CSSResult[] = [
  actionStyles,
  choiceStyles,
  asideStyles,
  cardStyles,
  figureStyles,
];
