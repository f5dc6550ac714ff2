import {expect} from '@esm-bundle/chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import * as stories from '../../stories/mood-check/questionnaire.stories.js';
import {answer, drawn} from '../../stories/mood-check/acting.js';
import {bare, dirty, everyKind, fiveHundred, r5} from '../../stories/mood-check/questionnaires.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {removeAll, shown, text, type Shown} from './mount.js';

type Check = Shown<HTMLElementTagNameMap['sm-mood-check']>;

/** A questionnaire on the page, as soon as its first question is there. */
async function asked(properties: Partial<HTMLElementTagNameMap['sm-mood-check']>): Promise<Check> {
  const check = await shown('sm-mood-check', properties);
  await check.drawn('.question');
  return check;
}

const file = async (name: string): Promise<unknown> => (await fetch(new URL(`../content/fixtures/${name}.json`, import.meta.url))).json() as Promise<unknown>;

describe('<sm-mood-check> with a questionnaire', () => {
  meetsWidgetContract(stories);

  afterEach(removeAll);

  it('PHQ-9 is done with the keyboard alone', async () => {
    const check = await asked({instrument: 'phq-9', showScore: true});
    check.one<HTMLInputElement>('input').focus();
    for (let n = 1; n <= 9; n += 1) {
      expect(text(check.one('.item'))).to.match(new RegExp(`^Question ${n} of 9\\.`));
      await sendKeys({press: ' '});
      await check.element.updateComplete;
      await sendKeys({press: 'Tab'});
      if (n > 1) await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Enter'});
      await check.element.updateComplete;
      if (n === 9) break;
      expect(check.focused(), 'the focus is on the next question').to.equal(text(check.one('.item span')));
      await sendKeys({press: 'Tab'});
    }
    expect(check.focused()).to.equal('Your answers');
    expect(check.all('.review li')).to.have.lengthOf(9);
    await check.press('.pager .btn', 1);
    expect(text(check.one('[part=score]'))).to.contain('Your answers add up to 0 of 27.');
  });

  it('a published Questionnaire of somebody else is done with the keyboard alone', async () => {
    const check = await asked({content: await file('sdc-phq9')});
    check.one<HTMLInputElement>('input').focus();
    for (let n = 1; n <= 9; n += 1) {
      await sendKeys({press: n === 2 ? 'ArrowDown' : ' '});
      await sendKeys({press: 'Tab'});
      if (n > 1) await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Enter'});
      await check.element.updateComplete;
      if (n < 9) await sendKeys({press: 'Tab'});
    }
    expect(check.all('.review b').map(text).slice(0, 3)).to.deep.equal(['Not at all', 'Several days', 'Not at all']);
  });

  it('goes back, changes an answer from the review, and returns there', async () => {
    const check = await asked({instrument: 'phq-4'});
    await answer(0, 1, 2, 3)(check.element);
    await check.press('.review .link', 1);
    expect(text(check.one('.item'))).to.contain('Not being able to stop');
    expect(check.all<HTMLInputElement>('input')[1]?.checked).to.equal(true);
    await check.press('input', 2);
    await check.press('.pager .btn', 1);
    expect(check.all('.review b').map(text)).to.deep.equal(['Not at all', 'More than half the days', 'More than half the days', 'Nearly every day']);
  });

  it('shows the total only where the clinic shows it, and none when an answer is missing', async () => {
    const silent = await asked({instrument: 'gad-2'});
    await answer(3, 3)(silent.element);
    await silent.press('.pager .btn', 1);
    expect(silent.all('[part=score]')).to.have.lengthOf(0);
    const open = await asked({instrument: 'gad-7', showScore: true});
    for (let n = 0; n < 8; n += 1) await open.press('.pager .btn:last-child');
    expect(text(open.one('.card'))).to.contain('There is no total, because not every question has an answer that counts.');
  });

  it('holds on at a required question, and names it in the summary of what is missing', async () => {
    const check = await asked({content: everyKind, layout: 'all'});
    await check.press('.actions .btn');
    expect(text(check.one('.faults'))).to.contain('One question needs a look:');
    expect(text(check.one('.fault'))).to.equal('Please answer this question.');
    await check.press('.faults .link');
    expect((check.element.shadowRoot?.activeElement as HTMLInputElement).name).to.equal('often');
    await check.press('.question input', 1);
    expect(check.all('.fault')).to.have.lengthOf(0);
    expect(check.all('.item').map(text)).to.include('What woke you up?');
    expect(text(check.element.shadowRoot?.querySelector('.card'))).to.contain('This question cannot be asked here: A photo of your bedroom');
  });

  it('says on screen and in one line what it cannot ask, and shows markup as text', async () => {
    const lines: string[] = [];
    const {warn} = console;
    console.warn = (line: string) => void lines.push(line);
    const check = await asked({content: dirty, layout: 'all'});
    console.warn = warn;
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.match(/^<sm-mood-check> shows what it can of this questionnaire: .*FHIR STU3.*twice.*slider/);
    expect(text(check.one('.item'))).to.equal('<img src=x onerror=alert(1)>How are you?');
    expect(check.all('img')).to.have.lengthOf(0);
    expect(check.all('.help')).to.have.lengthOf(1);
  });

  it('asks a Questionnaire of FHIR R5, and names on screen what it cannot ask', async () => {
    const check = await asked({content: r5, layout: 'all', showScore: true});
    await check.press('.question input', 2);
    expect(check.all('.item').map(text)).to.deep.equal(['How often were you calm?', 'Who was with you?']);
    expect(check.all('.row:has(:checked)').map(text)).to.deep.equal(['Often', 'A friend']);
    expect(text(check.one('.card'))).to.contain('This question cannot be asked here: A drawing of your week');
    await check.press('.actions .btn');
    await check.press('.pager .btn', 1);
    expect(text(check.one('[part=score]'))).to.equal('Your answers add up to 2 of 3.');
  });

  it('leaves out an answer without words, keeps a limit, and says nothing of a total where nothing can be added', async () => {
    const check = await asked({content: bare, showScore: true});
    expect(check.all('.row .name').map(text)).to.deep.equal(['جيد', '<b>سيئ</b>']);
    expect(getComputedStyle(check.one('.item span')).direction, 'each text has its own direction').to.equal('rtl');
    await check.press('.pager .btn');
    expect(text(check.one('.question .head'))).to.contain('Naps count as well.');
    const field = check.one<HTMLInputElement>('.line-input');
    field.value = '25';
    field.dispatchEvent(new Event('input'));
    await check.press('.pager .btn', 1);
    expect(text(check.one('.fault'))).to.equal('The highest answer here is 24.');
    field.value = '7';
    field.dispatchEvent(new Event('input'));
    await check.press('.pager .btn', 1);
    await check.press('.pager .btn', 1);
    expect(text(check.one('.card'))).not.to.contain('total');
  });

  it('asks five hundred questions at once, and an answer to one touches nothing of the others', async () => {
    const check = await asked({content: fiveHundred, layout: 'all'});
    expect(check.all('.question')).to.have.lengthOf(500);
    const touched: MutationRecord[] = [];
    const observer = new MutationObserver((records) => touched.push(...records));
    for (const question of check.all('.question')) observer.observe(question, {subtree: true, childList: true, attributes: true, characterData: true});
    for (const place of [1, 1001, 1999]) await check.press('.question input', place);
    observer.disconnect();
    expect(touched).to.have.lengthOf(0);
    expect(check.all(':checked')).to.have.lengthOf(3);
  });

  it('keeps the answers when the same questionnaire comes again', async () => {
    const check = await asked({content: everyKind, layout: 'all'});
    await check.press('.question input', 1);
    check.element.content = structuredClone(everyKind);
    await check.element.updateComplete;
    await drawn(check.element.shadowRoot as ShadowRoot, '.question');
    expect(check.all<HTMLInputElement>('.question input')[1]?.checked).to.equal(true);
  });
});
