import {css, unsafeCSS, type CSSResult} from 'lit';

/**
 * Colors of cautions and crisis support. Hue and chroma are fixed and use no public token, so that they look the same on
 * every page. Only the lightness follows the surface.
 */
export const cautionColors: CSSResult = css`
  .widget {
    --_ochre-line: #926429;
    --_ochre-tint: #fdf5e6;
    --_sage-line: #224f41;
    --_sage-tint: #e5f0e7;
    --_caution-ground: #fefffd;
    --_caution-ink: #11251e;
    --_ochre: #f2cf8b;
    --_on-ochre: #2d2518;
    --_oxblood: #7c2121;
    --_on-oxblood: #fef9f5;
    --_oxblood-line: #7c2121;
    --_alarm-ground: #32201e;
    --_on-alarm: #fef9f5;
  }
  @supports (color: oklch(from color-mix(in oklab, red, red) calc(l * alpha) c h)) and (color: light-dark(red, red)) {
    .widget {
      --_ochre-line: oklch(from var(--_seed) max(min(0.54, var(--_under)), 0.7 - var(--_off), var(--_over)) 0.095 75 / 1);
      --_ochre-tint: oklch(from var(--_seed) calc(var(--_g) + 0.052 - 0.067 * var(--_day)) 0.024 80 / 1);
      --_sage-line: oklch(from var(--_seed) max(min(0.39, var(--_low)), 0.84 - var(--_off), var(--_high)) 0.056 168 / 1);
      --_sage-tint: oklch(from var(--_seed) var(--_tint-l) 0.018 150 / 1);
      --_caution-ground: oklch(from var(--_seed) calc(var(--_g) + 0.02) 0.005 110 / 1);
      --_caution-ink: oklch(from var(--_seed) max(min(0.245, var(--_low) - 0.04), 0.95 - var(--_off), var(--_high) + 0.01) 0.02 165 / 1);
      --_ochre: oklch(from var(--_seed) calc(0.8 + 0.07 * var(--_day)) 0.094 84 / 1);
      --_oxblood-line: oklch(from var(--_seed) max(min(0.395, var(--_under)), 0.69 - var(--_off), var(--_over)) 0.12 26 / 1);
      --_alarm-ground: oklch(from var(--_seed) calc(0.3 - 0.035 * var(--_day)) calc(0.06 - 0.03 * var(--_day)) 25 / 1);
    }
  }
`;

const FIXED_APPEARANCE = `
  display: grid !important;
  visibility: visible !important;
  content-visibility: visible !important;
  position: relative !important;
  inset: auto !important;
  transform: none !important;
  translate: none !important;
  scale: none !important;
  -webkit-text-fill-color: currentColor !important;
  text-shadow: none !important;
  box-shadow: none !important;
  border-image: none !important;
  opacity: 1 !important;
  filter: none !important;
  mix-blend-mode: normal !important;
  clip-path: none !important;
  -webkit-mask-image: none !important;
  mask-image: none !important;`;

/**
 * Rules that keep a page's `::part()` rules from making elements pale, covering, moving or hiding them: important rules of a
 * shadow tree win over the page's (CSS Cascading and Inheritance, level 5). Not a `css` template, because the minifier of
 * templates accepts no selector as an expression.
 * @param selector a selector that this project wrote, of elements that are laid out as grids.
 */
export function fixedAppearance(selector: string): CSSResult {
  return unsafeCSS(`${selector} {${FIXED_APPEARANCE}}`);
}
