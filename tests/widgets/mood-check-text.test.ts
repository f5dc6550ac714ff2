import {expect} from '@esm-bundle/chai';
import '../../src/define.js';
import {responseOf} from '../../src/content/questionnaire/fhir/response.js';
import {parseQuestionnaire} from '../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {removeAll, shown, text, type Shown} from './mount.js';

type Check = Shown<HTMLElementTagNameMap['sm-mood-check']>;

const asked = async (item: object[], more: object = {}): Promise<Check> => {
  const check = await shown('sm-mood-check', {shareAnswers: true, content: {resourceType: 'Questionnaire', item, ...more}});
  await check.drawn('.question');
  return check;
};

/** Writes as a person does, letter by letter. */
async function write(check: Check, selector: string, words: string): Promise<void> {
  const field = check.one<HTMLInputElement>(selector);
  for (const letter of words) {
    field.value += letter;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await check.element.updateComplete;
  }
}

const open = (...options: string[]) => ({linkId: 'a', text: 'And?', type: 'open-choice', answerOption: options.map((valueString) => ({valueString}))});

describe('own words in a questionnaire', () => {
  afterEach(removeAll);

  it('are shown as they were written', async () => {
    const check = await asked([{linkId: 'a', text: 'How was it?', type: 'text'}]);
    await write(check, 'textarea', 'Too much. Tired.');
    await check.press('.pager .btn');
    expect(text(check.one('.review b'))).to.equal('Too much. Tired.');
  });

  it('stay where they begin like one of the answers to choose from', async () => {
    const check = await asked([open('No', 'Yes')]);
    await write(check, '.line-input', 'No, but it was near');
    expect(check.one<HTMLInputElement>('.line-input').value).to.equal('No, but it was near');
    expect(check.all<HTMLInputElement>('.row input').some(({checked}) => checked)).to.equal(false);
    await check.press('.pager .btn');
    await check.press('.pager .btn', 1);
    expect(text(check.one('.head'))).to.contain('Thank you.');
  });

  it('are sent without the space around them', () => {
    const questionnaire = parseQuestionnaire({resourceType: 'Questionnaire', item: [open('No')]});
    const [item] = responseOf(questionnaire, new Map([['a', [' no']]]), 'now')['item'] as [{answer: object[]}];
    expect(item.answer).to.deep.equal([{valueString: 'no'}]);
  });

  it('and answers to choose from are read in the language of the widget', () => {
    const german = {extension: [{url: 'http://hl7.org/fhir/StructureDefinition/translation', extension: [{url: 'lang', valueCode: 'de'}, {url: 'content', valueString: 'Nein'}]}]};
    const item = [{linkId: 'a', type: 'choice', answerOption: [{valueString: 'No', _valueString: german}]}];
    expect(parseQuestionnaire({resourceType: 'Questionnaire', item}, 'de').items[0]?.options.map(({text}) => text)).to.deep.equal(['Nein']);
  });
});
