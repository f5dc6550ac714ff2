import {css, type CSSResult} from 'lit';

/**
 * The breath: line and wash, large. Drawn at full breath and scaled down from there, so that the line thins as the
 * lungs empty. `--_b` is how full they are, 0 to 1, where nothing moves.
 */
export const figureStyles: CSSResult = css`
  .stage {
    --_b: 0;
    --_breath-1: light-dark(#b5d9c8ad, #2d5f4b85);
    --_breath-2: light-dark(oklch(0.915 0.052 80 / 0.85), oklch(0.42 0.046 70 / 0.5));
    --_breath-3: light-dark(#94c9b57a, #34705866);
    --_glow: light-dark(oklch(0.99 0.012 82), #222620);
    --_breath-line: light-dark(#2b5c4c, #92c9b4);
    position: relative;
    display: grid;
    place-items: center;
    inline-size: min(100%, 19em);
    aspect-ratio: 1;
    margin-inline: auto;
    container-type: inline-size;
  }
  @supports (color: oklch(from red l c h)) {
    .stage {
      --_breath-1: light-dark(oklch(from var(--_a) 0.85 min(c * 0.95, 0.066) h / 0.68), oklch(from var(--_a) 0.44 min(c * 1.1, 0.072) h / 0.52));
      --_breath-3: light-dark(oklch(from var(--_a) 0.79 min(c, 0.075) h / 0.48), oklch(from var(--_a) 0.48 min(c * 1.1, 0.08) h / 0.4));
      --_glow: light-dark(oklch(0.99 0.012 82), color-mix(in oklab, oklch(from var(--_a) 0.262 min(c, 0.024) h), oklch(0.262 0.014 75)));
      --_breath-line: light-dark(oklch(from var(--_a) 0.43 min(c, 0.09) h), oklch(from var(--_a) 0.79 min(c, 0.08) h));
    }
  }
  .stage > *,
  .ring > * { grid-area: 1 / 1; }
  .at-rest { --_b: 0.6; inline-size: min(100%, 16em); }
  :is(.wash, .glow) { inline-size: 64%; aspect-ratio: 1; }
  .wash { opacity: calc(0.42 + 0.58 * var(--_b)); }
  .wash-1 {
    background: var(--_breath-1);
    border-radius: 54% 46% 49% 51% / 47% 55% 45% 53%;
    transform: translate(calc(-2% - 9% * var(--_b)), calc(1% + 3% * var(--_b))) rotate(calc(-10deg * var(--_b))) scale(calc(0.68 + 0.32 * var(--_b)));
  }
  .wash-2 {
    background: var(--_breath-2);
    border-radius: 47% 53% 56% 44% / 53% 46% 54% 47%;
    transform: translate(calc(1% + 5% * var(--_b)), calc(-2% - 9% * var(--_b))) rotate(calc(8deg * var(--_b))) scale(calc(0.69 + 0.33 * var(--_b)));
  }
  .wash-3 {
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
  .close { opacity: 0; }
  .beads { inline-size: 100%; block-size: 100%; overflow: visible; }
  .bead { fill: none; stroke: var(--_edge); }
  .begin {
    -webkit-appearance: none;
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
  .begin b { font-size: 1.1875em; font-weight: 600; }
  .begin span { font-size: 0.8125em; }
  .begin:hover { box-shadow: 0 0 0 0.35em var(--_wash); }
  .begin:focus-visible { outline-offset: 5px; }
  @media (forced-colors: active) {
    .wash { border: 1px solid CanvasText; background: none; opacity: 1; }
    .glow { display: none; }
    .ring svg { stroke: CanvasText; }
    .bead { stroke: CanvasText; }
    .begin { border: 3px solid ButtonText; }
  }
`;
