import type {Input} from './check-input.js';
import {coding, fhir, fromValueSet, item, questionnaire, text, translations, unit, valueSet} from './fhir.js';

const concepts = (...codes: string[]) => codes.map((code) => ({code, display: code.toUpperCase()}));
const including = (id: string, ...valueSets: string[]) => ({
  resourceType: 'ValueSet',
  id,
  compose: {include: [{valueSet: valueSets}]},
});
const listing = (id: string, ...codes: string[]) =>
  valueSet(concepts(...codes), {id, url: `http://clinic.example/${id}`});
const modifierExtension = [{url: 'http://clinic.example/negated', valueBoolean: true}];
const asked = (contained: object[], reference = '#v') =>
  questionnaire([fromValueSet(reference), text('b')], {contained});

/** Value sets, and other places that options come from. */
export const valueSets: readonly Input[] = [
  {
    title: 'of one version is not that of another',
    document: {
      resourceType: 'Questionnaire',
      contained: [
        valueSet([{code: 'o', display: 'Old'}], {id: 'o', url: 'http://clinic.example/v', version: '1'}),
        valueSet([{code: 'n', display: 'New'}], {id: 'n', url: 'http://clinic.example/v', version: '2'}),
      ],
      item: [fromValueSet('http://clinic.example/v|2')],
    },
    want: {options: ['New'], told: ''},
  },
  {
    title: 'that includes others has all their answers, each once',
    document: asked([
      {
        resourceType: 'ValueSet',
        id: 'v',
        compose: {include: [{valueSet: ['#x']}, {valueSet: ['http://clinic.example/y|1']}]},
      },
      listing('x', 'a', 'b'),
      listing('y', 'b', 'c'),
    ]),
    want: {options: ['A', 'B', 'C'], told: ''},
  },
  {
    title: 'that includes the common answers of two others has these',
    document: asked([including('v', '#x', '#y'), listing('x', 'a', 'b'), listing('y', 'b', 'c')]),
    want: {options: ['B'], told: ''},
  },
  {
    title: 'that includes one that includes another has its answers',
    document: asked([including('v', '#w'), including('w', '#x'), listing('x', 'a')]),
    want: {options: ['A'], told: ''},
  },
  {
    title: 'that includes one system of another has the answers of this system',
    document: asked([
      {resourceType: 'ValueSet', id: 'v', compose: {include: [{system: 'http://s', valueSet: ['#x']}]}},
      {
        resourceType: 'ValueSet',
        id: 'x',
        compose: {
          include: [
            {system: 'http://s', concept: concepts('a')},
            {system: 'http://t', concept: concepts('b')},
          ],
        },
      },
    ]),
    want: {options: ['A'], told: ''},
  },
  {
    title: 'without those of another does not have them',
    document: asked([
      {
        resourceType: 'ValueSet',
        id: 'v',
        compose: {include: [{system: 'http://s', concept: concepts('a', 'b')}], exclude: [{valueSet: ['#x']}]},
      },
      listing('x', 'b'),
    ]),
    want: {options: ['A'], told: ''},
  },
  {
    title: 'that includes itself or one that cannot be reached has the others, and is named',
    document: asked([
      {
        resourceType: 'ValueSet',
        id: 'v',
        compose: {
          include: [
            {valueSet: ['#v']},
            {valueSet: ['http://far.example/v']},
            {system: 'http://s', concept: concepts('a')},
          ],
        },
      },
    ]),
    want: {options: ['A'], told: /item "a" has answers that are chosen by a rule: they are left out/},
  },
  {
    title: 'with a hash in its id is found',
    document: asked([listing('#v', 'a')]),
    want: {options: ['A'], told: ''},
  },
  {
    title: 'is found by its address with a version',
    document: asked([listing('v', 'a')], 'http://clinic.example/v|2.0'),
    want: {options: ['A'], told: ''},
  },
  {
    title: 'has the nested concepts of its expansion that can be selected',
    document: asked([
      {
        resourceType: 'ValueSet',
        id: 'v',
        expansion: {
          contains: [
            {
              system: 'http://s',
              code: 'g',
              abstract: true,
              contains: [
                {
                  system: 'http://s',
                  code: 'a',
                  display: 'A',
                  contains: [{system: 'http://s', code: 'b', display: 'B'}],
                },
                {system: 'http://s', code: 'i', inactive: true},
              ],
            },
          ],
        },
      },
    ]),
    want: {options: ['A', 'B'], told: ''},
  },
  {
    title: 'of a code system leaves out what only groups others or is no longer in use',
    document: asked([
      {resourceType: 'ValueSet', id: 'v', compose: {include: [{system: 'http://s'}]}},
      {
        resourceType: 'CodeSystem',
        url: 'http://s',
        concept: [
          {code: 'g', property: [{code: 'notSelectable', valueBoolean: true}], concept: concepts('a')},
          {code: 'r', property: [{code: 'status', valueCode: 'retired'}]},
          {code: 'i', property: [{code: 'inactive', valueBoolean: true}]},
          {code: 'b', display: 'B', property: [{code: 'inactive', valueBoolean: false}]},
        ],
      },
    ]),
    want: {options: ['A', 'B']},
  },
  {
    title: 'with a modifier extension is not understood',
    document: asked([{...listing('v', 'a'), modifierExtension}]),
    want: {asked: ['b'], told: /item "a" has no answers that can be reached/},
  },
  {
    title: 'with a modifier extension at a rule leaves out what the rule includes',
    document: asked([
      {
        resourceType: 'ValueSet',
        id: 'v',
        compose: {
          include: [
            {system: 'http://s', concept: concepts('a')},
            {system: 'http://s', concept: concepts('b'), modifierExtension},
          ],
        },
      },
    ]),
    want: {options: ['A'], told: /chosen by a rule/},
  },
];

