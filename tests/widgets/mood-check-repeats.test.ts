import {expect} from 'chai';
import '../../src/define.js';
import {button, field, radio} from '../support/queries.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MoodCheck = HTMLElementTagNameMap['sm-mood-check'];
type MountedMoodCheck = MountedWidget<MoodCheck>;

async function ask(content: object, properties: Partial<MoodCheck> = {}): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', {
    content: {resourceType: 'Questionnaire', item: [], ...content},
    shareAnswers: true,
    ...properties,
  });
  await check.waitFor('[part=item]');
  return check;
}

async function write(check: MountedMoodCheck, text: string, at = 0): Promise<void> {
  const input = check.all<HTMLInputElement>(field())[at] as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  await check.element.updateComplete;
}

const add = button(/^Add another/);
const remove = button(/^Remove this entry/);
const forward = button(/^(Next|Check my answers)$/);

const next = (check: MountedMoodCheck) => check.press(forward);
const questions = (check: MountedMoodCheck) => check.all('[part=item]').map(textOf);

/** Finishes a questionnaire from its review and returns the items of the response. */
async function finish(check: MountedMoodCheck): Promise<unknown> {
  const answered = new Promise<Event>((resolve) => {
    check.element.addEventListener('sm-mood-answer', resolve, {once: true});
  });
  await check.press(button('Finish'));
  const {answer} = (await answered) as unknown as {answer: {response: {item: unknown}}};
  return answer.response.item;
}

const medicines = {
  linkId: 'm',
  type: 'group',
  text: 'Medicine',
  repeats: true,
  item: [
    {linkId: 'name', type: 'string', text: 'Name'},
    {linkId: 'works', type: 'boolean', text: 'Does it help?'},
    {
      linkId: 'why',
      type: 'string',
      text: 'Why not?',
      enableWhen: [{question: 'works', operator: '=', answerBoolean: false}],
    },
  ],
};
const repeatedText = {linkId: 'a', type: 'string', text: 'Allergy', repeats: true};
const answerOf = (linkId: string, text: string, value: object) => ({linkId, text, answer: [value]});
const expression = (name: string, text: string) => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
  valueExpression: {language: 'text/fhirpath', expression: text},
});

describe('a repeating group', () => {
  afterEach(unmountAll);

  it('is added and removed in the page, with conditions of its own', async () => {
    const check = await ask({item: [medicines]}, {layout: 'all'});
    await write(check, 'Sertraline');
    await check.press(add);
    expect(check.focusedText(), 'the new field has the focus').to.equal('');
    expect(check.element.shadowRoot?.activeElement).to.equal(check.all(field())[1]);
    expect(check.all('[part=item]')).to.have.lengthOf(4);
    await write(check, 'Lithium', 1);
    await check.press(radio('No'), 1);
    expect(questions(check), 'only the second medicine does not help').to.deep.equal([
      'Name',
      'Does it help?',
      'Name',
      'Does it help?',
      'Why not?',
    ]);
    await check.press(remove);
    expect(questions(check)).to.deep.equal(['Name', 'Does it help?', 'Why not?']);
    expect(check.get<HTMLInputElement>(field(/Name$/)).value).to.equal('Lithium');
    await next(check);
    expect(await finish(check)).to.deep.equal([
      {
        linkId: 'm',
        text: 'Medicine',
        item: [
          answerOf('name', 'Name', {valueString: 'Lithium'}),
          answerOf('works', 'Does it help?', {valueBoolean: false}),
        ],
      },
    ]);
  });

  it('is asked one question at a time, with the number of the entry', async () => {
    const check = await ask({item: [medicines, {linkId: 'z', type: 'string', text: 'Last'}]});
    await write(check, 'Sertraline');
    await next(check);
    await check.press(add);
    expect(textOf(check.get('[data-key]'))).to.match(/Medicine \(2 of 2\).*Name/);
    await write(check, 'Lithium');
    await next(check);
    await next(check);
    expect(questions(check)[0]).to.contain('Last');
    await next(check);
    const item = (await finish(check)) as {linkId: string}[];
    expect(item.map(({linkId}) => linkId)).to.deep.equal(['m', 'm']);
  });

  it('has at least minOccurs and at most maxOccurs instances', async () => {
    const occurs = (name: string, valueInteger: number) => ({
      url: `http://hl7.org/fhir/StructureDefinition/questionnaire-${name}`,
      valueInteger,
    });
    const check = await ask(
      {item: [{...medicines, extension: [occurs('minOccurs', 2), occurs('maxOccurs', 3)]}]},
      {layout: 'all'},
    );
    expect([check.all('[part=item]').length, check.all(remove).length]).to.deep.equal([4, 0]);
    await check.press(add);
    expect([check.all('[part=item]').length, check.all(add).length]).to.deep.equal([6, 0]);
  });

  it('shows the instances of an earlier response', async () => {
    const item = ['Sertraline', 'Lithium'].map((valueString) => ({
      linkId: 'm',
      item: [{linkId: 'name', answer: [{valueString}]}],
    }));
    const check = await ask(
      {item: [medicines]},
      {layout: 'all', response: {resourceType: 'QuestionnaireResponse', item}},
    );
    expect(check.all<HTMLInputElement>(field()).map(({value}) => value)).to.deep.equal(['Sertraline', 'Lithium']);
  });
});

