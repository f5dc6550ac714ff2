import {waitInPage} from '../support/wait-in-page.mjs';

const story = 'iframe.html?id=breathing-timer--inhale&viewMode=story';

/** Runs in the page: the settings that the toolbar controls, on the page and in the widget. */
const readSettings = () => {
  const {dir, lang, style} = document.documentElement;
  const timer = document.querySelector('sm-breathing-timer');
  const moving = timer.shadowRoot
    .getAnimations()
    .filter(({playState, effect}) => playState === 'running' && effect.getTiming().duration > 1000);
  return {
    dir,
    lang,
    theme: style.colorScheme,
    steps: timer.shadowRoot.querySelector('.steps') !== null,
    moving: moving.length > 0,
  };
};

const settings = [
  ['', {dir: 'ltr', lang: 'en', theme: 'light dark', steps: false, moving: true}],
  [
    '&globals=motion:reduce;theme:dark;direction:rtl;language:ar',
    {dir: 'rtl', lang: 'ar', theme: 'dark', steps: true, moving: false},
  ],
  ['&globals=motion:full;language:ar', {dir: 'rtl', lang: 'ar', theme: 'light dark', steps: false, moving: true}],
  [
    '&globals=motion:full;theme:light;language:de',
    {dir: 'ltr', lang: 'de', theme: 'light', steps: false, moving: true},
  ],
];

/** Runs in the page: whether the first widget is in Arabic. */
const isInArabic = () =>
  /\p{Script=Arabic}/u.test(document.querySelector('sm-crisis-support')?.shadowRoot?.textContent ?? '');

/** Opens a page of documentation in Arabic; resolves with a line if its widgets are not. */
async function tryDocsLanguage(browser, base) {
  const page = await browser.newPage();
  await page.goto(`${base}iframe.html?id=crisis-support--docs&viewMode=docs&globals=language:ar`);
  const problems = await waitInPage(page, isInArabic).then(
    () => [],
    () => ['language:ar on a page of documentation: the widgets are in another language'],
  );
  await page.close();
  return problems;
}

/** Applies toolbar settings to an animated story; resolves with a line for each setting without the expected result. */
export async function tryToolbar(browser, base) {
  const problems = [];
  for (const [globals, expected] of settings) {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() =>
      addEventListener('story-state-reached', () => (globalThis.stateReached = true)),
    );
    await page.goto(base + story + globals);
    await waitInPage(page, () => globalThis.stateReached);
    const found = await page.evaluate(readSettings);
    if (JSON.stringify(found) !== JSON.stringify(expected))
      problems.push(`${globals || 'without settings'}: ${JSON.stringify(found)}`);
    await page.close();
  }
  return [...problems, ...(await tryDocsLanguage(browser, base))];
}