const quantity = (...extension: object[]) => item('q', 'quantity', {text: 'Weight', extension});
const unitSet = (concept: object[]) => ({
  resourceType: 'ValueSet',
  id: 'v',
  compose: {include: [{system: 'http://unitsofmeasure.org', concept}]},
});
const unitsFrom = (valueCanonical: string) => fhir('questionnaire-unitValueSet', {valueCanonical});
const kilograms = {code: 'kg', display: 'kilograms', _display: translations(['de', 'Kilogramm'])};
const grams = {code: 'g', display: 'grams', designation: [{language: 'de', value: 'Gramm'}]};
const weight = (value: object) => [{linkId: 'q', text: 'Weight', answer: [{valueQuantity: value}]}];
const system = 'http://unitsofmeasure.org';

/** Units of quantities. */
export const units: readonly Input[] = [
  {
    title: 'of a value set are offered in the language of the page, and the first one is sent',
    document: questionnaire([quantity(unitsFrom('#v'))], {contained: [unitSet([kilograms, grams])]}),
    lang: 'de',
    answers: [['q', '70']],
    want: {units: ['Kilogramm', 'Gramm'], items: weight({value: 70, unit: 'Kilogramm', system, code: 'kg'}), told: ''},
  },
  {
    title: 'of a value set begin with the preferred one',
    document: questionnaire(
      [quantity(unitsFrom('#v'), fhir('preferredUnit', {valueCodeableConcept: {coding: [{system, code: 'g'}]}}))],
      {contained: [unitSet([kilograms, grams])]},
    ),
    answers: [['q', '70']],
    want: {units: ['kilograms', 'grams'], items: weight({value: 70, unit: 'grams', system, code: 'g'})},
  },
  {
    title: 'of a value set with one unit are part of the question',
    document: questionnaire([quantity(unitsFrom('#v'))], {contained: [unitSet([kilograms])]}),
    answers: [['q', '70']],
    want: {texts: ['Weight (kilograms)'], items: weight({value: 70, unit: 'kilograms', system, code: 'kg'})},
  },
  {
    title: 'of a value set are added to those of the document',
    document: questionnaire([quantity(fhir('questionnaire-unitOption', unit('g', 'grams')), unitsFrom('#v'))], {
      contained: [unitSet([kilograms, grams])],
    }),
    want: {units: ['grams', 'kilograms']},
  },
  {
    title: 'of a value set that cannot be reached are named',
    document: [quantity(unitsFrom('http://far.example/units'))],
    want: {asked: ['q'], told: /item "q" has units that cannot be reached/},
  },
];

const control = (...codes: [system: string, code: string][]) =>
  fhir('questionnaire-itemControl', {
    valueCodeableConcept: {coding: codes.map(([of, code]) => ({system: of, code}))},
  });
const scale = [fhir('minValue', {valueInteger: 0}), fhir('maxValue', {valueInteger: 10})];
const itemControls = 'http://hl7.org/fhir/questionnaire-item-control';

/** What an element can say about another one. */
export const elements: readonly Input[] = [
  {
    title: 'a prefix of an option is in the language of the page',
    document: [
      item('a', 'choice', {
        answerOption: [
          coding('a', 'Yes', {
            extension: [
              fhir('questionnaire-optionPrefix', {valueString: 'First', _valueString: translations(['de', 'Erstens'])}),
            ],
          }),
        ],
      }),
    ],
    lang: 'de',
    want: {prefixes: ['Erstens']},
  },
  {
    title: 'an item control may be the second coding',
    document: [
      item('a', 'integer', {
        extension: [control(['http://clinic.example', 'vas'], [itemControls, 'slider']), ...scale],
      }),
    ],
    want: {controls: ['slider'], told: ''},
  },
  {
    title: 'an item control that is not known is named, and the question is asked',
    document: [item('a', 'boolean', {extension: [control([itemControls, 'hologram'])]})],
    want: {asked: ['a'], told: /item "a" has the item control "hologram", which is not used/},
  },
  {
    title: 'implicit rules are named',
    document: questionnaire([text('a')], {implicitRules: 'http://clinic.example/rules'}),
    want: {asked: ['a'], told: /the questionnaire has implicitRules/},
  },
  {
    title: 'a modifier extension of a group holds for its questions',
    document: [item('g', 'group', {text: 'G', modifierExtension, item: [text('b')]}), text('a')],
    want: {asked: ['a'], told: /item "g" has a modifier extension/},
  },
  {
    title: 'a text that names the unit of a quantity is part of the question and of the answer',
    document: [
      item('q', 'quantity', {
        text: 'Height',
        item: [item('u', 'display', {text: 'cm', extension: [control([itemControls, 'unit'])]})],
      }),
    ],
    answers: [['q', '170']],
    want: {
      texts: ['Height (cm)'],
      items: [{linkId: 'q', text: 'Height', answer: [{valueQuantity: {value: 170, unit: 'cm'}}]}],
    },
  },
  {
    title: 'a text area is that of the type',
    document: [item('a', 'text', {extension: [control([itemControls, 'text-area'])]})],
    want: {asked: ['a'], told: ''},
  },
  {
    title: 'pages and tabs are questions like others, and named',
    document: [
      item('p', 'group', {
        extension: [control([itemControls, 'tab-container'])],
        item: [item('t', 'group', {extension: [control([itemControls, 'page'])], item: [text('a')]})],
      }),
    ],
    want: {asked: ['a'], told: /item "p" has the item control "tab-container", which is not used; item "t" .*"page"/},
  },
];
