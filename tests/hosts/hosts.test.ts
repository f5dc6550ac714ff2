import {expect} from '@esm-bundle/chai';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {pages, type Page} from './pages.mjs';
import {Visit, type Look} from './visit.js';

const families = [...new Set(pages.map(({family}) => family))];
const canSetHtml = 'setHTML' in Element.prototype;

/** What is to be expected in this browser. */
const hopes = ({unless, expect: wish, line, reports}: Page): Pick<Page, 'expect' | 'line' | 'reports'> =>
  (unless === 'setHTML' && canSetHtml ? {} : {...(wish && {expect: wish}), ...(line && {line}), ...(reports && {reports})});

/** What the page itself noticed: no error, no violation and no console line but the one that was to be expected. */
function expectCalm({errors, violations, console: said, strangers}: Look, page: Page): void {
  const {line, reports} = hopes(page);
  expect(errors, 'errors').to.deep.equal([]);
  expect(violations.filter((one) => !reports?.test(one)), 'violations').to.deep.equal([]);
  expect(strangers, 'requests of strangers').to.deep.equal([]);
  expect(said.filter((one) => !line?.test(one)), 'console').to.deep.equal([]);
  expect(said, 'console').to.have.lengthOf(line ? 1 : 0);
}

function expectWorks(look: Look, page: Page): void {
  const {inline = 240} = page;
  for (const {tag, drawn, inline: wide, block, font, text} of look.widgets) {
    expect(drawn, `${tag} is drawn`).to.equal(true);
    expect(wide, `${tag} is wide enough`).to.be.at.least(inline);
    expect(block, `${tag} is high enough`).to.be.at.least(100);
    expect(font, `${tag} can be read`).to.be.at.least(14);
    expect(text.length, `${tag} says something`).to.be.at.least(60);
  }
}

async function click(visit: Visit, tag: string, selector: string): Promise<void> {
  const {x, y} = await visit.ask<{x: number; y: number}>('point', {tag, selector});
  await sendMouse({type: 'click', position: [Math.round(x), Math.round(y)]});
}

const timer = 'sm-breathing-timer';
const mood = 'sm-mood-check';

/** Real keys and a real mouse: a breathing session begins and pauses, a mood is chosen. */
async function use(visit: Visit): Promise<void> {
  visit.frame.focus();
  await visit.ask('focus', {tag: timer, selector: '[part=start]'});
  await sendKeys({press: 'Enter'});
  await visit.ask('until', {tag: timer, selector: '[part=pause]'});
  await click(visit, timer, '[part=pause]');
  await visit.ask('until', {tag: timer, selector: '[part=pause]:not(.plain)'});
  await click(visit, mood, 'label:has(input)');
  await visit.ask('until', {tag: mood, selector: 'input:checked'});
}

async function visitAndCheck(page: Page): Promise<void> {
  const visit = await Visit.to(page);
  try {
    const works = hopes(page).expect !== 'fallback';
    await visit.ask('settle', {expect: works ? 'works' : 'fallback'});
    const look = await visit.ask<Look>('look', {idle: true});
    expectCalm(look, page);
    expect(look.changed, 'what is the page\'s own').to.deep.equal([]);
    if (works) expectWorks(look, page);
    else for (const {tag, fallback} of look.widgets) expect(fallback, `${tag} shows its own words`).to.equal(true);
    if (works) await use(visit);
    expectCalm(await visit.ask<Look>('look', {idle: false}), page);
    const left = await visit.ask<Look>('leave');
    expect(left.changed, 'what is left behind').to.deep.equal([]);
  } finally {
    visit.end();
  }
}

for (const family of families) {
  describe(`on somebody else's page: ${family}`, () => {
    for (const page of pages.filter((one) => one.family === family)) it(page.name, () => visitAndCheck(page));
  });
}
