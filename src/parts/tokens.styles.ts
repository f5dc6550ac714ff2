import {css, type CSSResult} from 'lit';

/**
 * Private design tokens, derived from the 14 public `--sm-*` ones.
 * Lightness is fixed per role and chroma is capped, so contrast holds for any accent; only the hue comes from the clinic.
 * Browsers without relative colours get the default accent's light colours.
 */
export const tokens: CSSResult = css`
  .sm {
    --_a: var(--sm-accent, #3f6b5c);
    --_surface: var(--sm-surface, #fbfbf6);
    --_raised: #fefffd;
    --_tint: #e5f0e7;
    --_wash: #c8decd;
    --_ink: var(--sm-ink, #11251e);
    --_quiet: var(--sm-ink-quiet, #394d45);
    --_link: #224f41;
    --_line: var(--sm-line, #d7dbd3);
    --_edge: var(--sm-edge, #638277);
    --_fill: var(--sm-fill, #2b5749);
    --_fill-rim: #2b5749;
    --_on-fill: var(--sm-on-fill, #f0fffa);
    --_focus: var(--sm-focus, #2e5a4b);
    --_ochre-line: #926429;
    --_ochre-tint: #fdf5e6;
    --_shade: #3a30281a;
    --_shadow: var(--sm-shadow, 0 1px 2px var(--_shade), 0 1.5em 2.5em -2em var(--_shade));
    --_r: var(--sm-radius, 1.25em);
    --_r-panel: calc(var(--_r) * 0.7);
    --_u: var(--sm-space, 1em);
  }
  @supports (color: oklch(from red l c h)) and (color: light-dark(red, red)) {
    .sm {
      --_surface: var(--sm-surface, light-dark(
        color-mix(in oklab, oklch(from var(--_a) 0.987 min(c, 0.008) h) 35%, oklch(0.987 0.009 78)),
        color-mix(in oklab, oklch(from var(--_a) 0.218 min(c, 0.02) h) 45%, oklch(0.218 0.01 75))));
      --_raised: light-dark(
        color-mix(in oklab, oklch(from var(--_a) 0.998 min(c, 0.002) h), oklch(0.998 0.003 78)),
        color-mix(in oklab, oklch(from var(--_a) 0.248 min(c, 0.02) h) 45%, oklch(0.248 0.01 75)));
      --_tint: light-dark(
        color-mix(in oklab, oklch(from var(--_a) 0.945 min(c * 0.5, 0.026) h) 65%, oklch(0.945 0.018 78)),
        color-mix(in oklab, oklch(from var(--_a) 0.285 min(c * 0.6, 0.034) h) 70%, oklch(0.285 0.014 75)));
      --_wash: light-dark(
        color-mix(in oklab, oklch(from var(--_a) 0.88 min(c * 0.85, 0.062) h) 70%, oklch(0.88 0.036 78)),
        color-mix(in oklab, oklch(from var(--_a) 0.37 min(c * 0.85, 0.058) h) 75%, oklch(0.37 0.03 75)));
      --_ink: var(--sm-ink, light-dark(oklch(from var(--_a) 0.245 min(c, 0.03) h), oklch(from var(--_a) 0.95 min(c, 0.012) h)));
      --_quiet: var(--sm-ink-quiet, light-dark(oklch(from var(--_a) 0.4 min(c, 0.028) h), oklch(from var(--_a) 0.82 min(c, 0.02) h)));
      --_link: light-dark(oklch(from var(--_a) 0.39 min(c, 0.095) h), oklch(from var(--_a) 0.84 min(c, 0.09) h));
      --_line: var(--sm-line, light-dark(
        color-mix(in oklab, oklch(from var(--_a) 0.885 min(c, 0.018) h), oklch(0.885 0.014 75)),
        color-mix(in oklab, oklch(from var(--_a) 0.34 min(c, 0.022) h), oklch(0.34 0.014 75))));
      --_edge: var(--sm-edge, light-dark(oklch(from var(--_a) 0.58 min(c, 0.04) h), oklch(from var(--_a) 0.62 min(c, 0.04) h)));
      --_fill: var(--sm-fill, light-dark(
        oklch(from var(--_a) calc(min(l, 0.42) + clamp(0, (l - 0.74) * 999, 1) * (min(l, 0.9) - 0.42)) min(c, 0.135) h),
        oklch(from var(--_a) clamp(0.8, l, 0.9) min(c, 0.088) h)));
      --_fill-rim: light-dark(
        oklch(from var(--_a) calc(min(l, 0.42) + clamp(0, (l - 0.74) * 999, 1) * 0.13) min(c, 0.11) h),
        oklch(from var(--_a) clamp(0.8, l, 0.9) min(c, 0.088) h));
      --_on-fill: var(--sm-on-fill, light-dark(
        oklch(from var(--_a) calc(0.992 - clamp(0, (l - 0.74) * 999, 1) * 0.812) min(c, 0.02) h),
        oklch(from var(--_a) 0.19 min(c, 0.03) h)));
      --_ochre-line: light-dark(oklch(0.54 0.095 70), oklch(0.7 0.095 80));
      --_ochre-tint: light-dark(oklch(0.972 0.022 84), oklch(0.27 0.026 78));
      --_shade: light-dark(oklch(0.32 0.03 75 / 0.1), oklch(0 0 0 / 0.3));
      --_focus: var(--sm-focus, light-dark(oklch(from var(--_a) 0.43 min(c, 0.13) h), oklch(from var(--_a) 0.86 min(c, 0.1) h)));
    }
  }
  @media (prefers-contrast: more) {
    .sm { --_quiet: var(--_ink); --_line: var(--_edge); --_edge: var(--_ink); }
  }
`;
