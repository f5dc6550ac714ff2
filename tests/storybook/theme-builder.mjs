import {openPage} from './visit.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const address = 'iframe.html?id=theme-builder--builder&viewMode=story&globals=theme:light;a11y.manual:!true';

/** Runs in the page: sets a field of the builder and dispatches `input`. */
const write = ([name, value]) => {
  const field = document.querySelector(`[name=${name}]`);
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
};

/** Runs in the page: the contrast readings of both themes, and the CSS to copy. */
const read = () => ({
  rows: [...document.querySelectorAll('.readings > div')].map(({textContent}) =>
    textContent.replace(/\s+/g, ' ').trim(),
  ),
  css: document.querySelector('pre.css').textContent,
});

/** Runs in the page: applies the copied CSS instead of the builder's settings, and measures again. */
const apply = async (css) => {
  const builder = document.querySelector('story-theme-builder');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const scene of document.querySelectorAll('.scene')) scene.removeAttribute('style');
  await builder.updateReadings();
};

const waitForCss = (page, css) =>
  waitInPage(page, (wanted) => document.querySelector('pre.css').textContent.includes(wanted), css);
const waitForReadings = (page, before) =>
  waitInPage(
    page,
    (old) => [...document.querySelectorAll('.readings > div')].map(({textContent}) => textContent).join() !== old,
    before,
  );
const rowsOf = (page) =>
  page.evaluate(() => [...document.querySelectorAll('.readings > div')].map(({textContent}) => textContent).join());

async function choose(page, name, value) {
  const before = await rowsOf(page);
  await page.evaluate(write, [name, value]);
  await waitForCss(page, value);
  await waitForReadings(page, before);
}

/** Chooses colours in the theme builder and copies its CSS; resolves with a line for each problem. */
export async function tryThemeBuilder(browser, base) {
  const {page, takeRecords} = await openPage(browser, base);
  const problems = [];
  const check = (holds, what) => void (holds || problems.push(what));
  try {
    await browser
      .defaultBrowserContext()
      .overridePermissions(new URL(base).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    await page.goto(base + address);
    await waitInPage(page, () => document.querySelectorAll('.readings > div').length > 10);
    const first = await page.evaluate(read);
    check(
      first.rows.every((row) => row.endsWith('good')),
      `the default theme has insufficient contrast: ${first.rows.join('; ')}`,
    );
    await choose(page, 'accent', '#b3122f');
    await choose(page, 'surface', '#fff6ef');
    const chosen = await page.evaluate(read);
    check(
      chosen.css.includes('--sm-accent: #b3122f;') && chosen.css.includes('--sm-surface: #fff6ef;'),
      `the CSS does not contain the chosen values: ${chosen.css}`,
    );
    await page.click('.copy button');
    await waitInPage(page, () => document.querySelector('.copy [role=status]').textContent.includes('Copied'));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    check(copied === chosen.css, 'the copied CSS differs from the CSS shown');
    await page.evaluate(apply, copied);
    const again = await page.evaluate(read);
    check(
      again.rows.join() === chosen.rows.join(),
      `the copied CSS gives other ratios: ${again.rows.join('; ')} instead of ${chosen.rows.join('; ')}`,
    );
    problems.push(...takeRecords().errors);
  } catch (error) {
    problems.push(`the theme builder cannot be used: ${error.message}`, ...takeRecords().errors);
  }
  await page.close();
  return problems;
}
