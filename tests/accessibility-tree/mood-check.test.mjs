import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open} from './page.mjs';

/** Opens the built mood check, runs a callback, and always closes the page. */
async function reading(attributes, work) {
  const reader = await open(`<sm-mood-check country="GB" ${attributes}></sm-mood-check>`);
  try {
    await reader.until(/^radio/);
    await work(reader);
  } finally {
    await reader.close();
  }
}

/** Presses keys and returns the focused line after each key. */
async function focusAfter(reader, ...keys) {
  const lines = [];
  for (const key of keys) {
    await reader.press(key);
    lines.push(`${key}: ${await reader.focused()}`);
  }
  return lines;
}

const often = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'].map(
  (name) => `radio "${name}"`,
);

test('one question by keyboard', () =>
  reading('', async (reader) => {
    assert.deepEqual(await reader.tree(), [
      'heading 2 "How are you feeling right now?"',
      '"There are no right or wrong answers."',
      'radiogroup "How are you feeling right now?" (There are no right or wrong answers.)',
      ...['Very low', 'Low', 'Okay', 'Good', 'Very good'].map((name) => `radio "${name}"`),
      'button "Get help now"',
      '"Not saved, not sent"',
    ]);
    assert.deepEqual(await focusAfter(reader, 'Tab', 'ArrowRight', 'ArrowRight', 'Tab', 'Enter'), [
      'Tab: radio "Very low", focused',
      'ArrowRight: radio "Low", checked, focused',
      'ArrowRight: radio "Okay", checked, focused',
      'Tab: button "Continue", focused',
      'Enter: heading 2 "Thank you for checking in.", focused',
    ]);
    assert.deepEqual(await reader.tree(), [
      '"Okay"',
      'button "Change"',
      'heading 2 "Thank you for checking in.", focused',
      'button "Get help now"',
      'button "Delete my answer"',
      '"Your answer was not sent or saved."',
      '"It is deleted when you leave this page."',
    ]);
    assert.deepEqual(await focusAfter(reader, 'Tab', 'Enter'), [
      'Tab: button "Get help now", focused',
      'Enter: heading 2 "You can talk to someone now", focused',
    ]);
  }));

test('PHQ-9 by keyboard, with crisis support at item 9', () =>
  reading('instrument="phq-9" show-score', async (reader) => {
    const stem = 'Over the last 2 weeks, how often have you been bothered by any of the following problems?';
    const first = 'Question 1 of 9. Little interest or pleasure in doing things';
    assert.deepEqual((await reader.tree()).slice(0, 9), [
      '"Nobody reads your answers as you give them."',
      `"${stem}"`,
      `heading 2 "${first}"`,
      `radiogroup "${stem} ${first}"`,
      ...often,
      'button "Next"',
    ]);
    assert.deepEqual(await focusAfter(reader, 'Tab', 'Space', 'Tab', 'Enter', 'Tab', 'Space', 'Tab', 'Tab'), [
      'Tab: radio "Not at all", focused',
      'Space: radio "Not at all", checked, focused',
      'Tab: button "Next", focused',
      'Enter: heading 2 "Question 2 of 9. Feeling down, depressed, or hopeless", focused',
      'Tab: radio "Not at all", focused',
      'Space: radio "Not at all", checked, focused',
      'Tab: button "Back", focused',
      'Tab: button "Next", focused',
    ]);
    for (let n = 3; n <= 8; n += 1) await reader.press('Enter', 'Tab', 'Space', 'Tab', 'Tab');
    assert.deepEqual(await focusAfter(reader, 'Enter', 'Tab', 'ArrowDown'), [
      'Enter: heading 2 "Question 9 of 9. Thoughts that you would be better off dead or of hurting yourself in some way", focused',
      'Tab: radio "Not at all", focused',
      'ArrowDown: radio "Several days", checked, focused',
    ]);
    assert.deepEqual(await focusAfter(reader, 'Enter'), ['Enter: heading 2 "You can talk to someone now", focused']);
    const tree = await reader.tree();
    assert.ok(tree.includes('radio "Several days", checked'), 'the answer is kept');
    const help = tree.slice(tree.indexOf('heading 2 "You can talk to someone now", focused'));
    assert.deepEqual(
      help
        .filter((line) => line.startsWith('link'))
        .map(
          (line) =>
            line.match(
              /Call 999|Call 116 123|Text SHOUT to 85258|Call 111, then option 2|\w+ (18001 )?0808 808 8000/,
            )?.[0],
        ),
      [
        'Call 999',
        'Call 116 123',
        'Text SHOUT to 85258',
        'Call 111, then option 2',
        'Call 0808 808 8000',
        'Textphone 18001 0808 808 8000',
      ],
    );
    assert.deepEqual(await focusAfter(reader, 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter'), [
      'Shift+Tab: button "Delete my answers", focused',
      'Shift+Tab: button "Get help now", expanded, focused',
      'Shift+Tab: button "Next", focused',
      'Enter: heading 2 "Additional question. If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?", focused',
    ]);
    await reader.press('Tab', 'Space', 'Tab', 'Tab', 'Enter');
    assert.equal(await reader.focused(), 'heading 2 "Your answers", focused');
    const review = await reader.tree();
    assert.ok(review.includes('button "Change: Little interest or pleasure in doing things"'));
    assert.equal(review.filter((line) => line === '"Not at all"').length, 8);
    await reader.press('Shift+Tab');
  }));

test('a third-party Questionnaire from a URL, by keyboard', () =>
  reading('src="/sdc-phq9.json" layout="all"', async (reader) => {
    const tree = await reader.tree();
    const stem = 'Over the last two weeks, how often have you been bothered by any of the following problems?';
    const groups = tree.filter((line) => line.startsWith('radiogroup'));
    assert.equal(groups.length, 9);
    for (const group of groups) assert.ok(group.startsWith(`radiogroup "${stem} `), group);
    assert.equal(tree.filter((line) => line === `"${stem}"`).length, 1, 'the common stem is read once');
    assert.equal(tree.filter((line) => /^heading 3/.test(line)).length, 9);
    for (let n = 1; n <= 9; n += 1) {
      assert.deepEqual(await focusAfter(reader, 'Tab', 'Space'), [
        'Tab: radio "Not at all", focused',
        'Space: radio "Not at all", checked, focused',
      ]);
    }
    assert.deepEqual(await focusAfter(reader, 'Tab', 'Enter'), [
      'Tab: button "Check my answers", focused',
      'Enter: heading 2 "Your answers", focused',
    ]);
    assert.equal((await reader.tree()).filter((line) => line === '"Not at all"').length, 9);
  }));

test('a missing answer is described at its question and in the error summary', () =>
  reading('src="/sdc-required-radios.json" layout="all"', async (reader) => {
    await reader.press('Tab', 'KeyA'); // Required questions of an optional group are asked once one of them is answered.
    while (!(await reader.focused())?.includes('Check my answers')) await reader.press('Tab');
    await reader.press('Enter');
    const tree = await reader.tree();
    assert.match(await reader.focused(), /^group "There is a problem with \d answers:", focused$/);
    assert.ok(
      tree.some((line) => /^radiogroup .*\(Answer needed Please answer this question\.\), invalid/.test(line)),
      tree.join('\n'),
    );
  }));
