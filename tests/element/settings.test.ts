import {expect} from 'chai';
import '../../src/define.js';
import {configure, type ArticleCardElement, type CrisisSupportElement} from '../../src/index.js';
import type {CountryCode} from '../../src/content/validation/country-codes.js';

const place = document.createElement('div');

/** Adds a widget to a page without a `lang` attribute, so that the page's setting applies. */
async function mount<T extends CrisisSupportElement | ArticleCardElement>(
  tag: 'sm-crisis-support' | 'sm-article-card',
  set: object = {},
): Promise<{widget: T; base: () => HTMLElement}> {
  const widget = Object.assign(document.createElement(tag), set) as T;
  place.append(widget);
  await widget.updateComplete;
  return {widget, base: () => widget.shadowRoot!.querySelector<HTMLElement>('.widget')!};
}

describe('configure', () => {
  const {lang} = document.documentElement;

  before(() => {
    document.documentElement.removeAttribute('lang');
    document.body.append(place);
  });
  afterEach(() => {
    place.replaceChildren();
    configure({theme: undefined, lang: undefined, country: undefined, endpoint: undefined});
  });
  after(() => {
    document.documentElement.lang = lang;
    place.remove();
  });

  it('sets the theme of existing and new widgets; a widget’s own theme takes precedence', async () => {
    const before = await mount('sm-crisis-support');
    const own = await mount('sm-crisis-support', {theme: 'light'});
    configure({theme: 'dark'});
    const after = await mount('sm-crisis-support');
    await before.widget.updateComplete;
    await own.widget.updateComplete;
    expect([before, own, after].map(({base}) => base().classList.contains('dark'))).to.deep.equal([true, false, true]);
  });

  it('sets the language of a page without lang; the nearest lang takes precedence', async () => {
    const words = {'support-panel': {title: 'Sie können jetzt mit jemandem sprechen.'}};
    configure({lang: 'de', locales: {de: words}});
    const found = await mount('sm-crisis-support');
    const own = await mount('sm-crisis-support', {lang: 'en'});
    expect([found.base().lang, own.base().lang]).to.deep.equal(['de', 'en']);
    expect(found.widget.shadowRoot!.querySelector('#support-title')!.textContent).to.equal(
      words['support-panel'].title,
    );
  });

  it('sets the country of crisis lines; a widget’s own country takes precedence', async () => {
    const found = await mount('sm-crisis-support');
    const own = await mount('sm-crisis-support', {country: 'IE'});
    configure({country: 'GB'});
    await found.widget.updateComplete;
    const dialled = (root: ShadowRoot): string | null => root.querySelector('a[href^=tel]')!.getAttribute('href');
    expect([dialled(found.widget.shadowRoot!), dialled(own.widget.shadowRoot!)]).to.deep.equal(['tel:999', 'tel:112']);
  });

  const emergencyArticle = {
    title: 'Chest pain',
    body: 'Text.',
    cautions: [{level: 'emergency', heading: 'Call now', body: 'If your chest hurts.'}],
  };

  for (const country of ['GB', 'UK', 'uk', 'GBR', 'United Kingdom', 'en-GB', '”GB”'] as CountryCode[]) {
    it(`accepts the country "${country}" in every widget, from an ancestor, its attribute, or the page`, async () => {
      place.dataset['smCountry'] = country;
      const around = await mount('sm-crisis-support');
      const article = await mount('sm-article-card', {content: emergencyArticle});
      delete place.dataset['smCountry'];
      const own = await mount('sm-crisis-support', {country});
      configure({country});
      const page = await mount('sm-article-card', {content: emergencyArticle});
      const dialled = ({widget}: {widget: HTMLElement}): string | null | undefined =>
        widget.shadowRoot!.querySelector('[href^="tel:"]')?.getAttribute('href');
      expect([around, article, own, page].map(dialled)).to.deep.equal(Array<string>(4).fill('tel:999'));
    });
  }

  it('warns about an unknown country once per widget, and guesses none', async () => {
    const lines: string[] = [];
    const {warn} = console;
    console.warn = (line: string) => void lines.push(line);
    const support = await mount('sm-crisis-support', {country: 'Middle-earth'});
    support.widget.requestUpdate();
    await support.widget.updateComplete;
    await mount('sm-article-card', {content: emergencyArticle, country: 'Middle-earth'});
    console.warn = warn;
    const sentence = 'country should be a country code such as "GB" (ISO 3166-1), but is "Middle-earth"';
    expect(lines).to.deep.equal([`<sm-crisis-support> ${sentence}`, `<sm-article-card> ${sentence}`]);
    expect(support.widget.shadowRoot!.textContent).to.contain('Choose your country');
  });

  it('sets the endpoint, also after a request to another one', async () => {
    configure({endpoint: '/content/nowhere/'});
    const {widget} = await mount<ArticleCardElement>('sm-article-card', {src: 'articles/baclofen-for-anxiety.json'});
    const ready = new Promise<string | undefined>((resolve) =>
      widget.addEventListener('sm-content-ready', (event) => resolve(event.url)),
    );
    configure({endpoint: '/content/v1'});
    expect(await ready).to.equal(new URL('/content/v1/articles/baclofen-for-anxiety.json', location.href).href);
  });
});
