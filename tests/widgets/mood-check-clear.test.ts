import type {FhirQuestionnaire} from '../../src/index.js';
import {expect} from 'chai';
import '../../src/define.js';
import {answerQuestions} from '../../stories/mood-check/acting.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

const loadFixture = async (name: string): Promise<FhirQuestionnaire> =>
  (await fetch(new URL(`../unit/content/fixtures/${name}.json`, import.meta.url))).json() as Promise<FhirQuestionnaire>;

/** Presses a button that moves the focus once it is drawn. */
async function pressAndWait(check: MountedMoodCheck, selector: string): Promise<void> {
  await check.press(selector);
  await check.element.updateComplete;
}

describe('clearing the answers of <sm-mood-check>', () => {
  afterEach(unmountAll);

  it('is there in the middle of a questionnaire, from the first answer on', async () => {
    const check = await mount('sm-mood-check', {instrument: 'gad-7'});
    await check.waitFor('.question');
    expect(check.all('.clear')).to.have.lengthOf(0);
    await check.press('.question input', 2);
    expect(textOf(check.get('.clear'))).to.equal('Delete my answer');
    await check.press('.clear');
    expect(check.all(':checked'), 'one answer is cleared at once').to.have.lengthOf(0);
    expect(check.all('.clear')).to.have.lengthOf(0);
  });

  it('asks first where more than one answer would be lost, and leaves nothing behind', async () => {
    const check = await mount('sm-mood-check', {instrument: 'gad-7'});
    await answerQuestions(1, 2, 3)(check.element);
    expect(textOf(check.get('.clear'))).to.equal('Delete my answers');
    await pressAndWait(check, '.clear');
    expect(check.focusedText()).to.equal('Delete all your answers? You cannot get them back.');
    await pressAndWait(check, '.confirm-clear .bare');
    expect(check.all('.confirm-clear'), 'kept').to.have.lengthOf(0);
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

  it('is there at the review and after the last question', async () => {
    const check = await mount('sm-mood-check', {instrument: 'phq-2'});
    await answerQuestions(1, 2)(check.element);
    expect(check.all('.clear')).to.have.lengthOf(1);
    await check.press('.pager .btn:last-child');
    await pressAndWait(check, '.clear');
    await check.press('.confirm-clear .btn');
    expect(textOf(check.get('.item'))).to.contain('Question 1 of 2.');
  });

  it('clears one answer of the single question as soon as it is given, and asks when words or a note would go too', async () => {
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

  it('also forgets what the page had filled in, and does not bring it back', async () => {
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

  it('takes nothing from a widget that is disabled', async () => {
    const check = await mount('sm-mood-check');
    await check.press('.mood input', 1);
    check.element.disabled = true;
    await check.element.updateComplete;
    expect(check.all('.clear')).to.have.lengthOf(0);
    expect(check.all(':checked')).to.have.lengthOf(1);
  });
});
