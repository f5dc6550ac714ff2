import {openPage} from './visit.mjs';

const address = 'iframe.html?id=theme-builder--builder&viewMode=story&globals=theme:light;a11y.manual:!true';

/** Runs in the page: writes into a field of the builder, as a person does. */
const write = ([name, value]) => {
  const field = document.querySelector(`[name=${name}]`);
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
};

/** Runs in the page: the read-out of both themes, and the CSS to copy. */
const read = () => ({
  rows: [...document.querySelectorAll('.readings > div')].map(({textContent}) =>
    textContent.replace(/\s+/g, ' ').trim(),
  ),
  css: document.querySelector('pre.css').textContent,
});

/** Runs in the page: puts the copied CSS on the page, with no choice in the builder, and measures again. */
const apply = async (css) => {
  const builder = document.querySelector('story-theme-builder');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const scene of document.querySelectorAll('.scene')) scene.removeAttribute('style');
  await builder.readAgain();
};

const seen = (page, css) =>
  page.waitForFunction(
    (wanted) => document.querySelector('pre.css').textContent.includes(wanted),
    {timeout: 20_000},
    css,
  );
const measured = (page, before) =>
  page.waitForFunction(
    (old) => [...document.querySelectorAll('.readings > div')].map(({textContent}) => textContent).join() !== old,
    {timeout: 20_000},
    before,
  );
const rowsOf = (page) =>
  page.evaluate(() => [...document.querySelectorAll('.readings > div')].map(({textContent}) => textContent).join());

async function choose(page, name, value) {
  const before = await rowsOf(page);
  await page.evaluate(write, [name, value]);
  await seen(page, value);
  await measured(page, before);
}

/** Uses the theme builder as a designer does; resolves with a line for each thing that is not as promised. */
export async function tryThemeBuilder(browser, base) {
  const {page, noted} = await openPage(browser, base);
  const wrong = [];
  const check = (holds, what) => void (holds || wrong.push(what));
  try {
    await browser
      .defaultBrowserContext()
      .overridePermissions(new URL(base).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    await page.goto(base + address);
    await page.waitForFunction(() => document.querySelectorAll('.readings > div').length > 10, {timeout: 30_000});
    const first = await page.evaluate(read);
    check(
      first.rows.every((row) => row.endsWith('good')),
      `the default theme is not good: ${first.rows.join('; ')}`,
    );
    await choose(page, 'accent', '#b3122f');
    await choose(page, 'surface', '#fff6ef');
    const chosen = await page.evaluate(read);
    check(
      chosen.css.includes('--sm-accent: #b3122f;') && chosen.css.includes('--sm-surface: #fff6ef;'),
      `the CSS does not say what was chosen: ${chosen.css}`,
    );
    await page.click('.copy button');
    await page.waitForFunction(() => document.querySelector('.copy [role=status]').textContent.includes('Copied'), {
      timeout: 20_000,
    });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    check(copied === chosen.css, 'what is copied is not what is shown');
    await page.evaluate(apply, copied);
    const again = await page.evaluate(read);
    check(
      again.rows.join() === chosen.rows.join(),
      `the copied CSS gives other ratios: ${again.rows.join('; ')} and not ${chosen.rows.join('; ')}`,
    );
    wrong.push(...noted().wrong);
  } catch (error) {
    wrong.push(`the theme builder cannot be used: ${error.message}`, ...noted().wrong);
  }
  await page.close();
  return wrong;
}
