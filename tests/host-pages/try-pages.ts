import {expect} from '@esm-bundle/chai';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {further} from './chromium-only.mjs';
import {pages, type Page} from './pages.mjs';
import {Visit, type Look, type Seen} from './host-page.js';

/** Whether the further pages are shown here, too: in every engine for the table, else in Chromium. */
const withFurther = 'chrome' in window || (await (await fetch('/hosts/engines')).text()) === 'all';
const canSetHtml = 'setHTML' in Element.prototype;

/** What is to be expected in this browser. */
const hopes = (page: Page): Partial<Page> => (page.unless === 'setHTML' && canSetHtml ? {} : page);

/** What the page itself noticed: no error, no violation and no console line but the one that was to be expected. */
function expectCalm({errors, violations, console: said, strangers}: Look, page: Page): void {
  const {line, reports, errors: expected} = hopes(page);
  expect(errors.filter((one) => !expected?.test(one)), 'errors').to.deep.equal([]);
  expect(violations.filter((one) => !reports?.test(one)), 'violations').to.deep.equal([]);
  expect(strangers, 'requests of strangers').to.deep.equal([]);
  expect(said.filter((one) => !line?.test(one)), 'console').to.deep.equal([]);
  expect(said, 'console').to.have.lengthOf(line ? 1 : 0);
}

/** The article, or, where the page keeps it away: its own words, the standing caution and a way to try again. */
function expectArticle({text, fallback}: Seen, {article}: Page): void {
  if (article !== 'failed') return void expect(text, 'the article').to.match(/Words of the article/);
  expect(text, 'the card').to.match(/not advice about you.*could not be loaded here.*Try again/);
  expect(fallback, 'the words inside the tag').to.equal(true);
}

function expectWorks(look: Look, page: Page): void {
  const {inline = 240, unseen} = page;
  const seen = look.widgets.filter(({tag}) => tag !== unseen);
  expect(seen, 'widgets').to.have.lengthOf(unseen ? 3 : 4);
  for (const widget of seen) {
    const {tag, drawn, inline: wide, block, font, text} = widget;
    if (tag === 'sm-article-card') expectArticle(widget, page);
    expect(drawn, `${tag} is drawn`).to.equal(true);
    expect(wide, `${tag} is wide enough`).to.be.at.least(inline);
    expect(block, `${tag} is high enough`).to.be.at.least(100);
    expect(font, `${tag} can be read`).to.be.at.least(14);
    // A Chinese character says as much as two letters.
    expect(text.replaceAll(/\p{Script=Han}/gu, 'xx').length, `${tag} says something`).to.be.at.least(60);
  }
}

async function click(visit: Visit, tag: string, selector: string): Promise<void> {
  const {x, y} = await visit.ask<{x: number; y: number}>('point', {tag, selector});
  await sendMouse({type: 'click', position: [Math.round(x), Math.round(y)]});
}

const timer = 'sm-breathing-timer';
const mood = 'sm-mood-check';

/** A real mouse and real keys: a breathing session begins and pauses, a mood is chosen. The click comes first, because it gives the frame the focus. */
async function use(visit: Visit, {family, unseen}: Page): Promise<void> {
  await click(visit, timer, '[part=start]');
  await visit.ask('until', {tag: timer, selector: '[part=pause]'});
  await visit.ask('focus', {tag: timer, selector: '[part=pause]'});
  await sendKeys({press: 'Enter'});
  await visit.ask('until', {tag: timer, selector: '[part=pause]:not(.plain)'});
  // Some pages make listeners that hear only once.
  if (family === 'javascript') await sendKeys({press: 'Enter'});
  if (family === 'javascript') await visit.ask('until', {tag: timer, selector: '[part=pause].plain'});
  if (unseen === mood) return;
  await click(visit, mood, 'label:has(input)');
  await visit.ask('until', {tag: mood, selector: 'input:checked'});
}

async function visitAndCheck(page: Page): Promise<void> {
  const visit = await Visit.to(page);
  try {
    const works = hopes(page).expect !== 'fallback';
    const {silent, rewrites} = hopes(page);
    await visit.ask('settle', {expect: works ? 'works' : 'fallback', silent});
    const look = await visit.ask<Look>('look', {idle: true, rewrites});
    expectCalm(look, page);
    expect(look.changed.filter((one) => !page.own?.test(one)), 'what is the page\'s own').to.deep.equal([]);
    if (works) expectWorks(look, page);
    else for (const {tag, fallback} of look.widgets) expect(fallback, `${tag} shows its own words`).to.equal(true);
    if (works) await use(visit, page);
    expectCalm(await visit.ask<Look>('look', {idle: false}), page);
    const left = await visit.ask<Look>('leave', {rewrites});
    expect(left.changed, 'what is left behind').to.deep.equal([]);
  } finally {
    visit.end();
  }
}

/** A page in which no script may run: the words inside the tags are there, and nothing else is expected. */
async function visitStill(page: Page): Promise<void> {
  const {frame} = await Visit.still(page);
  const tags = [...frame.contentDocument!.querySelectorAll<HTMLElement>('main > *')];
  expect(tags).to.have.lengthOf(4);
  for (const {localName, shadowRoot, innerText} of tags) {
    expect(shadowRoot, localName).to.equal(null);
    expect(innerText).to.include(`Fallback of ${localName}`);
  }
  frame.remove();
}

/** Declares a test for each page of a family. A family is a test file, so that none takes long. */
export function tryPages(family: string): void {
  const rows = pages.filter((one) => one.family === family && (withFurther || !further.has(one.name)));
  if (rows.length === 0) throw new Error(`There is no family "${family}".`);
  describe(`on somebody else's page: ${family}`, () => {
    for (const page of rows) it(page.name, () => (page.scripts === false ? visitStill(page) : visitAndCheck(page)));
  });
}
