import {expect} from 'chai';
import {pages, type Page} from './pages.mjs';
import {HostPage} from './host-page.js';

async function diagnose(page: Page): Promise<string> {
  const hostPage = await HostPage.open(page, '?doctor');
  try {
    return await hostPage.ask<string>('doctor');
  } finally {
    hostPage.close();
  }
}

const pageNamed = (name: string): Page => pages.find((page) => page.name === name)!;

describe('the doctor', () => {
  it('finds nothing wrong with a page where everything is right', async () => {
    expect(await diagnose(pageNamed('plain'))).to.match(/^Nothing stands in the way/);
    expect(await diagnose(pageNamed('trusted-types-listed'))).to.match(/^Nothing stands in the way/);
  });

  for (const page of pages.filter(({diagnosis}) => diagnosis)) {
    it(`says how to mend: ${page.name}`, async () => {
      expect(await diagnose(page)).to.match(page.diagnosis!);
    });
  }
});
