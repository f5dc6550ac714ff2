import {configure} from '../../../element/settings/page-settings.js';
import {bodyOf, createElement, documentProperty, queryPage} from '../../../platform/page-document.js';
import {provideDocuments} from '../../../element/provided-documents.js';
import {MoodCheckElement} from '../mood-check.js';
import {containScrolling} from './contain-scrolling.js';
import {CONNECT_MESSAGE, type SealedReport, type SealedState} from './messages.js';

let port: MessagePort | undefined;

const report = (message: SealedReport): void => port?.postMessage(message);

/** The mood check inside the frame. Its quick exit is carried out by the page, because the frame cannot navigate the page. */
class SealedMoodCheckElement extends MoodCheckElement {
  leavePage(): void {
    report({type: 'exit'});
  }
}

/**
 * The script of the frame: shows the mood check that the page describes. It accepts one connection, from the embedding page, and
 * none if the frame has an origin: a script that rewrites frames, such as a consent manager, has then changed its `sandbox`.
 */
function startSealedCheck(): void {
  if (origin !== 'null') return;
  SealedMoodCheckElement.define();
  containScrolling();
  openLinksInNewTabs();
  bodyOf(document).style.margin = '0';
  const connect = ({source, data, ports: [receivedPort]}: MessageEvent<{type?: unknown} | null>): void => {
    if (source !== parent || data?.type !== CONNECT_MESSAGE || !receivedPort) return;
    removeEventListener('message', connect);
    port = receivedPort;
    port.onmessage = (message: MessageEvent<string>) => void show(JSON.parse(message.data) as SealedState);
  };
  addEventListener('message', connect);
}

let check: MoodCheckElement | undefined;

async function show(state: SealedState): Promise<void> {
  applyPageSettings(state);
  const isFirst = check === undefined;
  check ??= createElement('sm-mood-check');
  setAttributes(check, state.attributes);
  setIfChanged(check, 'content', state.content?.url ? undefined : state.content?.document);
  setIfChanged(check, 'response', state.response);
  if (!isFirst) return;
  check.addEventListener('sm-mood-answer', () => report({type: 'finished'}));
  queryPage('main')[0]?.append(check);
  await check.updateComplete;
  reportHeight(check);
  report({type: 'ready'});
}

function applyPageSettings({lang, dir, styles, locales, strings, content, support}: SealedState): void {
  const root = documentProperty('documentElement');
  Object.assign(root, {lang, dir});
  for (const [name, value] of Object.entries(styles)) root.style.setProperty(name, value);
  root.style.setProperty('--sm-shadow', 'none'); // The frame would cut it off.
  provideDocuments([content, support].flatMap((one) => (one?.url ? [[one.url, one.document] as const] : [])));
  configure({locales, strings});
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

const lastValues = new Map<string, string | undefined>();

/** Sets a property if its value differs as JSON: another object with the same value would restart the questions. */
function setIfChanged(element: MoodCheckElement, name: 'content' | 'response', value: unknown): void {
  const text = JSON.stringify(value);
  if (text !== lastValues.get(name)) Object.assign(element, {[name]: value});
  lastValues.set(name, text);
}

/** Reports the height in pixels until the first press or key, as later heights could reveal that an answer has opened help. */
function reportHeight(element: Element): void {
  const observer = new ResizeObserver(() =>
    report({type: 'height', height: Math.ceil(element.getBoundingClientRect().height)}),
  );
  const stop = (): void => observer.disconnect();
  for (const type of ['pointerdown', 'keydown', 'click', 'input'])
    addEventListener(type, stop, {capture: true, once: true});
  observer.observe(element);
}

/** Links to other pages would replace the check in the frame, where they cannot work. */
function openLinksInNewTabs(): void {
  const prepare = (event: Event): void => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (link && /^https?:$/.test(link.protocol)) Object.assign(link, {target: '_blank', rel: 'noopener noreferrer'});
  };
  for (const type of ['click', 'auxclick']) addEventListener(type, prepare, {capture: true});
}

startSealedCheck();
