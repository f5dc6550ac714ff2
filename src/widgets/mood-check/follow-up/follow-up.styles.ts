import {css, type CSSResult} from 'lit';

/** Styles of the follow-up: the preview before sending, and the chart and table of the diary. */
export const followUpStyles: CSSResult = css`
  .send { padding: 1em; background: var(--_tint); border-radius: var(--_r-panel); }
  .preview { margin: 0; max-block-size: 20em; overflow: auto; padding: 0.75em; background: var(--_raised); border-radius: 0.5em; font: inherit; font-size: 0.875em; white-space: pre-wrap; }
  summary { min-block-size: 44px; align-content: center; cursor: pointer; }
  .diary { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25em 1em; }
  .chart-scale { display: grid; grid-auto-rows: 1fr; align-items: center; font-size: 0.8125em; line-height: 1.2; color: var(--_quiet); }
  .chart-scale span { display: flex; align-items: center; gap: 0.5em; }
  .chart-scale .face { inline-size: 2.125em; block-size: 2.125em; color: var(--_ink); stroke-width: 1.9; }
  .chart-scale .mark { stroke-width: 2.6; }
  :is(.chart-scale .nose, .chart-scale .wash) { display: none; }
  .plot { inline-size: 100%; block-size: 100%; min-block-size: 12em; overflow: visible; }
  .plot:dir(rtl) { transform: scaleX(-1); }
  .day-line { stroke: var(--_line); }
  .trend-line { stroke: var(--_wash); stroke-width: 14; stroke-linecap: round; }
  .point { fill: var(--_surface); stroke: var(--_link); stroke-width: 1.75; }
  .point.last { fill: var(--_link); }
  .chart-dates { grid-column: 2; display: flex; justify-content: space-between; font-size: 0.8125em; color: var(--_quiet); }
  .chart-dates b { font-weight: 600; color: var(--_ink); }
  table { inline-size: 100%; border-collapse: collapse; font-size: 0.875em; }
  :is(th, td) { padding-block: 0.5em; padding-inline: 0 0.75em; text-align: start; font-weight: 400; border-block-end: 1px solid var(--_line); vertical-align: baseline; }
  thead th { font-weight: 600; }
  .export-links { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1em; }
  .restore { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25em 1em; }
  .restore input { min-block-size: 44px; max-inline-size: 100%; align-content: center; }
  @container (inline-size < 22em) {
    .chart-scale .face { display: none; }
    .diary { column-gap: 0.5em; }
  }
  @media (forced-colors: active) {
    .trend-line { display: none; }
    .day-line { stroke: GrayText; }
    .point { stroke: CanvasText; }
    .point.last { fill: Highlight; }
  }
`;
