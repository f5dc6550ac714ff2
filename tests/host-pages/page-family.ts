import {expect} from 'chai';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {chromiumOnly} from './chromium-only.mjs';
import {isWebKit} from '../support/engine.js';
import {pages, type Page} from './pages.mjs';
import {HostPage, type PageObservations, type PageReport, type RemovalReport, type WidgetReport} from './host-page.js';

const includeChromiumOnly = 'chrome' in window || (await (await fetch('/host-pages/engines')).text()) === 'all';
const supportsSetHtml = 'setHTML' in Element.prototype;

/** The pages of a family, or of every family, that are opened in this engine. */
export const pagesInThisEngine = (family?: string): Page[] =>
  pages.filter((page) => (!family || page.family === family) && (includeChromiumOnly || !chromiumOnly.has(page.name)));

/** The expectations for a page in this browser. */
const expectationFor = (page: Page): Partial<Page> => (page.worksWith === 'setHTML' && supportsSetHtml ? {} : page);

/**
 * Whether a violation is only a report of WebKit's preload scanner, which requests the scripts of a page without their
 * integrity. A policy of hashes refuses such a request; the parser then runs the script, as the other expectations show.
 */
const isPreloadReport = (violation: string, {everyScriptHasIntegrity}: Page): boolean =>
  isWebKit &&
  everyScriptHasIntegrity === true &&
  /^script-src-elem: .*\/(before|smart-meditation)\.js $/.test(violation);

/** Expects only the page's expected errors, violations, requests and console lines. */
function expectNoProblems(observations: PageObservations, page: Page): void {
  const {errors, violations, console: consoleLines, unexpectedRequests} = observations;
  const {consoleLine, cspReports, loadErrors} = expectationFor(page);
  expect(
    errors.filter((one) => !loadErrors?.test(one)),
    'errors',
  ).to.deep.equal([]);
  expect(
    violations.filter((one) => !cspReports?.test(one) && !isPreloadReport(one, page)),
    'violations',
  ).to.deep.equal([]);
  expect(unexpectedRequests, 'unexpected requests').to.deep.equal([]);
  expect(
    consoleLines.filter((one) => !consoleLine?.test(one)),
    'console',
  ).to.deep.equal([]);
  expect(consoleLines, 'console').to.have.lengthOf(consoleLine ? 1 : 0);
}

/** Expects the article or, where the page blocks it, the fallback, the default caution and a retry button. */
function expectArticle({text, fallbackVisible}: WidgetReport, {article}: Page): void {
  if (article !== 'failed') return void expect(text, 'the article').to.match(/Words of the article/);
  expect(text, 'the card').to.match(/general information.*did not load.*Try again/);
  expect(fallbackVisible, 'the fallback is visible').to.equal(true);
}

function expectWorks(report: PageReport, page: Page): void {
  const {minWidth = 240, hiddenWidget} = page;
  const visibleWidgets = report.widgets.filter(({tag}) => tag !== hiddenWidget);
  expect(visibleWidgets, 'widgets').to.have.lengthOf(hiddenWidget ? 3 : 4);
  for (const widget of visibleWidgets) {
    const {tag, rendered, width, height, fontSize, text} = widget;
    if (tag === 'sm-article-card') expectArticle(widget, page);
    expect(rendered, `${tag} is rendered`).to.equal(true);
    expect(width, `width of ${tag}`).to.be.at.least(minWidth);
    expect(height, `height of ${tag}`).to.be.at.least(100);
    expect(fontSize, `font size of ${tag}`).to.be.at.least(14);
    // A Chinese character counts as two letters.
    expect(text.replaceAll(/\p{Script=Han}/gu, 'xx').length, `visible text of ${tag}`).to.be.at.least(60);
  }
}

async function click(hostPage: HostPage, tag: string, selector: string): Promise<void> {
  const {x, y} = await hostPage.send<{x: number; y: number}>('point', {tag, selector});
  await sendMouse({type: 'click', position: [Math.round(x), Math.round(y)]});
}

const timerTag = 'sm-breathing-timer';
const moodTag = 'sm-mood-check';

/** Starts and pauses a breathing session and chooses a mood, with real mouse and key events. The click comes first, because it gives the frame the focus. */
async function interactWith(hostPage: HostPage, {family, hiddenWidget}: Page): Promise<void> {
  await click(hostPage, timerTag, '[part=start]');
  await hostPage.send('until', {tag: timerTag, selector: '[part=pause]'});
  await hostPage.send('focus', {tag: timerTag, selector: '[part=pause]'});
  await sendKeys({press: 'Enter'});
  await hostPage.send('until', {tag: timerTag, selector: '[part=pause]:not(.plain)'});
  // Some polluted pages turn every listener into a once-listener.
  if (family === 'javascript') await sendKeys({press: 'Enter'});
  if (family === 'javascript') await hostPage.send('until', {tag: timerTag, selector: '[part=pause].plain'});
  if (hiddenWidget === moodTag) return;
  await click(hostPage, moodTag, 'label:has(input)');
  await hostPage.send('until', {tag: moodTag, selector: 'input:checked'});
}

async function checkPage(page: Page): Promise<void> {
  const hostPage = await HostPage.open(page);
  try {
    const {expect: expected = 'works', scriptNeverRuns, upgradesMarkup} = expectationFor(page);
    await hostPage.send('settle', {expect: expected, scriptNeverRuns});
    const report = await hostPage.send<PageReport>('report', {upgradesMarkup});
    expectNoProblems(report, page);
    expect(
      report.changes.filter((one) => !page.pageGlobals?.test(one)),
      'changes to the page',
    ).to.deep.equal([]);
    if (expected === 'works') {
      expectWorks(report, page);
      await interactWith(hostPage, page);
    } else
      for (const {tag, fallbackVisible} of report.widgets)
        expect(fallbackVisible, `${tag} shows its fallback`).to.equal(true);
    const removal = await hostPage.send<RemovalReport>('removeWidgets', {upgradesMarkup});
    expectNoProblems(removal, page);
    expect(removal.changes, 'left behind after removal').to.deep.equal([]);
  } finally {
    hostPage.close();
  }
}

/** A page in which no script may run: the fallback content is visible. */
async function checkPageWithoutScripts(page: Page): Promise<void> {
  const {frame} = await HostPage.openWithoutScripts(page);
  const tags = [...frame.contentDocument!.querySelectorAll<HTMLElement>('main > *')];
  expect(tags).to.have.lengthOf(4);
  for (const {localName, shadowRoot, innerText} of tags) {
    expect(shadowRoot, localName).to.equal(null);
    expect(innerText).to.include(`Fallback of ${localName}`);
  }
  frame.remove();
}

/** Declares a test for each page of a family. Each family is a test file, so that no file takes long. */
export function testPageFamily(family: string): void {
  if (!pages.some((page) => page.family === family)) throw new Error(`There is no family "${family}".`);
  describe(`host pages: ${family}`, () => {
    for (const page of pagesInThisEngine(family))
      it(page.name, () => (page.scripts === false ? checkPageWithoutScripts(page) : checkPage(page)));
  });
}
