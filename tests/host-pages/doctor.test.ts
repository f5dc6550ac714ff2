import {expect} from '@esm-bundle/chai';
import {pages, type Page} from './pages.mjs';
import {Visit} from './host-page.js';

async function askDoctor(page: Page): Promise<string> {
  const visit = await Visit.to(page, '?doctor');
  try {
    return await visit.ask<string>('doctor');
  } finally {
    visit.end();
  }
}

const named = (name: string): Page => pages.find((page) => page.name === name)!;

describe('the doctor', () => {
  it('finds nothing wrong with a page where everything is right', async () => {
    expect(await askDoctor(named('plain'))).to.match(/^Nothing stands in the way/);
    expect(await askDoctor(named('trusted-types-listed'))).to.match(/^Nothing stands in the way/);
  });

  for (const page of pages.filter(({diagnosis}) => diagnosis)) {
    it(`says how to mend: ${page.name}`, async () => {
      expect(await askDoctor(page)).to.match(page.diagnosis!);
    });
  }
});
