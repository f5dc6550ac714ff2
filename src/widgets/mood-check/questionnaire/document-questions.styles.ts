import {css, type CSSResult} from 'lit';

/** Styles of fields, sliders and lists of several answers. */
export const documentQuestionStyles: CSSResult = css`
  .context b { display: block; margin-block-end: 1em; color: var(--_ink); }
  .question .name { white-space: pre-line; }
  .long-list { max-block-size: 32em; overflow-y: auto; padding: 0.25em; margin: -0.25em; }
  .box { border-radius: 0.35em; }
  .line-input {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.875em;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_r-panel);
    background: var(--_raised);
  }
  .with-unit { display: flex; flex-wrap: wrap; gap: 0.5em; }
  .with-unit > * { inline-size: auto; min-inline-size: 0; }
  .with-unit > input { flex: 3 1 8em; }
  .with-unit > select { flex: 1 1 6em; }
  .number-slider { display: grid; gap: 0.5em; }
  .number-slider output { font-weight: 600; }
  .number-slider [type='range'] { inline-size: 100%; min-block-size: 44px; margin: 0; accent-color: var(--_link); }
  .slider-ends { display: flex; justify-content: space-between; gap: 1em; font-size: 0.875em; color: var(--_quiet); }
`;
