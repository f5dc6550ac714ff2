import {css, type CSSResult} from 'lit';

/** Styles of questionnaires: progress, questions, errors and the review. */
export const questionnaireStyles: CSSResult = css`
  .progress { display: grid; gap: 0.5em; }
  .progress p { display: flex; justify-content: space-between; gap: 1em; font-size: 0.875em; color: var(--_quiet); }
  .steps { display: flex; gap: 0.125em; }
  .steps i { flex: 1; block-size: 0.5em; border-radius: 0.25em; border: 1px solid var(--_edge); }
  .steps .on { background: var(--_link); border-color: var(--_link); }
  .head > :empty { display: none; }
  .context { font-size: 0.9375em; line-height: 1.5; color: var(--_quiet); }
  .answer-summary.stack { display: grid; }
  .context, .item, .question .small, .review b { white-space: pre-line; }
  .question-options { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1em; }
  .delete-answer { margin-block: -0.75em; margin-inline-start: auto; }
  .closing { display: grid; gap: 0.5em; }
  .item { font-size: 1.3125em; line-height: 1.3; font-weight: 600; text-wrap: balance; }
  .question { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; gap: calc(var(--_u) * 1.25); }
  .question ~ .question { border-block-start: 1px solid var(--_line); padding-block-start: calc(var(--_u) * 1.25); }
  .error, .error-space, .error-summary p { font-weight: 600; border-inline-start: 4px solid var(--_oxblood-line); padding-inline-start: 0.75em; }
  .errors { display: grid; }
  .error-summary { display: grid; gap: 0.25em; }
  .pager { display: grid; grid-template-columns: auto minmax(0, auto); justify-content: space-between; align-items: start; gap: 0.75em; min-block-size: calc(3.5em + 3px); }
  .pager :is(.btn, .btn-space) { padding-inline: 1em; }
  .review li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1em; padding: 0.625em 1em; }
  .review li + li { border-block-start: 1px solid var(--_line); }
  .review p { flex: 1 1 12em; line-height: 1.4; font-size: 0.9375em; }
  .review b { display: block; font-weight: 600; font-size: 1.0625em; }
  @media (forced-colors: active) {
    .steps .on { background: Highlight; border-color: Highlight; forced-color-adjust: none; }
  }
`;
