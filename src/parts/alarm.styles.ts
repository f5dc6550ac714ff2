import {css, type CSSResult} from 'lit';

/** Colours of cautions and of help in a crisis. No public token changes them: they look the same on every clinic's page. */
export const alarm: CSSResult = css`
  .sm {
    --_ochre: #f2cf8b;
    --_on-ochre: #2d2518;
    --_oxblood: #7c2121;
    --_on-oxblood: #fef9f5;
    --_oxblood-line: #7c2121;
    --_alarm-ground: #32201e;
    --_on-alarm: #fef9f5;
  }
  @supports (color: oklch(from red l c h)) and (color: light-dark(red, red)) {
    .sm {
      --_ochre: light-dark(oklch(0.87 0.095 84), oklch(0.8 0.09 84));
      --_oxblood-line: light-dark(oklch(0.395 0.125 25), oklch(0.69 0.11 27));
      --_alarm-ground: light-dark(oklch(0.265 0.03 25), oklch(0.3 0.06 25));
      --_on-alarm: light-dark(oklch(0.985 0.008 60), oklch(0.975 0.01 60));
    }
  }
`;
