import {expect} from 'chai';
import '../../src/define.js';
import {configure, type Locale} from '../../src/element/settings/page-settings.js';
import {fetchLocale} from '../support/locales.js';
import {mount, textOf, unmountAll, waitUntil, type MountedWidget} from '../widgets/mount.js';
import {restoreStubs} from '../widgets/stub-global.js';
import {stubTimeLimit} from '../widgets/stub-time-limit.js';
import type {SmElement} from '../../src/element/sm-element.js';
import {button, radio} from '../support/queries.js';

type Tag = 'sm-breathing-timer' | 'sm-mood-check' | 'sm-crisis-support' | 'sm-article-card';

const article = {type: 'article', title: 'A calm evening', lang: 'en', body: 'Read slowly.'};

/** The widgets, with properties and text of their first screen in German. */
const widgetCases: readonly [tag: Tag, properties: object, german: RegExp][] = [
  ['sm-breathing-timer', {country: 'DE'}, /Eine Atemübung/],
  ['sm-mood-check', {country: 'DE'}, /Wie geht es Ihnen gerade/],
  ['sm-crisis-support', {country: 'DE'}, /jetzt mit jemandem sprechen/],
  ['sm-article-card', {country: 'DE', content: article}, /Noch nicht geprüft/],
];

let languageCount = 0;

/** Registers German under an unused tag with a locale that arrives when `resolve` is called. */
async function holdBackLocale(): Promise<{lang: string; resolve: () => void; reject: () => void}> {
  const german = await fetchLocale('de');
  const lang = `de-x-test${languageCount++}`;
  let resolve: (locale: Locale) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const locale = new Promise<Locale>((...callbacks) => ([resolve, reject] = callbacks));
  configure({locales: {[lang]: () => locale}});
  return {lang, resolve: () => resolve(german), reject: () => reject(new Error('404'))};
}

const langOf = ({element}: MountedWidget<SmElement>): string | undefined =>
  element.shadowRoot?.querySelector<HTMLElement>('.widget')?.lang;

/** Lets updates that do not wait for a locale run, and the browser paint twice. */
async function settle(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Adds a widget with the page's words between its tags. Does not wait for the first rendering. */
function place(tag: Tag, lang: string, properties: object, content = 'Rufen Sie uns an'): HTMLElement & SmElement {
  const element = Object.assign(document.createElement(tag), properties, {lang}) as HTMLElement & SmElement;
  element.append(content);
  document.body.append(element);
  return element;
}

/** Positions of all buttons and links of a widget relative to its top, in pixels. */
const positionsOf = ({element}: MountedWidget<SmElement>): number[] => {
  const origin = element.getBoundingClientRect();
  return [...(element.shadowRoot?.querySelectorAll('button, a') ?? [])].flatMap((one) => {
    const {top, left} = one.getBoundingClientRect();
    return [top - origin.top, left - origin.left];
  });
};

describe('a locale that has not loaded', () => {
  afterEach(() => {
    restoreStubs();
    unmountAll();
    document.body.replaceChildren();
  });

  for (const [tag, properties, german] of widgetCases)
    it(`leaves the page's words in place in <${tag}>, and the first text is German`, async () => {
      const {lang, resolve} = await holdBackLocale();
      const element = place(tag, lang, properties);
      const root = element.shadowRoot as ShadowRoot;
      const languages = new Set<string>();
      new MutationObserver(() => languages.add(root.querySelector<HTMLElement>('.widget')?.lang ?? '')).observe(root, {
        childList: true,
        subtree: true,
        attributes: true,
      });
      await settle();
      expect(textOf(root)).to.equal('');
      expect(root.querySelector('slot')?.assignedNodes().map(textOf)).to.deep.equal(['Rufen Sie uns an']);
      expect(element.getBoundingClientRect().height).to.be.greaterThan(0);
      resolve();
      await waitUntil(() => german.test(textOf(root)), String(german));
      expect([...languages].filter(Boolean)).to.deep.equal([lang]);
    });

  it('does not delay the emergency number', async () => {
    const {lang} = await holdBackLocale();
    const element = place('sm-crisis-support', lang, {country: 'DE'}, '');
    await settle();
    const link = element.shadowRoot?.querySelector('a');
    expect([textOf(element.shadowRoot), link?.getAttribute('href')]).to.deep.equal(['112', 'tel:112']);
    expect(link?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('is replaced by English when it fails', async () => {
    const {lang, reject} = await holdBackLocale();
    const element = place('sm-breathing-timer', lang, {});
    reject();
    await element.updateComplete;
    expect(textOf(element.shadowRoot)).to.contain('A breathing exercise');
  });

  it('does not replace the text of another language by English when lang changes', async () => {
    const timer = await mount('sm-breathing-timer', {lang: 'en'});
    configure({locales: {fr: await fetchLocale('fr')}});
    timer.element.lang = 'fr';
    configure({});
    await timer.element.updateComplete;
    const {lang, resolve} = await holdBackLocale();
    timer.element.lang = lang;
    configure({});
    await settle();
    expect(langOf(timer)).to.equal('fr');
    resolve();
    await waitUntil(() => langOf(timer) === lang, 'German');
  });
});

describe('a locale that loads after the time limit', () => {
  afterEach(() => {
    restoreStubs();
    unmountAll();
    document.body.replaceChildren();
  });

  /** Mounts a widget that is in English because its locale is late, then lets the locale arrive. */
  async function mountLate<T extends Tag>(
    tag: T,
    properties: object,
  ): Promise<{widget: MountedWidget<HTMLElementTagNameMap[T] & SmElement>; lang: string; arrive(): Promise<void>}> {
    stubTimeLimit('at once');
    const {lang, resolve} = await holdBackLocale();
    const widget = await mount(tag, {...properties, lang} as never);
    expect(langOf(widget)).to.equal('en');
    const arrive = async (): Promise<void> => {
      resolve();
      await settle();
      await widget.element.updateComplete;
    };
    return {widget, lang, arrive};
  }

  for (const [tag, properties] of widgetCases)
    for (const width of [320, 358, 768])
      it(`moves nothing in a visible <${tag}>, ${width} px wide`, async () => {
        const {widget, arrive} = await mountLate(tag, properties);
        widget.element.style.inlineSize = `${width}px`;
        await waitUntil(() => !widget.all('[aria-busy=true]').length, 'the content has loaded');
        const before = positionsOf(widget);
        await arrive();
        expect(positionsOf(widget)).to.deep.equal(before);
        expect(langOf(widget)).to.equal('en');
      });

  it('is applied outside the viewport', async () => {
    const {widget, lang, arrive} = await mountLate('sm-crisis-support', {country: 'DE'});
    widget.element.style.cssText = 'display: block; margin-block-start: 300vh';
    await arrive();
    await waitUntil(() => langOf(widget) === lang, 'German');
  });

  it('is applied when a session begins', async () => {
    const {widget, lang, arrive} = await mountLate('sm-breathing-timer', {});
    await arrive();
    await widget.press('[part=start]');
    await widget.waitFor('[part=end]');
    expect(langOf(widget)).to.equal(lang);
  });

  it('is applied with the next question', async () => {
    const {widget, lang, arrive} = await mountLate('sm-mood-check', {instrument: 'gad-2'});
    await widget.waitFor('[part=item]');
    await arrive();
    await widget.press(radio());
    expect(langOf(widget)).to.equal('en');
    await widget.press(button('Next'));
    await waitUntil(() => langOf(widget) === lang, 'German');
  });
});
