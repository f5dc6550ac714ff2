import {expect} from 'chai';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {further} from './chromium-only.mjs';
import {pages, type Page} from './pages.mjs';
import {HostPage, type PageReport, type WidgetReport} from './host-page.js';

/** Whether the further pages are shown here, too: in every engine for the table, else in Chromium. */
const includeChromiumOnly = 'chrome' in window || (await (await fetch('/hosts/engines')).text()) === 'all';
const canSetHtml = 'setHTML' in Element.prototype;

/** What is to be expected in this browser. */
const expectationFor = (page: Page): Partial<Page> => (page.unless === 'setHTML' && canSetHtml ? {} : page);

/** What the page itself noticed: no error, no violation and no console line but the one that was to be expected. */
function expectNoProblems({errors, violations, console: consoleLines, strangers}: PageReport, page: Page): void {
  const {line, reports, errors: expected} = expectationFor(page);
  expect(
    errors.filter((one) => !expected?.test(one)),
    'errors',
  ).to.deep.equal([]);
  expect(
    violations.filter((one) => !reports?.test(one)),
    'violations',
  ).to.deep.equal([]);
  expect(strangers, 'requests of strangers').to.deep.equal([]);
  expect(
    consoleLines.filter((one) => !line?.test(one)),
    'console',
  ).to.deep.equal([]);
  expect(consoleLines, 'console').to.have.lengthOf(line ? 1 : 0);
}

/** The article, or, where the page keeps it away: its own words, the standing caution and a way to try again. */
function expectArticle({text, fallback}: WidgetReport, {article}: Page): void {
  if (article !== 'failed') return void expect(text, 'the article').to.match(/Words of the article/);
  expect(text, 'the card').to.match(/not advice about you.*could not be loaded here.*Try again/);
  expect(fallback, 'the words inside the tag').to.equal(true);
}

function expectWorks(report: PageReport, page: Page): void {
  const {inline = 240, unseen} = page;
  const visibleWidgets = report.widgets.filter(({tag}) => tag !== unseen);
  expect(visibleWidgets, 'widgets').to.have.lengthOf(unseen ? 3 : 4);
  for (const widget of visibleWidgets) {
    const {tag, drawn, inline: inlineSize, block, font, text} = widget;
    if (tag === 'sm-article-card') expectArticle(widget, page);
    expect(drawn, `${tag} is drawn`).to.equal(true);
    expect(inlineSize, `${tag} is wide enough`).to.be.at.least(inline);
    expect(block, `${tag} is high enough`).to.be.at.least(100);
    expect(font, `${tag} can be read`).to.be.at.least(14);
    // A Chinese character says as much as two letters.
    expect(text.replaceAll(/\p{Script=Han}/gu, 'xx').length, `${tag} says something`).to.be.at.least(60);
  }
}

async function click(hostPage: HostPage, tag: string, selector: string): Promise<void> {
  const {x, y} = await hostPage.ask<{x: number; y: number}>('point', {tag, selector});
  await sendMouse({type: 'click', position: [Math.round(x), Math.round(y)]});
}

const timerTag = 'sm-breathing-timer';
const moodTag = 'sm-mood-check';

/** A real mouse and real keys: a breathing session begins and pauses, a mood is chosen. The click comes first, because it gives the frame the focus. */
async function interactWith(hostPage: HostPage, {family, unseen}: Page): Promise<void> {
  await click(hostPage, timerTag, '[part=start]');
  await hostPage.ask('until', {tag: timerTag, selector: '[part=pause]'});
  await hostPage.ask('focus', {tag: timerTag, selector: '[part=pause]'});
  await sendKeys({press: 'Enter'});
  await hostPage.ask('until', {tag: timerTag, selector: '[part=pause]:not(.plain)'});
  // Some pages make listeners that hear only once.
  if (family === 'javascript') await sendKeys({press: 'Enter'});
  if (family === 'javascript') await hostPage.ask('until', {tag: timerTag, selector: '[part=pause].plain'});
  if (unseen === moodTag) return;
  await click(hostPage, moodTag, 'label:has(input)');
  await hostPage.ask('until', {tag: moodTag, selector: 'input:checked'});
}

async function checkPage(page: Page): Promise<void> {
  const hostPage = await HostPage.open(page);
  try {
    const works = expectationFor(page).expect !== 'fallback';
    const {silent, rewrites} = expectationFor(page);
    await hostPage.ask('settle', {expect: works ? 'works' : 'fallback', silent});
    const report = await hostPage.ask<PageReport>('look', {idle: true, rewrites});
    expectNoProblems(report, page);
    expect(
      report.changed.filter((one) => !page.own?.test(one)),
      "what is the page's own",
    ).to.deep.equal([]);
    if (works) expectWorks(report, page);
    else for (const {tag, fallback} of report.widgets) expect(fallback, `${tag} shows its own words`).to.equal(true);
    if (works) await interactWith(hostPage, page);
    expectNoProblems(await hostPage.ask<PageReport>('look', {idle: false}), page);
    const reportAfterRemoval = await hostPage.ask<PageReport>('leave', {rewrites});
    expect(reportAfterRemoval.changed, 'what is left behind').to.deep.equal([]);
  } finally {
    hostPage.close();
  }
}

/** A page in which no script may run: the words inside the tags are there, and nothing else is expected. */
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

/** Declares a test for each page of a family. A family is a test file, so that none takes long. */
export function testPageFamily(family: string): void {
  const rows = pages.filter((one) => one.family === family && (includeChromiumOnly || !further.has(one.name)));
  if (rows.length === 0) throw new Error(`There is no family "${family}".`);
  describe(`on somebody else's page: ${family}`, () => {
    for (const page of rows)
      it(page.name, () => (page.scripts === false ? checkPageWithoutScripts(page) : checkPage(page)));
  });
}
