import {expect} from 'chai';
import {describe, it} from 'node:test';
import {attributeProblems} from '../../../src/element/attribute-problems.js';
import {oneOf, type Properties} from '../../../src/element/attributes.js';
import {checkAttributes} from '../../../src/element/check-attributes.script.js';

const properties: Properties = new Map<PropertyKey, object>([
  ['theme', {attribute: true, converter: oneOf('auto', 'light', 'dark')}],
  ['headingLevel', {attribute: 'heading-level', type: Number}],
  ['minutes', {attribute: true, type: Number}],
  ['open', {attribute: true, type: Boolean}],
  ['disabled', {attribute: true, type: Boolean}],
  ['src', {attribute: true}],
]);

const elementWith = (attributes: Readonly<Record<string, string>>): Element =>
  ({
    getAttributeNames: () => Object.keys(attributes),
    getAttribute: (name: string) => attributes[name] ?? null,
  }) as unknown as Element;

describe('the attribute check of the script for script tags', () => {
  const usual = {src: 'a.json', open: '', minutes: '2.5', theme: 'dark', 'heading-level': '3', id: 'a', 'data-v-1': ''};

  it('reports nothing for attributes in the usual form, and the full check has nothing to report either', () => {
    const reported: string[] = [];
    checkAttributes(elementWith(usual), properties, (problem) => reported.push(problem));
    expect([reported, attributeProblems(elementWith(usual), properties)]).to.deep.equal([[], []]);
  });

  const mistakes: readonly (readonly [name: string, value: string])[] = [
    ['colour', 'red'],
    ['headinglevel', '2'],
    ['heading-level', '7'],
    ['minutes', 'five'],
    ['theme', 'dim'],
    ['open', 'perhaps'],
    ['disabled', 'false'],
  ];
  for (const [name, value] of mistakes) {
    it(`reports ${name}="${value}" once the code that describes it has loaded`, async () => {
      const element = elementWith({...usual, [name]: value});
      const reported = await new Promise<string>((resolve) => checkAttributes(element, properties, resolve));
      expect([reported]).to.deep.equal(attributeProblems(element, properties));
    });
  }
});
