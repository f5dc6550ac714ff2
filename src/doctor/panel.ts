import {bodyOf, createElement, queryPage} from '../platform/page-document.js';
import type {Diagnostic} from './diagnostic.js';
import {PANEL_STYLES} from './panel.styles.js';

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
