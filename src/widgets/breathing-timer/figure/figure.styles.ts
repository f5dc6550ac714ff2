import {css, type CSSResult} from 'lit';

/**
 * The breathing figure. It has the size for full lungs and is scaled down from there, so that the ring gets thinner as the
 * lungs empty. `--_b` is the lung volume, 0 to 1, while no animation runs.
 */
export const figureStyles: CSSResult = css`
  .figure {
    --_b: 0;
    --_breath-1: #b5d9c8ad;
    --_breath-2: #fae0b8d9;
    --_breath-3: #94c9b57a;
    --_glow: #fffaf0;
    --_breath-line: #2b5c4c;
    position: relative;
    display: grid;
    place-items: center;
    inline-size: min(100%, 19em);
    aspect-ratio: 1;
    margin-inline: auto;
    container-type: inline-size;
  }
  @supports (color: oklch(from color-mix(in oklab, red, red) calc(l * alpha) c h)) and (color: light-dark(red, red)) {
    .figure {
      --_breath-1: oklch(from var(--_seed) min(max(var(--_g) - 0.137, 0.78), var(--_g) + 0.222 + var(--_off), 0.45 + var(--_off)) min(var(--_c), 0.072) h / calc(0.52 + 0.16 * var(--_day)));
      --_breath-2: oklch(from var(--_seed) min(max(var(--_g) - 0.072, 0.84), var(--_g) + 0.2 + var(--_off), 0.42 + var(--_off)) 0.05 calc(70 + 10 * var(--_day)) / calc(0.5 + 0.35 * var(--_day)));
      --_breath-3: oklch(from var(--_seed) min(max(var(--_g) - 0.197, 0.74), var(--_g) + 0.262 + var(--_off), 0.48 + var(--_off)) min(var(--_c), 0.078) h / calc(0.4 + 0.08 * var(--_day)));
      --_glow: oklch(from var(--_seed) calc(var(--_g) + 0.044 - 0.041 * var(--_day)) 0.012 80 / 1);
      --_breath-line: oklch(from var(--_seed) max(min(0.43, var(--_under)), 0.79 - var(--_off)) min(var(--_c), 0.085) h / 1);
    }
  }
  .figure > *,
  .ring > * { grid-area: 1 / 1; }
  .idle-figure { --_b: 0.6; inline-size: min(100%, 16em); }
  :is(.blob, .glow) { inline-size: 64%; aspect-ratio: 1; }
  .blob { opacity: calc(0.42 + 0.58 * var(--_b)); }
  .blob-1 {
    background: var(--_breath-1);
    border-radius: 54% 46% 49% 51% / 47% 55% 45% 53%;
    transform: translate(calc(-2% - 9% * var(--_b)), calc(1% + 3% * var(--_b))) rotate(calc(-10deg * var(--_b))) scale(calc(0.68 + 0.32 * var(--_b)));
  }
  .blob-2 {
    background: var(--_breath-2);
    border-radius: 47% 53% 56% 44% / 53% 46% 54% 47%;
    transform: translate(calc(1% + 5% * var(--_b)), calc(-2% - 9% * var(--_b))) rotate(calc(8deg * var(--_b))) scale(calc(0.69 + 0.33 * var(--_b)));
  }
  .blob-3 {
    background: var(--_breath-3);
    border-radius: 51% 49% 44% 56% / 56% 50% 50% 44%;
    transform: translate(calc(1.5% + 6% * var(--_b)), calc(1.5% + 7% * var(--_b))) rotate(calc(14deg * var(--_b))) scale(calc(0.685 + 0.335 * var(--_b)));
  }
  .glow {
    border-radius: 50%;
    background: radial-gradient(
      circle closest-side,
      var(--_glow) 34%,
      color-mix(in oklab, var(--_glow) 74%, transparent) 60%,
      color-mix(in oklab, var(--_glow) 26%, transparent) 84%,
      transparent 100%
    );
    transform: scale(calc(0.68 + 0.32 * var(--_b)));
  }
  .ring { inline-size: 84%; aspect-ratio: 1; display: grid; transform: scale(calc(0.68 + 0.32 * var(--_b))); }
  .ring svg { overflow: visible; fill: none; stroke: var(--_breath-line); stroke-width: 0.36; stroke-linecap: round; }
  .ring-closure { opacity: 0; }
  .progress-dots { inline-size: 100%; block-size: 100%; overflow: visible; }
  .progress-dot { fill: none; stroke: var(--_edge); }
  .start-button {
    appearance: none;
    position: relative;
    inline-size: 40%;
    min-inline-size: 6.25em;
    aspect-ratio: 1;
    border-radius: 52% 48% 51% 49% / 49% 52% 48% 51%;
    border: 1.5px solid var(--_fill-rim);
    background: var(--_fill);
    color: var(--_on-fill);
    cursor: pointer;
    display: grid;
    place-content: center;
    justify-items: center;
    padding: 0.5em;
    line-height: 1.25;
  }
  .start-button b { font-size: 1.1875em; font-weight: 600; }
  .start-button > span { font-size: 0.8125em; }
  .start-button .overlay { place-items: center; }
  .start-button:hover { box-shadow: 0 0 0 0.35em var(--_wash); }
  .start-button:focus-visible { outline-offset: 5px; }
  @media (forced-colors: active) {
    .blob { border: 1px solid CanvasText; background: none; opacity: 1; }
    .glow { display: none; }
    .ring svg { stroke: CanvasText; }
    .progress-dot { stroke: CanvasText; }
    .start-button { border: 3px solid ButtonText; }
  }
`;
