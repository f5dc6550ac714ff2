import {launch} from 'puppeteer-core';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {WebKitSession} from '../support/webkit-session.mjs';

const places = findBrowsers();
const flags = ['--no-sandbox', '--disable-dev-shm-usage'];

/** A window that goes from page to page: what a frame in a test's page cannot do. Certificates are taken as they come. */
async function puppet(options) {
  const browser = await launch({acceptInsecureCerts: true, ...options});
  const page = await browser.newPage();
  return {
    go: (url) => page.goto(url),
    // A page that was kept has no second `load`, which goBack() would wait for.
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    /** Runs a function's text in the page; what it gives comes back as JSON. */
    ask: (work, ...all) => page.evaluate(work, ...all),
    close: () => browser.close(),
  };
}

async function webkit() {
  const session = new WebKitSession();
  await session.open({...places.webkit, insecure: true});
  return {
    go: (url) => session.send('POST', '/url', {url}),
    back: () => session.send('POST', '/back', {}),
    ask: (work, ...args) =>
      session.send('POST', '/execute/async', {
        script: `const done = arguments[arguments.length - 1]; Promise.resolve((${work})(...[...arguments].slice(0, -1))).then(done, (error) => done(String(error)))`,
        args,
      }),
    close: () => session.close(),
  };
}

/** How to open a window in each engine. */
export const engines = {
  Chromium: () => puppet({executablePath: places.chromium, args: flags}),
  Firefox: () => puppet({browser: 'firefox', executablePath: places.firefox}),
  WebKitGTK: webkit,
};

/** Waits in the page until a function gives something, and comes back with it; the test's own time is the limit. */
export async function until(window, work, ...all) {
  for (;;) {
    const found = await window.ask(work, ...all).catch(() => undefined); // Between two pages there is nobody to ask.
    if (found) return found;
  }
}
