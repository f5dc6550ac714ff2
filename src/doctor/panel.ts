import {bodyOf, createElement, queryPage} from '../platform/page-document.js';
import type {Diagnostic} from './diagnostic.js';

const PANEL_STYLES = `
  :host { all: initial !important; position: fixed !important; inset: auto 1em 1em auto !important; z-index: 2147483647 !important; }
  section { font: 16px/1.5 system-ui, sans-serif; color: #1b211e; background: #fffefb; border: 1px solid #8a938d; border-radius: 14px; padding: 1.25em; inline-size: min(34em, calc(100vw - 2em)); max-block-size: 80vh; overflow: auto; box-sizing: border-box; box-shadow: 0 1em 3em #0004; }
  h2 { font-size: 1.125em; margin: 0 0 0.5em; }
  ol { margin: 0; padding-inline-start: 1.4em; }
  li { margin-block: 0.75em; }
  pre { font: 14px/1.5 ui-monospace, monospace; background: #eef2ee; padding: 0.6em 0.8em; border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.35em 0 0; user-select: all; }
  button { font: inherit; min-block-size: 44px; padding: 0 1.2em; border: 1px solid #55605a; border-radius: 10px; background: none; color: inherit; cursor: pointer; }
  :focus-visible { outline: 3px solid #2e5a4b; outline-offset: 2px; }
`;

function createElementWith<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = createElement(name);
  element.append(...children);
  return element;
}

/** A shadow root, or the host itself when `attachShadow` fails because of the page's scripts. */
function isolatedRoot(host: HTMLElement): ShadowRoot | HTMLElement {
  Object.assign(host.style, {
    display: 'block',
    position: 'fixed',
    insetBlockEnd: '0',
    insetInline: '0',
    maxBlockSize: '80vh',
    overflow: 'auto',
    background: '#fffefb',
    color: '#1b211e',
    zIndex: '2147483647',
  });
  try {
    const root = host.attachShadow({mode: 'open'});
    const styleSheet = new CSSStyleSheet();
    styleSheet.replaceSync(PANEL_STYLES);
    root.adoptedStyleSheets = [styleSheet];
    return root;
  } catch {
    return host.shadowRoot ?? host;
  }
}

/** Shows the diagnostics in a panel above the page. A second run replaces the panel. */
export function showPanel(title: string, diagnostics: readonly Diagnostic[]): void {
  for (const panel of queryPage('sm-doctor')) panel.remove();
  const host = createElement('sm-doctor');
  const root = isolatedRoot(host);
  const close = createElementWith('button', 'Close');
  close.addEventListener('click', () => host.remove());
  const list = createElementWith(
    'ol',
    ...diagnostics.map(({problem, fix}) => createElementWith('li', problem, createElementWith('pre', fix))),
  );
  const panel = createElementWith(
    'section',
    createElementWith('h2', title),
    ...(diagnostics.length > 0 ? [list] : []),
    close,
  );
  panel.setAttribute('aria-label', 'Smart Meditation doctor');
  root.append(panel);
  bodyOf(document).append(host);
}
