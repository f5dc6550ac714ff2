import {css, type CSSResult} from 'lit';

/** Styles of a card without an article: while it is loading, and when it cannot be shown. */
export const stateStyles: CSSResult = css`
  .article { gap: calc(var(--_u) * 1.375); }
  .fallback { display: grid; gap: 0.875em; justify-items: start; }
  .quiet { color: var(--_quiet); }
  .own { font-size: 1.0625em; }
  .skeleton { display: grid; gap: 0.75em; }
  .skeleton-line { border-radius: 0.4em; background: var(--_tint); block-size: 1em; }
  .skeleton-line.t { block-size: 1.5em; }
  .w90 { inline-size: 90%; }
  .w60 { inline-size: 60%; }
  .bone-box { border: 1.5px solid var(--_line); border-radius: var(--_r-panel); padding: 1.25em; display: grid; gap: 0.75em; }
  @media (prefers-reduced-motion: no-preference) { .skeleton-line { animation: wait 2.4s cubic-bezier(0.37, 0, 0.63, 1) infinite alternate; } }
  @keyframes wait { to { opacity: 0.55; } }
`;
