import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import {answerQuestions} from '../../stories/mood-check/actions.js';
import {button, checkbox, field, radio, slider, type Query} from '../support/queries.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;
type Properties = Partial<HTMLElementTagNameMap['sm-mood-check']>;

async function ask(item: object[], properties: Properties = {}): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', {content: {resourceType: 'Questionnaire', item}, ...properties});
  await check.waitFor('[part=item]');
  return check;
}

const boolean = (linkId: string, more = {}) => ({linkId, type: 'boolean', text: `Question ${linkId}`, ...more});
const enabledBy = (question: string) => ({enableWhen: [{question, operator: '=', answerBoolean: true}]});
const checkedIn = (check: MountedMoodCheck) =>
  check.all('[data-key]').map((one) => [...one.querySelectorAll('input')].findIndex(({checked}) => checked));

const forward = button(/^(Next|Check my answers)$/);
/** The answer in the review. */
const reviewed = 'li b';
/** The message about an invalid answer. */
const error = 'p[id$=-error]';

/** Dispatches the second click of a double click. */
async function clickAgain(check: MountedMoodCheck, query: Query): Promise<void> {
  check.get(query).dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, detail: 2}));
  await check.element.updateComplete;
}

async function type(check: MountedMoodCheck, text: string): Promise<void> {
  check.get<HTMLInputElement>(field()).focus();
  await sendKeys({type: text});
  await check.element.updateComplete;
}

describe('the fields of a questionnaire', () => {
  afterEach(unmountAll);

  it('keep their answers when another question is enabled and disabled', async () => {
    const items = [boolean('1'), boolean('2', enabledBy('1')), boolean('3'), boolean('4')];
    const check = await ask(items, {layout: 'all'});
    await check.press(radio());
    expect(check.all('[data-key]')).to.have.lengthOf(4);
    await check.press(radio(), 4);
    await check.press(radio(), 6);
    await check.press(radio(), 1);
    expect(checkedIn(check)).to.deep.equal([1, 0, 0]);
  });

  it('remove an optional answer on a second press, but not on a double click', async () => {
    const check = await ask([boolean('a'), boolean('b', {required: true})], {layout: 'all'});
    await check.press(radio());
    await clickAgain(check, radio());
    expect(checkedIn(check)[0], 'a double click').to.equal(0);
    await check.press(radio());
    expect(checkedIn(check)[0]).to.equal(-1);
    await check.press(radio(), 2);
    await check.press(radio(), 2);
    expect(checkedIn(check)[1], 'required').to.equal(0);
  });

  it('advance by only one question on a double click', async () => {
    const check = await ask([boolean('a'), boolean('b'), boolean('c')]);
    await check.press(forward);
    await clickAgain(check, forward);
    expect(textOf(check.get('[part=item]'))).to.contain('Question b');
  });

  it('accept numbers with both decimal separators, and display an error for other text', async () => {
    const check = await ask([{linkId: 'a', type: 'decimal', text: 'Hours?'}], {shareAnswers: true});
    await type(check, '1e2');
    await check.press(forward);
    expect(textOf(check.get(error))).to.equal('Enter a number, like 7.5.');
    expect(check.focusedText(), 'the error is read out with the question').to.contain('Enter a number');
    const hours = check.get<HTMLInputElement>(field());
    expect([hours.value, hours.getAttribute('aria-invalid')]).to.deep.equal(['1e2', 'true']);
    hours.value = '';
    await type(check, '7,5');
    await check.press(forward);
    expect(textOf(check.get(reviewed))).to.equal('7.5');
  });

  it('indicate required questions before validation', async () => {
    const check = await ask([{linkId: 'a', type: 'text', text: 'Why?', required: true}]);
    expect(check.get<HTMLTextAreaElement>('textarea').required).to.equal(true);
    expect(textOf(check.get('[data-key]'))).to.contain('Answer needed');
  });

  it('deselect the other options when an exclusive option is selected', async () => {
    const exclusive = {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive',
      valueBoolean: true,
    };
    const answerOption = [
      {valueString: 'Walking'},
      {valueString: 'Music'},
      {valueString: 'None', extension: [exclusive]},
    ];
    const check = await ask([{linkId: 'a', type: 'choice', repeats: true, text: 'What helped?', answerOption}]);
    const checked = () => check.all<HTMLInputElement>('input').map((input) => input.checked);
    await check.pressAll(checkbox('Walking'), checkbox('Music'), checkbox('None'));
    expect(checked()).to.deep.equal([false, false, true]);
    await check.press(checkbox('Walking'));
    expect(checked()).to.deep.equal([true, false, false]);
  });

  it('render a long list of options as a drop-down list', async () => {
    const answerOption = Array.from({length: 195}, (_, n) => ({valueString: `Country ${n}`}));
    const check = await ask([{linkId: 'a', type: 'choice', text: 'Where?', answerOption}]);
    const select = check.get<HTMLSelectElement>('select');
    select.value = 'Country 7';
    select.dispatchEvent(new Event('change'));
    await check.element.updateComplete;
    await check.press(forward);
    expect(textOf(check.get(reviewed))).to.equal('Country 7');
  });
});

