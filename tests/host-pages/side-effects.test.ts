import {expect} from 'chai';

interface InstrumentedWindow extends Window {
  /** Names of active listeners, observers and timers. */
  readonly active: () => string[];
  /** Number of calls of expensive functions. */
  readonly counts: Record<string, number>;
}

/** Runs in the page before the widget script: records listeners, observers and timers, and counts sanitizer runs. */
const instrumentation = `
  const active = new Map(), counts = {sanitized: 0};
  const add = (key, name) => active.set(key, name);
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
    window[name] = class extends window[name] {
      observe(...all) { add(this, name); super.observe(...all); }
      disconnect() { active.delete(this); super.disconnect(); }
    };
  }
  for (const [set, clear] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval'], ['requestAnimationFrame', 'cancelAnimationFrame']]) {
    const [begin, end] = [window[set], window[clear]];
    window[set] = (work, ...rest) => {
      const id = begin.call(window, (...all) => { if (set !== 'setInterval') active.delete(set + id); work(...all); }, ...rest);
      add(set + id, set);
      return id;
    };
    window[clear] = (id) => { active.delete(set + id); end.call(window, id); };
  }
  for (const [name, target] of [['window', window], ['document', document], ['html', document.documentElement], ['body', document.body], ['media', MediaQueryList.prototype]]) {
    const {addEventListener, removeEventListener} = EventTarget.prototype;
    target.addEventListener = function (type, listener, ...rest) {
      add(listener, name + ' ' + type);
      addEventListener.call(this, type, listener, ...rest);
    };
    target.removeEventListener = function (type, listener, ...rest) { active.delete(listener); removeEventListener.call(this, type, listener, ...rest); };
  }
  const {createNodeIterator} = Document.prototype;
  Document.prototype.createNodeIterator = function (...all) { counts.sanitized += 1; return createNodeIterator.apply(this, all); };
  window.active = () => [...active.values()];
  window.counts = counts;`;

const tags = [
  'sm-breathing-timer patterns="calm box"',
  'sm-mood-check remember feelings note',
  'sm-crisis-support country="GB"',
  'sm-article-card src="article.json" open',
  'sm-article-card src="article.json"',
];
const markup = tags.map((tag) => `<${tag}><p>Words</p></${tag.split(' ')[0]}>`).join('');
const script = '/host-pages/dist/smart-meditation.js';
const isChunk = ({name}: PerformanceEntry): boolean => /\/dist\/parts\/[\w-]+\.js\?v=/.test(name);

async function openPage(body: string): Promise<InstrumentedWindow> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size:760px;block-size:560px';
  frame.srcdoc = `<!doctype html><html lang="en"><body>${body}<script>${instrumentation}</script><script src="${script}" data-endpoint="/host-pages/endpoint/"></script></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as InstrumentedWindow;
}

/** Resolves when the condition holds; the time limit of the test applies. */
async function waitUntil(condition: () => unknown): Promise<void> {
  while (!condition()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

const articlesLoaded = (page: Window): boolean =>
  [...page.document.querySelectorAll('sm-article-card')].every(
    ({shadowRoot}) =>
      shadowRoot?.textContent.includes('An article on a page') && !shadowRoot.querySelector('[aria-busy=true]'),
  );

const shadowRootOf = ({document: page}: Window, tag: string): ShadowRoot => page.querySelector(tag)!.shadowRoot!;
const requestCount = (page: Window, end: string): number =>
  page.performance.getEntriesByType('resource').filter(({name}) => name.endsWith(end)).length;

describe('side effects on the page', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('end when the last widget is removed', async () => {
    const page = await openPage(markup);
    await waitUntil(() => articlesLoaded(page));
    shadowRootOf(page, 'sm-breathing-timer').querySelector<HTMLElement>('[part=start]')!.click();
    await waitUntil(() => shadowRootOf(page, 'sm-breathing-timer').querySelector('[part=pause]'));
    shadowRootOf(page, 'sm-mood-check').querySelector<HTMLElement>('input')!.click();
    await waitUntil(() => page.document.querySelector('[role=status]'));
    expect(page.active().length, 'while the widgets are in use').to.be.greaterThan(0);
    for (const widget of page.document.querySelectorAll('body > :not(script):not([role])')) widget.remove();
    await waitUntil(() => page.active().length === 0);
    expect([...page.document.body.children].map(({localName}) => localName)).to.deep.equal(['script', 'script']);
    expect(page.document.adoptedStyleSheets).to.have.lengthOf(0);
  });

  it('include one request for the script, each chunk and each document', async () => {
    const page = await openPage(markup);
    await waitUntil(() => articlesLoaded(page) && requestCount(page, 'article.json') > 0);
    expect([requestCount(page, 'smart-meditation.js'), requestCount(page, 'article.json')]).to.deep.equal([1, 1]);
    const others = page.performance.getEntriesByType('resource').filter((entry) => !isChunk(entry));
    expect(others).to.have.lengthOf(2);
    const chunks = page.performance.getEntriesByType('resource').filter(isChunk);
    expect(new Set(chunks.map(({name}) => name)).size, 'no chunk twice').to.equal(chunks.length);
  });

  it('include no sanitizing on a page without an article', async () => {
    const page = await openPage('<sm-breathing-timer></sm-breathing-timer><sm-mood-check></sm-mood-check>');
    expect(shadowRootOf(page, 'sm-mood-check').querySelector('.widget')).to.not.equal(null);
    expect(page.counts).to.deep.equal({sanitized: 0});
    const card = page.document.createElement('sm-article-card');
    Object.assign(card, {open: true, content: {title: 'An article', body: '<p>Words</p>', bodyType: 'html'}});
    page.document.body.append(card);
    await waitUntil(() => page.counts['sanitized']);
  });
});
