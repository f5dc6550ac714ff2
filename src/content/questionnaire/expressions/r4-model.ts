import type {Model} from 'fhirpath';

const ANSWER_TYPES = [
  ...['Boolean', 'Decimal', 'Integer', 'Date', 'DateTime', 'Time', 'String', 'Uri'],
  ...['Attachment', 'Coding', 'Quantity', 'Reference'],
];
const OPTION_TYPES = ['Integer', 'Date', 'Time', 'String', 'Coding', 'Reference'];

/** Data types of the elements below a path, such as `code: 'code'` below `Coding`. */
const elements = (path: string, types: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [`${path}.${name}`, type]));

const primitiveType = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

const valueTypes = (path: string, types: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    types.map((type) => [
      `${path}${type}`,
      /^(Attachment|Coding|Quantity|Reference)$/.test(type) ? type : primitiveType(type),
    ]),
  );

const path2Type: Record<string, string> = {
  ...elements('QuestionnaireResponse', {questionnaire: 'canonical', status: 'code', authored: 'dateTime'}),
  ...elements('QuestionnaireResponse', {item: 'BackboneElement', 'item.answer': 'BackboneElement'}),
  ...elements('QuestionnaireResponse.item', {linkId: 'string', text: 'string', definition: 'uri'}),
  ...valueTypes('QuestionnaireResponse.item.answer.value', ANSWER_TYPES),
  ...elements('Questionnaire', {
    url: 'uri',
    version: 'string',
    title: 'string',
    status: 'code',
    item: 'BackboneElement',
  }),
  ...elements('Questionnaire.item', {linkId: 'string', text: 'string', prefix: 'string', type: 'code', code: 'Coding'}),
  ...elements('Questionnaire.item', {required: 'boolean', repeats: 'boolean', maxLength: 'integer'}),
  ...elements('Questionnaire.item', {answerOption: 'BackboneElement', initial: 'BackboneElement'}),
  ...elements('Questionnaire.item', {'answerOption.initialSelected': 'boolean', extension: 'Extension'}),
  ...valueTypes('Questionnaire.item.answerOption.value', OPTION_TYPES),
  ...valueTypes('Questionnaire.item.initial.value', ANSWER_TYPES),
  ...elements('Coding', {system: 'uri', version: 'string', code: 'code', display: 'string', userSelected: 'boolean'}),
  ...elements('Quantity', {value: 'decimal', comparator: 'code', unit: 'string', system: 'uri', code: 'code'}),
  ...elements('Extension', {url: 'System.String', valueDecimal: 'decimal', valueString: 'string'}),
  ...elements('Extension', {
    valueInteger: 'integer',
    valueBoolean: 'boolean',
    valueCoding: 'Coding',
    valueCode: 'code',
  }),
};

const type2Parent: Record<string, string> = {
  ...{Questionnaire: 'DomainResource', QuestionnaireResponse: 'DomainResource', DomainResource: 'Resource'},
  ...{BackboneElement: 'Element', Coding: 'Element', Quantity: 'Element', Reference: 'Element', Extension: 'Element'},
  ...{Attachment: 'Element', boolean: 'Element', decimal: 'Element', integer: 'Element', string: 'Element'},
  ...{date: 'Element', dateTime: 'Element', time: 'Element', uri: 'Element', canonical: 'uri', code: 'string'},
};

const path2TypeWithoutElements = Object.fromEntries(
  Object.entries(path2Type).filter(([, type]) => type !== 'Element' && type !== 'BackboneElement'),
);

/**
 * The part of the FHIR R4 model that expressions of a form can reach: questionnaires, responses and the data types of
 * answers. The complete model of the `fhirpath` package has 600 kB; a unit test compares this one with it. Weights are
 * also read from the older names of their extension.
 */
export const r4Model: Model & {readonly availableTypes: ReadonlySet<string>} = {
  version: 'r4',
  score: {
    extensionURI: [
      ...['ordinalValue', 'itemWeight', 'questionnaire-ordinalValue', 'valueset-ordinalValue', 'iso21090-CO-value'],
    ].map((name) => `http://hl7.org/fhir/StructureDefinition/${name}`),
  },
  choiceTypePaths: {
    'QuestionnaireResponse.item.answer.value': ANSWER_TYPES,
    'Questionnaire.item.answerOption.value': OPTION_TYPES,
    'Questionnaire.item.initial.value': ANSWER_TYPES,
    'Extension.value': ['Decimal', 'String', 'Integer', 'Boolean', 'Coding', 'Code'],
  },
  pathsDefinedElsewhere: {
    'Questionnaire.item.item': 'Questionnaire.item',
    'QuestionnaireResponse.item.item': 'QuestionnaireResponse.item',
    'QuestionnaireResponse.item.answer.item': 'QuestionnaireResponse.item',
  },
  type2Parent,
  path2Type,
  path2TypeWithoutElements,
  path2Repeating: {},
  path2RefType: {},
  resourcesWithUrlParam: {},
  availableTypes: new Set([...Object.keys(type2Parent), ...Object.values(type2Parent)]),
};
