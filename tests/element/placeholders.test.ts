import {expect} from 'chai';
import '../../src/define.js';
import {configure, type BreathingTimerElement} from '../../src/index.js';
import {waitUntil} from '../widgets/mount.js';

const container = document.createElement('div');
const foreign = 'https://evil.example';

/** Adds markup with a placeholder to the page and resolves with the widget that replaced it. */
async function upgrade(markup: string): Promise<HTMLElement> {
  container.innerHTML = markup;
  const isWidget = ({localName}: Element): boolean => localName.startsWith('sm-');
  for (;;) {
    const widget = [...container.querySelectorAll<HTMLElement>('*')].find(isWidget);
    if (widget) return widget;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const refusals: readonly (readonly [kind: string, tag: string, attribute: string, value: string])[] = [
  ['a document of another site', 'crisis-support', 'src', `${foreign}/support.json`],
  ['a document by a protocol-relative address', 'article-card', 'src', '//evil.example/a.json'],
  ['a document by an address with backslashes', 'article-card', 'src', '\\\\evil.example\\a.json'],
  ['a document by an address with spaces and line breaks', 'article-card', 'src', ' ht\ntps:\t//evil.example/a.json'],
  [
    'a document by an address with credentials',
    'article-card',
    'src',
    `${location.protocol}//${location.host}@evil.example/`,
  ],
  ['a document in the address itself', 'article-card', 'src', 'data:application/json,{}'],
  [
    'a document on another port of the same host',
    'breathing-timer',
    'src',
    `${location.protocol}//${location.hostname}:1/b.json`,
  ],
  ['a document by an address in quotation marks', 'crisis-support', 'src', `“${foreign}/support.json”`],
  ['a document by an address in other quotation marks', 'crisis-support', 'src', `'${foreign}/support.json»`],
  ['a document by an address after a space that is removed', 'crisis-support', 'src', `\u00a0${foreign}/support.json`],
  [
    'a document by an address whose scheme is a language',
    'crisis-support',
    'src',
    '{lang}://evil.example/support.json',
  ],
  ['a document by an address whose host is a language', 'crisis-support', 'src', '//{lang}/support.json'],
  ['an endpoint', 'mood-check', 'endpoint', '/content/'],
  ['a support document', 'mood-check', 'support', 'support/GB.json'],
  ['the address of the quick exit', 'mood-check', 'exit-url', `${foreign}/`],
  ['hosts of images', 'article-card', 'image-hosts', 'evil.example'],
  ['an address for answers', 'mood-check', 'submit-to', `${foreign}/answers`],
];

describe('an untrusted placeholder', () => {
  const {warn} = console;
  let warnings: string[] = [];
  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => void warnings.push(text);
    document.body.append(container);
    configure({endpoint: '/content/v1/'});
  });
  afterEach(() => {
    container.remove();
    configure({endpoint: undefined});
    console.warn = warn;
  });

  for (const [kind, name, attribute, value] of refusals) {
    it(`cannot set ${kind}`, async () => {
      const placeholder = document.createElement('a');
      placeholder.setAttribute('data-sm-widget', name);
      placeholder.setAttribute(`data-${attribute}`, value);
      const widget = await upgrade(placeholder.outerHTML);
      expect(widget.localName).to.equal(`sm-${name}`);
      expect(widget.hasAttribute(attribute)).to.equal(false);
      expect(warnings.join('\n')).to.include(`<sm-${name}> does not take ${attribute}=`);
    });
  }

  it('ignores a cross-origin endpoint set on it or on an ancestor', async () => {
    for (const markup of [
      `<div data-sm-endpoint="${foreign}/"><a data-sm-widget="article-card" data-src="a.json">Words</a></div>`,
      `<a data-sm-widget="article-card" data-src="a.json" data-sm-endpoint="${foreign}/">Words</a>`,
      '<div lang="https" data-sm-endpoint="{lang}://evil.example/"><a data-sm-widget="article-card" data-src="a.json">Words</a></div>',
    ]) {
      const widget = await upgrade(markup);
      expect([widget.hasAttribute('src'), widget.hasAttribute('data-sm-endpoint')]).to.deep.equal([false, false]);
    }
  });

  it('shows documents of the configured endpoint, by relative or absolute URL', async () => {
    for (const src of ['articles/x.json', '/content/v1/x.json', `${location.origin}/content/v1/x.json`]) {
      const widget = await upgrade(`<a data-sm-widget="breathing-timer" data-src="${src}" data-minutes="2">Words</a>`);
      expect([widget.getAttribute('src'), widget.getAttribute('minutes')]).to.deep.equal([src, '2']);
    }
  });

  it('shows documents of a cross-origin endpoint only if the page has configured it', async () => {
    configure({endpoint: 'https://content.clinic.example/v1/'});
    const own = await upgrade(`<a data-sm-widget="crisis-support" data-src="${location.origin}/upload.json">Words</a>`);
    expect(own.hasAttribute('src')).to.equal(false);
  });
});

describe('a widget made from a placeholder, on a page that refreshes itself', () => {
  afterEach(() => container.remove());
  const link = (settings = 'data-minutes="2"', words = 'Words'): string =>
    `<a href="/breathe" data-sm-widget="breathing-timer" ${settings}>${words}</a>`;

  /** What morphdom, idiomorph and Turbo do where the new markup has a link and the page has a widget. */
  const refreshes: readonly (readonly [name: string, refresh: (widget: HTMLElement, fresh: Element) => void])[] = [
    ['inserts the link, then removes the widget', (widget, fresh) => (widget.before(fresh), widget.remove())],
    ['removes the widget, then inserts the link', (widget, fresh) => (widget.remove(), container.append(fresh))],
    ['replaces the widget by the link', (widget, fresh) => widget.replaceWith(fresh)],
    ['writes the markup of the parent again', (_, fresh) => (container.innerHTML = fresh.outerHTML)],
    [
      'takes the old link out of the widget, because of its id, and removes the widget',
      (widget) => (widget.before(widget.firstElementChild!), widget.remove()),
    ],
  ];
  for (const [name, refresh] of refreshes) {
    it(`keeps its session when the refresh ${name}`, async () => {
      document.body.append(container);
      const timer = (await upgrade(`<p>Count 1</p>${link()}`)) as BreathingTimerElement;
      const started = new Promise((resolve) => timer.addEventListener('sm-breathing-start', resolve, {once: true}));
      timer.start();
      await started;
      const fresh = document.createElement('template');
      fresh.innerHTML = link('data-minutes="2"', 'New words');
      refresh(timer, fresh.content.firstElementChild!);
      await waitUntil(() => timer.isConnected, 'the widget is on the page again');
      expect(container.querySelector('sm-breathing-timer') === timer, 'the same widget').to.equal(true);
      expect(timer.children).to.have.lengthOf(1);
      expect(timer.matches(':state(running)')).to.equal(true);
    });
  }

  it('is a new widget when its settings changed, or when the link is in another place', async () => {
    document.body.append(container);
    for (const [before, after] of [
      [link(), link('data-minutes="5"')],
      [link(), `<div>${link()}</div>`],
    ] as const) {
      const timer = await upgrade(before);
      expect((await upgrade(after)) === timer, after).to.equal(false);
    }
  });

  it('gives each of two equal links its own widget', async () => {
    document.body.append(container);
    await upgrade(link() + link());
    const before = [...container.children];
    container.innerHTML = link() + link();
    await waitUntil(
      () => [...container.children].every(({localName}) => localName.startsWith('sm-')),
      'both links are replaced',
    );
    expect([...container.children].map((child) => before.indexOf(child))).to.deep.equal([0, 1]);
  });
});
