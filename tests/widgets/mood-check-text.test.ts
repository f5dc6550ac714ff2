import {expect} from 'chai';
import '../../src/define.js';
import {toQuestionnaireResponse} from '../../src/content/questionnaire/fhir/response.js';
import {parseQuestionnaire} from '../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

const mountQuestionnaire = async (item: object[], more: object = {}): Promise<MountedMoodCheck> => {
  const check = await mount('sm-mood-check', {
    shareAnswers: true,
    content: {resourceType: 'Questionnaire', item, ...more},
  });
  await check.waitFor('.question');
  return check;
};

/** Enters text character by character. */
async function typeText(check: MountedMoodCheck, selector: string, words: string): Promise<void> {
  const field = check.get<HTMLInputElement>(selector);
  for (const letter of words) {
    field.value += letter;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await check.element.updateComplete;
  }
}

const openChoiceItem = (...options: string[]) => ({
  linkId: 'a',
  text: 'And?',
  type: 'open-choice',
  answerOption: options.map((valueString) => ({valueString})),
});

describe('free text in a questionnaire', () => {
  afterEach(unmountAll);

  it('is displayed unchanged', async () => {
    const check = await mountQuestionnaire([{linkId: 'a', text: 'How was it?', type: 'text'}]);
    await typeText(check, 'textarea', 'Too much. Tired.');
    await check.press('.pager .btn');
    expect(textOf(check.get('.review b'))).to.equal('Too much. Tired.');
  });

  it('is kept if it starts with the text of an option', async () => {
    const check = await mountQuestionnaire([openChoiceItem('No', 'Yes')]);
    await typeText(check, '.line-input', 'No, but it was near');
    expect(check.get<HTMLInputElement>('.line-input').value).to.equal('No, but it was near');
    expect(check.all<HTMLInputElement>('.row input').some(({checked}) => checked)).to.equal(false);
    await check.press('.pager .btn');
    await check.press('.pager .btn', 1);
    expect(textOf(check.get('.head'))).to.contain('Thank you.');
  });

  it('is trimmed in the response', () => {
    const questionnaire = parseQuestionnaire({resourceType: 'Questionnaire', item: [openChoiceItem('No')]});
    const [item] = toQuestionnaireResponse(questionnaire, new Map([['a', [' no']]]), 'now')['item'] as [
      {answer: object[]},
    ];
    expect(item.answer).to.deep.equal([{valueString: 'no'}]);
  });

  it('is offered with translated options', () => {
    const german = {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            {url: 'lang', valueCode: 'de'},
            {url: 'content', valueString: 'Nein'},
          ],
        },
      ],
    };
    const item = [{linkId: 'a', type: 'choice', answerOption: [{valueString: 'No', _valueString: german}]}];
    expect(
      parseQuestionnaire({resourceType: 'Questionnaire', item}, 'de').items[0]?.options.map(({text}) => text),
    ).to.deep.equal(['Nein']);
  });
});
