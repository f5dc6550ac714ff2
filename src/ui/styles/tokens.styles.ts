import {css, type CSSResult} from 'lit';

/**
 * Private design tokens, derived from the 14 public `--sm-*` ones.
 * Each role has a fixed lightness; only hue and limited chroma come from the accent. If the page sets the surface or the
 * text as well, every role keeps its contrast with that surface (WCAG 1.4.6, 1.4.11).
 * `--_seed` is the accent with the lightness of the surface in its alpha channel, so that one relative colour can use both.
 * Browsers without relative colours use the light colours of the default accent.
 */
export const tokenStyles: CSSResult = css`
  .widget {
    --_surface: #fbfbf6;
    --_raised: #fefffd;
    --_tint: #e5f0e7;
    --_wash: #c8decd;
    --_ink: #11251e;
    --_quiet: #394d45;
    --_link: #224f41;
    --_line: #d7dbd3;
    --_edge: #638277;
    --_fill: #2b5749;
    --_fill-rim: #2b5749;
    --_on-fill: #f0fffa;
    --_focus: #2e5a4b;
    --_shade: #3a30281a;
    --_shadow: var(--sm-shadow, 0 1px 2px var(--_shade), 0 1.5em 2.5em -2em var(--_shade));
    --_r: var(--sm-radius, 1.25em);
    --_r-panel: calc(var(--_r) * 0.7);
    --_u: var(--sm-space, 1em);
  }
  @supports not ((color: oklch(from color-mix(in oklab, red, red) calc(l * alpha) c h)) and (color: light-dark(red, red))) {
    .widget.widget { color-scheme: light; }
  }
  @supports (color: oklch(from color-mix(in oklab, red, red) calc(l * alpha) c h)) and (color: light-dark(red, red)) {
    .widget {
      --_sm-accent: var(--sm-accent, #3f6b5c);
      --_blend: light-dark(oklch(from var(--sm-surface) calc(l * alpha + 0.987 * (1 - alpha)) calc(c * alpha) h / 1), oklch(from var(--sm-surface) calc(l * alpha + 0.218 * (1 - alpha)) calc(c * alpha) h / 1));
      --_own: oklch(from var(--_blend) calc(min(l, 0.34) + clamp(0, (l - 0.56) * 1e6, 1) * (max(l, 0.78) - min(l, 0.34))) min(c, 0.11) h);
      --_surface: var(--_own, light-dark(
        color-mix(in oklab, oklch(from var(--_sm-accent) 0.987 min(c, 0.008) h / 1) 35%, oklch(0.987 0.009 78)),
        color-mix(in oklab, oklch(from var(--_sm-accent) 0.218 min(c, 0.02) h / 1) 45%, oklch(0.218 0.01 75))));
      --_behind: oklab(from var(--_surface) 0 0 0 / l);
      --_seed: color-mix(in oklab, oklch(from var(--_sm-accent) l c h / 1), var(--_behind));
      --_g: (2 * alpha - 1);
      --_l: (2 * alpha * l);
      --_c: (2 * alpha * c);
      --_day: clamp(0, (alpha - 0.78) * 1e6, 1);
      --_low: (var(--_g) - 0.585);
      --_off: (9 * var(--_day));
      --_high: (0.54 + 1.25 * var(--_g) - var(--_off));
      --_under: (var(--_g) * 0.77 - 0.17);
      --_over: (0.45 + 0.75 * var(--_g) - var(--_off));
      --_tint-l: calc(var(--_g) + 0.067 - 0.109 * var(--_day));
      --_wash-l: min(max(var(--_g) - 0.107, 0.74), var(--_g) + 0.152 + var(--_off), 0.42 + var(--_off));
      --_bright: clamp(0, (var(--_l) - 0.74) * 1e6, 1);
      --_raised: oklch(from var(--_surface) calc(l + 0.02) c h);
      --_tint: color-mix(in oklab, oklch(from var(--_seed) var(--_tint-l) min(var(--_c) * 0.55, 0.03) h / 1) 67%, oklch(from var(--_seed) var(--_tint-l) 0.016 77 / 1));
      --_wash: color-mix(in oklab, oklch(from var(--_seed) var(--_wash-l) min(var(--_c) * 0.85, 0.06) h / 1) 72%, oklch(from var(--_seed) var(--_wash-l) 0.033 77 / 1));
      --_own-ink: oklch(from color-mix(in oklab, oklch(from var(--sm-ink) l c h / 1), var(--_behind)) max(min(var(--_l), var(--_low) - 0.05), var(--_l) - var(--_off), var(--_high) + 0.1) min(var(--_c), 0.08) h / 1);
      --_ink: var(--_own-ink, oklch(from var(--_seed) max(min(0.245, var(--_low) - 0.04), 0.95 - var(--_off), var(--_high) + 0.01) min(var(--_c), 0.02) h / 1));
      --_quiet: var(--sm-ink-quiet, oklch(from var(--_seed) max(min(0.4, var(--_low)), 0.82 - var(--_off), var(--_high)) min(var(--_c), 0.02) h / 1));
      --_link: oklch(from var(--_seed) max(min(0.39, var(--_low)), 0.84 - var(--_off), var(--_high)) min(var(--_c), 0.09) h / 1);
      --_line: var(--sm-line, oklch(from var(--_seed) calc(var(--_g) + 0.122 - 0.224 * var(--_day)) min(var(--_c), 0.014) h / 1));
      --_edge: var(--sm-edge, oklch(from var(--_seed) max(min(0.58, var(--_under)), 0.62 - var(--_off), var(--_over)) min(var(--_c), 0.04) h / 1));
      --_focus: var(--sm-focus, oklch(from var(--_seed) max(min(0.43, var(--_under)), 0.86 - var(--_off)) min(var(--_c), 0.11) h / 1));
      --_fill: var(--sm-fill, oklch(from var(--_seed) max(min(var(--_l), 0.42 + 0.48 * var(--_bright)), 0.8 - var(--_off)) min(var(--_c), 0.088 + 0.047 * var(--_day)) h / 1));
      --_fill-rim: oklch(from var(--_seed) max(min(var(--_l), 0.42 + 0.13 * var(--_bright), var(--_under)), 0.8 - var(--_off)) min(var(--_c), 0.088 + 0.047 * var(--_day)) h / 1);
      --_on-fill: var(--sm-on-fill, oklch(from var(--_seed) calc(0.19 + var(--_day) * (0.802 - 0.812 * var(--_bright))) min(var(--_c), 0.02) h / 1));
      --_shade: light-dark(oklch(0.32 0.03 75 / 0.1), oklch(0 0 0 / 0.3));
    }
  }
  @media (prefers-contrast: more) {
    .widget { --_quiet: var(--_ink); --_line: var(--_edge); --_edge: var(--_ink); }
  }
`;
