import {expect} from 'chai';
import '../../src/define.js';
import {configure, type Locale} from '../../src/element/settings/page-settings.js';
import type {BreathingTimerElement} from '../../src/index.js';
import {languages, fetchLocale, pseudoLocale} from '../support/locales.js';

const mountedTimers: HTMLElement[] = [];

/** A timer on a page in a language; resolves when it is drawn. */
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
  timer.shadowRoot?.querySelector<HTMLElement>('.sm')?.lang;
const expectedStartLabel = (locale: Locale): string => (locale['breathing-timer'] as {start: string}).start;

/** Resolves when the page's settings, and with them the arrived words, have reached the widgets. */
const whenRendered = async (timer: BreathingTimerElement): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await timer.updateComplete;
};

describe('words', () => {
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
  for (const [wish, name, lang] of cases) {
    it(`speaks ${name} on a page in ${wish}`, async () => {
      const timer = await mountTimer(wish);
      const locale = await fetchLocale(name);
      while (langOf(timer) !== lang) await whenRendered(timer); // Not until the word is there: "Start" is German too.
      expect(startLabelOf(timer)).to.equal(expectedStartLabel(locale));
    });
  }

  for (const wish of ['zh-Hant', 'zh-TW', 'zh-HK', 'sv', 'en-GB', 'no-such-language-at-all', 'i-klingon']) {
    it(`speaks English on a page in ${wish}, and asks for nothing`, async () => {
      const timer = await mountTimer(wish);
      expect(startLabelOf(timer)).to.equal('Start');
      expect(langOf(timer)).to.equal(wish === 'en-GB' ? 'en-GB' : 'en');
      expect(asked).to.deep.equal([]);
    });
  }

  it('asks once for a language, however many widgets are in it', async () => {
    let times = 0;
    configure({locales: {fi: async () => ((times += 1), pseudoLocale)}});
    const timers = await Promise.all([mountTimer('fi'), mountTimer('fi'), mountTimer('fi-FI')]);
    for (const timer of timers)
      while (startLabelOf(timer) !== expectedStartLabel(pseudoLocale)) await whenRendered(timer);
    expect(times).to.equal(1);
  });

  it('stays English, quietly, when a language cannot be had', async () => {
    let tried = false;
    configure({locales: {sv: () => ((tried = true), Promise.reject(new Error('404')))}});
    const timer = await mountTimer('sv');
    await whenRendered(timer);
    expect(tried).to.equal(true);
    expect([startLabelOf(timer), langOf(timer)]).to.deep.equal(['Start', 'en']);
  });

  it('fills what a language lacks, or gives in another form, with English', async () => {
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

  it('lets the page put words of its own in the place of ours, in any language', async () => {
    configure({strings: {en: {'breathing-timer': {start: 'Begin'}}, de: {'breathing-timer': {start: 'Los'}}}});
    expect(startLabelOf(await mountTimer('en-US'))).to.equal('Begin');
    const timer = await mountTimer('de');
    while (startLabelOf(timer) !== 'Los') await whenRendered(timer);
  });

  it('follows a page that changes its language', async () => {
    const timer = await mountTimer('en');
    configure({locales: {nb: pseudoLocale}});
    timer.lang = 'nb';
    configure({});
    await whenRendered(timer);
    expect(startLabelOf(timer)).to.equal(expectedStartLabel(pseudoLocale));
  });

  it('has every part of the words in the pseudo-language, too', async () => {
    const {lang, reviewed, ...parts} = await fetchLocale('de');
    expect([lang, reviewed]).to.deep.equal(['de', false]);
    expect(Object.keys(pseudoLocale).sort()).to.deep.equal(Object.keys(parts).sort());
  });
});
