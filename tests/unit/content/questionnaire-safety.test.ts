import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {SAFETY_EXTENSION} from '../../../src/content/questionnaire/fhir/parse-safety.js';
import {flattenItems, type QuestionnaireItem} from '../../../src/content/questionnaire/questionnaire.js';
import {isConcerning} from '../../../src/content/questionnaire/concerning-answers.js';
import {isSafetyText} from '../../../src/content/questionnaire/safety-text.js';

const parse = (...item: object[]) => parseQuestionnaire({resourceType: 'Questionnaire', item});
const find = (linkId: string, ...items: object[]): QuestionnaireItem =>
  flattenItems(parse(...items).items).find((item) => item.linkId === linkId) as QuestionnaireItem;
const weighted = (display: string, valueDecimal: number) => ({
  valueCoding: {code: display, display},
  extension: [{url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal}],
});
/** For each option, true if it opens help. */
const concerning = (item: QuestionnaireItem): boolean[] =>
  item.options.map(({id}) => isConcerning(item, new Map([[item.key, [id]]])));
const translation = (lang: string, content: string) => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        {url: 'lang', valueCode: lang},
        {url: 'content', valueString: content},
      ],
    },
  ],
});

describe('the text of a safety question', () => {
  const safetyTexts = [
    'In the past few weeks, have you felt that you or your family would be better off if you were dead?',
    'I have thought it would be better if I were dead',
    'Do you wish to die?',
    'Have you wished you were dead or wished you could go to sleep and not wake up?',
    'Thoughts that you would be better off\n dead',
    'Thoughts that you would be better\u00a0off dead',
    'I no longer want to live',
    "Have you felt that life isn't worth living?",
    'Have you thought of making away with yourself?',
    'I thought about death or dying',
    'I thought my family would be better off without me',
    'Have you taken an overdose?',
    'Do you cut yourself?',
    'Thoughts of self-injury',
    'Does your child hurt themselves?',
    'Gedanken, dass Sie lieber tot wären oder sich Leid zufügen möchten',
    'Pensamientos de que estaría mejor muerto o de lastimarse de alguna manera',
    'Penser qu’il vaudrait mieux mourir ou envisager de vous faire du mal',
    'Pensare che sarebbe meglio morire o farsi del male in un modo o nell’altro',
    'De gedachte dat u beter dood zou kunnen zijn of uzelf pijn zou kunnen doen',
    'Myśli, że lepiej byłoby umrzeć albo chęć zrobienia sobie jakiejś krzywdy',
    'Pensar em se ferir de alguma maneira ou que seria melhor estar morto',
    'Думки про те, що краще було б померти або бажання заподіяти собі шкоди',
    '有不如死掉或用某种方式伤害自己的念头',
    'أفكار بأنه من الأفضل لو كنت ميتًا أو أفكار بإيذاء نفسك',
  ];
  for (const text of safetyTexts)
    it(`is recognized: ${text}`, () => {
      expect(isSafetyText(text)).to.equal(true);
    });

  const otherTexts = [
    'How do you sleep?',
    'Little interest or pleasure in doing things',
    'Have you fallen in the last year and hurt yourself?',
    'Have you lost someone to suicide?',
    'Do you want to live with your family?',
    'Did you take your life insurance papers with you?',
    'How do you spend your life?',
    'Chi vive con lei?',
    'Виконали завдання?',
    '您想活动一下吗？',
  ];
  for (const text of otherTexts)
    it(`does not match: ${text}`, () => {
      expect(isSafetyText(text)).to.equal(false);
    });
});

