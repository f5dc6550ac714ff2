import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {fileIn, serveFiles} from '../../tools/dev/serve-files.mjs';
import {buildSite} from '../../tools/dev/site.mjs';
import {at} from '../../tools/project/root.mjs';
import {launchChromium} from '../support/chromium.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';
import {siteFiles} from '../../tools/release/web-files.mjs';
import {linkProblems} from './links.mjs';

const folder = at('site-static');
const subFolder = '/any/folder/';
const PAGES_AT_ONCE = 2;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [desktop, phone] = [1280, 390].map((width) => ({width, height: 900}));
const allRules = {resultTypes: ['violations'], iframes: false, preload: false};
const appearanceRules = {
  ...allRules,
  runOnly: {
    type: 'rule',
    values: ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'],
  },
};

/** Rules for whole pages, which an example is not. */
const partOfPage = {
  region: {enabled: false},
  'landmark-one-main': {enabled: false},
  'page-has-heading-one': {enabled: false},
};
/** One page of each layout: start, guide with tables, recipes, widget, list, builder, history. */
const pageKinds = [
  'index.html',
  'embedding.html',
  'frameworks.html',
  'widgets/mood-check.html',
  'decisions/index.html',
  'embed-builder.html',
  'changelog.html',
];

let server;
let browser;
/** The pages of the documentation, without those of the release, which have tests of their own. */
const pages = () =>
  readdirSync(folder, {recursive: true}).filter((name) => name.endsWith('.html') && !name.startsWith('release/'));

before(async () => {
  await buildSite();
  server = await serveFiles({
    find: async (path) => {
      const file = path.startsWith(subFolder) ? await fileIn(folder, path.slice(subFolder.length - 1)) : undefined;
      return file && {file};
    },
  });
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page that records errors and requests to anywhere but the folder of the site. */
async function openPage(base = new URL(subFolder, server.url).href, inBrowser = browser) {
  const page = await inBrowser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (line) => line.type() === 'error' && problems.push(`console: ${line.text()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(data|blob|about):/.test(request.url()))
      problems.push(`request: ${request.url()}`);
  });
  return {page, problems, go: (path) => page.goto(`${base}${path}`)};
}

const setTheme = (page, value) => page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}]);

/** One line for each violation that axe finds in a page or in a frame. */
async function violations(target, options) {
  await target.evaluate(axe);
  const found = await target.evaluate((wanted) => globalThis.axe.run(document, wanted), options);
  return found.violations.flatMap(({id, nodes}) => nodes.map((node) => `axe: ${id} ${node.target.join(' ')}`));
}

const overflow = () =>
  document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px wide`] : [];

const nextFrame = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))));

/** The frame of a page's example, by its place, once its first widget has rendered. */
async function frameOf(page, place = 0) {
  await waitInPage(page, (index) => document.querySelectorAll('.example')[index]?.querySelector('iframe'), place);
  const blocks = await page.$$('.example');
  const handle = await blocks[place].$('iframe');
  const frame = await handle.contentFrame();
  await waitInPage(frame, () =>
    document
      .querySelector('sm-breathing-timer, sm-mood-check, sm-article-card, sm-crisis-support')
      ?.shadowRoot?.querySelector('[part]'),
  );
  return frame;
}

const heading = () =>
  document.querySelector('sm-breathing-timer')?.shadowRoot?.querySelector('[part~="title"]')?.textContent;

