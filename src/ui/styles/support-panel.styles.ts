import {css, type CSSResult} from 'lit';
import {cautionColors} from './caution-colors.styles.js';

/**
 * The support panel, and buttons that look like links. A card with the class `large` is as high as the space that the page reserves
 * for the widget, so that a document that arrives later does not move the card's footer.
 */
export const supportStyles: CSSResult = css`
  ${cautionColors}
  .link {
    appearance: none;
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 0.2em;
    background: none;
    color: var(--_link);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .link:hover { text-decoration-thickness: 0.14em; }
  .card + .support { margin-block-start: var(--_u); }
  .large { grid-area: 1 / 1; display: flex; flex-direction: column; }
  .large > .foot { margin-block-start: auto; }
  :has(> .large) { display: grid; grid-template-columns: minmax(0, 1fr); }
  :has(> .large)::before { content: ''; grid-area: 1 / 1; padding-block-start: var(--_reserved-height, 30em); }
  :where([tabindex='-1']) { border-radius: 0.2em; }
  .now { display: grid; gap: 0.625em; }
  .now p { line-height: 1.45; font-weight: 500; }
  .dial {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.55em;
    min-block-size: 52px;
    padding: 0.5em 1.25em;
    border-radius: 100em;
    border: 2px solid var(--_oxblood-line);
    background: var(--_oxblood);
    color: var(--_on-oxblood);
    font-weight: 600;
    font-size: 1.25em;
    text-decoration: none;
  }
  .dial:hover { text-decoration: underline; }
  .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 1em;
    align-items: center;
    padding: 0.9em 1.125em;
    min-block-size: 72px;
    text-decoration: none;
    color: inherit;
  }
  .line + .line { border-block-start: 1px solid var(--_line); }
  .medal { inline-size: 2.875em; block-size: 2.875em; border-radius: 50%; background: var(--_wash); color: var(--_ink); display: grid; place-items: center; }
  .who { display: block; font-size: 0.9375em; line-height: 1.4; color: var(--_quiet); }
  .how { display: block; font-size: 1.3125em; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; text-wrap: balance; }
  a.line .how {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
  }
  .how:dir(rtl) bdi { display: inline-block; text-decoration: inherit; }
  .when { display: flex; flex-wrap: wrap; column-gap: 1em; font-size: 0.875em; line-height: 1.45; color: var(--_quiet); }
  .pick { max-inline-size: 100%; display: flex; flex-wrap: wrap; align-items: center; gap: 0.75em; }
  select {
    max-inline-size: 100%;
    min-block-size: 44px;
    padding: 0.25em 0.75em;
    border: 1.5px solid var(--_edge);
    border-radius: 0.75em;
    background: var(--_raised);
  }
  @container (inline-size >= 16em) {
    bdi span { white-space: nowrap; }
  }
  @container (inline-size < 24em) {
    .line { column-gap: 0.75em; padding-inline: 0.875em; }
    .line .medal { inline-size: 2.25em; block-size: 2.25em; }
  }
  @container (inline-size < 22em) {
    .how { font-size: 1.125em; }
    .when { font-size: 0.8125em; }
  }
  @container (inline-size >= 42em) {
    .support { display: grid; grid-template: auto auto 1fr / minmax(0, 1fr) minmax(0, 1.15fr); column-gap: calc(var(--_u) * 3); align-items: start; }
    .support > .rows { grid-area: 1 / 2 / span 3; }
    .support > .foot { grid-column: 1 / -1; }
  }
  @media (forced-colors: active) {
    .medal { border: 1px solid CanvasText; }
    .dial { border-color: LinkText; }
  }
  @media print, (scripting: none) {
    :has(> .large)::before { content: none; }
  }
  @media print {
    .dial { color: #000; background: none; border-color: #000; }
    .line { break-inside: avoid; }
    :is(.link, .pick) { display: none; }
  }
`;
