import {expect} from '@esm-bundle/chai';
import '../../src/define.js';
import {configure, type Locale} from '../../src/element/settings/page-settings.js';
import type {BreathingTimerElement} from '../../src/index.js';
import {pseudoLocale} from '../../stories/pseudo.js';
import {languages, localeOf} from '../support/locales.js';

const made: HTMLElement[] = [];

/** A timer on a page in a language; resolves when it is drawn. */
async function timerIn(lang: string): Promise<BreathingTimerElement> {
  const timer = document.createElement('sm-breathing-timer');
  timer.lang = lang;
  document.body.append(timer);
  made.push(timer);
  await timer.updateComplete;
  return timer;
}

const startOf = (timer: BreathingTimerElement): string | undefined => timer.shadowRoot?.querySelector('[part="start"] b')?.textContent?.trim();
const langOf = (timer: BreathingTimerElement): string | undefined => timer.shadowRoot?.querySelector<HTMLElement>('.sm')?.lang;
const wordOf = (locale: Locale): string => (locale['breathing-timer'] as {start: string}).start;

/** Resolves when the page's settings, and with them the arrived words, have reached the widgets. */
const drawn = async (timer: BreathingTimerElement): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await timer.updateComplete;
};

describe('words', () => {
  let asked: string[] = [];

  before(() => {
    const ask = (name: (typeof languages)[number]) => () => {
      asked.push(name);
      return localeOf(name);
    };
    configure({locales: Object.fromEntries(languages.map((name) => [name, ask(name)]))});
  });

  afterEach(() => {
    for (const element of made.splice(0)) element.remove();
    configure({words: {}});
    asked = [];
  });

  const cases = [['de', 'de', 'de'], ['de-AT', 'de', 'de-AT'], ['pt', 'pt-BR', 'pt-BR'], ['pt-PT', 'pt-BR', 'pt-BR'], ['zh-CN', 'zh-Hans', 'zh-Hans'], ['zh-Hans-SG', 'zh-Hans', 'zh-Hans-SG'], ['ar-EG', 'ar', 'ar-EG'], ['uk-UA', 'uk', 'uk-UA']] as const;
  for (const [wish, name, lang] of cases) {
    it(`speaks ${name} on a page in ${wish}`, async () => {
      const timer = await timerIn(wish);
      const locale = await localeOf(name);
      while (langOf(timer) !== lang) await drawn(timer); // Not until the word is there: "Start" is German too.
      expect(startOf(timer)).to.equal(wordOf(locale));
    });
  }

  for (const wish of ['zh-Hant', 'zh-TW', 'zh-HK', 'sv', 'en-GB', 'no-such-language-at-all', 'i-klingon']) {
    it(`speaks English on a page in ${wish}, and asks for nothing`, async () => {
      const timer = await timerIn(wish);
      expect(startOf(timer)).to.equal('Start');
      expect(langOf(timer)).to.equal(wish === 'en-GB' ? 'en-GB' : 'en');
      expect(asked).to.deep.equal([]);
    });
  }

  it('asks once for a language, however many widgets are in it', async () => {
    let times = 0;
    configure({locales: {fi: async () => ((times += 1), pseudoLocale)}});
    const timers = await Promise.all([timerIn('fi'), timerIn('fi'), timerIn('fi-FI')]);
    for (const timer of timers) while (startOf(timer) !== wordOf(pseudoLocale)) await drawn(timer);
    expect(times).to.equal(1);
  });

  it('stays English, quietly, when a language cannot be had', async () => {
    let tried = false;
    configure({locales: {sv: () => ((tried = true), Promise.reject(new Error('404')))}});
    const timer = await timerIn('sv');
    await drawn(timer);
    expect(tried).to.equal(true);
    expect([startOf(timer), langOf(timer)]).to.deep.equal(['Start', 'en']);
  });

  it('fills what a language lacks, or gives in another form, with English', async () => {
    configure({locales: {da: {'breathing-timer': {start: 'Begynd', names: {box: 'Boks'}, minutes: 'no plural', title: null}}}});
    const timer = await timerIn('da');
    const text = timer.shadowRoot?.textContent ?? '';
    expect(startOf(timer)).to.equal('Begynd');
    expect(text).to.contain('A breathing exercise').and.to.contain('5 minutes');
  });

  it('lets the page put words of its own in the place of ours, in any language', async () => {
    configure({words: {en: {'breathing-timer': {start: 'Begin'}}, de: {'breathing-timer': {start: 'Los'}}}});
    expect(startOf(await timerIn('en-US'))).to.equal('Begin');
    const timer = await timerIn('de');
    while (startOf(timer) !== 'Los') await drawn(timer);
  });

  it('follows a page that changes its language', async () => {
    const timer = await timerIn('en');
    configure({locales: {nb: pseudoLocale}});
    timer.lang = 'nb';
    configure({});
    await drawn(timer);
    expect(startOf(timer)).to.equal(wordOf(pseudoLocale));
  });

  it('has every part of the words in the pseudo-language, too', async () => {
    const {lang, reviewed, ...parts} = await localeOf('de');
    expect([lang, reviewed]).to.deep.equal(['de', false]);
    expect(Object.keys(pseudoLocale).sort()).to.deep.equal(Object.keys(parts).sort());
  });
});
