import {css, type CSSResult} from 'lit';

/** A short caution inside another block. Its colours have no public tokens. */
export const asideStyles: CSSResult = css`
  .aside {
    border: 1.5px solid var(--_ochre-line);
    background: var(--_ochre-tint);
    border-radius: var(--_r-panel);
    padding: 0.875em 1em;
    display: grid;
    gap: 0.625em;
    font-size: 0.9375em;
    line-height: 1.5;
  }
  .aside b { font-weight: 600; }
  @media print {
    .aside { background: none; border-color: #000; break-inside: avoid; }
  }
`;
