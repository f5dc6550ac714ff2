import {css, type CSSResult} from 'lit';

/** Styles of the slider: a large face, its label, and the track. */
export const sliderStyles: CSSResult = css`
  .slider { display: grid; gap: 0.75em; justify-items: center; }
  .slider .face { inline-size: 5.5em; block-size: 5.5em; stroke-width: 1.2; }
  .slider .mark { stroke-width: 1.5; }
  .slider .reserve { font-size: 1.1875em; font-weight: 600; line-height: 1.3; }
  .slider .reserve > * { text-align: center; }
  .range { inline-size: 100%; }
  [type='range'] { appearance: none; display: block; inline-size: 100%; block-size: 44px; background: transparent; cursor: pointer; }
  ::-webkit-slider-runnable-track { block-size: 0.5em; border-radius: 1em; border: 1.5px solid var(--_edge); background: var(--_raised); }
  ::-moz-range-track { box-sizing: border-box; block-size: 0.5em; border-radius: 1em; border: 1.5px solid var(--_edge); background: var(--_raised); }
  ::-webkit-slider-thumb {
    inline-size: 1.875em;
    block-size: 1.875em;
    margin-block-start: calc(-0.6875em - 1.5px);
    border-radius: 50%;
    border: 0.5em solid var(--_link);
    background: var(--_raised);
  }
  ::-moz-range-thumb { box-sizing: border-box; inline-size: 1.875em; block-size: 1.875em; border-radius: 50%; border: 0.5em solid var(--_link); background: var(--_raised); }
  [type='range']:focus-visible { outline: none; }
  :focus-visible::-webkit-slider-thumb { outline: 3px solid var(--_focus); outline-offset: 3px; }
  :focus-visible::-moz-range-thumb { outline: 3px solid var(--_focus); outline-offset: 3px; }
  .slider-ends { margin-block-start: calc(var(--_u) * -1.25); display: flex; justify-content: space-between; gap: 1em; font-size: 0.875em; color: var(--_quiet); }
`;
