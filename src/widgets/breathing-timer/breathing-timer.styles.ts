import {css, type CSSResult} from 'lit';
import {actionStyles} from '../../ui/styles/actions.styles.js';
import {asideStyles} from '../../ui/styles/aside.styles.js';
import {choiceStyles} from '../../ui/styles/choices.styles.js';
import {figureStyles} from './figure/figure.styles.js';

/** What stands around the breath: choices beside it, the exercise in words for paper. */
const cardStyles: CSSResult = css`
  .sparkline { inline-size: 4.5em; block-size: 1.8em; overflow: visible; }
  .sparkline .fill { fill: var(--_wash); }
  .sparkline .line { fill: none; stroke: var(--_link); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
  .sparkline:dir(rtl) { transform: scaleX(-1); }
  .safety { text-align: center; font-size: 0.875em; line-height: 1.5; color: var(--_quiet); text-wrap: balance; }
  .disclosure > summary { display: flex; align-items: center; gap: 0.6em; min-block-size: 44px; cursor: pointer; list-style: none; font-weight: 500; border-radius: 0.5em; }
  .disclosure > summary::-webkit-details-marker { display: none; }
  .disclosure > summary .icon:last-child { margin-inline-start: auto; color: var(--_quiet); }
  .disclosure[open] > summary .icon:last-child { transform: scaleY(-1); }
  .disclosure > summary .state { flex: none; color: var(--_quiet); font-weight: 400; font-size: 0.9375em; }
  .disclosure > .stack { padding-block: 0.25em 0.75em; }
  .evidence { min-block-size: 2.7em; }
  .print-view { display: none; }
  @container (inline-size < 22em) {
    .sparkline { inline-size: 3.25em; block-size: 1.5em; }
  }
  @container (inline-size < 42em) {
    .idle > * { display: contents; }
    .idle .safety { order: 1; }
  }
  @container (inline-size >= 42em) {
    .idle > .stack { gap: calc(var(--_u) * 1.5); }
    .idle { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: calc(var(--_u) * 3); align-items: center; }
    .idle > .options { display: grid; gap: calc(var(--_u) * 1.25); }
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
 * Everything that the breathing timer wears over the base.
 *
 * @csspart caution - A caution. Its colours cannot be changed.
 * @csspart close - The button that leaves a finished session.
 */
export const breathingTimerStyles: readonly CSSResult[] = [
  actionStyles,
  choiceStyles,
  asideStyles,
  cardStyles,
  figureStyles,
];
