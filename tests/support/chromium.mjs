import {launch} from 'puppeteer-core';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {WAIT_LIMIT_MS} from './wait-in-page.mjs';

/**
 * Arguments of Chromium in every test. It runs as root, and it starts no renderer in advance: most tests open one page
 * after another, and each would pay for a process that nobody uses.
 */
export const chromiumArgs = () => [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-features=SpareRendererForSitePerProcess',
];

/**
 * Starts Chromium for tests that Node runs, and resolves with a browser of Puppeteer. Its pages wait as long as
 * `waitInPage` for navigation and elements. `args` are additional arguments of Chromium.
 */
export async function launchChromium({args = []} = {}) {
  const browser = await launch({
    executablePath: findBrowsers().chromium,
    args: [...chromiumArgs(), ...args],
  });
  browser.on('targetcreated', async (target) => {
    const page = await target.page().catch(() => undefined); // A page may close before it is known.
    page?.setDefaultTimeout(WAIT_LIMIT_MS);
  });
  return browser;
}
