const loincCoding = (code: string, display: string) => ({system: 'http://loinc.org', code, display});

const weightedOption = (text: string, weight: number) => ({
  valueCoding: {system: 'https://clinic.example/often', code: text.toLowerCase().replaceAll(' ', '-'), display: text},
  extension: [{url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: weight}],
});

const frequencyOptions = [
  weightedOption('Never', 0),
  weightedOption('Sometimes', 1),
  weightedOption('Often', 2),
  weightedOption('Always', 3),
];

/** A clinic's FHIR R4 Questionnaire with all item types. */
export const allItemTypes = {
  resourceType: 'Questionnaire',
  url: 'https://clinic.example/Questionnaire/sleep',
  version: '1',
  title: 'How you sleep',
  status: 'active',
  item: [
    {linkId: 'intro', type: 'display', text: 'There are no wrong answers.'},
    {
      linkId: 'week',
      type: 'group',
      text: 'In the last week',
      required: true,
      item: [
        {
          linkId: 'often',
          prefix: '1.',
          type: 'choice',
          text: 'How often did you wake up too early?',
          required: true,
          answerOption: frequencyOptions,
        },
        {
          linkId: 'why',
          type: 'open-choice',
          repeats: true,
          text: 'What woke you up?',
          enableWhen: [{question: 'often', operator: '!=', answerCoding: {code: 'never'}}],
          answerOption: [{valueString: 'Noise'}, {valueString: 'Worries'}, {valueString: 'Pain'}],
        },
      ],
    },
    {linkId: 'hours', type: 'integer', text: 'How many hours do you sleep?'},
    {linkId: 'nap', type: 'boolean', text: 'Do you sleep during the day?'},
    {linkId: 'since', type: 'date', text: 'Since when has it been like this?'},
    {linkId: 'more', type: 'text', text: 'Is there anything else?'},
    {linkId: 'photo', type: 'attachment', text: 'A photo of your bedroom'},
    {linkId: 'score', type: 'integer', text: 'Score', readOnly: true},
  ],
};

/** A malformed Questionnaire with outdated and unsupported features. */
export const malformed = {
  resourceType: 'Questionnaire',
  title: '<b>Mood</b>',
  item: [
    {
      linkId: 'a',
      type: 'choice',
      text: '<img src=x onerror=alert(1)>How are you?',
      option: [
        {valueCoding: loincCoding('LA6568-5', '<i>Well</i>')},
        {valueCoding: {}},
        {valueCoding: loincCoding('LA6569-3', 'Not well')},
      ],
    },
    {linkId: 'a', type: 'string', text: 'Why?', enableWhen: [{question: 'b', hasAnswer: true}]},
    {
      linkId: 'b',
      type: 'string',
      text: 'Since when?',
      enableWhen: [
        {question: 'a', hasAnswer: true},
        {question: 'b', hasAnswer: true},
      ],
    },
    {type: 'slider', text: 'How strong is it?'},
    {linkId: 'he', type: 'string', text: 'מה שלומך היום?'},
  ],
};

/** A Questionnaire with 500 questions. */
export const longQuestionnaire = {
  resourceType: 'Questionnaire',
  title: 'Very long',
  item: Array.from({length: 500}, (_, index) => ({
    linkId: String(index),
    type: 'choice',
    text: `Question ${index + 1}`,
    answerOption: frequencyOptions,
  })),
};

/** A FHIR R5 Questionnaire: codings with a constraint, an initial answer, weights as value set properties, and two unsupported item types. */
export const r5Questionnaire = {
  resourceType: 'Questionnaire',
  title: 'Your week',
  versionAlgorithmString: 'semver',
  contained: [
    {
      resourceType: 'ValueSet',
      id: 'often',
      expansion: {
        contains: frequencyOptions.map(({valueCoding: {system, code, display}}, weight) => ({
          system,
          code,
          display,
          property: [{code: 'itemWeight', valueDecimal: weight}],
        })),
      },
    },
  ],
  item: [
    {linkId: 'calm', type: 'coding', text: 'How often were you calm?', answerValueSet: '#often', required: true},
    {
      linkId: 'with',
      type: 'coding',
      text: 'Who was with you?',
      answerConstraint: 'optionsOrString',
      repeats: true,
      disabledDisplay: 'hidden',
      enableWhen: [{question: 'calm', operator: '!=', answerCoding: {code: 'never'}}],
      answerOption: [
        {valueCoding: {code: 'friend', display: 'A friend'}, initialSelected: true},
        {valueCoding: {code: 'nobody', display: 'Nobody'}},
      ],
    },
    {linkId: 'file', type: 'attachment', text: 'A drawing of your week'},
  ],
};

/** A Questionnaire without weights, with an option without text, right-to-left text, and a limit. */
export const unweighted = {
  resourceType: 'Questionnaire',
  title: 'Bare',
  item: [
    {
      linkId: 'a',
      type: 'choice',
      text: 'كيف كان نومك؟',
      answerOption: [
        {valueString: 'جيد'},
        {valueCoding: {system: 'https://clinic.example/s'}},
        {valueString: '<b>سيئ</b>'},
      ],
    },
    {
      linkId: 'b',
      type: 'integer',
      text: 'How many hours?',
      extension: [{url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 24}],
      item: [{linkId: 'h', type: 'display', text: 'Naps count as well.'}],
    },
  ],
};