describe('a safety question', () => {
  const often = {
    linkId: 'a',
    type: 'choice',
    text: 'How often?',
    answerOption: [weighted('Never', 0), weighted('Often', 1)],
  };

  it('is recognized by its text in any language of the document', () => {
    const english = {
      linkId: 'a',
      type: 'boolean',
      text: 'Have you had thoughts of suicide?',
      _text: translation('es', '¿Ha pensado en eso?'),
    };
    const spanish = {
      linkId: 'a',
      type: 'boolean',
      text: 'Have you had thoughts like these?',
      _text: translation('es', '¿Ha pensado en quitarse la vida?'),
    };
    for (const item of [english, spanish])
      for (const lang of ['en', 'es', 'de'])
        expect(parseQuestionnaire({resourceType: 'Questionnaire', item: [item]}, lang).items[0]?.safety, lang).to.equal(
          true,
        );
  });

  it('is recognized by its group and by the text before it, but not by an offer of help', () => {
    const display = (text: string) => ({linkId: 'd', type: 'display', text});
    expect(find('a', {linkId: 'g', type: 'group', text: 'Thoughts of suicide', item: [often]}).safety).to.equal(true);
    expect(find('a', display('Thoughts of suicide in the last month'), often).safety).to.equal(true);
    expect(find('a', display('If you think of suicide, call 988.'), often).safety).to.equal(false);
    const two = [display('The next question is about suicide.'), {...display('Take your time.'), linkId: 'e'}];
    expect(find('a', ...two, often).safety, 'two texts before it').to.equal(true);
  });

  it('is recognized by the text that introduces several questions, until the next text or group', () => {
    const heading = {linkId: 'd', type: 'display', text: 'Thoughts of suicide in the last month'};
    const other = {...heading, linkId: 'e', text: 'Sleep'};
    const first = {...often, linkId: 'f'};
    const hint = {...heading, enableWhen: [{question: 'f', operator: 'exists', answerBoolean: true}]};
    const group = (text: string, ...item: object[]) => ({linkId: 'g', type: 'group', text, item});
    expect(find('a', heading, first, often).safety).to.equal(true);
    expect(find('a', heading, first, group('', often)).safety, 'in a group without a name').to.equal(true);
    expect(find('a', heading, first, other, often).safety, 'after another text').to.equal(false);
    expect(find('a', heading, group('Sleep', first), often).safety, 'after a group').to.equal(false);
    expect(find('a', first, hint, {...often, linkId: 'x'}, often).safety, 'after a hint about an answer').to.equal(
      false,
    );
  });

  it('is not recognized by a sentence about suicide further above, only by what announces questions', () => {
    const first = {...often, linkId: 'f'};
    const isSafety = (text: string) => find('a', {linkId: 'd', type: 'display', text}, first, often).safety;
    expect(isSafety('If you think of suicide, tell someone.')).to.equal(false);
    expect(isSafety('In the last month, did you think of suicide? Tick one box for each line.')).to.equal(true);
    expect(isSafety('Thoughts of suicide:')).to.equal(true);
  });

  it('is recognized by its code, and if it continues another safety question', () => {
    const second = {linkId: 'b', type: 'boolean', text: 'Have you been thinking about how you might do this?'};
    expect(find('a', {...often, code: [{system: 'http://loinc.org', code: '93246-7'}]}).safety).to.equal(true);
    expect(find('b', {...often, text: 'Thoughts of killing yourself'}, second).safety).to.equal(true);
    expect(find('b', often, second).safety).to.equal(false);
    for (const text of ['Do you intend to carry out this plan?', 'Was this within the past three months?'])
      expect(find('b', {...often, text: 'Thoughts of killing yourself'}, {...second, text}).safety, text).to.equal(
        true,
      );
  });

  it('is recognized by its short text, and reported if only the title of the questionnaire names it', () => {
    const shortText = {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText',
      valueString: 'Suicidal ideation',
    };
    expect(find('a', {...often, extension: [shortText]}).safety).to.equal(true);
    const titled = (title: string) =>
      parseQuestionnaire({resourceType: 'Questionnaire', title, item: [often]}).problems;
    expect(titled('Suicidal ideation').join()).to.contain(
      'the title is about suicide or self-harm, but no question is',
    );
    expect(titled('Sleep')).to.deep.equal([]);
  });

  it('is reported unless the author marks it, and excluded if the author marks it as false', () => {
    const text = 'Have you thought of harming yourself?';
    const marked = (valueBoolean: boolean) => ({
      linkId: 'a',
      type: 'boolean',
      text,
      extension: [{url: SAFETY_EXTENSION, valueBoolean}],
    });
    expect(parse({linkId: 'a', type: 'boolean', text}).problems.join()).to.contain(
      'looks like a question about suicide',
    );
    expect(parse({linkId: 'a', type: 'boolean', text: 'Are you afraid of dying?'}).problems.join()).to.contain(
      'may be a question about suicide',
    );
    for (const value of [true, false]) {
      expect(parse(marked(value)).problems).to.deep.equal([]);
      expect(parse(marked(value)).items[0]?.safety).to.equal(value);
    }
  });
});

