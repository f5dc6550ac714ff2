const story = 'iframe.html?id=breathing-timer--inhale&viewMode=story';

/** Runs in the page: what the toolbar changed around the widget, and in it. */
const looks = () => {
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

const wishes = [
  ['', {dir: 'ltr', lang: 'en', theme: 'light dark', steps: false, moving: true}],
  [
    '&globals=motion:reduce;theme:dark;direction:rtl;language:ar',
    {dir: 'rtl', lang: 'ar', theme: 'dark', steps: true, moving: false},
  ],
  [
    '&globals=motion:full;theme:light;language:de',
    {dir: 'ltr', lang: 'de', theme: 'light', steps: false, moving: true},
  ],
];

/** Tries the toolbar on a story that moves; resolves with a line for each look that is not as chosen. */
export async function tryToolbar(browser, base) {
  const wrong = [];
  for (const [globals, wanted] of wishes) {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => addEventListener('story-brought', () => (globalThis.brought = true)));
    await page.goto(base + story + globals);
    await page.waitForFunction(() => globalThis.brought, {timeout: 20_000});
    const found = await page.evaluate(looks);
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      wrong.push(`${globals || 'as it comes'}: ${JSON.stringify(found)}`);
    await page.close();
  }
  return wrong;
}
