import {filled, list, listOfSize, words} from './repeat.mjs';

const yesNo = [{valueString: 'Yes'}, {valueString: 'No'}];
const question = (n, fields) => ({
  linkId: `q${n}`,
  text: `Question ${n}`,
  type: 'choice',
  answerOption: yesNo,
  ...fields,
});
const questionnaire = (item, fields) => ({resourceType: 'Questionnaire', status: 'active', item, ...fields});
const nestedGroups = (depth) =>
  depth === 0 ? question(0) : {linkId: `g${depth}`, type: 'group', text: 'g', item: [nestedGroups(depth - 1)]};
const valueSet = (id, count) => ({
  resourceType: 'ValueSet',
  id,
  compose: {include: [{system: 'urn:a', concept: list(count, (n) => ({code: `c${n}`, display: `Answer ${n}`}))}]},
});
const codeSystem = (count) => ({
  resourceType: 'CodeSystem',
  url: 'urn:a',
  concept: list(count, (n) => ({code: `c${n}`, display: `Answer ${n}`})),
});
const enableWhen = (target, answer) => ({question: target, operator: '=', answerString: answer});
const weighted = list(4, (n) => ({
  valueCoding: {code: `c${n}`, display: `Answer ${n}`},
  extension: [{url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: n}],
}));
/** FHIR Questionnaires. */
export const questionnaireShapes = {
  'too many questions': questionnaire(listOfSize((n) => question(n))),
  questions: questionnaire(list(2_000, (n) => question(n))),
  'questions and options': questionnaire(
    list(1_000, (n) => question(n, {answerOption: list(20, (m) => ({valueString: `Answer ${m}`}))})),
  ),
  'questions with translations': questionnaire(
    list(500, (n) => ({
      ...question(n),
      _text: {
        extension: list(8, (m) => ({
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            {url: 'lang', valueCode: `a${m}`},
            {url: 'content', valueString: 'Words'},
          ],
        })),
      },
    })),
  ),
  'many short questions': questionnaire(listOfSize((n) => ({linkId: String(n), type: 'string', text: 'a'}))),
  'questions on one page': questionnaire([
    {linkId: 'g', type: 'group', text: 'g', item: list(500, (n) => question(n))},
  ]),
  'questions of a big group': questionnaire([
    {linkId: 'g', type: 'group', text: 'g', item: listOfSize((n) => ({linkId: String(n), type: 'string', text: 'a'}))},
  ]),
  options: questionnaire([question(0, {answerOption: listOfSize((n) => ({valueString: `Answer ${n}`}))})]),
  'a thousand options': questionnaire([
    question(0, {answerOption: list(1_000, (n) => ({valueString: `Answer ${n}`}))}),
  ]),
  'repeating options': questionnaire([
    question(0, {repeats: true, answerOption: list(2_000, (n) => ({valueString: `Answer ${n}`}))}),
  ]),
  'long option texts': questionnaire([question(0, {answerOption: list(50, () => ({valueString: words(19_000)}))})]),
  'nested groups': questionnaire([nestedGroups(90)]),
  'groups nested too deeply': questionnaire([nestedGroups(1_000)]),
  'a value set used often': questionnaire(
    list(400, (n) => ({linkId: `q${n}`, type: 'choice', text: 'a', answerValueSet: '#v'})),
    {contained: [valueSet('v', 300)]},
  ),
  'a code system used often': questionnaire(
    list(300, (n) => ({linkId: `q${n}`, type: 'choice', text: 'a', answerValueSet: '#v'})),
    {contained: [valueSet('v', 300), codeSystem(300)]},
  ),
  'a value set within the limits': questionnaire([{linkId: 'q', type: 'choice', text: 'a', answerValueSet: '#v'}], {
    contained: [valueSet('v', 2_000), codeSystem(2_000)],
  }),
  'a big value set': questionnaire([{linkId: 'q', type: 'choice', text: 'a', answerValueSet: '#v'}], {
    contained: [valueSet('v', 9_000), codeSystem(5_000)],
  }),
  'excluded concepts': questionnaire([{linkId: 'q', type: 'choice', text: 'a', answerValueSet: '#v'}], {
    contained: [
      {
        ...valueSet('v', 8_000),
        compose: {
          ...valueSet('v', 8_000).compose,
          exclude: [{system: 'urn:a', concept: list(8_000, (n) => ({code: `d${n}`}))}],
        },
      },
    ],
  }),
  'many value sets': questionnaire(
    list(2_000, (n) => ({linkId: `q${n}`, type: 'choice', text: 'a', answerValueSet: `#v${n}`})),
    {contained: list(2_000, (n) => valueSet(`v${n}`, 2))},
  ),
  'conditions of one question': questionnaire([
    question(0),
    question(1, {enableWhen: listOfSize(() => enableWhen('q0', 'Yes'), 900_000)}),
  ]),
  'a chain of conditions': questionnaire(
    list(1_900, (n) => question(n, n > 0 && {enableWhen: [enableWhen(`q${n - 1}`, 'Yes')]})),
  ),
  'a chain of conditions on existence': questionnaire(
    list(1_900, (n) =>
      question(n, n > 0 && {enableWhen: [{question: `q${n - 1}`, operator: 'exists', answerBoolean: false}]}),
    ),
  ),
  'conditions on every earlier question': questionnaire(
    list(130, (n) => question(n, {enableBehavior: 'any', enableWhen: list(n, (m) => enableWhen(`q${m}`, 'Yes'))})),
  ),
  'a circle of conditions': questionnaire(
    list(1_900, (n) => question(n, {enableWhen: [enableWhen(`q${(n + 1) % 1_900}`, 'Yes')]})).concat(question('a')),
  ),
  'conditions on a question with many options': questionnaire([
    question(0, {answerOption: list(2_000, (n) => ({valueString: `a${n}`}))}),
    ...list(1_900, (n) => ({
      linkId: `q${n + 1}`,
      type: 'string',
      text: 'a',
      enableWhen: [{question: 'q0', operator: '=', answerString: `a${n}`}],
    })),
  ]),
  'conditions on codes of a question with many options': questionnaire([
    question(0, {answerOption: list(2_000, (n) => ({valueCoding: {code: `a${n}`, display: 'a'}}))}),
    ...list(1_900, (n) => ({
      linkId: `q${n + 1}`,
      type: 'string',
      text: 'a',
      enableWhen: [{question: 'q0', operator: '>', answerCoding: {system: 'b', code: `a${n}`}}],
    })),
  ]),
  totals: questionnaire([
    ...list(1_000, (n) => question(n, {answerOption: weighted.slice(0, 2)})),
    ...list(100, (n) => ({
      linkId: `t${n}`,
      type: 'decimal',
      readOnly: true,
      text: 'Total',
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: {language: 'text/fhirpath', expression: '%resource.item.answer.value.ordinal().sum()'},
        },
      ],
    })),
  ]),
  'a long formula': questionnaire([
    question(0, {answerOption: weighted}),
    {
      linkId: 't',
      type: 'decimal',
      text: 'Total',
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: {
            language: 'text/fhirpath',
            expression: filled("%resource.item.where(linkId='q0').answer.value.ordinal() + ", 900_000),
          },
        },
      ],
    },
  ]),
  'many variables': questionnaire([question(0, {answerOption: weighted})], {
    extension: list(3_000, (n) => ({
      url: 'http://hl7.org/fhir/StructureDefinition/variable',
      valueExpression: {name: `v${n}`, language: 'text/fhirpath', expression: `%v${n + 1} + %v${n + 2}`},
    })),
  }),
  'initial values': questionnaire([
    question(0, {
      repeats: true,
      answerOption: list(2_000, (n) => ({valueString: `a${n}`})),
      initial: list(2_000, (n) => ({valueString: `a${n}`})),
    }),
  ]),
  'preselected options': questionnaire([
    question(0, {repeats: true, answerOption: list(2_000, (n) => ({valueString: `a${n}`, initialSelected: true}))}),
  ]),
  'equal linkIds': questionnaire(list(2_000, () => ({linkId: 'a', type: 'string', text: 'a'}))),
  'translations of one text': questionnaire([
    {
      linkId: 'a',
      type: 'string',
      text: 'a',
      _text: {
        extension: listOfSize((n) => ({
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            {url: 'lang', valueCode: `a${n % 100}`},
            {url: 'content', valueString: 'a'},
          ],
        })),
      },
    },
  ]),
  designations: questionnaire([
    question(0, {
      answerOption: [
        {valueCoding: {code: 'a', display: 'a', designation: listOfSize((n) => ({language: `a${n}`, value: 'b'}))}},
        {valueString: 'b'},
      ],
    }),
  ]),
  extensions: questionnaire([question(0, {extension: listOfSize((n) => ({url: `urn:a:${n}`, valueString: 'a'}))})]),
  codes: questionnaire([question(0, {code: listOfSize((n) => ({system: 'http://loinc.org', code: `${n}-1`}))})]),
  units: questionnaire([
    {
      linkId: 'a',
      type: 'quantity',
      text: 'a',
      extension: listOfSize((n) => ({
        url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
        valueCoding: {code: `u${n}`, display: 'a'},
      })),
    },
  ]),
  'long texts': questionnaire(list(50, (n) => ({linkId: `q${n}`, type: 'string', text: words(19_000)}))),
  'a text of a megabyte': questionnaire([{linkId: 'a', type: 'string', text: words(1_000_000)}]),
  'texts about safety': questionnaire(
    list(50, (n) => ({linkId: `q${n}`, type: 'string', text: filled('no longer want to think about the ', 19_000)})),
  ),
  'words of self-harm and falls': questionnaire(
    list(50, (n) => ({linkId: `q${n}`, type: 'string', text: filled('fell hurt yourself by accident ', 19_000)})),
  ),
  'mixed scripts': questionnaire(
    list(50, (n) => ({linkId: `q${n}`, type: 'string', text: filled('не хочу жити لا أريد 不想 ', 11_000)})),
  ),
  'white space in texts': questionnaire(
    list(50, (n) => ({linkId: `q${n}`, type: 'string', text: `a${filled(' ', 19_000)}b`})),
  ),
  'texts about suicide before questions': questionnaire([
    ...list(950, (n) => ({linkId: `d${n}`, type: 'display', text: 'Thoughts of suicide?'})),
    ...list(950, (n) => question(n, {type: 'boolean'})),
  ]),
  'display texts': questionnaire([
    ...list(1_900, (n) => ({linkId: `d${n}`, type: 'display', text: 'Words'})),
    question(0),
  ]),
  copyright: questionnaire([question(0)], {copyright: words(1_000_000)}),
  title: questionnaire([question(0)], {title: words(1_000_000)}),
  'STU3 options': questionnaire([
    {linkId: 'a', type: 'choice', text: 'a', option: listOfSize((n) => ({valueString: `a${n}`}))},
  ]),
};
