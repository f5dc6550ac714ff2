import type {FhirQuestionnaire} from '../../src/index.js';
import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import * as stories from '../../stories/mood-check/questionnaire.stories.js';
import {answerQuestions} from '../../stories/mood-check/actions.js';
import {
  unweighted,
  malformed,
  allItemTypes,
  longQuestionnaire,
  r5Questionnaire,
} from '../../stories/mood-check/questionnaires.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {button, field, findAll, group, radio} from '../support/queries.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

/** The messages about invalid answers. Their ids name the questions that they describe. */
const errors = 'p[id$=-error]';

/** Mounts a questionnaire and waits for its first question. */
async function mountAndWait(properties: Partial<HTMLElementTagNameMap['sm-mood-check']>): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', properties);
  await check.waitFor('[part=item]');
  return check;
}

const loadFixture = async (name: string): Promise<FhirQuestionnaire> =>
  (await fetch(new URL(`../unit/content/fixtures/${name}.json`, import.meta.url))).json() as Promise<FhirQuestionnaire>;

describe('<sm-mood-check> with a questionnaire', () => {
  meetsWidgetContract(stories);

  afterEach(unmountAll);

  it('PHQ-9 can be completed with the keyboard only', async () => {
    const check = await mountAndWait({instrument: 'phq-9', showScore: true});
    check.get<HTMLInputElement>('input').focus();
    for (let n = 1; n <= 9; n += 1) {
      expect(textOf(check.get('[part=item]'))).to.match(new RegExp(`^Question ${n} of 9\\.`));
      await sendKeys({press: ' '});
      await check.element.updateComplete;
      await sendKeys({press: 'Tab'});
      if (n > 1) await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Enter'});
      await check.element.updateComplete;
      if (n === 9) break;
      expect(check.focusedText(), 'the focus is on the next question').to.equal(textOf(check.get('[part=item] span')));
      await sendKeys({press: 'Tab'});
    }
    expect(check.focusedText()).to.equal('Your answers');
    expect(check.all('li')).to.have.lengthOf(9);
    await check.press(button('Finish'));
    expect(textOf(check.get('[part=score]'))).to.contain('Your total is 0 out of 27.');
  });

  it('a published Questionnaire can be completed with the keyboard only', async () => {
    const check = await mountAndWait({content: await loadFixture('sdc-phq9')});
    check.get<HTMLInputElement>('input').focus();
    for (let n = 1; n <= 9; n += 1) {
      await sendKeys({press: n === 2 ? 'ArrowDown' : ' '});
      await sendKeys({press: 'Tab'});
      if (n > 1) await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Enter'});
      await check.element.updateComplete;
      if (n < 9) await sendKeys({press: 'Tab'});
    }
    expect(check.all('li b').map(textOf).slice(0, 3)).to.deep.equal(['Not at all', 'Several days', 'Not at all']);
  });

  it('moves back, changes an answer from the review, and returns to the review', async () => {
    const check = await mountAndWait({instrument: 'phq-4'});
    await answerQuestions(0, 1, 2, 3)(check.element);
    await check.press(button(/^Change: Not being able to stop/));
    expect(textOf(check.get('[part=item]'))).to.contain('Not being able to stop');
    expect(check.get<HTMLInputElement>(radio('Several days')).checked).to.equal(true);
    await check.pressAll(radio('More than half the days'), button(/^(Next|Check my answers)$/));
    expect(check.all('li b').map(textOf)).to.deep.equal([
      'Not at all',
      'More than half the days',
      'More than half the days',
      'Nearly every day',
    ]);
  });

  it('displays the total only with show-score and complete answers', async () => {
    const silent = await mountAndWait({instrument: 'gad-2'});
    await answerQuestions(3, 3)(silent.element);
    await silent.press(button('Finish'));
    expect(silent.all('[part=score]')).to.have.lengthOf(0);
    const open = await mountAndWait({instrument: 'gad-7', showScore: true});
    for (let n = 1; n < 7; n += 1) await open.press(button('Next'));
    await open.pressAll(button('Check my answers'), button('Finish'));
    expect(textOf(open.get('[part=card]'))).to.contain(
      'We cannot show a total because some questions are not answered.',
    );
  });

  it('does not continue without a required answer, and links to it from the error summary', async () => {
    const check = await mountAndWait({content: allItemTypes, layout: 'all'});
    await check.press(button('Check my answers'));
    const summary = group('There is a problem with 1 answer:');
    await check.waitFor(summary);
    expect(textOf(check.get(errors))).to.equal('Please answer this question.');
    await check.press(button(/How often did you wake up too early\?$/));
    expect((check.element.shadowRoot?.activeElement as HTMLInputElement).name).to.equal('often');
    await check.press(radio(), 1);
    expect(check.all(errors)).to.have.lengthOf(0);
    expect(check.all('[part=item]').map(textOf)).to.include('What woke you up?');
    expect(textOf(check.get('[part=card]'))).to.contain(
      'We cannot show this question here. Ask the clinic about it: A photo of your bedroom',
    );
  });

  it('lists unsupported questions on screen and in one warning, and displays markup as text', async () => {
    const lines: string[] = [];
    const {warn} = console;
    console.warn = (line: string) => void lines.push(line);
    const check = await mountAndWait({content: malformed, layout: 'all'});
    console.warn = warn;
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.match(
      /^<sm-mood-check> shows what it can of this questionnaire: .*FHIR STU3.*earlier item.*slider/,
    );
    expect(textOf(check.get('[part=item]'))).to.equal('<img src=x onerror=alert(1)>How are you?');
    expect(check.all('img')).to.have.lengthOf(0);
    expect(findAll(check.get('[part=foot]'), button('Get help now'))).to.have.lengthOf(1);
  });

  it('asks a FHIR R5 Questionnaire, and lists unsupported questions on screen', async () => {
    const check = await mountAndWait({content: r5Questionnaire, layout: 'all', showScore: true});
    await check.press(radio('Often'));
    expect(check.all('[part=item]').map(textOf)).to.deep.equal(['How often were you calm?', 'Who was with you?']);
    expect(check.all('[part=options] label:has(:checked)').map(textOf)).to.deep.equal(['Often', 'A friend']);
    expect(textOf(check.get('[part=card]'))).to.contain(
      'We cannot show this question here. Ask the clinic about it: A drawing of your week',
    );
    await check.pressAll(button('Check my answers'), button('Finish'));
    expect(textOf(check.get('[part=score]'))).to.equal('Your total is 2 out of 3.');
  });

  it('omits an option without text, enforces a limit, and displays no total message without weights', async () => {
    const check = await mountAndWait({content: unweighted, showScore: true});
    expect(check.all('[part=options] label').map(textOf)).to.deep.equal(['جيد', '<b>سيئ</b>']);
    expect(getComputedStyle(check.get('[part=item] span')).direction, 'the direction follows the text').to.equal('rtl');
    await check.press(button('Next'));
    expect(textOf(check.get('[data-key]'))).to.contain('Naps count as well.');
    const hours = check.get<HTMLInputElement>(field());
    hours.value = '25';
    hours.dispatchEvent(new Event('input'));
    await check.press(button('Check my answers'));
    expect(textOf(check.get(errors))).to.equal('Enter 24 or less.');
    hours.value = '7';
    hours.dispatchEvent(new Event('input'));
    await check.pressAll(button('Check my answers'), button('Finish'));
    expect(textOf(check.get('[part=card]'))).not.to.contain('total');
  });

  it('renders 500 questions at once, and an answer changes no DOM of the others', async () => {
    const check = await mountAndWait({content: longQuestionnaire, layout: 'all'});
    expect(check.all('[data-key]')).to.have.lengthOf(500);
    const mutations: MutationRecord[] = [];
    const observer = new MutationObserver((records) => mutations.push(...records));
    for (const question of check.all('[data-key]'))
      observer.observe(question, {subtree: true, childList: true, attributes: true, characterData: true});
    for (const place of [1, 1001, 1999]) await check.press(radio(), place);
    observer.disconnect();
    const changed = mutations.map(({target}) => (target as Element).className);
    expect(changed, 'each answered question shows its button to delete the answer').to.deep.equal(
      Array(3).fill('link delete-answer '),
    );
    expect(check.all(':checked')).to.have.lengthOf(3);
  });

  it('keeps the answers when the same questionnaire is set again', async () => {
    const check = await mountAndWait({content: allItemTypes, layout: 'all'});
    await check.press(radio(), 1);
    check.element.content = structuredClone(allItemTypes);
    await check.element.updateComplete;
    await check.waitFor('[part=item]');
    expect(check.all<HTMLInputElement>(radio())[1]?.checked).to.equal(true);
  });
});
