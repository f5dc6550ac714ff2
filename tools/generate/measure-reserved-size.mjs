import {readFileSync, writeFileSync} from 'node:fs';
import {launch} from 'puppeteer-core';
import {findBrowsers} from '../test/browsers.mjs';
import {useTestFonts} from '../test/fonts.mjs';
import {buildIfStale} from '../build/build-cache.mjs';
import {at} from '../project/root.mjs';
import {fileIn, serveFiles} from '../dev/serve-files.mjs';
import {parseCli} from '../project/parse-cli.mjs';
import {widgets} from '../project/widgets.mjs';

const help = `npm run measure:size

Measures the height of each widget in columns of 200 to 960 pixels, in two fonts and two browsers, and writes it to
src/widgets/*/*.reserved-size.json. The build makes smart-meditation.css from it. Run it after changing a layout.`;

const em = 16;
const fonts = ['serif', 'sans-serif'];
const widths = Array.from({length: 96}, (_, index) => 12.5 + index / 2);

/** Number of neighboring width steps that share a height (1 em), because other fonts break lines at other widths. */
const reach = 2;

/** Resolves with the height of a widget at each width, in pixels. Runs in the page. */
async function heightsOf(markup, font, inPixels) {
  const place = document.querySelector('main');
  Object.assign(place.style, {display: 'block', font: `16px "${font}"`.replace(/"(sans-serif|serif)"/, '$1')});
  place.innerHTML = markup;
  const widget = place.firstElementChild;
  if (widget.hasAttribute('src')) {
    await new Promise((resolve, reject) => {
      widget.addEventListener('sm-content-ready', resolve);
      widget.addEventListener('sm-content-error', ({error}) => reject(error));
    });
  }
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let last = -1; last !== widget.offsetHeight; await frame(), await frame()) last = widget.offsetHeight; // Lazy features render later.
  return inPixels.map((width) => {
    place.style.width = `${width}px`;
    return widget.getBoundingClientRect().height;
  });
}

/** Joins neighboring widths with similar heights into bands, each as tall as its tallest. */
function bands(heights) {
  const high = heights.map((_, index) => Math.max(...heights.slice(Math.max(0, index - reach), index + 1)));
  const found = [];
  high.forEach((height, index) => {
    const band = found.at(-1);
    const [low, top] = [Math.min(band?.low ?? height, height), Math.max(band?.top ?? height, height)];
    if (band && top - low <= Math.max(1.5, top * 0.06)) Object.assign(band, {low, top});
    else found.push({from: index === 0 ? 0 : widths[index], low: height, top: height});
  });
  return found.map(({from, top}) => [from, Math.ceil(top * 10 + 1) / 10]);
}

async function measure(pages, tag, {attributes}) {
  const markup = `<${tag} ${attributes}></${tag}>`;
  const all = [];
  for (const page of pages) {
    for (const font of fonts)
      all.push(
        await page.evaluate(
          heightsOf,
          markup,
          font,
          widths.map((width) => width * em),
        ),
      );
  }
  return bands(widths.map((_, index) => Math.max(...all.map((one) => one[index])) / em));
}

async function open(options, url) {
  const browser = await launch(options);
  const page = await browser.newPage();
  await page.goto(`${url}tools/generate/measure-reserved-size.html`);
  return page;
}

async function run() {
  await buildIfStale();
  const {chromium, firefox} = findBrowsers();
  const server = await serveFiles({find: async (path) => ({file: await fileIn(at('.'), path)})});
  const pages = [
    await open({executablePath: chromium, args: ['--no-sandbox', '--disable-dev-shm-usage']}, server.url),
    await open({browser: 'firefox', executablePath: firefox}, server.url),
  ];
  for (const {name, tag} of widgets()) {
    const file = at(`src/widgets/${name}/${name}.reserved-size.json`);
    const rows = JSON.parse(readFileSync(file, 'utf8'));
    for (const row of rows) row.heights = await measure(pages, tag, row);
    writeFileSync(file, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
  }
  await Promise.all(pages.map((page) => page.browser().close()));
  await server.close();
}

parseCli(help);
useTestFonts();
await run();
