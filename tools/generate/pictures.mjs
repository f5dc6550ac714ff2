import {mkdir} from 'node:fs/promises';
import {launch} from 'puppeteer-core';
import {findBrowsers} from '../test/browsers.mjs';
import {at} from '../project/root.mjs';
import {serveSite} from '../dev/serve-site.mjs';
import {parseCli} from '../project/parse-cli.mjs';

const help = `node tools/generate/pictures.mjs

Takes screenshots of the built demo clinic for the README and saves them in docs/pictures/.`;

const margin = 24;

/** Starts a session and resolves in the middle of an inhale phase. Runs in the page. */
const breatheIn = (timer) =>
  new Promise((resolve) => {
    timer.addEventListener('sm-breathing-phase', () => setTimeout(resolve, 3600), {once: true});
    timer.start();
  });

/** Selects the second answer. Runs in the page. */
const answer = async (check) => {
  check.shadowRoot.querySelectorAll('input')[1].click();
  await check.updateComplete;
};

const pictures = [
  {name: 'breathing-timer', path: 'anxious.html', prepare: breatheIn, width: 1280, height: 760},
  {name: 'mood-check', path: '', prepare: answer, width: 1180, height: 620},
  {name: 'article-card', path: 'articles/baclofen.html', prepare: () => undefined, width: 820, height: 880},
];

async function take(browser, site, {name, path, prepare, width, height}) {
  const page = await browser.newPage();
  await page.setViewport({width, height: 1000, deviceScaleFactor: 1.5});
  await page.goto(site + path, {waitUntil: 'networkidle0'});
  const widget = await page.$(`sm-${name}`);
  await widget.evaluate(prepare);
  await widget.evaluate((element) => element.shadowRoot.activeElement?.blur());
  const box = await widget.boundingBox();
  const clip = {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: Math.min(box.height + 2 * margin, height),
  };
  await page.screenshot({path: at(`docs/pictures/${name}.png`), clip});
  await page.close();
}

async function takeAll() {
  const {startServer} = await import('../../dist/modules/cli/serve.js');
  const content = await startServer(at('.cache/endpoint'), [0]);
  const site = await serveSite({endpoint: `${content.url}v1/`});
  const browser = await launch({
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  await mkdir(at('docs/pictures'), {recursive: true});
  try {
    for (const picture of pictures) await take(browser, site.url, picture);
  } finally {
    await browser.close();
    await Promise.all([site.close(), content.close()]);
  }
}

parseCli(help);
await takeAll();
