import {css, type CSSResult} from 'lit';

/** Footer of a widget, in secondary text. */
export const footerStyles: CSSResult = css`
  .foot {
    border-block-start: 1px solid var(--_line);
    padding-block-start: calc(var(--_u) * 0.5);
    margin-block-end: calc(var(--_u) * -0.625);
    min-block-size: 44px;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
    align-items: center;
    font-size: 0.875em;
    line-height: 1.45;
    color: var(--_quiet);
  }
  .foot .with-icon { min-block-size: 2.5em; padding-block: 0.525em; }
  .foot .icon { inline-size: 1.35em; block-size: 1.35em; }
  @container (inline-size < 20em) {
    .foot { margin-block-end: 0; }
  }
`;
