import {css, type CSSResult} from 'lit';

/**
 * Styles of a sealed mood check. The frame's height follows the first question only, because later heights could reveal answers.
 * The minimum leaves room to read the crisis lines, which scroll inside the frame.
 */
export const sealedStyles: CSSResult = css`
  .sealed-frame { display: block; }
  .sealed-frame[hidden] { display: block; visibility: hidden; block-size: 0; overflow: hidden; }
  .sealed { display: block; inline-size: 100%; block-size: 30em; min-block-size: 30em; border: 0; border-radius: var(--_r); }
`;
