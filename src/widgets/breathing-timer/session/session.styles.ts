import {css, type CSSResult} from 'lit';

/** Styles for a session: text in the figure, progress, status line, steps. */
export const sessionStyles: CSSResult = css`
  .still { --_b: 0.55; }
  .badge { --_b: 1; }
  .badge .ring-closure { opacity: 1; }
  .progress-dot.done { fill: var(--_link); stroke: var(--_link); }
  .progress-dot.current { fill: var(--_surface); stroke: var(--_link); stroke-width: 2; }
  /* A copy of the old content that fades out. It takes no space, because it can be larger than the new figure. */
  .figure > .outgoing { position: absolute; inset: 0; margin: auto; }
  .figure > .center-content.outgoing { inline-size: fit-content; block-size: fit-content; }
  .center-content { position: relative; display: grid; justify-items: center; gap: 0.1em; text-align: center; max-inline-size: 62%; }
  .phase-label { font-size: clamp(1.0625em, 7cqi, 1.375em); line-height: 1.15; font-weight: 500; text-wrap: balance; }
  .center-content .note { font-size: 0.875em; line-height: 1.3; color: var(--_quiet); max-inline-size: 9em; margin-block-start: 0.2em; text-wrap: balance; }
  .count { inline-size: 3em; block-size: 1.3em; contain: strict; font-size: clamp(1em, 6.4cqi, 1.25em); line-height: 1.3; color: var(--_quiet); font-variant-numeric: tabular-nums; }
  .countdown-dots { display: flex; gap: 0.5em; margin-block-start: 0.45em; }
  .countdown-dots i { inline-size: 0.5em; block-size: 0.5em; border-radius: 50%; border: 1.5px solid var(--_ink); }
  .countdown-dots .on { border-width: 0.25em; }
  .figure.badge { inline-size: 5.5em; margin-block: -0.5em 0; margin-inline: -0.6em 0; }
  .badge > .icon { position: relative; inline-size: 1.75em; block-size: 1.75em; }
  .badge .ring svg { stroke-width: 0.9; }
  .session-status { display: flex; justify-content: space-between; gap: 1em; font-size: 0.9375em; color: var(--_quiet); }
  .session-status b { font-weight: 600; color: var(--_ink); }
  .active { gap: calc(var(--_u) * 1.25); outline: none; }
  .steps { display: flex; gap: 0.3em; inline-size: min(100%, 15em); margin-inline: auto; }
  .steps i { flex: 1; block-size: 0.75em; border-radius: 0.375em; border: 1.5px solid var(--_edge); }
  .steps .on { background: var(--_link); border-color: var(--_link); }
  .phase-list { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.25em 1.1em; font-size: 0.9375em; color: var(--_quiet); }
  /* Unlike bold text, a text stroke does not change the width, so marking the current phase does not shift the others. */
  .phase-list b { color: var(--_ink); font-weight: inherit; -webkit-text-stroke: 0.04em; text-decoration: underline var(--_link) 0.12em; text-underline-offset: 0.3em; }
  @container (inline-size >= 25em) {
    .active .actions { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); }
    .active .actions > :first-child { grid-column: 2; }
    .active .actions > :last-child { justify-self: start; }
  }
  @media (forced-colors: active) {
    .progress-dot.done { fill: CanvasText; stroke: CanvasText; }
    .progress-dot.current { stroke: Highlight; fill: Canvas; }
    .steps .on { background: Highlight; border-color: Highlight; forced-color-adjust: none; }
  }
`;
