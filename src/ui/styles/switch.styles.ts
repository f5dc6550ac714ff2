import {css, type CSSResult} from 'lit';

/** Switches, each in a row with its label and its state (On or Off). */
export const switchStyles: CSSResult = css`
  .switch-row { display: flex; flex-wrap: wrap; align-items: center; gap: 0.875em; min-block-size: max(48px, 3.25em); padding: 0.5em 1em; cursor: pointer; }
  .switch-row + .switch-row { border-block-start: 1px solid var(--_line); }
  .switch-row > .icon { color: var(--_link); }
  .switch-row .name { flex: 1 1 4em; min-inline-size: 0; overflow-wrap: anywhere; font-weight: 500; line-height: 1.35; }
  .switch-row .state { font-size: 0.875em; color: var(--_quiet); min-inline-size: 1.9em; text-align: end; }
  .switch {
    appearance: none;
    flex: none;
    inline-size: 3em;
    block-size: 1.75em;
    border-radius: 1em;
    border: 1.5px solid var(--_edge);
    background: var(--_raised);
    position: relative;
    cursor: inherit;
  }
  .switch::before {
    content: "";
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 0.24em;
    margin-block-start: -0.56em;
    border-radius: 50%;
    border: 0.56em solid var(--_edge);
  }
  .switch:checked { background: var(--_link); border-color: var(--_link); }
  .switch:checked::before { inset-inline: auto 0.24em; border-color: var(--_surface); }
  @media (forced-colors: active) {
    .switch:checked::before { border-color: Highlight; }
  }
`;
