import {launch} from 'puppeteer-core';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {WAIT_LIMIT_MS} from './wait-in-page.mjs';

/**
 * Starts Chromium for tests that Node runs, and resolves with a browser of Puppeteer. Its pages wait as long as
 * `waitInPage` for navigation and elements. `args` are additional arguments of Chromium.
 */
export async function launchChromium({args = []} = {}) {
  const browser = await launch({
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...args],
  });
  browser.on('targetcreated', async (target) => {
    const page = await target.page().catch(() => undefined); // A page may close before it is known.
    page?.setDefaultTimeout(WAIT_LIMIT_MS);
  });
  return browser;
}