describe('an answer to a safety question opens help', () => {
  const ask = (...answerOption: object[]) =>
    find('a', {linkId: 'a', type: 'choice', text: 'Thoughts of self-harm', answerOption});

  it('of a question whose options share the lowest weight, unless it says no', () => {
    const zero = (...texts: string[]) => concerning(ask(...texts.map((text) => weighted(text, 0))));
    expect(zero('Not at all', 'Several days', 'More than half the days', 'Nearly every day')).to.deep.equal([
      false,
      true,
      true,
      true,
    ]);
    expect(zero('Wcale', 'Kilka dni')).to.deep.equal([false, true]);
    expect(zero('Rarely', 'Often'), 'neither says no').to.deep.equal([true, true]);
    expect(zero('No', 'Never', 'Often')).to.deep.equal([false, false, true]);
    expect(concerning(ask(weighted('No', 0), weighted('Once', 0), weighted('Often', 1)))).to.deep.equal([
      false,
      true,
      true,
    ]);
  });

  it('above the lowest weight, even if that is not 0', () => {
    expect(concerning(ask(weighted('Never', 1), weighted('Once', 2), weighted('Often', 3)))).to.deep.equal([
      false,
      true,
      true,
    ]);
    expect(concerning(ask(weighted('Yes', 1), weighted('No', 2))), 'a scale that runs backwards').to.deep.equal([
      true,
      false,
    ]);
  });

  describe('in words that are not known', () => {
    const finnish = ['Ei lainkaan', 'Useina päivinä', 'Lähes päivittäin'];
    const scale = (texts: readonly string[], ...weights: number[]) =>
      ask(...texts.map((text, index) => weighted(text, weights[index] ?? 0)));

    it('unless it is the only one with the weight 0, and no weight is lower', () => {
      expect(concerning(scale(finnish, 0, 1, 2))).to.deep.equal([false, true, true]);
      expect(concerning(scale(finnish, 0, 0, 2)), 'two have it').to.deep.equal([true, true, true]);
      expect(concerning(scale(finnish, 0, -1, -2)), 'a lower weight').to.deep.equal([true, true, true]);
    });

    it('for every answer of a scale that may run in either direction', () => {
      expect(concerning(scale(finnish, 1, 2, 3))).to.deep.equal([true, true, true]);
      expect(concerning(scale(finnish, 3, 2, 1))).to.deep.equal([true, true, true]);
      expect(concerning(scale(['Rarely', 'Sometimes', 'Often'], 1, 2, 3))).to.deep.equal([true, true, true]);
    });

    it('for every answer if the weight 0 belongs to "always" or "every day"', () => {
      for (const always of ['Always', 'Nearly every day', 'Immer', 'Siempre', 'Toujours', 'Sempre', 'Altijd'])
        expect(concerning(scale([always, 'Välillä', 'En koskaan'], 0, 1, 2)), always).to.deep.equal([true, true, true]);
      for (const always of ['Zawsze', 'Завжди', '总是', 'دائمًا'])
        expect(concerning(scale([always, 'Välillä', 'En koskaan'], 0, 1, 2)), always).to.deep.equal([true, true, true]);
    });

    it('unless the author has marked the answer', () => {
      const marked = {...weighted('Ei koskaan', 3)};
      marked.extension = [...marked.extension, {url: SAFETY_EXTENSION, valueBoolean: false} as never];
      expect(concerning(ask(weighted('Aina', 1), weighted('Joskus', 2), marked))).to.deep.equal([true, true, false]);
      const opening = {valueString: 'Soita minulle', extension: [{url: SAFETY_EXTENSION, valueBoolean: true}]};
      const other = find('a', {
        linkId: 'a',
        type: 'choice',
        text: 'Mitä toivot?',
        answerOption: [{valueString: 'Lepoa'}, opening],
      });
      expect(concerning(other), 'one answer of another question').to.deep.equal([false, true]);
    });

    it('and the author is told', () => {
      const problemsOf = (...answerOption: object[]) =>
        parse({
          linkId: 'a',
          type: 'choice',
          text: 'Miten usein?',
          extension: [{url: SAFETY_EXTENSION, valueBoolean: true}],
          answerOption,
        }).problems;
      expect(problemsOf(weighted('Aina', 1), weighted('Ei koskaan', 2)).join()).to.match(
        /has no answer that clearly means "never", so that every answer opens help: mark that answer/,
      );
      const marked = {valueString: 'Ei koskaan', extension: [{url: SAFETY_EXTENSION, valueBoolean: false}]};
      expect(problemsOf({valueString: 'Aina'}, marked)).to.deep.equal([]);
      expect(problemsOf(weighted('Never', 1), weighted('Often', 2))).to.deep.equal([]);
    });
  });

  it('above 0 on a numeric scale of numbers or strings', () => {
    for (const key of ['valueInteger', 'valueString'])
      expect(concerning(ask(...[0, 1, 2].map((n) => ({[key]: key === 'valueString' ? String(n) : n}))))).to.deep.equal([
        false,
        true,
        true,
      ]);
  });

  it('unless it means no, in any supported language', () => {
    for (const none of [
      'Not true',
      'Definitely not',
      'No, never',
      'None of\n the above',
      'Trifft nicht zu',
      'Nie',
      'Überhaupt nicht',
      'Nunca',
      'Jamais',
      'Mai',
      'Nooit',
      'Nigdy',
      'Não',
      'Ніколи',
      '从不',
      'أبدا',
      '0 (none)',
    ])
      expect(concerning(ask({valueString: none}, {valueString: 'x'})), none).to.deep.equal([false, true]);
  });

  it('if it is written, unless it means no or may become no while it is typed', () => {
    const item = find('a', {linkId: 'a', type: 'text', text: 'Any thoughts of suicide?'});
    const written = (text: string, isTyping = false) => isConcerning(item, new Map([[item.key, [text]]]), isTyping);
    for (const text of ['No.', 'never', 'None', 'Not\u00a0at all', 'No, never', '0'])
      expect(written(text), text).to.equal(false);
    for (const text of ['n', 'nein', 'ja', 'sometimes', 'no, but nearly', '5', '?'])
      expect(written(text), text).to.equal(true);
    for (const text of ['n', 'No', 'not a', 'NEV']) expect(written(text, true), text).to.equal(false);
    for (const text of ['y', 'ja', 'nearly', 'not so', '5']) expect(written(text, true), text).to.equal(true);
  });

  it('if only the selected option is about suicide', () => {
    const checklist = find('a', {
      linkId: 'a',
      type: 'choice',
      repeats: true,
      text: 'Which of these have you had?',
      answerOption: ['Panic attacks', 'Thoughts of suicide', 'None of these'].map((valueString) => ({valueString})),
    });
    expect(concerning(checklist)).to.deep.equal([false, true, false]);
  });
});
