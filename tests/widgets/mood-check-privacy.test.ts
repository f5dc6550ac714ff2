import {expect} from '@esm-bundle/chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import {answer, drawn, press} from '../../stories/mood-check/acting.js';
import {clinicQuestion} from '../../stories/mood-check/content.js';
import {removeAll, shown, type Shown} from './shown.js';

type Check = Shown<HTMLElementTagNameMap['sm-mood-check']>;

async function asked(properties: Partial<Check['element']>): Promise<Check> {
  const check = await shown('sm-mood-check', properties);
  await check.drawn('.stage input');
  return check;
}

/** Words that stand for an answer: they must be found nowhere outside the widget's own shadow. */
const secret = /zq-very-low|zq-drained|zq-note|zq-several/;

/** A value as text, however deep it is. */
const spelled = (value: unknown): string => (value instanceof Event ? JSON.stringify(Object.fromEntries(Object.entries(value))) + String((value as CustomEvent).detail) : JSON.stringify(value) ?? '');

/** Records everything that could carry an answer away: storage, network, console, events of the page, history, titles. */
function record(): {seen: string[]; stop: () => void} {
  const seen: string[] = [];
  const undo: (() => void)[] = [];
  const spy = (target: object, name: string): void => {
    const original = Reflect.get(target, name) as (...given: unknown[]) => unknown;
    if (typeof original !== 'function') return;
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...given: unknown[]) {
        seen.push(`${name}(${given.map(spelled).join()})`);
        return original.apply(this, given);
      },
    });
    undo.push(() => (own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name)));
  };
  for (const name of ['getItem', 'setItem', 'removeItem']) spy(Storage.prototype, name);
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) spy(console, name);
  for (const name of ['pushState', 'replaceState']) spy(history, name);
  for (const name of ['open', 'send']) spy(XMLHttpRequest.prototype, name);
  spy(window, 'fetch');
  spy(window, 'postMessage');
  spy(navigator, 'sendBeacon');
  spy(IDBFactory.prototype, 'open');
  const types = ['change', 'input', 'click', 'sm-mood-answer', 'sm-mood-support', 'sm-content-ready', 'sm-content-error', 'message', 'hashchange', 'popstate'];
  const hear = (event: Event) => seen.push(`${event.type}: ${spelled(event)} from ${(event.target as Element).outerHTML ?? ''}`);
  for (const type of types) window.addEventListener(type, hear);
  undo.push(() => types.forEach((type) => window.removeEventListener(type, hear)));
  return {seen, stop: () => undo.forEach((one) => one())};
}

const options = clinicQuestion.options.map((option) => ({...option, label: option.value === 1 ? 'zq-very-low' : option.label}));
const question = {...clinicQuestion, options, feelings: ['zq-drained', 'calm'], next: []};

async function fullRun(): Promise<Check> {
  const check = await asked({content: question, country: 'GB', summary: true, exitUrl: 'https://clinic.example/'});
  await check.press('.mood input', 0);
  await check.press('.btn');
  await check.press('.chip input', 0);
  check.one('textarea').focus();
  await sendKeys({type: 'zq-note'});
  await check.press('.actions .btn');
  await check.drawn('.actions .plain');
  await check.press('.help');
  await check.press('.change');
  return check;
}

describe('privacy of <sm-mood-check>', () => {
  afterEach(removeAll);

  it('carries no answer of a full run anywhere', async () => {
    const {seen, stop} = record();
    const check = await fullRun();
    const around = [document.documentElement.outerHTML, location.href, document.title, document.cookie, JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]), JSON.stringify(history.state)];
    stop();
    expect(seen.filter((line) => /Item\(|fetch|send|open|State/.test(line)), 'no storage, no request, no history').to.deep.equal([]);
    expect([...seen, ...around].filter((line) => secret.test(line))).to.deep.equal([]);
    expect(check.element.shadowRoot?.textContent, 'the person sees the answer').to.match(/zq-very-low/);
  });

  it('carries no answer of a questionnaire anywhere, also when help opens', async () => {
    const {seen, stop} = record();
    const check = await shown('sm-mood-check', {instrument: 'phq-9', country: 'GB'});
    await answer(0, 0, 0, 0, 0, 0, 0, 0, 3)(check.element);
    await press('.pager .btn:last-child', '.pager .btn:last-child')(check.element);
    const around = [document.documentElement.outerHTML, location.href, JSON.stringify(Object.entries(localStorage))];
    stop();
    expect([...seen, ...around].filter((line) => /LA6571-9|Nearly every day|44260-8/.test(line))).to.deep.equal([]);
  });

  it('forgets the answers when the page goes away', async () => {
    const check = await asked({content: question});
    await check.press('.mood input', 0);
    await check.press('.btn');
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    await check.element.updateComplete;
    expect(check.all<HTMLInputElement>('.mood input').map((input) => input.checked)).to.deep.equal([false, false, false, false, false]);
    expect(check.element.shadowRoot?.textContent).not.to.match(/zq-drained/);
  });

  it('asks browsers to remember nothing that is typed or chosen', async () => {
    const check = await asked({content: question});
    await check.press('.mood input', 0);
    await check.press('.btn');
    for (const field of check.all('input, textarea, select')) expect(field.getAttribute('autocomplete')).to.equal('off');
  });
});

describe('the quick exit of <sm-mood-check>', () => {
  /** The widget on a page of its own, because the exit leaves the page. */
  async function away(): Promise<{frame: HTMLIFrameElement; element: HTMLElementTagNameMap['sm-mood-check']; left: Promise<string>}> {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument as Document;
    const element = Object.assign(document.createElement('sm-mood-check'), {exitUrl: new URL('/content/', location.href).href, content: question});
    page.body.append(element);
    await drawn(element.shadowRoot as ShadowRoot, '.exit');
    const left = new Promise<string>((resolve) => frame.addEventListener('load', () => resolve(frame.contentWindow?.location.pathname ?? ''), {once: true}));
    return {frame, element, left};
  }

  const keyDown = (page: Window | null, timeStamp: number): void => {
    const event = new KeyboardEvent('keydown', {key: 'Escape', bubbles: true});
    Object.defineProperty(event, 'timeStamp', {value: timeStamp});
    page?.document.body.dispatchEvent(event);
  };

  it('leaves by its button, without the answer on the page it leaves', async () => {
    const {frame, element, left} = await away();
    element.shadowRoot?.querySelector<HTMLElement>('.mood input')?.click();
    await element.updateComplete;
    element.shadowRoot?.querySelector<HTMLElement>('.exit')?.click();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector(':checked')).to.equal(null);
    expect(await left).to.equal('/content/');
    frame.remove();
  });

  it('leaves by Escape three times in a row, not by slow ones', async () => {
    const {frame, element, left} = await away();
    element.shadowRoot?.querySelector<HTMLElement>('.mood input')?.click();
    for (const moment of [0, 5000, 10000]) keyDown(frame.contentWindow, moment);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector(':checked'), 'slow ones change nothing').not.to.equal(null);
    for (const moment of [20000, 20300, 20600]) keyDown(frame.contentWindow, moment);
    expect(await left).to.equal('/content/');
    frame.remove();
  });

  it('is not there for an address that is none', async () => {
    const {all, press: hit, drawn: there} = await shown('sm-mood-check', {exitUrl: 'javascript:alert(1)', summary: true});
    await hit('.mood input');
    await hit('.btn');
    await there('.actions .plain');
    expect(all('.exit')).to.have.lengthOf(0);
    removeAll();
  });
});
