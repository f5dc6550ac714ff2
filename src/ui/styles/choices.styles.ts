import {css, type CSSResult} from 'lit';

/** Choices: radio rows, chips, and switches. */
export const choiceStyles: CSSResult = css`
  .legend { font-weight: 600; font-size: 0.9375em; line-height: 1.4; }
  .legend span { display: inline-block; font-weight: 400; color: var(--_quiet); }
  .field > * + * { margin-block-start: calc(var(--_u) * 0.625); }
  .rows { background: var(--_raised); border: 1px solid var(--_line); border-radius: var(--_r-panel); display: grid; grid-template-columns: minmax(0, 1fr); }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.125em 0.875em;
    min-block-size: max(48px, 3.25em);
    padding: 0.625em 1em;
    cursor: pointer;
  }
  .row + .row { border-block-start: 1px solid var(--_line); }
  .row:first-child { border-start-start-radius: calc(var(--_r-panel) - 1px); border-start-end-radius: calc(var(--_r-panel) - 1px); }
  .row:last-child { border-end-start-radius: calc(var(--_r-panel) - 1px); border-end-end-radius: calc(var(--_r-panel) - 1px); }
  .row:has(:checked) { background: var(--_tint); }
  .row .name { font-weight: 500; line-height: 1.35; }
  .row:has(:checked) .name { -webkit-text-stroke: 0.025em; } /* Bold text would be wider, and could wrap. */
  .row .detail { display: block; font-size: 0.875em; font-weight: 400; color: var(--_quiet); line-height: 1.4; text-wrap: balance; }
  :is(.row, .chip):has(:focus-visible) { outline: 3px solid var(--_focus); outline-offset: 2px; z-index: 1; }
  :is(.row, .chip) :focus-visible { outline: none; }
  .dot {
    appearance: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    border-radius: 50%;
    border: 1.5px solid var(--_edge);
    background: var(--_raised);
    flex: none;
    cursor: inherit;
  }
  .dot:checked { border: 0.42em solid var(--_link); }
  .chips { display: flex; flex-wrap: wrap; gap: 0.5em; }
  .chip {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.35em;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0.375em 1.05em;
    border: 1.5px solid var(--_edge);
    border-radius: 100em;
    background: var(--_raised);
    cursor: pointer;
    line-height: 1.3;
    font-weight: 500;
  }
  .chip input { position: absolute; inset: 0; opacity: 0; inline-size: 100%; block-size: 100%; cursor: inherit; }
  .chip .icon { display: none; inline-size: 1.15em; block-size: 1.15em; stroke-width: 2.2; margin-inline-start: -0.2em; }
  .chip:has(:checked) { background: var(--_tint); border-color: var(--_link); box-shadow: inset 0 0 0 0.75px var(--_link); -webkit-text-stroke: 0.025em; }
  .chip:has(.icon):has(:checked) { padding-inline: 0.4em; } /* The room that the icon takes. */
  .chip:has(:checked) .icon { display: block; }
  .chips.even { display: grid; grid-template-columns: repeat(auto-fit, minmax(3.25em, 1fr)); }
  .chips.even .chip { padding-inline: 0.25em; }
  @media (forced-colors: active) {
    :is(.row, .chip):has(:checked) { outline: 2px solid Highlight; outline-offset: -3px; }
    .dot:checked { border-color: Highlight; }
  }
`;