describe('a repeating question', () => {
  afterEach(unmountAll);

  it('has one field per answer and one item in the response', async () => {
    const check = await ask({item: [repeatedText]}, {layout: 'all'});
    await write(check, 'Nuts');
    await check.press(add);
    await write(check, 'Milk', 1);
    await next(check);
    expect(await finish(check)).to.deep.equal([
      {linkId: 'a', text: 'Allergy', answer: [{valueString: 'Nuts'}, {valueString: 'Milk'}]},
    ]);
  });
});

describe('a questionnaire with expressions', () => {
  afterEach(unmountAll);

  it('shows a constraint of severity "warning" as a hint, which moves no button and does not stop the user', async () => {
    const hint = (key: string, condition: string, human: string) => ({
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint',
      extension: [
        {url: 'key', valueId: key},
        {url: 'severity', valueCode: 'warning'},
        {url: 'expression', valueString: condition},
        {url: 'human', valueString: human},
      ],
    });
    const item = [
      {
        linkId: 'n',
        type: 'integer',
        text: 'Hours',
        extension: [hint('h', '$this.answer.value <= 12', 'That is long.')],
      },
    ];
    const check = await ask(
      {item, extension: [hint('q', "%resource.item.where(linkId='n').answer.value != 13", 'Thirteen?')]},
      {layout: 'one'},
    );
    const topOfNext = () => Math.round(check.get(forward).getBoundingClientRect().top);
    const hints = () => check.all('p').filter((one) => textOf(one) === 'That is long.');
    const isHintVisible = () => hints().some((one) => getComputedStyle(one).visibility === 'visible');
    const top = topOfNext();
    expect(isHintVisible()).to.equal(false);
    await write(check, '13');
    expect(hints().map((one) => one.closest('[role=status]') !== null)).to.deep.equal([true]);
    expect(isHintVisible()).to.equal(true);
    expect(topOfNext()).to.equal(top);
    await next(check);
    expect(check.all('p').map(textOf), 'in the review').to.include('Thirteen?');
    await check.press(button('Finish'));
    await check.waitForText('Thank you.');
  });

  it('loads the evaluator, calculates, and checks constraints', async () => {
    const item = [
      {
        linkId: 'n',
        type: 'integer',
        text: 'Hours',
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint',
            extension: [
              {url: 'key', valueId: 'day'},
              {url: 'severity', valueCode: 'error'},
              {url: 'expression', valueString: '$this.answer.value <= 24'},
              {url: 'human', valueString: 'A day has 24 hours.'},
            ],
          },
        ],
      },
      {
        linkId: 'c',
        type: 'integer',
        text: 'Minutes',
        extension: [expression('calculatedExpression', "%resource.item.where(linkId='n').answer.value * 60")],
      },
      {
        linkId: 'd',
        type: 'date',
        text: 'Today',
        extension: [expression('initialExpression', 'today()')],
      },
      {
        linkId: 'm',
        type: 'string',
        text: 'Why so long?',
        extension: [expression('enableWhenExpression', "%resource.item.where(linkId='c').answer.value > 600")],
      },
    ];
    const check = await ask({item}, {layout: 'all'});
    expect(check.all<HTMLInputElement>(field())[1]?.value).to.match(/^\d{4}-\d\d-\d\d$/);
    await write(check, '30');
    expect(questions(check)).to.include('Why so long?');
    await next(check);
    expect(textOf(check.get('p[id$=-error]'))).to.equal('A day has 24 hours.');
    await write(check, '2');
    expect(questions(check)).not.to.include('Why so long?');
    await next(check);
    const [hours, minutes] = (await finish(check)) as object[];
    expect([hours, minutes]).to.deep.equal([
      answerOf('n', 'Hours', {valueInteger: 2}),
      answerOf('c', 'Minutes', {valueInteger: 120}),
    ]);
  });
});
