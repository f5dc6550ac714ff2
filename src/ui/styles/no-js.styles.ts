import {css, type CSSResult} from 'lit';

/** For server-rendered widgets: without scripting, hides interactive controls and shows static content instead. */
export const noScriptStyles: CSSResult = css`
  .no-js { display: none; }
  @media (scripting: none) {
    .no-js { display: block; }
    div.no-js { display: grid; gap: calc(var(--_u) * 1.375); }
    :is(button, input, select, textarea, details.disclosure, [part='toggle'] + .small), [aria-busy] > .visually-hidden, [aria-busy] > .quiet { display: none !important; }
    .widget:has(> .no-js) > :not(.no-js, .print-view) { display: none; }
    .widget > .print-view { display: grid; gap: 0.75em; margin-block-end: 1em; }
  }
`;
