import {css, type CSSResult} from 'lit';
import {cautionColors, fixedAppearance} from './caution-colors.styles.js';

/** A short caution inside another block. Like those of other cautions, its colors cannot be changed. */
export const asideStyles: CSSResult = css`
  ${cautionColors}
  ${fixedAppearance('.aside')}
  .aside {
    border: 1.5px solid var(--_ochre-line) !important;
    background: var(--_ochre-tint) !important;
    color: var(--_caution-ink) !important;
    border-radius: var(--_r-panel);
    padding: 0.875em 1em;
    display: grid;
    gap: 0.625em;
    font-size: 0.9375em;
    line-height: 1.5;
  }
  .aside b { font-weight: 600; }
  @media print {
    .aside { background: none !important; border-color: #000 !important; color: #000 !important; break-inside: avoid; }
  }
`;
