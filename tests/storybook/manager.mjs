import {openPage} from './visit.mjs';

/** Storybook's own markup has faults that a theme cannot correct; colors are ours. */
const colors = {resultTypes: ['violations'], iframes: false, preload: false, runOnly: ['color-contrast']};

/** Opens the frame around the stories, light and dark; resolves with a line for each text with too little contrast. */
export async function tryManager(browser, base, axe) {
  const {page, takeRecords} = await openPage(browser, base);
  const problems = [];
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: theme}]);
    await page.goto(`${base}?path=/story/breathing-timer--idle`);
    await page.waitForSelector('[data-item-id="breathing-timer--idle"][data-selected="true"]');
    await page.waitForSelector('[role=tab]');
    await page.evaluate(axe);
    const {violations} = await page.evaluate((options) => globalThis.axe.run(document, options), colors);
    const found = violations.flatMap(({nodes}) => nodes.map(({any}) => any[0].message));
    problems.push(...[...found, ...takeRecords().errors].map((line) => `${theme}: ${line}`));
  }
  await page.close();
  return problems;
}
