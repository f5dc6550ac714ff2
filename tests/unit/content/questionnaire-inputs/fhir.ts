/** Parts of FHIR documents for the inputs. */

export const fhir = (name: string, value: object) => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  ...value,
});
export const sdc = (name: string, value: object) => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
  ...value,
});
export const fhirPath = (text: string, language = 'text/fhirpath') => ({valueExpression: {language, expression: text}});
export const expression = (name: string, text: string, language?: string) => sdc(name, fhirPath(text, language));
export const coding = (code: string, display: string, more: object = {}) => ({
  valueCoding: {system: 'http://s', code, display},
  ...more,
});
export const yesNo = [coding('y', 'Yes'), coding('n', 'No')];
export const translations = (...pairs: [lang: string, content: string][]) => ({
  extension: pairs.map(([lang, content]) =>
    fhir('translation', {
      extension: [
        {url: 'lang', valueCode: lang},
        {url: 'content', valueString: content},
      ],
    }),
  ),
});
export const unit = (code: string, display = code) => ({
  valueCoding: {system: 'http://unitsofmeasure.org', code, display},
});

/** An item. */
export const item = (linkId: string, type: string, more: object = {}) => ({linkId, type, ...more});
/** A question for a short text, whose text is its linkId in capitals. */
export const text = (linkId: string, more: object = {}) =>
  item(linkId, 'string', {text: linkId.toUpperCase(), ...more});
/** The question "z", which is asked if the answer to "a" meets a condition. */
export const when = (operator: string, value: object, more: object = {}) =>
  text('z', {enableWhen: [{question: 'a', operator, ...value}], ...more});

/** A value set with the id "v" that lists concepts of one system. */
export const valueSet = (concept: readonly object[], more: object = {}) => ({
  resourceType: 'ValueSet',
  id: 'v',
  compose: {include: [{system: 'http://s', concept}]},
  ...more,
});
/** A question that takes its options from a value set; without an address, from the contained one. */
export const fromValueSet = (answerValueSet = '#v', more: object = {}) =>
  item('a', 'choice', {answerValueSet, ...more});
/** A questionnaire with these items. */
export const questionnaire = (items: readonly object[], more: object = {}) => ({
  resourceType: 'Questionnaire',
  item: items,
  ...more,
});
