import {expect} from 'chai';
import {button, findAll} from '../support/queries.js';
import {serverRender, loadHydratingWidgets, attach, whenSettled, type Widget} from './server-rendered.page.js';

const content = {
  type: 'article',
  title: 'A calm evening',
  lang: 'en',
  topics: ['sleep'],
  body: '## First\n\nRead *this* slowly [1].\n\n- one\n- two\n\n## Second\n\nThe end.',
  cautions: [{level: 'important', heading: 'Ask first', body: 'Talk to your **own** doctor.'}],
  sources: [{title: 'A book', url: 'https://example.org/book'}],
};

const cases: readonly [string, string, Record<string, unknown>][] = [
  ['a breathing timer', 'sm-breathing-timer', {minutes: 3}],
  ['a breathing timer with patterns', 'sm-breathing-timer', {patterns: 'calm box', pattern: 'box'}],
  ['a breathing timer whose exercise is not loaded', 'sm-breathing-timer', {src: '/content/v1/breathing/box.json'}],
  ['a mood check', 'sm-mood-check', {country: 'GB'}],
  ['a mood check with a questionnaire', 'sm-mood-check', {instrument: 'phq-2'}],
  ['crisis lines of a country', 'sm-crisis-support', {country: 'GB', headingLevel: 3}],
  ['crisis lines of no country', 'sm-crisis-support', {}],
  ['a closed article', 'sm-article-card', {content, country: 'GB'}],
  ['an open article', 'sm-article-card', {content, open: true}],
  ['an article that is not loaded', 'sm-article-card', {src: '/content/v1/articles/baclofen-for-anxiety.json'}],
];

/** Every server-rendered element, except for no-script content and the body that is replaced after sanitizing. */
const serverRenderedElements = (widget: Widget): Element[] =>
  [...widget.shadowRoot.querySelectorAll('*')].filter(
    (one) => one.localName !== 'style' && !one.closest('.no-js, .prose'),
  );

describe('hydration', () => {
  before(loadHydratingWidgets);
  afterEach(() => document.body.replaceChildren());

  for (const [name, tag, properties] of cases) {
    it(`reuses the nodes of ${name}, styled, without console warnings`, async () => {
      const {widget, place, takeConsoleLines} = await serverRender(tag, properties);
      const before = serverRenderedElements(widget);
      expect(before.length).to.be.greaterThan(3);
      await attach(place);
      expect(takeConsoleLines()).to.deep.equal([]);
      expect(
        before.filter((one) => !widget.shadowRoot.contains(one)).map((one) => one.outerHTML.slice(0, 60)),
      ).to.deep.equal([]);
      expect(widget.shadowRoot.adoptedStyleSheets.length).to.be.greaterThan(2);
      expect(widget.shadowRoot.querySelector('style, .no-js')).to.equal(null);
      const {containerType} = getComputedStyle(widget.shadowRoot.querySelector('.widget')!);
      expect(containerType, 'a style that no browser gives by itself').to.equal('inline-size');
    });
  }

  it('makes widgets interactive', async () => {
    const {widget, place} = await serverRender('sm-mood-check', {});
    await attach(place);
    widget.shadowRoot.querySelector<HTMLInputElement>('input')!.click();
    await whenSettled(widget);
    findAll(widget.shadowRoot, button('Continue'))[0]!.click();
    await whenSettled(widget);
    expect(widget.shadowRoot.querySelector('input')).to.equal(null);
  });

  it('shows an article’s text at once and replaces it with the sanitized text', async () => {
    const {widget, place} = await serverRender('sm-article-card', {content, open: true});
    const first = widget.shadowRoot.querySelector('.prose')!;
    expect(first.textContent).to.contain('Read this slowly');
    await attach(place);
    await whenSettled(widget, () => !widget.shadowRoot.querySelector('.prose.ssr-only'));
    const safe = widget.shadowRoot.querySelector('.prose')!;
    expect(safe.textContent.replace(/\s+/g, '')).to.equal(first.textContent.replace(/\s+/g, ''));
    expect(widget.shadowRoot.querySelectorAll('.prose').length).to.equal(1);
    expect(widget.shadowRoot.querySelector('[part~=caution]')!.textContent).to.contain('Talk to your own doctor.');
  });

  it('applies a choice made before the script loaded', async () => {
    const {widget, place} = await serverRender('sm-mood-check', {});
    const input = widget.shadowRoot.querySelectorAll<HTMLInputElement>('input')[3]!;
    input.checked = true;
    await attach(place);
    await whenSettled(widget, () => findAll(widget.shadowRoot, button('Continue')).length > 0);
    expect(widget.shadowRoot.querySelectorAll<HTMLInputElement>('input')[3]!.checked).to.equal(true);
  });

  it('fills details that were opened before the script loaded', async () => {
    const {widget, place} = await serverRender('sm-breathing-timer', {});
    widget.shadowRoot.querySelector<HTMLDetailsElement>('details[part~=about]')!.open = true;
    await attach(place);
    await whenSettled(
      widget,
      () => (widget.shadowRoot.querySelector('details[part~=about] .stack')?.textContent.trim().length ?? 0) > 40,
    );
  });
});
