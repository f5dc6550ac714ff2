import assert from 'node:assert/strict';
import {test} from 'node:test';
import {localeOf} from '../../tools/project/locales.mjs';
import {open} from './page.mjs';

/** PHQ-9 documents with the structure of published files, written for this test. Texts of items 1 to 8 are left out. */
const loinc = ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8'];
const textOf = (number) =>
  number === 9 ? 'Thoughts that you would be better off dead or of hurting yourself in some way' : `Problem ${number}`;
const code = (value) => [{system: 'http://loinc.org', code: value}];
const sdc = (name, expression) => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
  valueExpression: {language: 'text/fhirpath', expression},
});

/** As in FHIR's R4 examples and the CQF example of SDC: no groups, a value set of LOINC by its address only, and a total that needs a library. */
const fhirExample = {
  resourceType: 'Questionnaire',
  title: 'Patient Health Questionnaire (PHQ-9)',
  status: 'draft',
  code: code('44249-1'),
  item: [
    ...loinc.map((value, index) => ({
      linkId: `q${index + 1}`,
      code: code(value),
      text: textOf(index + 1),
      type: 'choice',
      required: true,
      answerValueSet: 'http://loinc.org/vs/LL358-3',
    })),
    {
      linkId: 'TotalScore',
      code: code('44261-6'),
      text: 'Total score',
      type: 'integer',
      required: true,
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/cqf-expression',
          valueExpression: {language: 'text/cql', expression: 'CalculateTotalScore'},
        },
      ],
    },
  ],
};

const translation = (content) => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        {url: 'lang', valueCode: 'de'},
        {url: 'content', valueString: content},
      ],
    },
  ],
});
const options = [
  ['LA6568-5', 'Not at all', 'Überhaupt nicht'],
  ['LA6569-3', 'Several days', 'An einzelnen Tagen'],
  ['LA6570-1', 'More than half the days', 'An mehr als der Hälfte der Tage'],
  ['LA6571-9', 'Nearly every day', 'Beinahe jeden Tag'],
];
const germanText = (number) =>
  number === 9 ? 'Gedanken, dass Sie lieber tot wären oder sich Leid zufügen möchten' : `Beschwerde ${number}`;

/** As in the PRO module of the German MII: prefixes, translations, weights, initial values that need a server, and totals from a variable. */
const miiExample = {
  resourceType: 'Questionnaire',
  language: 'en',
  title: 'Patient Health Questionnaire (PHQ-9)',
  status: 'active',
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/variable',
      valueExpression: {
        name: 'phq9Score',
        language: 'text/fhirpath',
        expression: "%resource.item.where(linkId.startsWith('phq-phq2')).answer.value.ordinal().sum()",
      },
    },
  ],
  item: [
    {
      linkId: 'PHQ-9.Description',
      type: 'display',
      text: 'In the last two weeks',
      _text: translation('In den letzten zwei Wochen'),
    },
    ...loinc.map((value, index) => ({
      linkId: `phq-phq2${'abcdefghi'[index]}`,
      code: code(value),
      prefix: String(index + 1),
      text: textOf(index + 1),
      _text: translation(germanText(index + 1)),
      type: 'choice',
      extension: [sdc('initialExpression', 'iif(%sourceResponse.exists(), %sourceResponse.item.answer.value, {})')],
      answerOption: options.map(([optionCode, display, german], weight) => ({
        extension: [{url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: weight}],
        valueCoding: {system: 'http://loinc.org', code: optionCode, display, _display: translation(german)},
      })),
    })),
    {
      linkId: 'phq-phq9-score-total',
      code: code('44261-6'),
      prefix: 'Auswertung',
      text: 'PHQ-9 Total Score',
      type: 'decimal',
      readOnly: true,
      extension: [sdc('calculatedExpression', '%phq9Score')],
    },
  ],
};

const phone = {width: 390, height: 780, isMobile: true, hasTouch: true};
const markupOf = (document, attributes) =>
  `<sm-mood-check country="GB" ${attributes}><script type="application/json">${JSON.stringify(document)}</script></sm-mood-check>`;

