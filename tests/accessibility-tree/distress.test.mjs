import assert from 'node:assert/strict';
import {test} from 'node:test';
import {localeOf} from '../../tools/project/locales.mjs';
import {open} from './page.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const phone = {width: 390, height: 780, isMobile: true, hasTouch: true};

const pages = [
  {lang: 'de', root: 'lang="de"'},
  {lang: 'ar', root: 'lang="ar" dir="rtl"'},
];

/** Opens a page at the width of a phone, runs a callback, and always closes the page. */
async function reading(markup, root, work) {
  const reader = await open(markup, {root, viewport: phone});
  try {
    await work(reader);
    assert.ok(
      await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      'nothing is wider than the phone',
    );
  } finally {
    await reader.close();
  }
}

/** Presses Tab until a line that contains this text is focused. Fails after 40 presses. */
async function tabTo(reader, text) {
  const seen = [];
  for (let count = 0; count < 40; count += 1) {
    await reader.press('Tab');
    const line = (await reader.focused()) ?? '';
    seen.push(line);
    if (line.includes(text)) return line;
  }
  return assert.fail(`"${text}" is not reached by Tab:\n${seen.join('\n')}`);
}

const plain = (text) => text.replaceAll('*', '');

/** True if one line of the tree, or the text of several, contains the text. */
const assertReads = (tree, text) => assert.ok(tree.join('\n').includes(plain(text)), `${text}\n\n${tree.join('\n')}`);

/** The links of the support panel, in reading order. */
const linksIn = (tree) => tree.filter((line) => line.startsWith('link'));

