import type {FhirQuestionnaire} from '../../src/index.js';
import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import {answerQuestions} from '../../stories/mood-check/actions.js';
import {allItemTypes} from '../../stories/mood-check/questionnaires.js';
import {button, checkbox, field, findAll, radio, status, type Query} from '../support/queries.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

const loadFixture = async (name: string): Promise<FhirQuestionnaire> =>
  (await fetch(new URL(`../unit/content/fixtures/${name}.json`, import.meta.url))).json() as Promise<FhirQuestionnaire>;

/** The button in the footer, which has a second form if there are several answers. */
const deleteAnswers = button(/^Delete my answers?$/);

/** Presses a button and waits for a second update, after which the focus moves. */
async function pressAndWait(check: MountedMoodCheck, query: Query): Promise<void> {
  await check.press(query);
  await check.element.updateComplete;
}

describe('clearing the answers of <sm-mood-check>', () => {
  afterEach(unmountAll);

  it('is available in a questionnaire after the first answer', async () => {
    const check = await mount('sm-mood-check', {instrument: 'gad-7'});
    await check.waitFor('[part=item]');
    expect(check.all(deleteAnswers)).to.have.lengthOf(0);
    await check.press(radio('More than half the days'));
    expect(textOf(check.get(deleteAnswers))).to.equal('Delete my answer');
    await check.press(deleteAnswers);
    expect(check.all(':checked'), 'a single answer is deleted without confirmation').to.have.lengthOf(0);
    expect(check.all(deleteAnswers)).to.have.lengthOf(0);
  });

  it('asks for confirmation before it deletes several answers, and deletes all of them', async () => {
    const check = await mount('sm-mood-check', {instrument: 'gad-7'});
    await answerQuestions(1, 2, 3)(check.element);
    expect(textOf(check.get(deleteAnswers))).to.equal('Delete my answers');
    await pressAndWait(check, deleteAnswers);
    expect(check.focusedText()).to.equal('Delete all your answers? You cannot get them back.');
    await pressAndWait(check, button('Keep my answers'));
    expect(check.all(button('Keep my answers')), 'confirmation closed').to.have.lengthOf(0);
    expect(check.focusedText()).to.equal('Delete my answers');
    expect(textOf(check.get('[part=item]'))).to.contain('Question 4 of 7.');
    await pressAndWait(check, deleteAnswers);
    await check.press(button('Delete my answers'));
    expect(textOf(check.get('[part=item]'))).to.contain('Question 1 of 7.');
    expect(check.focusedText()).to.contain('Question 1 of 7.');
    for (let n = 1; n <= 7; n += 1) {
      expect(check.all(':checked'), `question ${n}`).to.have.lengthOf(0);
      await check.press(button(n < 7 ? 'Next' : 'Check my answers'));
    }
    expect(new Set(check.all('li b').map(textOf))).to.deep.equal(new Set(['Not answered']));
  });

  it('is available at the review and after completion', async () => {
    const check = await mount('sm-mood-check', {instrument: 'phq-2'});
    await answerQuestions(1, 2)(check.element);
    expect(check.all(deleteAnswers)).to.have.lengthOf(1);
    await check.press(button('Finish'));
    await pressAndWait(check, deleteAnswers);
    await check.press(button('Delete my answers'));
    expect(textOf(check.get('[part=item]'))).to.contain('Question 1 of 2.');
  });

  it('deletes a single answer immediately, and asks for confirmation if feeling words or a note exist', async () => {
    const check = await mount('sm-mood-check', {feelings: true});
    await check.press(radio('Low'));
    await check.press(deleteAnswers);
    expect(check.all(':checked')).to.have.lengthOf(0);
    await check.pressAll(radio('Low'), button('Continue'), checkbox('worried'));
    await pressAndWait(check, deleteAnswers);
    await check.press(button('Delete my answers'));
    expect(check.all(radio())).to.have.lengthOf(5);
    expect(check.element.shadowRoot?.textContent).not.to.contain('worried');
  });

  it('deletes prefilled answers and does not restore them', async () => {
    const check = await mount('sm-mood-check', {
      response: await loadFixture('sdc-phq9-response'),
      content: await loadFixture('sdc-phq9'),
    });
    await pressAndWait({...check, press: async (query) => (await check.waitFor(query)).click()}, deleteAnswers);
    await check.press(button('Delete my answers'));
    expect(check.all(':checked')).to.have.lengthOf(0);
    check.element.requestUpdate();
    await check.element.updateComplete;
    expect(check.all(':checked')).to.have.lengthOf(0);
  });

  it('is not available while the widget is disabled', async () => {
    const check = await mount('sm-mood-check');
    await check.press(radio('Low'));
    check.element.disabled = true;
    await check.element.updateComplete;
    expect(check.all(deleteAnswers)).to.have.lengthOf(0);
    expect(check.all(':checked')).to.have.lengthOf(1);
  });
});

