import {css, type CSSResult} from 'lit';

/** Colours of cautions and of help in a crisis. No public token changes them but for day and night: they look the same on every clinic's page. */
export const cautionColors: CSSResult = css`
  .sm {
    --_ochre: #f2cf8b;
    --_on-ochre: #2d2518;
    --_oxblood: #7c2121;
    --_on-oxblood: #fef9f5;
    --_oxblood-line: #7c2121;
    --_alarm-ground: #32201e;
    --_on-alarm: #fef9f5;
  }
  @supports (color: oklch(from color-mix(in oklab, red, red) calc(l * alpha) c h)) and (color: light-dark(red, red)) {
    .sm {
      --_ochre: oklch(from var(--_seed) calc(0.8 + 0.07 * var(--_day)) 0.094 84 / 1);
      --_oxblood-line: oklch(from var(--_seed) max(min(0.395, var(--_under)), 0.69 - var(--_off), var(--_over)) 0.12 26 / 1);
      --_alarm-ground: oklch(from var(--_seed) calc(0.3 - 0.035 * var(--_day)) calc(0.06 - 0.03 * var(--_day)) 25 / 1);
    }
  }
`;
