import {css, type CSSResult} from 'lit';
import {isServer} from '../../platform/is-server.js';
import {tokenStyles} from './tokens.styles.js';
import {noScriptStyles} from './no-js.styles.js';

/**
 * Base styles of every widget: the host's box, isolation from inherited styles, and typography.
 * The wrapper starts from `all: initial` and inherits only selected properties of the page.
 */
export const baseStyles: readonly CSSResult[] = [
  tokenStyles,
  css`
    :host { display: block; contain-intrinsic-inline-size: max(15em, 240px); flex: 1 1 auto; min-inline-size: min(100%, max(15em, 240px)); max-inline-size: max(56em, 896px); }
    :host::after { content: ''; display: block; inline-size: max(15em, 240px); max-inline-size: 100%; } /* In vertical text, WebKit does not know the width of .widget. */
    :host { content-visibility: visible !important; contain: none !important; block-size: auto !important; max-block-size: none !important; position: static !important; } /* Nothing is cut off or laid over others. Of kind auto, WebKit does not draw what comes later. */
    :host([hidden]) { display: none; }
    .widget {
      all: initial;
      display: block;
      container-type: inline-size;
      contain-intrinsic-inline-size: 15em;
      color-scheme: inherit;
      visibility: inherit;
      pointer-events: inherit;
      font-family: inherit;
      font-size: max(var(--sm-font-size, max(1em, 16px)), 12px);
      line-height: 1.55;
      color: var(--_ink);
      text-align: start;
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
    }
    .widget.light { color-scheme: light; }
    .widget.dark { color-scheme: dark; }
    *,
    ::before,
    ::after { box-sizing: border-box; }
    :is(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, fieldset, legend) {
      margin: 0;
      padding: 0;
      border: 0;
      font: inherit;
      color: inherit;
      min-inline-size: 0;
    }
    :is(ul, ol) { list-style: none; }
    :is(button, input, select, textarea) { font: inherit; color: inherit; letter-spacing: inherit; margin: 0; }
    .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .icon {
      inline-size: 1.375em;
      block-size: 1.375em;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
      vertical-align: -0.32em;
    }
    .icon.flip:dir(rtl) { transform: scaleX(-1); }
    .card {
      background: var(--_surface);
      border: 1px solid var(--_line);
      border-radius: var(--_r);
      box-shadow: var(--_shadow);
      padding: calc(var(--_u) * 1.25) calc(var(--_u) * 1.125);
      display: grid;
      gap: calc(var(--_u) * 1.25);
      grid-template-columns: minmax(0, 1fr);
      overflow-wrap: anywhere;
    }
    @container (inline-size >= 20em) {
      .card { padding: calc(var(--_u) * 1.75) calc(var(--_u) * 1.5); }
    }
    @container (inline-size >= 30em) {
      .card { padding: calc(var(--_u) * 2.25); gap: calc(var(--_u) * 1.5); }
    }
    .title {
      font-family: var(--sm-heading-font, inherit);
      font-size: 1.375em;
      line-height: 1.25;
      font-weight: 600;
      text-wrap: balance;
      unicode-bidi: isolate;
    }
    @container (inline-size >= 30em) {
      .title { font-size: 1.625em; line-height: 1.2; }
    }
    .lead { color: var(--_quiet); font-size: 1.0625em; line-height: 1.5; max-inline-size: 34em; }
    .sub { font-size: 1.0625em; line-height: 1.35; font-weight: 600; text-wrap: balance; }
    .small { font-size: 0.875em; line-height: 1.5; color: var(--_quiet); }
    :is(.small, .quiet) b { color: var(--_ink); font-weight: 600; }
    .num { font-variant-numeric: tabular-nums; }
    .head { display: grid; gap: calc(var(--_u) * 0.5); }
    .stack { display: grid; gap: calc(var(--_u) * 0.75); }
    .with-icon { display: flex; gap: 0.55em; align-items: flex-start; }
    .with-icon > .icon { margin-block-start: 0.08em; }
    a { color: var(--_link); text-decoration: underline; text-decoration-thickness: 0.07em; text-underline-offset: 0.2em; }
    a:hover { text-decoration-thickness: 0.14em; }
    :focus { outline: none; }
    :focus-visible { outline: 3px solid var(--_focus); outline-offset: 3px; }
    a:focus-visible { border-radius: 0.2em; }
    /* Browsers do not force the color of drawings, and a dark one would be too pale on a light ground. */
  @media (forced-colors: active) {
    svg { color: inherit !important; }
  }
  @media print {
      .widget { color-scheme: light; --_shadow: none; --_ink: #000; --_quiet: #000; --_link: #000; --_line: #767676; font-size: 11pt; }
      .card { border: 0; padding: 0; background: none; }
    }
  `,
  ...(isServer ? [noScriptStyles] : []),
];
