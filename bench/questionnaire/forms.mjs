const often = ['Never', 'Sometimes', 'Often', 'Always'];
const texts = (count) => Array.from({length: count}, (_, index) => `${index + 1}. How often did this happen to you?`);

const coding = (text) => ({system: 'https://clinic.example/often', code: text.toLowerCase(), display: text});
const weight = (valueDecimal) => ({url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal});
/** LHC-Forms shows a search field otherwise. */
const asRadioButtons = {
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  valueCodeableConcept: {
    coding: [{system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'radio-button'}],
  },
};

const choice = (text, linkId) => ({
  linkId,
  type: 'choice',
  text,
  extension: [asRadioButtons],
  answerOption: often.map((one, index) => ({valueCoding: coding(one), extension: [weight(index)]})),
});

const total = {
  linkId: 'total',
  type: 'decimal',
  text: 'Total',
  readOnly: true,
  extension: [
    {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
      valueExpression: {language: 'text/fhirpath', expression: '%resource.item.answer.weight().sum()'},
    },
  ],
};

const medicines = {
  linkId: 'medicines',
  type: 'group',
  text: 'Medicines',
  repeats: true,
  item: [
    {linkId: 'name', type: 'string', text: 'Name'},
    {linkId: 'since', type: 'date', text: 'Since'},
  ],
};

const fhir = (...item) => ({resourceType: 'Questionnaire', status: 'active', title: 'Questions', item});

const surveyChoices = (count) =>
  texts(count).map((title, index) => ({
    type: 'radiogroup',
    name: `q${index}`,
    title,
    choices: often.map((text, value) => ({value, text})),
  }));

/** The same forms for FHIR and for SurveyJS, with the number of their radio buttons. */
export const forms = {
  'five questions': {
    radios: 20,
    fhir: fhir(...texts(5).map((text, index) => choice(text, `q${index}`))),
    survey: {elements: surveyChoices(5)},
  },
  '60 questions, with a repeating group and a total': {
    radios: 232,
    fhir: fhir(...texts(58).map((text, index) => choice(text, `q${index}`)), medicines, total),
    survey: {
      elements: [
        ...surveyChoices(58),
        {
          type: 'paneldynamic',
          name: 'medicines',
          panelCount: 1,
          templateElements: [
            {type: 'text', name: 'name'},
            {type: 'text', inputType: 'date', name: 'since'},
          ],
        },
        {
          type: 'expression',
          name: 'total',
          expression: surveyChoices(58)
            .map(({name}) => `{${name}}`)
            .join(' + '),
        },
      ],
    },
  },
};
