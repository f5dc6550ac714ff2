import {openPage} from './visit.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const story = 'iframe.html?id=crisis-support--united-kingdom&viewMode=story&globals=theme:light;a11y.manual:!true';

/** Runs in the page: sets controls as the table below a story does. Without values, resets all. */
const setControls = (updatedArgs) =>
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit(updatedArgs ? 'updateStoryArgs' : 'resetStoryArgs', {
    storyId: 'crisis-support--united-kingdom',
    updatedArgs,
  });

/** Runs in the page: the names of the table rows with a control. */
const rows = () =>
  Object.values(globalThis.__STORYBOOK_PREVIEW__.currentRender.story.argTypes).flatMap(({name, control}) =>
    control ? [name] : [],
  );

/** Runs in the page: the values of the controls that the widget has. */
const readValues = () => {
  const widget = document.querySelector('sm-crisis-support');
  const includesText = (text) => widget.shadowRoot.textContent.includes(text);
  return [
    widget.getAttribute('theme'),
    widget.getAttribute('heading-level'),
    widget.style.getPropertyValue('--sm-accent'),
    includesText('Services in Ireland'),
  ].join();
};

const waitForValues = (page, wanted) => waitInPage(page, `(${readValues})() === ${JSON.stringify(wanted)}`);

/** Sets and resets controls that the story's template does not use; resolves with a line for each problem. */
export async function tryControls(browser, base, names) {
  const {page, takeRecords} = await openPage(browser, base);
  const problems = [];
  try {
    await page.goto(base + story);
    await waitInPage(page, () => document.querySelector('sm-crisis-support')?.shadowRoot?.querySelector('.dial'));
    const found = await page.evaluate(rows);
    if (found.join() !== names.join())
      problems.push(`the controls are ${found.join(', ')} and not ${names.join(', ')}`);
    await page.evaluate(setControls, {theme: 'dark', headingLevel: 4, '--sm-accent': '#b3122f', country: 'IE'});
    await waitForValues(page, 'dark,4,#b3122f,true');
    await page.evaluate(setControls);
    await waitForValues(page, ',,,false');
  } catch (error) {
    problems.push(`the controls have no effect: ${error.message}; ${await page.evaluate(readValues).catch(String)}`);
  }
  problems.push(...takeRecords().errors);
  await page.close();
  return problems;
}

/** Runs in the page: the choices of the article card's country control. */
const countries = () => globalThis.__STORYBOOK_PREVIEW__.currentRender.story.argTypes.country.options?.length ?? 0;

/** Checks that a story with fallback content has only the controls of its widget, and a list of countries. */
export async function tryRows(browser, base, names) {
  const {page, takeRecords} = await openPage(browser, base);
  const problems = [];
  try {
    await page.goto(`${base}iframe.html?id=article-card--closed&viewMode=story&globals=a11y.manual:!true`);
    await waitInPage(page, () => globalThis.__STORYBOOK_PREVIEW__?.currentRender?.story?.argTypes);
    const found = (await page.evaluate(rows)).filter((name) => name !== 'content');
    // Storybook puts the arguments of the story first.
    if (found.toSorted().join() !== [...names].sort().join())
      problems.push(`the controls of the article card are ${found.join(', ')} and not ${names.join(', ')}`);
    if ((await page.evaluate(countries)) < 200) problems.push('the country is not chosen from a list');
  } catch (error) {
    problems.push(`the controls of the article card cannot be read: ${error.message}`);
  }
  problems.push(...takeRecords().errors);
  await page.close();
  return problems;
}
