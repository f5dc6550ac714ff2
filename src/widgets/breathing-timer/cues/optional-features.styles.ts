import {css, type CSSResult} from 'lit';
import {footerStyles} from '../../../ui/styles/footer.styles.js';

/** Styles of the cue settings and of the tension question. */
export const optionalFeaturesStyles: CSSResult = css`
  ${footerStyles}
  .volume { display: flex; align-items: center; gap: 1em; min-inline-size: 0; font-size: 0.9375em; }
  .volume input { flex: 1; min-inline-size: 0; block-size: 44px; accent-color: var(--_link); }
  .tension-scale,
  .tension-comparison { display: grid; grid-template-columns: repeat(5, minmax(min-content, 1fr)); isolation: isolate; overflow-wrap: break-word; font-size: 0.875em; line-height: 1.25; color: var(--_quiet); text-align: center; }
  /* The line between the dots, in one piece per level, because columns are as wide as their longest word. */
  .tension-level { position: relative; padding-inline: 0.125em; }
  .tension-level::after { content: ""; position: absolute; z-index: -1; inset-block-start: calc(22px - 0.5px); inset-inline: 0; border-block-start: 1.5px solid var(--_edge); }
  .tension-level:first-of-type::after { inset-inline-start: 50%; }
  .tension-level:last-of-type::after { inset-inline-end: 50%; }
  .tension-scale label { display: grid; justify-items: center; align-content: start; cursor: pointer; }
  .tension-scale span:first-child { block-size: 44px; inline-size: 44px; display: grid; place-items: center; font-size: 1.143em; }
  .tension-scale label:has(:checked) { color: var(--_ink); }
  .tension-comparison { padding-block-start: 1.9em; margin-block-end: 0.35em; }
  .tension-comparison > .tension-level::after { inset-block-start: 0.62em; }
  .tension-comparison > span { display: grid; justify-items: center; gap: 0.45em; }
  .tension-comparison > span::before { content: ""; inline-size: 0.75em; block-size: 0.75em; margin: 0.33em; border-radius: 50%; border: 1.5px solid var(--_edge); background: var(--_surface); }
  .tension-comparison > :is(.before, .after)::before { inline-size: 1.4em; block-size: 1.4em; margin: 0; border-color: var(--_link); border-style: dashed; }
  .tension-comparison > .after::before { inline-size: 0; block-size: 0; border: 0.7em solid var(--_link); }
  .tension-comparison em { position: absolute; inset-block-end: 100%; margin-block-end: 0.3em; font-style: normal; font-weight: 600; color: var(--_ink); white-space: nowrap; }
  @container (inline-size < 22em) {
    .tension-scale,
    .tension-comparison { grid-template-columns: minmax(0, 1fr); padding-block-start: 0; font-size: 1em; text-align: start; }
    .tension-level { padding-inline: 0; }
    .tension-level:is(*, :first-of-type, :last-of-type)::after { inset-block: 0; inset-inline: calc(22px - 0.75px) auto; border-block-start: 0; border-inline-start: 1.5px solid var(--_edge); }
    .tension-level:first-of-type::after { inset-block-start: 50%; }
    .tension-level:last-of-type::after { inset-block-end: 50%; }
    .tension-scale label,
    .tension-comparison > span { grid-template-columns: 44px minmax(0, 1fr) auto; justify-items: start; align-items: center; min-block-size: 44px; gap: 0.5em; }
    .tension-scale span:first-child { font-size: 1em; }
    .tension-comparison > span::before { justify-self: center; }
    .tension-comparison em { position: static; margin: 0; order: 3; white-space: normal; }
  }
  .address { display: none; }
  @media print {
    .address { display: inline; }
  }
`;
