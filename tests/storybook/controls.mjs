import {openPage} from './visit.mjs';

const story = 'iframe.html?id=crisis-support--united-kingdom&viewMode=story&globals=theme:light;a11y.manual:!true';
const limit = {timeout: 20_000};

/** Runs in the page: turns controls, as the table below a story does. Without values, all go back. */
const turn = (updatedArgs) =>
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit(updatedArgs ? 'updateStoryArgs' : 'resetStoryArgs', {
    storyId: 'crisis-support--united-kingdom',
    updatedArgs,
  });

/** Runs in the page: the names of the table's rows that have a control. */
const rows = () =>
  Object.values(globalThis.__STORYBOOK_PREVIEW__.currentRender.story.argTypes).flatMap(({name, control}) =>
    control ? [name] : [],
  );

/** Runs in the page: what the widget has of what was turned. */
const worn = () => {
  const widget = document.querySelector('sm-crisis-support');
  const says = (text) => widget.shadowRoot.textContent.includes(text);
  return [
    widget.getAttribute('theme'),
    widget.getAttribute('heading-level'),
    widget.style.getPropertyValue('--sm-accent'),
    says('Lines for Ireland'),
  ].join();
};

const wears = (page, wanted) => page.waitForFunction(`(${worn})() === ${JSON.stringify(wanted)}`, limit);

/** Turns controls that a story's own template does not know, and back; resolves with a line for each that does nothing. */
export async function tryControls(browser, base, names) {
  const {page, noted} = await openPage(browser, base);
  const wrong = [];
  try {
    await page.goto(base + story);
    await page.waitForFunction(
      () => document.querySelector('sm-crisis-support')?.shadowRoot?.querySelector('.dial'),
      limit,
    );
    const found = await page.evaluate(rows);
    if (found.join() !== names.join()) wrong.push(`the controls are ${found.join(', ')} and not ${names.join(', ')}`);
    await page.evaluate(turn, {theme: 'dark', headingLevel: 4, '--sm-accent': '#b3122f', country: 'IE'});
    await wears(page, 'dark,4,#b3122f,true');
    await page.evaluate(turn);
    await wears(page, ',,,false');
  } catch (error) {
    wrong.push(`the controls do not do what they say: ${error.message}; ${await page.evaluate(worn).catch(String)}`);
  }
  wrong.push(...noted().wrong);
  await page.close();
  return wrong;
}
