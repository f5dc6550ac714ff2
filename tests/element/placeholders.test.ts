import {expect} from 'chai';
import '../../src/define.js';
import {configure} from '../../src/index.js';

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
