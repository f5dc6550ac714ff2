import {expect} from 'chai';
import '../../src/define.js';
import {configure, type Locale} from '../../src/element/settings/page-settings.js';
import type {BreathingTimerElement} from '../../src/index.js';
import {languages, fetchLocale, pseudoLocale} from '../support/locales.js';

const mountedTimers: HTMLElement[] = [];

/** Adds a timer with a language; resolves when it has rendered. */
async function mountTimer(lang: string): Promise<BreathingTimerElement> {
  const timer = document.createElement('sm-breathing-timer');
  timer.lang = lang;
  document.body.append(timer);
  mountedTimers.push(timer);
  await timer.updateComplete;
  return timer;
}

const startLabelOf = (timer: BreathingTimerElement): string | undefined =>
  timer.shadowRoot?.querySelector('[part="start"] b')?.textContent?.trim();
const langOf = (timer: BreathingTimerElement): string | undefined =>
  timer.shadowRoot?.querySelector<HTMLElement>('.widget')?.lang;
const expectedStartLabel = (locale: Locale): string => (locale['breathing-timer'] as {start: string}).start;

/** Resolves after the next update. A locale may arrive later: repeat it until the widget shows it. */
const whenRendered = async (timer: BreathingTimerElement): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await timer.updateComplete;
};

describe('translations', () => {
  let asked: string[] = [];

  before(() => {
    const ask = (name: (typeof languages)[number]) => () => {
      asked.push(name);
      return fetchLocale(name);
    };
    configure({locales: Object.fromEntries(languages.map((name) => [name, ask(name)]))});
  });

  afterEach(() => {
    for (const element of mountedTimers.splice(0)) element.remove();
    configure({strings: {}});
    asked = [];
  });

  const cases = [
    ['de', 'de', 'de'],
    ['de-AT', 'de', 'de-AT'],
    ['pt', 'pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-BR', 'pt-BR'],
    ['zh-CN', 'zh-Hans', 'zh-Hans'],
    ['zh-Hans-SG', 'zh-Hans', 'zh-Hans-SG'],
    ['ar-EG', 'ar', 'ar-EG'],
    ['uk-UA', 'uk', 'uk-UA'],
  ] as const;
  for (const [requested, name, lang] of cases) {
    it(`uses ${name} on a page in ${requested}`, async () => {
      const timer = await mountTimer(requested);
      const locale = await fetchLocale(name);
      while (langOf(timer) !== lang) await whenRendered(timer); // Wait for the language, not the text: "Start" is also German.
      expect(startLabelOf(timer)).to.equal(expectedStartLabel(locale));
    });
  }

  for (const requested of ['zh-Hant', 'zh-TW', 'zh-HK', 'sv', 'en-GB', 'no-such-language-at-all', 'i-klingon']) {
    it(`uses English on a page in ${requested}, without a request`, async () => {
      const timer = await mountTimer(requested);
      expect(startLabelOf(timer)).to.equal('Start');
      expect(langOf(timer)).to.equal(requested === 'en-GB' ? 'en-GB' : 'en');
      expect(asked).to.deep.equal([]);
    });
  }

  it('requests a locale once for all widgets', async () => {
    let times = 0;
    configure({locales: {fi: async () => ((times += 1), pseudoLocale)}});
    const timers = await Promise.all([mountTimer('fi'), mountTimer('fi'), mountTimer('fi-FI')]);
    for (const timer of timers)
      while (startLabelOf(timer) !== expectedStartLabel(pseudoLocale)) await whenRendered(timer);
    expect(times).to.equal(1);
  });

  it('stays English without a console warning when a locale cannot be loaded', async () => {
    let tried = false;
    configure({locales: {sv: () => ((tried = true), Promise.reject(new Error('404')))}});
    const timer = await mountTimer('sv');
    while (!tried) await whenRendered(timer);
    await whenRendered(timer); // Any other text would be there by now.
    expect(tried).to.equal(true);
    expect([startLabelOf(timer), langOf(timer)]).to.deep.equal(['Start', 'en']);
  });

  it('uses English for missing translations and for values of the wrong type', async () => {
    configure({
      locales: {da: {'breathing-timer': {start: 'Begynd', names: {box: 'Boks'}, minutes: 'no plural', title: null}}},
    });
    const timer = await mountTimer('da');
    const text = timer.shadowRoot?.textContent ?? '';
    expect(startLabelOf(timer)).to.equal('Begynd');
    expect(text).to.contain('A breathing exercise').and.to.contain('5 minutes');
  });

  for (const [name, blank] of Object.entries({
    empty: '',
    spaces: ' \u00a0\t',
    'zero-width characters': '\u200b\u200d\ufeff',
    'a braille blank': '\u2800',
    'a Hangul filler': '\u3164',
  })) {
    it(`keeps the English text where a translation is ${name}`, async () => {
      const blanked = (words: object): object =>
        Object.fromEntries(
          Object.entries(words).map(([key, value]) => [
            key,
            typeof value === 'string' ? blank : blanked(value as object),
          ]),
        );
      const parts = Object.entries(await fetchLocale('de')).filter(([, words]) => typeof words === 'object');
      configure({locales: {eo: blanked(Object.fromEntries(parts)) as never}});
      const timer = await mountTimer('eo');
      expect(startLabelOf(timer)).to.equal('Start');
      expect(timer.shadowRoot?.textContent).to.contain('A breathing exercise').and.to.contain('5 minutes');
    });
  }

  it('lets the page replace strings in any language', async () => {
    configure({strings: {en: {'breathing-timer': {start: 'Begin'}}, de: {'breathing-timer': {start: 'Los'}}}});
    expect(startLabelOf(await mountTimer('en-US'))).to.equal('Begin');
    const timer = await mountTimer('de');
    while (startLabelOf(timer) !== 'Los') await whenRendered(timer);
  });

  it('updates when the page’s language changes', async () => {
    const timer = await mountTimer('en');
    configure({locales: {nb: pseudoLocale}});
    timer.lang = 'nb';
    configure({});
    while (langOf(timer) !== 'nb') await whenRendered(timer);
    expect(startLabelOf(timer)).to.equal(expectedStartLabel(pseudoLocale));
  });

  it('has every part of a locale in the pseudo-locale', async () => {
    const {lang, reviewed, ...parts} = await fetchLocale('de');
    expect([lang, reviewed]).to.deep.equal(['de', false]);
    expect(Object.keys(pseudoLocale).sort()).to.deep.equal(Object.keys(parts).sort());
  });
});
