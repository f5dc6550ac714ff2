import {expect} from 'chai';
import {registerLocaleLoaders} from '../../src/element/settings/locale-loader.js';
import {settings, type Locale} from '../../src/element/settings/page-settings.js';

const script = new URL('/dist/smart-meditation.js', location.href).href;
const languages = ['ar', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt-BR', 'uk', 'zh-Hans'];

/** Loads a registered locale and records the console messages. */
async function load(language: string): Promise<{locale: Locale | undefined; lines: string[]}> {
  const {warn} = console;
  const lines: string[] = [];
  console.warn = (...words: unknown[]) => void lines.push(words.join(' '));
  try {
    const source = settings().locales?.[language] as () => Promise<Locale>;
    return {locale: await source().catch(() => undefined), lines};
  } finally {
    console.warn = warn;
  }
}

describe('a locale file', () => {
  it('is used when its integrity matches', async () => {
    const integrities = (await (await fetch('/dist/integrity.json')).json()) as Record<string, {integrity: string}>;
    for (const language of languages) {
      registerLocaleLoaders(script, {[language]: integrities[`locales/${language}.json`]!.integrity});
      const {locale, lines} = await load(language);
      expect([locale?.['lang'], lines]).to.deep.equal([language, []]);
    }
  });

  it('is rejected with a warning when one byte differs', async () => {
    for (const language of languages) {
      registerLocaleLoaders(script, {[language]: `sha256-${'A'.repeat(43)}=`});
      const {locale, lines} = await load(language);
      expect(locale).to.equal(undefined);
      expect(lines).to.have.lengthOf(1);
      expect(lines[0]).to.contain(`/dist/locales/${language}.json could not be loaded, or is not the published file`);
    }
  });
});
