import type {FhirQuestionnaire} from '../../src/index.js';
import {expect} from 'chai';
import '../../src/define.js';
import {answerQuestions} from '../../stories/mood-check/actions.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

const loadFixture = async (name: string): Promise<FhirQuestionnaire> =>
  (await fetch(new URL(`../unit/content/fixtures/${name}.json`, import.meta.url))).json() as Promise<FhirQuestionnaire>;

/** Presses a button and waits for a second update, after which the focus moves. */
async function pressAndWait(check: MountedMoodCheck, selector: string): Promise<void> {
  await check.press(selector);
  await check.element.updateComplete;
}

describe('clearing the answers of <sm-mood-check>', () => {
  afterEach(unmountAll);

  it('is available in a questionnaire after the first answer', async () => {
    const check = await mount('sm-mood-check', {instrument: 'gad-7'});
    await check.waitFor('.question');
    expect(check.all('.clear')).to.have.lengthOf(0);
    await check.press('.question input', 2);
    expect(textOf(check.get('.clear'))).to.equal('Delete my answer');
    await check.press('.clear');
    expect(check.all(':checked'), 'a single answer is deleted without confirmation').to.have.lengthOf(0);
    expect(check.all('.clear')).to.have.lengthOf(0);
  });

  it('asks for confirmation before it deletes several answers, and deletes all of them', async () => {
    const check = await mount('sm-mood-check', {instrument: 'gad-7'});
    await answerQuestions(1, 2, 3)(check.element);
    expect(textOf(check.get('.clear'))).to.equal('Delete my answers');
    await pressAndWait(check, '.clear');
    expect(check.focusedText()).to.equal('Delete all your answers? You cannot get them back.');
    await pressAndWait(check, '.confirm-clear .bare');
    expect(check.all('.confirm-clear'), 'confirmation closed').to.have.lengthOf(0);
    expect(check.focusedText()).to.equal('Delete my answers');
    expect(textOf(check.get('.item'))).to.contain('Question 4 of 7.');
    await pressAndWait(check, '.clear');
    await check.press('.confirm-clear .btn');
    expect(textOf(check.get('.item'))).to.contain('Question 1 of 7.');
    expect(check.focusedText()).to.contain('Question 1 of 7.');
    for (let n = 1; n <= 7; n += 1) {
      expect(check.all(':checked'), `question ${n}`).to.have.lengthOf(0);
      await check.press('.pager .btn:last-child');
    }
    expect(new Set(check.all('.review b').map(textOf))).to.deep.equal(new Set(['Not answered']));
  });

  it('is available at the review and after completion', async () => {
    const check = await mount('sm-mood-check', {instrument: 'phq-2'});
    await answerQuestions(1, 2)(check.element);
    expect(check.all('.clear')).to.have.lengthOf(1);
    await check.press('.pager .btn:last-child');
    await pressAndWait(check, '.clear');
    await check.press('.confirm-clear .btn');
    expect(textOf(check.get('.item'))).to.contain('Question 1 of 2.');
  });

  it('deletes a single answer immediately, and asks for confirmation if feeling words or a note exist', async () => {
    const check = await mount('sm-mood-check', {feelings: true});
    await check.press('.mood input', 1);
    await check.press('.clear');
    expect(check.all(':checked')).to.have.lengthOf(0);
    await check.press('.mood input', 1);
    await check.press('.actions .btn');
    await check.press('.chip input', 0);
    await pressAndWait(check, '.clear');
    await check.press('.confirm-clear .btn');
    expect(check.all('.mood')).to.have.lengthOf(5);
    expect(check.element.shadowRoot?.textContent).not.to.contain('worried');
  });

  it('deletes prefilled answers and does not restore them', async () => {
    const check = await mount('sm-mood-check', {
      response: await loadFixture('sdc-phq9-response'),
      content: await loadFixture('sdc-phq9'),
    });
    await pressAndWait({...check, press: async (selector) => (await check.waitFor(selector)).click()}, '.clear');
    await check.press('.confirm-clear .btn');
    expect(check.all(':checked')).to.have.lengthOf(0);
    check.element.requestUpdate();
    await check.element.updateComplete;
    expect(check.all(':checked')).to.have.lengthOf(0);
  });

  it('is not available while the widget is disabled', async () => {
    const check = await mount('sm-mood-check');
    await check.press('.mood input', 1);
    check.element.disabled = true;
    await check.element.updateComplete;
    expect(check.all('.clear')).to.have.lengthOf(0);
    expect(check.all(':checked')).to.have.lengthOf(1);
  });
});