describe('the documentation site', () => {
  it('has only relative links that lead to a page and a heading', () => {
    assert.deepEqual(linkProblems(folder), []);
  });

  it('is in the release, with every file', () => {
    const built = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
    assert.equal(siteFiles().size, built.length);
    assert.ok(siteFiles().has('widgets/mood-check.html'));
  });

  it('has a page for each widget with everything that the manifest lists', () => {
    const {modules} = JSON.parse(readFileSync(at('dist/custom-elements.json'), 'utf8'));
    for (const element of modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName)) {
      const html = readFileSync(`${folder}/widgets/${element.tagName.slice(3)}.html`, 'utf8');
      const kinds = ['attributes', 'events', 'slots', 'cssParts', 'cssStates', 'cssProperties'];
      const names = kinds.flatMap((kind) => element[kind] ?? []).map(({name}) => name);
      const missing = names.filter(
        (name) => name && name !== 'base' && !html.includes(`${name}</code>`) && !html.includes(`:state(${name})`),
      );
      assert.deepEqual(missing, [], element.tagName);
    }
  });

  it('has no violation, error, foreign request or overflow on any page, wide and narrow, light and dark', async () => {
    const queue = pages();
    const found = [];
    const visitPages = async () => {
      const own = await launchChromium(); // A browser renders only its foreground page at full speed.
      const {page, problems, go} = await openPage(undefined, own);
      for (let path = queue.shift(); path; path = queue.shift()) {
        await setTheme(page, 'light');
        await page.setViewport(desktop);
        await go(path);
        problems.push(...(await violations(page, allRules)));
        await setTheme(page, 'dark');
        await page.setViewport(phone);
        await page.evaluate(nextFrame);
        problems.push(...(await violations(page, appearanceRules)), ...(await page.evaluate(overflow)));
        found.push(...problems.splice(0).map((line) => `${path}: ${line}`));
      }
      await own.close();
    };
    await Promise.all(Array.from({length: PAGES_AT_ONCE}, visitPages));
    assert.deepEqual(found, []);
  });

  it('has no violation of any rule on one page of each kind, in both widths and themes', async () => {
    const {page, problems, go} = await openPage();
    for (const path of pageKinds) {
      await setTheme(page, 'dark');
      await page.setViewport(desktop);
      await go(path);
      const found = [...(await violations(page, allRules))];
      await page.setViewport(phone);
      await setTheme(page, 'light');
      await page.evaluate(nextFrame);
      found.push(...(await violations(page, allRules)), ...(await page.evaluate(overflow)));
      problems.push(...found.map((line) => `${path}: ${line}`));
    }
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('shows the examples in Arabic, right to left, without a violation, in both widths and themes', async () => {
    const {page, problems, go} = await openPage();
    await page.setViewport(phone);
    await go('right-to-left.html');
    for (const place of [0, 1, 2]) {
      await page.evaluate((index) => document.querySelectorAll('.example')[index].scrollIntoView(), place);
      const frame = await frameOf(page, place);
      await waitInPage(frame, () => /[\u0600-\u06ff]/.test(document.body.firstElementChild.shadowRoot.textContent));
      assert.equal(await frame.evaluate(() => getComputedStyle(document.body.firstElementChild).direction), 'rtl');
      for (const [size, theme] of [
        [phone, 'light'],
        [phone, 'dark'],
        [desktop, 'dark'],
        [desktop, 'light'],
      ]) {
        await page.setViewport(size);
        await setTheme(page, theme);
        await waitInPage(frame, (wanted) => document.documentElement.style.colorScheme === wanted, theme);
        const found = await violations(frame, {...allRules, rules: partOfPage});
        problems.push(...found.map((line) => `${size.width} px, ${theme}: ${line}`));
      }
    }
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('has examples that the keyboard edits and that show the change', async () => {
    const {page, problems, go} = await openPage();
    await go('widgets/breathing-timer.html');
    const frame = await frameOf(page);
    assert.equal(await frame.evaluate(heading), 'A breathing exercise');
    await page.focus('.example textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('A');
    await page.keyboard.up('Control');
    await page.keyboard.type('<sm-breathing-timer label="My own label">Breathe.</sm-breathing-timer>');
    await waitInPage(page, () => document.querySelector('.example iframe').srcdoc.includes('My own label'));
    const edited = await frameOf(page);
    await waitInPage(
      edited,
      () =>
        document.querySelector('sm-breathing-timer')?.shadowRoot?.querySelector('[part~="title"]')?.textContent ===
        'My own label',
    );
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('isolates the examples: they have no origin', async () => {
    const {page, go} = await openPage();
    await go('widgets/breathing-timer.html');
    assert.equal(await (await frameOf(page)).evaluate(() => origin), 'null');
    await page.close();
  });

  it('writes the code of an example for a script tag, npm, React and Vue', async () => {
    const {page, go} = await openPage();
    await go('widgets/breathing-timer.html');
    await frameOf(page);
    const codes = {};
    await page.focus('.tabs [aria-selected="true"]');
    for (const name of ['Script tag', 'npm', 'React', 'Vue']) {
      await page.keyboard.press('ArrowRight');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), name);
      codes[name] = await page.$eval('.example pre:not([hidden])', ({textContent}) => textContent);
    }
    const {integrity} = JSON.parse(readFileSync(at('dist/integrity.json'), 'utf8'))['smart-meditation.js'];
    assert.ok(codes['Script tag'].includes(`integrity="${integrity}"`));
    assert.match(codes.npm, /^import '@smart-meditation\/widgets\/breathing-timer';$/m);
    assert.match(codes.React, /<BreathingTimer pattern="calm" minutes=\{3\}>\n {6}Breathe in for 5/);
    assert.match(codes.Vue, /<sm-breathing-timer pattern="calm" minutes="3">/);
    await page.close();
  });

  for (const width of [390, 1280])
    it(`contains the embed builder, which writes the lines for a page, at ${width} px`, async () => {
      const {page, problems, go} = await openPage();
      await page.setViewport({width, height: 900});
      await go('embed-builder.html');
      const builder = await (await page.$('iframe.app')).contentFrame();
      await builder.waitForSelector('select option[value="GB"]');
      await builder.select('select:has(option[value="GB"])', 'GB');
      await waitInPage(builder, () => document.querySelector('pre')?.textContent.includes('data-country="GB"'));
      assert.deepEqual(problems, []);
      await page.close();
    });

  it('lists the headings of a page and marks the one that is read', async () => {
    const {page, problems, go} = await openPage();
    await page.setViewport({...desktop, width: 1440});
    await go('widgets/mood-check.html');
    const marked = (title) =>
      waitInPage(
        page,
        (wanted) => document.querySelector('.contents [aria-current=location]')?.textContent === wanted,
        title,
      );
    const reach = (fragment) => page.evaluate((id) => document.getElementById(id).scrollIntoView(), fragment);
    await reach('anatomy');
    await marked('Anatomy');
    await reach('do-and-dont');
    await marked("Do and don't");
    await page.evaluate(() => {
      const {bottom} = document.getElementById('a-slider-instead-of-faces').getBoundingClientRect();
      scrollBy(0, bottom + 50); // The heading is above the window.
    });
    await marked('A slider instead of faces');
    await page.setViewport(phone);
    await page.waitForSelector('.contents:not([open])');
    await page.focus('.contents summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.contents[open] a[href="#attributes"]', {visible: true});
    assert.deepEqual(problems, []);
    await page.close();
  });

  for (const from of ['a sub-folder', 'disk'])
    it(`finds "breathing" from ${from} with the keyboard`, async () => {
      const {page, problems, go} = await openPage(from === 'disk' ? `${pathToFileURL(folder).href}/` : undefined);
      await go('index.html');
      await page.waitForSelector('.search-button:not([hidden])');
      await page.keyboard.press('/');
      await page.keyboard.type('breathing');
      await page.waitForSelector('dialog li a');
      assert.match(await page.$eval('dialog li a', ({textContent}) => textContent), /breathing/i);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      assert.match(page.url(), /breathing/);
      assert.deepEqual(problems, []);
      await page.close();
    });

  it('shows live examples when it is opened from disk', async () => {
    const {page, problems, go} = await openPage(`${pathToFileURL(folder).href}/`);
    await go('widgets/article-card.html');
    const frame = await frameOf(page);
    await waitInPage(frame, () =>
      document.querySelector('sm-article-card').shadowRoot.querySelector('[part~="cautions"]'),
    );
    assert.deepEqual(problems, []);
    await page.close();
  });
});
