import {putInPage} from './in-page.mjs';

const rules = {
  region: {enabled: false},
  'landmark-one-main': {enabled: false},
  'page-has-heading-one': {enabled: false},
};
const everything = {
  resultTypes: ['violations'],
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
  rules,
};
/** What theme and direction can change; names, roles and structure are the same in all four looks. */
const look = {
  resultTypes: ['violations'],
  runOnly: {
    type: 'rule',
    values: ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'],
  },
};

const looks = [
  ['light', 'ltr', everything],
  ['dark', 'ltr', look],
  ['light', 'rtl', look],
  ['dark', 'rtl', everything],
].map(([theme, direction, options]) => ({theme, direction, options}));

const isDocs = () => globalThis.document.querySelector('#storybook-docs :is(h1, .sbdocs-title)') !== null;

/** A page of the preview that notes errors, console lines and requests to anywhere else; `noted()` gives and forgets them. */
export async function openPage(browser, base) {
  const page = await browser.newPage();
  let wrong = [];
  let told = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error') wrong.push(`console: ${line.text()} ${line.location().url ?? ''}`);
    else if (line.text().startsWith('<sm-')) told.push(`console: ${line.text()}`);
  });
  page.on('request', (request) => {
    const own = request.url().startsWith(base) || /^(data|blob):|\/favicon\.ico$/.test(request.url());
    if (!own) wrong.push(`request: ${request.url()}`);
  });
  const noted = () => {
    const all = {wrong, told};
    [wrong, told] = [[], []];
    return all;
  };
  return {page, noted};
}

/** Opens pages of documentation, each by itself; calls `note(entry, lines)` with what is wrong. */
export async function visitDocs(browser, base, next, note) {
  const {page, noted} = await openPage(browser, base);
  for (let entry = next(); entry; entry = next()) {
    try {
      await page.goto(`${base}iframe.html?id=${entry.id}&viewMode=docs`);
      await page.waitForFunction(isDocs, {timeout: 30_000, polling: 50});
      note(entry, noted().wrong);
    } catch (error) {
      note(entry, [...noted().wrong, `not shown: ${error.message}`]);
    }
  }
  await page.close();
}

/** Shows stories one after another in one page, each in all four looks; calls `note` and, for the manifest, `found`. */
export async function visitStories(launch, base, next, {axe, states, note, found}) {
  const browser = await launch(); // Of its own: a browser draws only one page at full speed.
  const {page, noted} = await openPage(browser, base);
  await page.setUserAgent(`${await browser.userAgent()} StorybookTestRunner`); // Otherwise Storybook waits for every breath to end, at most 5 s.
  await page.evaluateOnNewDocument(putInPage);
  let order = looks;
  const first = next();
  if (!first) return browser.close();
  await page.goto(
    `${base}iframe.html?id=${first.id}&viewMode=story&globals=theme:light;direction:ltr;a11y.manual:!true`,
  );
  await page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase, {timeout: 30_000});
  await page.evaluate(axe);
  await page.evaluate(() => globalThis.walk.listen());
  for (let entry = first; entry; entry = next()) {
    const lines = await inAllLooks(page, entry, order).catch((error) => ({faults: [`not shown: ${error.message}`]}));
    if (lines.drawn) found(await page.evaluate((names) => globalThis.walk.parts(names), states));
    const {wrong, told} = noted();
    const faults = [...wrong, ...lines.faults];
    if (!lines.expectsConsole) faults.push(...told);
    if (lines.expectsConsole && told.length === 0)
      faults.push("console: a line for the page's author was expected, but none came");
    note(entry, faults);
    order = [...order].reverse();
  }
  return browser.close();
}

async function inAllLooks(page, {id}, order) {
  const {drawn, expectsConsole} = await page.evaluate((story) => globalThis.walk.open(story), id);
  if (!drawn) return {faults: ['error: the story could not be drawn']};
  const faults = [];
  for (const [index, {theme, direction, options}] of order.entries()) {
    if (index > 0) await page.evaluate((globals) => globalThis.walk.wear(globals), {theme, direction});
    const lines = await page.evaluate((wanted) => globalThis.walk.audit(wanted), options);
    faults.push(...lines.map((line) => `${theme}, ${direction}: ${line}`));
  }
  return {faults, expectsConsole, drawn};
}
