import {launch} from 'puppeteer-core';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {WebKitSession} from '../support/webkit-session.mjs';

const places = findBrowsers();
const flags = ['--no-sandbox', '--disable-dev-shm-usage'];

/** A top-level window that navigates, which a frame of a test page cannot do. Accepts any certificate. */
async function openWithPuppeteer(options) {
  const browser = await launch({acceptInsecureCerts: true, ...options});
  const page = await browser.newPage();
  return {
    go: (url) => page.goto(url),
    // A restored page has no second `load` event, which goBack() would wait for.
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    /** Runs a function in the page and resolves with its result as JSON. */
    evaluate: (work, ...all) => page.evaluate(work, ...all),
    close: () => browser.close(),
  };
}

async function openWebKit() {
  const session = new WebKitSession();
  await session.open({...places.webkit, insecure: true});
  return {
    go: (url) => session.send('POST', '/url', {url}),
    back: () => session.send('POST', '/back', {}),
    evaluate: (work, ...args) =>
      session.send('POST', '/execute/async', {
        script: `const done = arguments[arguments.length - 1]; Promise.resolve((${work})(...[...arguments].slice(0, -1))).then(done, (error) => done(String(error)))`,
        args,
      }),
    close: () => session.close(),
  };
}

/** Opens a window in each engine. */
export const engines = {
  Chromium: () => openWithPuppeteer({executablePath: places.chromium, args: flags}),
  Firefox: () => openWithPuppeteer({browser: 'firefox', executablePath: places.firefox}),
  WebKitGTK: openWebKit,
};

/** Evaluates a function in the page until it returns something, and resolves with that. The time limit of the test applies. */
export async function until(window, work, ...all) {
  for (;;) {
    const found = await window.evaluate(work, ...all).catch(() => undefined); // Fails during a navigation.
    if (found) return found;
  }
}
