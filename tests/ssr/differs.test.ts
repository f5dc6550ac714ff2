import {expect} from 'chai';
import {
  importBuilt,
  serverRender,
  loadHydratingWidgets,
  attach,
  whenSettled,
  type Widget,
} from './server-rendered.page.js';

const content = {
  type: 'article',
  title: 'A calm evening',
  lang: 'en',
  body: 'Read *this* slowly.',
  cautions: [{level: 'important', heading: 'Ask first', body: 'Talk to your **own** doctor.'}],
};
const widgetCases: readonly [string, Record<string, unknown>][] = [
  ['sm-breathing-timer', {}],
  ['sm-mood-check', {}],
  ['sm-crisis-support', {country: 'GB'}],
  ['sm-article-card', {content}],
];

/** Changes that caches, optimizers and translators may make to the server's HTML. */
const htmlChanges: Readonly<Record<string, (html: string) => string>> = {
  'all comments are removed': (html) => html.replace(/<!--[^]*?-->/g, ''),
  'the closing comments are removed': (html) => html.replaceAll('<!--/lit-part-->', ''),
  'the attribute comments are removed': (html) => html.replace(/<!--lit-node \d+-->/g, ''),
  'it was rendered by another version': (html) => html.replace(/ v\d+\.\d+\.\d+"/, ' v0.0.1"'),
  'a template differs': (html) => html.replace(/(<h2[^>]*>)<!--lit-part[^>]*-->/, '$1<!--lit-part AAAAAAAAAAA=-->'),
  'a paragraph is removed': (html) => html.replace(/<p class="(?:lead|safety|small)[^]*?<\/p>/, ''),
  'a translator has added elements': (html) => html.replace(/(<h2[^>]*>)/, '$1<font><font>Übersetzt</font></font>'),
  'the shadow tree is empty': (html) => html.replace(/(<template[^>]*>)[^]*?(<\/template>)/, '$1$2'),
  'only styles remain': (html) => html.replace(/(<\/style>)[^]*?(<\/template>)/, '$1$2'),
  'it is truncated': (html) =>
    html.replace(
      /(<template[^>]*>)([^]*?)(<\/template>)/,
      (_, start: string, inside: string, end: string) =>
        start + inside.slice(0, inside.lastIndexOf('<!--lit-part', inside.length - 900)) + end,
    ),
  'white space is collapsed': (html) => html.replace(/\s+/g, ' ').replace(/> </g, '><'),
};

/** Text of a widget's card without white space. */
const cardText = (widget: Widget): string =>
  (widget.shadowRoot.querySelector('[part=card]')?.textContent ?? '').replace(/\s+/g, '');

async function renderOnClient(tag: string, properties: Record<string, unknown>): Promise<Widget> {
  const widget = document.createElement(tag) as Widget;
  Object.assign(widget, properties);
  document.body.append(widget);
  await whenSettled(widget);
  return widget;
}

describe('hydration of modified HTML', () => {
  before(loadHydratingWidgets);
  afterEach(() => document.body.replaceChildren());

  for (const [name, change] of Object.entries(htmlChanges)) {
    it(`when ${name}, widgets are complete, styled, and rendered once`, async () => {
      for (const [tag, properties] of widgetCases) {
        const {widget, place, takeConsoleLines} = await serverRender(tag, properties, change);
        await attach(place);
        await whenSettled(widget);
        const lines = takeConsoleLines();
        expect(cardText(widget), tag).to.equal(cardText(await renderOnClient(tag, properties)));
        expect(widget.shadowRoot.querySelectorAll('.widget').length, tag).to.equal(1);
        expect(widget.shadowRoot.adoptedStyleSheets.length, tag).to.be.greaterThan(2);
        expect(widget.textContent, tag).to.contain('The page’s own words');
        expect(lines.filter((line) => !line.startsWith(`<${tag}> renders again from scratch, because `))).to.deep.equal(
          [],
        );
      }
    });
  }

  it('updates outdated text and URLs in place', async () => {
    const {widget, place, takeConsoleLines} = await serverRender('sm-crisis-support', {country: 'GB'}, (html) =>
      html
        .replace('Samaritans', 'An old line')
        .replace('tel:116123', 'tel:1')
        .replace('These lines are free', 'Nothing is free'),
    );
    const line = widget.shadowRoot.querySelector('a.line')!;
    await attach(place);
    expect(takeConsoleLines()).to.deep.equal([]);
    expect(widget.shadowRoot.querySelector('a.line') === line).to.equal(true);
    expect([line.getAttribute('href'), line.querySelector('.who')!.textContent]).to.deep.equal([
      'tel:116123',
      'Samaritans',
    ]);
  });

  it('replaces crisis lines of another country', async () => {
    const {widget, place, takeConsoleLines} = await serverRender('sm-crisis-support', {country: 'GB'}, (html) =>
      html.replace('country="GB"', 'country="IE"'),
    );
    await attach(place);
    takeConsoleLines();
    expect(cardText(widget)).to.equal(cardText(await renderOnClient('sm-crisis-support', {country: 'IE'})));
  });

  it('replaces a caution that differs from the document', async () => {
    const {widget, place} = await serverRender('sm-article-card', {content}, (html) =>
      html.replace('Talk to your <', 'Never ask your <'),
    );
    await attach(place);
    expect(widget.shadowRoot.querySelector('[part~=caution]')!.textContent).to.contain('Talk to your own doctor.');
  });

  it('waits for the server’s locale and never shows English in between', async () => {
    const {configure} = await importBuilt<{configure: (settings: object) => void}>('index.js');
    const words: object = {'crisis-support': {}, 'support-panel': {title: 'Sie können jetzt mit jemandem sprechen'}};
    let resolveLocale: (found: object) => void = () => undefined;
    configure({locales: {de: () => new Promise((resolve) => (resolveLocale = resolve))}});
    const {widget, place} = await serverRender('sm-crisis-support', {lang: 'de', country: 'DE'}, (html) =>
      html
        .replace('lang="en"', 'lang="de"')
        .replace('You can talk to someone now', 'Sie können jetzt mit jemandem sprechen'),
    );
    const title = widget.shadowRoot.querySelector('#support-title')!;
    document.body.append(place);
    await new Promise((resolve) => setTimeout(resolve)); // Any rendering without the locale would be done by now.
    expect(title.textContent).to.equal('Sie können jetzt mit jemandem sprechen');
    resolveLocale(words);
    await whenSettled(widget);
    expect(widget.shadowRoot.querySelector('#support-title') === title).to.equal(true);
    expect(title.textContent).to.equal('Sie können jetzt mit jemandem sprechen');
  });
});