describe('deleting one answer of a questionnaire', () => {
  afterEach(unmountAll);

  /** The driver of WebKitGTK presses single keys only: it cannot hold Shift. */
  const driverHoldsKeys = !/AppleWebKit/.test(navigator.userAgent) || /Chrome/.test(navigator.userAgent);
  /** A hidden button has no name. */
  const deleteOne = button(/^Delete this answer/);
  const statusOf = (check: MountedMoodCheck) => textOf(check.get(status()));

  it('keeps the other answers, moves the focus to the question and announces it', async () => {
    const check = await mount('sm-mood-check', {instrument: 'phq-2'});
    await answerQuestions(1)(check.element);
    await check.waitForText('Question 2 of 2.');
    expect(check.all(deleteOne), 'there is nothing to delete').to.have.lengthOf(0);
    expect(getComputedStyle(check.get('[aria-label^="Delete this answer"]')).visibility).to.equal('hidden');
    await check.press(radio('More than half the days'));
    expect(check.get(deleteOne).ariaLabel).to.equal('Delete this answer: Feeling down, depressed, or hopeless');
    expect(statusOf(check)).to.equal('');
    await check.press(deleteOne);
    expect(check.all(':checked')).to.have.lengthOf(0);
    expect(check.element.shadowRoot?.activeElement).to.equal(check.get(radio()));
    expect(statusOf(check)).to.equal('Your answer is deleted.');
    await check.press(radio('Several days'));
    expect(statusOf(check), 'after another answer').to.equal('');
    await check.press(button('Back'));
    expect(check.all<HTMLInputElement>(radio()).map(({checked}) => checked)).to.deep.equal([false, true, false, false]);
  });

  it('is one step back from an answer by keyboard, and not on the way to the next question', async () => {
    const check = await mount('sm-mood-check', {instrument: 'phq-2', layout: 'all'});
    await check.waitFor('[part=item]');
    check.get(radio()).focus();
    await sendKeys({press: ' '});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: ' '});
    await check.element.updateComplete;
    expect(check.all(':checked'), 'both questions are answered').to.have.lengthOf(2);
    if (!driverHoldsKeys) return;
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    expect(check.focusedText()).to.equal('Delete this answer');
    await sendKeys({press: 'Enter'});
    await check.element.updateComplete;
    expect(check.all(':checked').map((one) => one.closest<HTMLElement>('[data-key]')?.dataset['key'])).to.deep.equal([
      '/44250-9',
    ]);
  });

  it('empties every kind of control', async () => {
    const content: FhirQuestionnaire = {
      resourceType: 'Questionnaire',
      item: [
        ...allItemTypes.item.slice(2, 6),
        {linkId: 'time', type: 'time', text: 'When?'},
        {linkId: 'moment', type: 'dateTime', text: 'When exactly?'},
        {linkId: 'own', type: 'open-choice', text: 'What?', answerOption: [{valueString: 'Noise'}]},
        {
          linkId: 'many',
          type: 'choice',
          repeats: true,
          text: 'Which?',
          answerOption: [{valueString: 'A'}, {valueString: 'B'}],
        },
      ],
    };
    const check = await mount('sm-mood-check', {content, layout: 'all'});
    await check.waitFor('[part=item]');
    const values: Record<string, string> = {
      hours: 'eight',
      since: '2026-01-02',
      more: 'Words',
      time: '08:00',
      moment: '2026-01-02T08:00',
      own: 'Light',
    };
    for (const [key, value] of Object.entries(values)) {
      const control = findAll<HTMLInputElement>(check.get(`[data-key=${key}]`), field())[0]!;
      control.value = value;
      control.dispatchEvent(new Event('input', {bubbles: true}));
    }
    for (const input of check.all('[data-key=many] input, [data-key=nap] input:first-child')) input.click();
    await check.element.updateComplete;
    const count = check.all('[part=item]').length;
    expect(check.all(deleteOne)).to.have.lengthOf(count);
    for (let left = count; left > 0; left -= 1) await check.press(deleteOne);
    expect(check.all(':checked')).to.have.lengthOf(0);
    expect(
      check
        .all<HTMLInputElement>(field())
        .map(({value}) => value)
        .join(''),
    ).to.equal('');
    expect(check.all(deleteAnswers), 'nothing is left to delete').to.have.lengthOf(0);
  });

  it('leaves no partly entered date when all answers are deleted or the document is replaced', async () => {
    const document = (text: string) => ({resourceType: 'Questionnaire', item: [{linkId: 'a', type: 'date', text}]});
    const check = await mount('sm-mood-check', {content: document('Since when?')});
    const enterPart = async () => {
      (await check.waitFor('.line-input')).focus();
      await sendKeys({type: '12'});
    };
    const hasPart = () => check.get<HTMLInputElement>('.line-input').validity.badInput;
    await enterPart();
    if (!hasPart()) return; // This engine has no partly entered dates.
    check.element.reset();
    await check.element.updateComplete;
    expect(hasPart(), 'all answers are deleted').to.equal(false);
    await enterPart();
    check.element.content = document('Until when?');
    await check.waitForText('Until when?');
    expect(hasPart(), 'another document').to.equal(false);
  });

  it('empties a partly entered date', async () => {
    const check = await mount('sm-mood-check', {
      content: {
        resourceType: 'Questionnaire',
        item: [{linkId: 'since', type: 'date', text: 'Since when?', required: true}],
      },
    });
    await check.waitFor('[part=item]');
    check.get(field(/Since when/)).focus();
    await sendKeys({type: '12'});
    const {validity} = check.get<HTMLInputElement>(field(/Since when/));
    await check.press(button('Check my answers'));
    if (!validity.badInput) return; // This engine has no partly entered dates.
    check.get('[aria-label^="Delete this answer"]').click();
    await check.element.updateComplete;
    expect(check.get<HTMLInputElement>(field(/Since when/)).validity.badInput).to.equal(false);
  });
});
