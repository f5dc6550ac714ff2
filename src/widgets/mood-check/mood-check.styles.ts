import {css, type CSSResult} from 'lit';

/** Styles of the mood check: faces and answer summary. */
export const styles: CSSResult = css`
  .card-foot { display: grid; grid-template-columns: minmax(0, 1fr); justify-content: initial; }
  .foot-links { display: flex; flex-wrap: wrap; gap: 0 1.25em; align-items: center; }
  .below, .below ~ .support { margin-block-start: var(--_u); }
  .unfinished { display: grid; gap: 0.25em; }
  .keep { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.75em; align-items: center; min-block-size: 44px; }
  .stage { display: grid; gap: inherit; grid-template-columns: minmax(0, 1fr); }
  .face {
    inline-size: 2.75em;
    block-size: 2.75em;
    flex: none;
    overflow: visible;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.5;
  }
  .face .mark { stroke-width: 2; }
  .face .wash { stroke: none; fill: var(--_wash); opacity: 0.85; }
  .moods { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 0.125em; }
  .moods.many { grid-template-columns: repeat(auto-fit, minmax(4.25em, 1fr)); }
  .mood {
    position: relative;
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 0.5em;
    padding: 0.8em 0.0625em;
    border-radius: var(--_r-panel);
    cursor: pointer;
    text-align: center;
    font-size: 0.875em;
    line-height: 1.25;
    color: var(--_quiet);
  }
  .mood input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; opacity: 0; cursor: inherit; }
  .mood .face { inline-size: min(4.125em, 100%); block-size: auto; aspect-ratio: 1; color: var(--_ink); }
  .mood:hover { background: var(--_tint); }
  .mood:has(:checked) { background: var(--_tint); box-shadow: inset 0 0 0 2px var(--_link); color: var(--_ink); -webkit-text-stroke: 0.025em; }
  .mood:has(:focus-visible) { outline: 3px solid var(--_focus); outline-offset: 2px; z-index: 1; }
  .mood :focus-visible { outline: none; }
  .tick {
    position: absolute;
    inset-block-start: -0.75em;
    inset-inline-start: calc(50% - 0.75em);
    inline-size: 1.5em;
    block-size: 1.5em;
    border-radius: 50%;
    background: var(--_link);
    color: var(--_surface);
    display: none;
    place-items: center;
  }
  .tick .icon { inline-size: 1em; block-size: 1em; stroke-width: 2.6; }
  .mood:has(:checked) .tick { display: grid; }
  .answer-summary { flex-wrap: wrap; display: flex; align-items: center; gap: 0.875em; padding: 0.75em 1em; background: var(--_tint); border-radius: var(--_r-panel); }
  .answer-summary p { flex: 1 0 min-content; max-inline-size: 100%; line-height: 1.4; overflow-wrap: break-word; }
  .answer-summary .small { display: block; }
  .field > .title + .small { margin-block-start: 0.5em; }
  .field > .small + .chips { margin-block-start: calc(var(--_u) * 0.875); }
  .note .field { display: block; }
  .free-text-hint { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.5em; }
  .talk { justify-self: start; }
  textarea {
    display: block;
    inline-size: 100%;
    padding: 0.625em 0.875em;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_r-panel);
    background: var(--_raised);
    resize: vertical;
  }
  @container (inline-size >= 30em) {
    .mood .face { inline-size: min(5em, 100%); }
    .moods { gap: 0.5em; }
  }
  @container (inline-size < 20em) {
    :is(.moods, .moods.many) { grid-template-columns: minmax(0, 1fr); gap: 0.375em; }
    .mood {
      grid-template-columns: auto minmax(0, 1fr);
      justify-items: start;
      text-align: start;
      align-items: center;
      align-content: center;
      gap: 4cqi;
      padding: 0.375em 4cqi;
      font-size: 1em;
      min-block-size: 52px;
    }
    .mood .face { inline-size: 2.5em; }
    .tick { inset-block-start: calc(50% - 0.75em); inset-inline: auto 0.75em; }
  }
  @media (forced-colors: active) {
    .face .wash { fill: none; }
    .mood:has(:checked) { outline: 2px solid Highlight; outline-offset: -3px; }
    .tick { border: 1px solid CanvasText; }
  }
`;
