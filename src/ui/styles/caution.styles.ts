import {css, type CSSResult} from 'lit';
import {cautionColors, fixedAppearance} from './caution-colors.styles.js';

/**
 * Cautions, with visual weight by severity. Their colors have no public token, and `!important` keeps `::part()` rules of the
 * page from changing them: important rules of a shadow tree win over the page's (CSS Cascading and Inheritance, level 5).
 */
export const cautionStyles: CSSResult = css`
  ${cautionColors}
  ${fixedAppearance('.cautions, .caution, .caution-head')}
  .caution, .caution-head { color: var(--_caution-ink) !important; }
  .caution-head { position: static !important; background: none !important; border: 0 solid currentColor !important; }
  .caution { border-radius: var(--_r-panel); display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto 1fr; }
  .level { display: flex; align-items: center; gap: 0.45em; font-size: 0.875em; font-weight: 600; line-height: 1.4; }
  .level .icon { inline-size: 1.4em; block-size: 1.4em; }
  .what { display: block; font-weight: 600; font-size: 1.125em; line-height: 1.3; text-wrap: balance; unicode-bidi: isolate; }
  .caution-body { display: grid; align-content: start; gap: 0.6em; }
  .caution-body > :is(p, ul) { max-inline-size: 38em; justify-self: self-start; }
  .caution ul { list-style: disc; padding-inline-start: 1.15em; display: grid; gap: 0.4em; }
  .caution li::marker { color: currentColor; font-size: 0.8em; }
  .caution a { color: inherit; }
  .important {
    border: 1.5px solid var(--_ochre-line) !important;
    background: var(--_ochre-tint) !important;
    padding: 1.625em 1.25em 1.2em;
    margin-block-start: 0.95em;
    gap: 0.5em;
  }
  .important .level {
    position: absolute;
    inset-block-start: -1.06em;
    inset-inline-start: 1.1em;
    background: var(--_ochre);
    color: var(--_on-ochre);
    border: 1.5px solid var(--_ochre-line);
    border-radius: 100em;
    padding: 0.24em 0.95em 0.26em;
  }
  :is(.non-urgent, .urgent) { border: 1.5px solid var(--_sage-line) !important; background: var(--_caution-ground) !important; overflow: clip; }
  .caution:not(.important) .caution-head { padding: 0.8em 1.25em 0.9em; display: grid; gap: 0.2em; }
  .caution:not(.important) .caution-body { padding: 1em 1.25em 1.15em; }
  .non-urgent .caution-head { background: var(--_sage-tint) !important; border-block-end: 1.5px solid var(--_sage-line) !important; }
  .non-urgent .level { color: var(--_sage-line); }
  .urgent { border-color: var(--_oxblood-line) !important; }
  .urgent .caution-head { background: var(--_oxblood) !important; color: var(--_on-oxblood) !important; }
  .emergency { background: var(--_alarm-ground) !important; border: 3px solid var(--_oxblood-line) !important; }
  .emergency, .emergency .caution-head { color: var(--_on-alarm) !important; }
  .caution.emergency .caution-head { padding-block-end: 0; }
  .emergency .level {
    justify-self: start;
    background: var(--_on-alarm);
    color: oklch(0.33 0.11 25);
    border-radius: 1.1em;
    padding: 0.25em 0.95em 0.27em 0.7em;
    margin-block: 0.2em 0.35em;
  }
  .caution.emergency .caution-body { padding-block-start: 0.7em; }
  .call {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 48px;
    margin-block-start: 0.5em;
    padding: 0.5em 1.25em;
    border-radius: 100em;
    border: 2px solid currentColor;
    font-weight: 600;
    font-size: 1.0625em;
    text-decoration: none;
  }
  .emergency :focus-visible { outline-color: var(--_on-alarm); }
  @container (inline-size < 24em) {
    .important { padding-inline: 1em; }
    .important .level { inset-inline-start: 0.8em; }
    .caution:not(.important) :is(.caution-head, .caution-body) { padding-inline: 1em; }
    .emergency .level { font-size: 0.8125em; }
  }
  @media (forced-colors: active) {
    .caution.caution { border-color: CanvasText !important; }
    .urgent.caution { border-width: 3px !important; }
    .urgent .caution-head { border-block-end: 3px solid CanvasText !important; }
    .emergency.caution { border: 6px double CanvasText !important; }
    .emergency .level { border: 1.5px solid CanvasText; }
  }
  @media print {
    .caution.caution,
    .caution.caution * { color: #000 !important; background: none !important; border-color: #000 !important; }
    .caution { break-inside: avoid; }
    .urgent.caution { border-width: 2.5pt !important; }
    .urgent .caution-head { border-block-end: 2.5pt solid #000 !important; }
    .emergency.caution { border: 6pt double #000 !important; }
    .important.caution .level { background: #fff !important; }
    .emergency .level { border: 1pt solid; }
  }
`;
