import {launchChromium} from '../support/chromium.mjs';
import {defineStoryTest} from './in-page.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const rules = {
  region: {enabled: false},
  'landmark-one-main': {enabled: false},
  'page-has-heading-one': {enabled: false},
};
const allRules = {
  resultTypes: ['violations'],
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
  rules,
};
/** Rules whose result depends on theme, direction and width. Names, roles and structure are the same in all appearances. */
const themeDependent = {
  resultTypes: ['violations'],
  runOnly: {
    type: 'rule',
    values: ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'],
  },
};

const DESKTOP = 1280;
const PHONE = 390;
const HEIGHT = 800;

/** Each theme and each direction in both widths. */
const appearances = [
  ['light', 'ltr', DESKTOP, allRules],
  ['dark', 'ltr', PHONE, themeDependent],
  ['light', 'rtl', PHONE, themeDependent],
  ['dark', 'rtl', DESKTOP, allRules],
].map(([theme, direction, width, options]) => ({theme, direction, width, options}));

const isDocs = () => globalThis.document.querySelector('#storybook-docs :is(h1, .sbdocs-title)') !== null;

/** Opens a page that records errors, console lines and requests to other sites; `takeRecords()` returns and clears them. */
export async function openPage(browser, base) {
  const page = await browser.newPage();
  let errors = [];
  let widgetLines = [];
  page.on('pageerror', (error) => errors.push(`error: ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(`console: ${line.text()} ${line.location().url ?? ''}`);
    else if (line.text().startsWith('<sm-')) widgetLines.push(`console: ${line.text()}`);
  });
  page.on('request', (request) => {
    const own = request.url().startsWith(base) || /^(data|blob):|\/favicon\.ico$/.test(request.url());
    if (!own) errors.push(`request: ${request.url()}`);
  });
  const takeRecords = () => {
    const all = {errors, widgetLines};
    [errors, widgetLines] = [[], []];
    return all;
  };
  return {page, takeRecords};
}

/** Opens documentation pages one by one; calls `report(entry, problems)` for each. */
export async function visitDocs(browser, base, next, report) {
  const {page, takeRecords} = await openPage(browser, base);
  for (let entry = next(); entry; entry = next()) {
    try {
      await page.goto(`${base}iframe.html?id=${entry.id}&viewMode=docs`);
      await waitInPage(page, isDocs);
      report(entry, takeRecords().errors);
    } catch (error) {
      report(entry, [...takeRecords().errors, `not shown: ${error.message}`]);
    }
  }
  await page.close();
}

/** Opens stories one by one in the same page, each in all four appearances; calls `report` and, for the manifest, `found`. */
export async function visitStories(base, next, {axe, states, report, found}) {
  const browser = await launchChromium(); // A browser renders only its foreground page at full speed.
  const {page, takeRecords} = await openPage(browser, base);
  await page.setUserAgent(`${await browser.userAgent()} StorybookTestRunner`); // Otherwise Storybook waits up to 5 s for animations to finish.
  await page.evaluateOnNewDocument(defineStoryTest);
  let order = appearances;
  await page.setViewport({width: order[0].width, height: HEIGHT});
  const first = next();
  if (!first) return browser.close();
  await page.goto(
    `${base}iframe.html?id=${first.id}&viewMode=story&globals=theme:light;direction:ltr;a11y.manual:!true`,
  );
  await waitInPage(page, () => globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase);
  await page.evaluate(axe);
  await page.evaluate(() => globalThis.storyTest.listen());
  for (let entry = first; entry; entry = next()) {
    const lines = await inAllAppearances(page, entry, order).catch((error) => ({
      faults: [`not shown: ${error.message}`],
    }));
    if (lines.rendered) found(await page.evaluate((names) => globalThis.storyTest.parts(names), states));
    const {errors, widgetLines} = takeRecords();
    const faults = [...errors, ...lines.faults];
    if (!lines.expectsConsole) faults.push(...widgetLines);
    if (lines.expectsConsole && widgetLines.length === 0)
      faults.push("console: expected a line for the page's author, but found none");
    report(entry, faults);
    order = [...order].reverse();
  }
  return browser.close();
}

async function inAllAppearances(page, {id}, order) {
  const {rendered, expectsConsole} = await page.evaluate((story) => globalThis.storyTest.open(story), id);
  if (!rendered) return {faults: ['error: the story could not be rendered']};
  const faults = [];
  for (const [index, {theme, direction, width, options}] of order.entries()) {
    if (index > 0) {
      if (page.viewport().width !== width) await page.setViewport({width, height: HEIGHT});
      await page.evaluate((globals) => globalThis.storyTest.setGlobals(globals), {theme, direction});
    }
    const lines = await page.evaluate((wanted) => globalThis.storyTest.audit(wanted), options);
    faults.push(...lines.map((line) => `${theme}, ${direction}, ${width} px: ${line}`));
  }
  return {faults, expectsConsole, rendered};
}