/** Answers by keyboard: the first option of items 1 to 8 and the second one of item 9. Returns the last screen, the panel and the response. */
async function walk(document, root, {next, review, finish, first, second, heading}) {
  const reader = await open(markupOf(document, 'share-answers show-score'), {root, viewport: phone});
  const tabTo = async (text) => {
    for (let count = 0; count < 20; count += 1) {
      await reader.press('Tab');
      if ((await reader.focused())?.includes(text)) return;
    }
    assert.fail(`"${text}" is not reached by Tab:\n${(await reader.tree()).join('\n')}`);
  };
  try {
    await reader.until(new RegExp(`^radio "${first}`));
    await reader.page.evaluate(() => {
      const check = document.querySelector('sm-mood-check');
      check.addEventListener('sm-mood-answer', ({answer}) => (globalThis.answer = answer));
    });
    for (let number = 1; number <= 9; number += 1) {
      assert.ok((await reader.tree()).some((line) => line.startsWith('heading 2') && line.includes(heading(number))));
      await tabTo(`radio "${first}`);
      await reader.press('Space');
      if (number === 9) await reader.press('ArrowDown');
      else {
        await tabTo(`button "${next}"`);
        await reader.press('Enter');
      }
    }
    assert.match(await reader.focused(), new RegExp(`^radio "${second}", checked`));
    await reader.press('Enter');
    const panel = await reader.tree();
    await reader.page.evaluate(
      (label) =>
        [...document.querySelector('sm-mood-check').shadowRoot.querySelectorAll('.pager .btn')]
          .find((button) => button.textContent.includes(label))
          .focus(),
      review,
    );
    await reader.press('Enter');
    await tabTo(`button "${finish}"`);
    await reader.press('Enter');
    return {panel, last: await reader.tree(), answer: await reader.page.evaluate(() => globalThis.answer)};
  } finally {
    await reader.close();
  }
}

test('PHQ-9 as in the examples of FHIR and SDC, by keyboard at phone width', async () => {
  const english = {
    next: 'Next',
    review: 'Check my answers',
    finish: 'Finish',
    first: 'Not at all',
    second: 'Several days',
  };
  const {panel, last, answer} = await walk(fhirExample, 'lang="en"', {
    ...english,
    heading: (number) => `Question ${number} of 9. ${textOf(number)}`,
  });
  assert.ok(panel.includes('heading 2 "You can talk to someone now", focused'), panel.join('\n'));
  assert.match(
    last.find((line) => line.startsWith('link')),
    /999/,
  );
  assert.equal(answer.response.status, 'completed');
  assert.deepEqual(answer.response.item.at(-1).answer, [{valueInteger: 1}], 'the coded total is calculated');
  assert.deepEqual(
    answer.response.item.slice(0, 9).map(({answer: [{valueCoding}]}) => valueCoding.code),
    [...Array(8).fill('LA6568-5'), 'LA6569-3'],
  );
});

test('PHQ-9 as in the PRO module of the MII, in German, by keyboard at phone width', async () => {
  const {questionnaire, 'support-panel': support} = localeOf('de');
  const {panel, last, answer} = await walk(miiExample, 'lang="de"', {
    ...questionnaire,
    first: 'Überhaupt nicht',
    second: 'An einzelnen Tagen',
    heading: (number) => `Frage ${number} von 9. ${number} ${germanText(number)}`,
  });
  assert.ok(panel.includes(`heading 2 "${support.title}", focused`), panel.join('\n'));
  assert.ok(panel.some((line) => line.includes(support.acknowledgeSuicidalThoughts)));
  assert.match(
    last.find((line) => line.startsWith('link')),
    /999/,
  );
  assert.equal(answer.response.status, 'completed');
  assert.deepEqual(answer.response.item.at(-1).answer, [{valueDecimal: 1}], 'the total is calculated');
});
