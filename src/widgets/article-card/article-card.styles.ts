import {css, type CSSResult} from 'lit';

/**
 * Styles of a card with an article, except for the article's text.
 *
 * @csspart sub - A heading inside the card.
 * @csspart standing-caution - The default caution, shown when the document's cautions are missing or invalid.
 * @csspart summary - The summary.
 * @csspart toggle - The button that opens and closes the article.
 * @csspart review - Reviewer and review date.
 * @csspart contents - The list of the article's sections.
 * @csspart related - Links to related articles.
 * @csspart withdrawn - The notice in place of a withdrawn article.
 * @csspart saved - The notice that a saved copy is shown.
 * @csspart retry - The "Try again" button.
 * @csspart caution - A caution. Its colors cannot be changed.
 * @csspart evidence - Certainty of the evidence.
 * @csspart sources - The numbered sources.
 */
export const styles: CSSResult = css`
  .cautions { display: grid; gap: 1em; grid-template-columns: minmax(0, 1fr); }
  @container (inline-size >= 40em) {
    .cautions.many { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .cautions.many > :is(.important, .aside, :last-child:nth-child(odd of :not(.important, .aside))) { grid-column: 1 / -1; }
  }
  .facts { display: grid; gap: 0.25em; border-block: 1px solid var(--_line); padding-block: 0.875em; font-size: 0.9375em; line-height: 1.5; }
  .fact { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 0.7em; align-items: start; padding-block: 0.3em; color: var(--_quiet); }
  .fact > .icon { margin-block-start: 0.02em; color: var(--_link); }
  .fact b { color: var(--_ink); font-weight: 600; }
  .icon.dash path { stroke-dasharray: 2.4 2.94; }
  :is(.overdue, .unreviewed) > .icon { color: var(--_ochre-line); }
  :is(.overdue, .unreviewed) b {
    text-decoration: underline;
    text-decoration-color: var(--_ochre-line);
    text-decoration-thickness: 0.14em;
    text-underline-offset: 0.28em;
  }
  .evidence { display: grid; gap: 0.75em; padding: 1.125em 1.25em 1.2em; border-radius: var(--_r-panel); background: var(--_tint); }
  .meter { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); position: relative; font-size: 0.875em; line-height: 1.25; color: var(--_quiet); }
  .meter::before { content: ''; position: absolute; inset-block-start: 0.75em; inset-inline: 12.5%; border-block-start: 1.5px solid var(--_edge); }
  .meter > span { position: relative; display: grid; justify-items: center; gap: 0.35em; text-align: center; }
  .meter > span::before { content: ''; inline-size: 0.8em; block-size: 0.8em; margin: 0.35em; border-radius: 50%; border: 1.5px solid var(--_edge); background: var(--_tint); }
  .meter > .upto::before { background: var(--_link); border-color: var(--_link); }
  .meter > .is { color: var(--_ink); font-weight: 600; }
  .meter > .is::before { inline-size: 1.5em; block-size: 1.5em; margin: 0; border: 0.75em solid var(--_link); }
  @container (inline-size < 26em) {
    .meter { grid-template-columns: minmax(0, 1fr); gap: 0.35em; }
    .meter::before { inset-block: 0.75em; inset-inline: calc(0.75em - 0.75px) auto; border-block-start: 0; border-inline-start: 1.5px solid var(--_edge); }
    .meter > span { grid-template-columns: 1.5em minmax(0, 1fr); justify-items: start; align-items: center; text-align: start; gap: 0.75em; }
    .meter > span::before { justify-self: center; }
  }
  .contents ol { display: grid; gap: 0 1.5em; margin-block-start: 0.5em; font-size: 0.9375em; }
  .contents a { display: inline-flex; align-items: center; min-block-size: 44px; }
  @container (inline-size >= 40em) { .contents ol { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  .sources { display: grid; gap: 0.625em; counter-reset: s; font-size: 0.9375em; line-height: 1.5; }
  .sources li { display: grid; grid-template-columns: 1.9em minmax(0, 1fr); counter-increment: s; }
  .sources li::before { content: counter(s); color: var(--_quiet); font-variant-numeric: tabular-nums; }
  .sources .url { display: none; font-size: 0.9333em; overflow-wrap: anywhere; }
  .sources .site { display: block; font-size: 0.9333em; color: var(--_quiet); }
  .back { padding: 0.4em; text-decoration: none; }
  .links { display: grid; gap: 0.5em; }
  .foot .actions { gap: 0 0.25em; margin-inline: -0.75em; }
  .withdrawn-note { display: grid; gap: 0.6em; border: 1.5px dashed var(--_edge); border-radius: var(--_r-panel); padding: 1.1em 1.25em; }
  @media (forced-colors: active) { .fact > .icon { color: CanvasText; } }
  @media print {
    .screen-only { display: none; }
    .evidence { background: none; border: 1pt solid #767676; }
    .sources .site { display: none; }
    .sources .url { display: block; }
  }
`;
