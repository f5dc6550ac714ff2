import {config, expect} from 'chai';
import {pages, type Page} from './pages.mjs';
import {HostPage} from './host-page.js';
import {pagesInThisEngine} from './page-family.js';

/** Opens a page with the doctor's script tag, and resolves with the text of its panel. */
async function diagnose(page: Page): Promise<string> {
  const hostPage = await HostPage.open(page, '?doctor');
  try {
    return await hostPage.send<string>('doctor');
  } finally {
    hostPage.close();
  }
}

const pageNamed = (name: string): Page => pages.find((page) => page.name === name)!;

config.truncateThreshold = 0; // A failed test shows the whole report.

describe('the doctor', () => {
  for (const name of ['plain', 'trusted-types-listed'])
    it(`finds no problem on the page "${name}"`, async () => {
      expect(await diagnose(pageNamed(name))).to.match(/^No problems found/);
    });

  for (const page of pagesInThisEngine().filter(({diagnosis, notDiagnosed}) => diagnosis ?? notDiagnosed)) {
    it(`diagnoses the page "${page.name}"`, async () => {
      const text = await diagnose(page);
      if (page.diagnosis) expect(text).to.match(page.diagnosis);
      if (page.notDiagnosed) expect(text).to.not.match(page.notDiagnosed);
    });
  }
});
