import {css, type CSSResult} from 'lit';

/** For server-rendered widgets: without scripting, hides interactive controls and shows static content instead. */
export const noScriptStyles: CSSResult = css`
  .unscripted { display: none; }
  @media (scripting: none) {
    .unscripted { display: block; }
    div.unscripted { display: grid; gap: calc(var(--_u) * 1.375); }
    :is(button, input, select, textarea, details.disclosure, [part='toggle'] + .small), [aria-busy] > .vh, [aria-busy] > slot > .quiet { display: none !important; }
    .sm:has(> .unscripted) > :not(.unscripted, .print-view) { display: none; }
    .sm > .print-view { display: grid; gap: 0.75em; margin-block-end: 1em; }
  }
`;
