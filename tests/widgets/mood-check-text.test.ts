import {expect} from 'chai';
import '../../src/define.js';
import {toQuestionnaireResponse} from '../../src/content/questionnaire/fhir/response.js';
import {parseQuestionnaire} from '../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {button, field, radio, radioGroup} from '../support/queries.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

const mountQuestionnaire = async (item: object[], more: object = {}): Promise<MountedMoodCheck> => {
  const check = await mount('sm-mood-check', {
    shareAnswers: true,
    content: {resourceType: 'Questionnaire', item, ...more},
  });
  await check.waitFor('[part=item]');
  return check;
};

/** Enters text character by character. */
async function typeText(check: MountedMoodCheck, words: string): Promise<void> {
  const input = check.get<HTMLInputElement>(field());
  for (const letter of words) {
    input.value += letter;
    input.dispatchEvent(new Event('input', {bubbles: true}));
    await check.element.updateComplete;
  }
}

const clinic = (linkId: string, valueString: string) => ({
  linkId,
  type: 'string',
  text: 'Your clinic',
  initial: [{valueString}],
});

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
    await typeText(check, 'Too much. Tired.');
    await check.press(button('Check my answers'));
    expect(textOf(check.get('li b'))).to.equal('Too much. Tired.');
  });

  it('is kept if it starts with the text of an option', async () => {
    const check = await mountQuestionnaire([openChoiceItem('No', 'Yes')]);
    await typeText(check, 'No, but it was near');
    expect(check.get<HTMLInputElement>(field()).value).to.equal('No, but it was near');
    expect(check.all<HTMLInputElement>(radio()).some(({checked}) => checked)).to.equal(false);
    await check.pressAll(button('Check my answers'), button('Finish'));
    expect(textOf(check.get('[part=title]'))).to.contain('Thank you.');
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

describe('a read-only answer', () => {
  afterEach(unmountAll);
  const items = [
    {linkId: 'g', type: 'group', text: 'About you', readOnly: true, item: [clinic('c', 'North')]},
    {linkId: 'a', type: 'boolean', text: 'Is this right?'},
    {...clinic('d', 'South'), readOnly: true},
  ];

  for (const layout of ['one', 'all'])
    it(`is text with its question, and names no control (layout "${layout}")`, async () => {
      const check = await mountQuestionnaire(items);
      check.element.setAttribute('layout', layout);
      await check.element.updateComplete;
      expect(check.all('.context').map(textOf)).to.deep.equal(['About you', 'Your clinic North', 'Your clinic South']);
      expect(check.all(field())).to.have.lengthOf(0);
      expect(check.all(radioGroup(/^About you (Question 1 of 1\. )?Is this right\?$/))).to.have.lengthOf(1);
    });

  it('between two questions of a group does not repeat the texts before them', async () => {
    const heading = {linkId: 'd', type: 'display', text: 'Over the last 2 weeks'};
    const sleep = {linkId: 'a', type: 'boolean', text: 'Sleep'};
    const group = [heading, sleep, {...clinic('c', 'North'), readOnly: true}, {...sleep, linkId: 'b', text: 'Food'}];
    const check = await mountQuestionnaire([{linkId: 'g', type: 'group', text: 'You', item: group}]);
    check.element.setAttribute('layout', 'all');
    await check.element.updateComplete;
    expect(check.all('.context').map(textOf)).to.deep.equal(['You', 'Over the last 2 weeks', 'Your clinic North']);
    for (const name of ['Sleep', 'Food'])
      expect(check.all(radioGroup(`You Over the last 2 weeks ${name}`))).to.have.lengthOf(1);
  });
});
