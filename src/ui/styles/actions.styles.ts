import {css, type CSSResult} from 'lit';

/** Buttons and links styled as buttons. */
export const actionStyles: CSSResult = css`
  :is(.btn, .btn-space) {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(44px, 2.875em);
    padding: 0.5em 1.5em;
    border: 1.5px solid var(--_fill-rim);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
  }
  .btn {
    appearance: none;
    border-radius: 100em;
    background: var(--_fill);
    color: var(--_on-fill);
    text-decoration: none;
    cursor: pointer;
  }
  .btn-space, .reserved { visibility: hidden; }
  .reserve { display: inline-grid; }
  .reserve > * { grid-area: 1 / 1; }
  .reserve > .btn { justify-self: end; align-self: start; }
  .btn:hover { text-decoration: none; box-shadow: 0 0 0 0.25em var(--_wash); }
  .btn:active { transform: scale(0.98); }
  .btn.plain { background: transparent; border-color: var(--_edge); color: var(--_ink); }
  .btn.bare {
    background: transparent;
    border-color: transparent;
    color: var(--_link);
    padding-inline: 0.75em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 0.07em;
  }
  .btn .icon { margin-inline-start: -0.25em; }
  .btn .icon.end { margin-inline: 0 -0.25em; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.625em; align-items: center; }
  .actions.center { justify-content: center; }
  @media (forced-colors: active) {
    .btn:not(.plain, .bare) { border-width: 2px; border-color: ButtonText; }
  }
  @media print {
    .btn { display: none; }
  }
`;