describe('after a safety answer above its lowest', () => {
  afterEach(unmountAll);

  it('the last screen has no score range label and displays the support panel again', async () => {
    const check = await mount('sm-mood-check', {instrument: 'phq-9', showScore: true, country: 'GB'});
    await check.waitFor('[part=item]');
    await answerQuestions(0, 0, 0, 0, 0, 0, 0, 0, 1)(check.element);
    for (let n = 0; n < 3 && !check.all('[part=score]').length; n += 1) {
      check.all(button('Close'))[0]?.click();
      await check.element.updateComplete;
      await check.press(button(/^(Next|Check my answers|Finish)$/));
    }
    expect(textOf(check.get('[part=score]'))).to.equal('Your total is 1 out of 27.');
    expect(check.all('[part=support]')).to.have.lengthOf(1);
  });

  it('offer several units, and answer in the chosen one', async () => {
    const unit = (code: string) => ({
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
      valueCoding: {system: 'http://unitsofmeasure.org', code, display: code},
    });
    const item = [{linkId: 'a', type: 'quantity', text: 'Weight', extension: [unit('kg'), unit('[lb_av]')]}];
    const check = await ask(item);
    await type(check, '154');
    const select = check.get<HTMLSelectElement>('select');
    select.value = '[lb_av]';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await check.press(forward);
    expect(textOf(check.get(reviewed))).to.equal('154 [lb_av]');
  });

  it('filter a long list, and keep the selected option', async () => {
    const answerOption = Array.from({length: 70}, (_, index) => ({valueString: `Ort ${index}`}));
    const check = await ask([
      {linkId: 'a', type: 'choice', text: 'Place', answerOption: [...answerOption, {valueString: 'Zürich'}]},
    ]);
    const optionTexts = () => check.all('option').map(textOf);
    await type(check, 'zuri');
    expect(optionTexts()).to.deep.equal(['Choose', 'Zürich']);
    const select = check.get<HTMLSelectElement>('select');
    select.value = 'Zürich';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await type(check, 'x');
    expect(optionTexts()).to.deep.equal(['Choose', 'Zürich']);
    expect(textOf(check.get('[id$=-matches]'))).to.equal('No answer matches your search.');
    await check.press(forward);
    expect(textOf(check.get(reviewed))).to.equal('Zürich');
  });

  it('filter a long list of several answers, and keep those that are selected', async () => {
    const answerOption = Array.from({length: 70}, (_, index) => ({valueString: `Ort ${index}`}));
    const item = {linkId: 'a', type: 'choice', text: 'Places', repeats: true};
    const check = await ask([{...item, answerOption: [...answerOption, {valueString: 'Zürich'}]}]);
    await check.press(checkbox('Ort 3'));
    await type(check, 'zuri');
    await check.press(checkbox('Zürich'));
    expect(check.all('label').map(textOf)).to.deep.equal(['Ort 3', 'Zürich']);
    await check.press(forward);
    expect(textOf(check.get(reviewed))).to.equal('Ort 3 and Zürich');
  });

  it('include a slider, which has no answer until it is used', async () => {
    const extension = [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
        valueCodeableConcept: {coding: [{code: 'slider'}]},
      },
      {url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0},
      {url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10},
    ];
    const check = await ask([{linkId: 'a', type: 'integer', text: 'Pain', extension}, boolean('z')]);
    const pain = check.get<HTMLInputElement>(slider());
    expect(pain.getAttribute('aria-valuetext')).to.equal('Not answered');
    pain.focus();
    await sendKeys({press: 'ArrowRight'});
    await check.element.updateComplete;
    expect(pain.getAttribute('aria-valuetext')).to.equal('6');
    pain.dispatchEvent(new KeyboardEvent('keydown', {key: 'Delete', bubbles: true})); // The WebKit driver has no Delete key.
    await check.element.updateComplete;
    expect(pain.getAttribute('aria-valuetext')).to.equal('Not answered');
  });
});