for (const {lang, root} of pages) {
  const {
    'mood-check': mood,
    'support-panel': support,
    questionnaire,
    article,
    'breathing-timer': timer,
    'optional-features': features,
    session,
  } = localeOf(lang);

  test(`PHQ-9 with item 9, in ${lang}`, () =>
    reading('<sm-mood-check instrument="phq-9" country="GB" show-score></sm-mood-check>', root, async (reader) => {
      await reader.until(new RegExp(mood.help));
      await reader.until(/^radio/);
      assertReads(await reader.tree(), mood.notMonitored);
      await tabTo(reader, 'radio "Not at all"');
      await reader.press('Space');
      for (let n = 2; n <= 9; n += 1) {
        await tabTo(reader, `button "${questionnaire.next}"`);
        await reader.press('Enter', 'Tab');
        if (n < 9) await reader.press('Space');
      }
      const localNumber = new Intl.NumberFormat(lang).format(9);
      const position = questionnaire.progress.replace('{n}', localNumber).replace('{of}', localNumber);
      assertReads(await reader.tree(), `${position}. Thoughts that you would be better off dead`);
      await reader.press('ArrowDown');
      assert.equal(await reader.focused(), 'radio "Several days", checked, focused', 'the focus stays on the options');
      await reader.press('Enter');
      assert.equal(await reader.focused(), `heading 2 "${support.title}", focused`);
      const panel = await reader.tree();
      for (const text of [support.acknowledgeSuicidalThoughts, support.danger, support.company, support.tryNext])
        assertReads(panel, text);
      assert.match(linksIn(panel)[0], /999/);
      assert.ok(linksIn(panel).some((line) => line.includes('116 123')));
      assertReads(panel, `${position}.`);
      await reader.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
      assert.equal(await reader.focused(), `button "${questionnaire.next}", focused`);
      await reader.press('Enter');
      assert.match(await reader.focused(), new RegExp(`^heading 2 "${questionnaire.additional}\\.`));
      await reader.press('Tab', 'Space');
      await tabTo(reader, `button "${questionnaire.review}"`);
      await reader.press('Enter');
      assert.equal(await reader.focused(), `heading 2 "${questionnaire.reviewTitle}", focused`);
      await tabTo(reader, `button "${questionnaire.finish}"`);
      await reader.press('Enter');
      assert.equal(await reader.focused(), `heading 2 "${questionnaire.thanks}", focused`);
      const last = await reader.tree();
      assert.match(linksIn(last)[0], /999/, 'the lines are on the last screen');
      assert.doesNotMatch(last.join('\n'), /minimal/, 'no range label after a safety answer');
    }));

  test(`the lowest face, in ${lang}`, () =>
    reading('<sm-mood-check country="GB"></sm-mood-check>', root, async (reader) => {
      await reader.until(new RegExp(mood.mood1));
      await tabTo(reader, `radio "${mood.mood1}"`);
      await reader.press('Space');
      await tabTo(reader, `button "${mood.continue}"`);
      await reader.press('Enter');
      assert.equal(await reader.focused(), `heading 2 "${mood.thanks}", focused`);
      const tree = await reader.tree();
      assertReads(tree, mood.supportHint);
      assertReads(tree, mood.privateDone.split('*')[1]);
      await tabTo(reader, `button "${mood.talkNow}"`);
      await reader.press('Enter');
      assert.equal(await reader.focused(), `heading 2 "${support.title}", focused`);
      assert.match(linksIn(await reader.tree())[0], /999/);
    }));

  test(`an emergency caution without a country, in ${lang}`, () => {
    const document = {
      type: 'article',
      title: 'T',
      body: 'B',
      cautions: [{level: 'emergency', heading: 'H', body: 'C'}],
    };
    const markup = `<sm-article-card open><script type="application/json">${JSON.stringify(document)}</script></sm-article-card>`;
    return reading(markup, root, async (reader) => {
      await reader.until(new RegExp(article.callLocal.split('.')[0]));
      await reader.until(/"B"/);
      const tree = await reader.tree();
      const at = (text) => tree.findIndex((line) => line.includes(text));
      assert.ok(at(article.emergency) >= 0, tree.join('\n'));
      assert.ok(at(article.emergency) < at(article.callLocal.split('.')[0]), 'the level is read before what to call');
      assert.ok(at(article.callLocal.split('.')[0]) < at('"B"'), 'what to call is read before the text of the article');
      assert.deepEqual(
        linksIn(tree).filter((line) => /9\d\d|112/.test(line)),
        [],
        'no number is guessed',
      );
    });
  });

  test(`a session that made things worse, in ${lang}`, () =>
    reading('<sm-breathing-timer tension rounds="1" country="GB"></sm-breathing-timer>', root, async (reader) => {
      const {page} = reader;
      await waitInPage(
        page,
        (text) => document.querySelector('sm-breathing-timer').shadowRoot?.textContent.includes(text),
        timer.start,
      );
      await page.evaluate(() => document.querySelector('sm-breathing-timer').ready);
      await reader.until(new RegExp(`^radio "${features.tensionLevels[1]}`));
      await page.evaluate(installFastClock);
      const radios = async () => (await reader.tree()).filter((line) => line.startsWith('radio')).length;
      assert.equal(await radios(), 5);
      await tabTo(reader, `radio "${features.tensionLevels[0]}`);
      await reader.press('Space');
      for (let line = ''; !line.startsWith(`button "${timer.start}`); line = (await reader.focused()) ?? '')
        await reader.press('Shift+Tab');
      await reader.press('Enter');
      await page.evaluate(() => globalThis.passSession());
      await reader.until(new RegExp(`^radio "${features.tensionLevels[4]}`));
      await tabTo(reader, 'radio');
      for (let count = 0; count < 4; count += 1) await reader.press('ArrowDown');
      await reader.until(new RegExp(session.fineToStop));
      const tree = await reader.tree();
      for (const text of [session.fineToStop, session.grounding]) assertReads(tree, text);
      await tabTo(reader, `button "${timer.getHelp}"`);
      await reader.press('Enter');
      assert.equal(await reader.focused(), `heading 2 "${support.title}", focused`);
      assert.match(linksIn(await reader.tree())[0], /999/);
    }));
}

/** Runs in the page: a clock that runs one session to its end in `passSession`. */
function installFastClock() {
  const timer = document.querySelector('sm-breathing-timer');
  let [time, calls] = [0, []];
  const schedule = (wait, work) => {
    const call = {at: time + wait, work};
    calls.push(call);
    return () => (calls = calls.filter((one) => one !== call));
  };
  timer.clock = {now: () => time, wallTime: () => time, isPageHidden: () => false, schedule};
  globalThis.passSession = async () => {
    const ended = new Promise((resolve) => timer.addEventListener('sm-breathing-end', resolve, {once: true}));
    let isOver = false;
    void ended.then(() => (isOver = true));
    while (!isOver) {
      const [next] = calls.sort((a, b) => a.at - b.at);
      if (next) {
        calls = calls.filter((one) => one !== next);
        time = next.at;
        next.work();
      }
      await timer.updateComplete;
      await new Promise(requestAnimationFrame);
    }
  };
}
