import {launch} from 'puppeteer-core';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {WAIT_LIMIT_MS} from './wait-in-page.mjs';

/**
 * What Chromium prepares when it starts, and no test uses: a renderer for the next page, and the two pages that the
 * address bar opens, which take more processor time than the start of the browser itself.
 */
const unusedFeatures = ['SpareRendererForSitePerProcess', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Arguments of Chromium in every test. It runs as root. */
export const chromiumArgs = () => [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  `--disable-features=${unusedFeatures.join()}`,
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
