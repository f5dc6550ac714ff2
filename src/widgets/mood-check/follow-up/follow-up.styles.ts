import {css, type CSSResult} from 'lit';

/** What can follow an answer: what would be sent, the diary's picture and table. */
export const followUpStyles: CSSResult = css`
  .send { padding: 1em; background: var(--_tint); border-radius: var(--_r-panel); }
  .preview { margin: 0; max-block-size: 20em; overflow: auto; padding: 0.75em; background: var(--_raised); border-radius: 0.5em; font: inherit; font-size: 0.875em; white-space: pre-wrap; }
  summary { min-block-size: 44px; align-content: center; cursor: pointer; }
  .diary { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25em 1em; }
  .y { display: grid; grid-auto-rows: 1fr; align-items: center; font-size: 0.8125em; line-height: 1.2; color: var(--_quiet); }
  .y span { display: flex; align-items: center; gap: 0.5em; }
  .y .face { inline-size: 2.125em; block-size: 2.125em; color: var(--_ink); stroke-width: 1.9; }
  .y .mark { stroke-width: 2.6; }
  :is(.y .nose, .y .wash) { display: none; }
  .plot { inline-size: 100%; block-size: 100%; min-block-size: 12em; overflow: visible; }
  .plot:dir(rtl) { transform: scaleX(-1); }
  .string { stroke: var(--_line); }
  .trace { stroke: var(--_wash); stroke-width: 14; stroke-linecap: round; }
  .bead { fill: var(--_surface); stroke: var(--_link); stroke-width: 1.75; }
  .bead.last { fill: var(--_link); }
  .x { grid-column: 2; display: flex; justify-content: space-between; font-size: 0.8125em; color: var(--_quiet); }
  .x b { font-weight: 600; color: var(--_ink); }
  table { inline-size: 100%; border-collapse: collapse; font-size: 0.875em; }
  :is(th, td) { padding-block: 0.5em; padding-inline: 0 0.75em; text-align: start; font-weight: 400; border-block-end: 1px solid var(--_line); vertical-align: baseline; }
  thead th { font-weight: 600; }
  .saves { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1em; }
  @container (inline-size < 22em) {
    .y .face { display: none; }
    .diary { column-gap: 0.5em; }
  }
  @media (forced-colors: active) {
    .trace { display: none; }
    .string { stroke: GrayText; }
    .bead { stroke: CanvasText; }
    .bead.last { fill: Highlight; }
  }
`;
