import {css, type CSSResult} from 'lit';

/** Styles of the article's text: line length, spacing, and containment of its content. */
export const proseStyles: CSSResult = css`
  .prose {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
    max-inline-size: 37em;
    contain: layout style;
    overflow: clip;
    overflow-clip-margin: 0.5em;
    padding-inline: 0.5em;
    margin-inline: -0.5em;
    overflow-wrap: anywhere;
    line-height: 1.65;
    font-size: 1.0625em;
  }
  .prose :is(h2, h3, h4, h5, h6) { font-weight: 600; line-height: 1.3; text-wrap: balance; unicode-bidi: isolate; margin-block-start: 1em; }
  .prose :is(h2, h3) { font-size: 1.1765em; }
  .prose > :first-child { margin-block-start: 0; }
  .prose :is(ul, ol) { display: grid; gap: 0.6em; padding-inline-start: 1.5em; }
  .prose ul { list-style: disc; }
  .prose ol { list-style: decimal; }
  .prose ol[type='a' s] { list-style: lower-alpha; }
  .prose ol[type='A' s] { list-style: upper-alpha; }
  .prose ol[type='i' s] { list-style: lower-roman; }
  .prose ol[type='I' s] { list-style: upper-roman; }
  .prose li > :is(p, ul, ol) + * { margin-block-start: 0.6em; }
  .prose li::marker { color: var(--_link); font-variant-numeric: tabular-nums; }
  .prose :is(b, strong, dt, th) { font-weight: 600; }
  .prose :is(em, i, cite, dfn, var) { font-style: italic; }
  .prose dd { padding-inline-start: 1.5em; }
  .prose blockquote { margin: 0; padding-inline-start: 1.1em; border-inline-start: 3px solid var(--_line); color: var(--_quiet); display: grid; gap: 0.8em; }
  .prose :is(code, kbd, samp, pre) { font-family: ui-monospace, monospace; font-size: 0.9em; background: var(--_tint); border-radius: 0.3em; padding: 0.1em 0.3em; }
  .prose pre { overflow: auto; padding: 0.8em 1em; margin: 0; white-space: pre-wrap; }
  .prose pre code { padding: 0; font-size: 1em; background: none; }
  .prose hr { border: 0; border-block-start: 1px solid var(--_line); margin: 0.6em 0; inline-size: 100%; }
  .prose a { unicode-bidi: isolate; }
  .prose .external::after { content: '\\2009\\2197\\FE0E' / ''; font-size: 0.8em; }
  .prose mark { background: var(--_wash); color: inherit; }
  .prose :is(sub, sup) { font-size: 0.75em; line-height: 1; }
  .prose img { max-inline-size: 100%; block-size: auto; border-radius: 0.5em; display: block; }
  .prose .no-image { display: block; padding: 0.9em 1.1em; border: 1px dashed var(--_edge); border-radius: 0.5em; font-size: 0.9em; color: var(--_quiet); }
  .prose figcaption { font-size: 0.875em; color: var(--_quiet); margin-block-start: 0.4em; }
  .prose .scroll { overflow-x: auto; border: 1px solid var(--_line); border-radius: 0.6em; }
  .prose table { border-collapse: collapse; inline-size: 100%; font-size: 0.9375em; line-height: 1.5; overflow-wrap: normal; }
  .prose caption { text-align: start; padding: 0.6em 0.9em; font-weight: 600; }
  .prose :is(th, td) { padding: 0.55em 0.9em; text-align: start; vertical-align: top; border-block-start: 1px solid var(--_line); min-inline-size: 6em; }
  .prose thead th { border-block-start: 0; background: var(--_tint); }
  .prose details { border: 1px solid var(--_line); border-radius: 0.6em; padding: 0 1em; }
  .prose details[open] { padding-block-end: 0.8em; }
  .prose summary { min-block-size: 44px; display: list-item; padding-block: 0.55em; cursor: pointer; font-weight: 500; }
  .prose .cite { font-size: 0.75em; line-height: 1; vertical-align: 0.35em; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .prose .cite a { padding: 0.5em 0.2em; margin-inline-start: 0.1em; text-underline-offset: 0.15em; }
  @media print {
    .prose { max-inline-size: none; font-size: 1em; contain: none; overflow: visible; }
    .prose .external::after { content: ' (' attr(href) ')'; }
  }
`;
