const axeOptions = {
  resultTypes: ['violations'],
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
  rules: {region: {enabled: false}, 'landmark-one-main': {enabled: false}, 'page-has-heading-one': {enabled: false}},
};

/** Runs in the page before everything else: remembers which widgets have their content, and which stories their state. */
function remember() {
  const arrived = new Set();
  globalThis.walk = {arrived, brought: false};
  for (const type of ['sm-content-ready', 'sm-content-error']) addEventListener(type, (event) => arrived.add(event.composedPath()[0]));
  addEventListener('story-brought', () => (globalThis.walk.brought = true));
}

/** Runs in the page: whether the story is drawn, its content there, and its state reached. */
function isSettled() {
  const {currentRender} = globalThis.__STORYBOOK_PREVIEW__ ?? {};
  if (currentRender?.phase === 'errored') return true;
  if (!['completed', 'finished'].includes(currentRender?.phase)) return false;
  const {parameters} = currentRender.story;
  const widgets = [...document.querySelectorAll('#storybook-root *')].filter(({localName}) => localName.includes('-'));
  const waiting = widgets.filter((widget) => widget.src && !widget.content && !globalThis.walk.arrived.has(widget));
  return (parameters.settles === false || waiting.length === 0) && (!parameters.after || globalThis.walk.brought);
}

const isDocs = () => globalThis.document.querySelector('#storybook-docs :is(h1, .sbdocs-title)') !== null;

/** Opens one entry in a page of its own and resolves with a line for each thing that is wrong with it. */
export async function visit(browser, base, {id, type}, axe) {
  const page = await browser.newPage();
  const wrong = [];
  const told = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error') wrong.push(`console: ${line.text()} ${line.location().url ?? ''}`);
    else if (line.text().startsWith('<sm-')) told.push(`console: ${line.text()}`);
  });
  page.on('request', (request) => {
    const own = request.url().startsWith(base) || /^(data|blob):|\/favicon\.ico$/.test(request.url());
    if (!own) wrong.push(`request: ${request.url()}`);
  });
  try {
    await page.evaluateOnNewDocument(remember);
    await page.goto(`${base}iframe.html?id=${id}&viewMode=${type}`);
    await page.waitForFunction(type === 'docs' ? isDocs : isSettled, {timeout: 20_000, polling: 50});
    if (type === 'story') wrong.push(...(await storyFaults(page, told, axe)));
  } catch (error) {
    wrong.push(`not shown: ${error.message}`);
  }
  await page.close();
  return wrong;
}

async function storyFaults(page, told, axe) {
  const {expectsConsole, phase} = await page.evaluate(() => {
    const {story, phase} = globalThis.__STORYBOOK_PREVIEW__.currentRender;
    return {expectsConsole: story.parameters.expectsConsole === true, phase};
  });
  await page.evaluate(axe);
  const {violations} = await page.evaluate((options) => globalThis.axe.run('#storybook-root', options), axeOptions);
  const faults = violations.flatMap(({id, nodes}) => nodes.map(({target}) => `axe: ${id} (${target.flat().join(' ')})`));
  if (phase === 'errored') faults.push('error: the story could not be drawn');
  if (!expectsConsole) faults.push(...told);
  if (expectsConsole && told.length === 0) faults.push('console: a line for the page\'s author was expected, but none came');
  return faults;
}
