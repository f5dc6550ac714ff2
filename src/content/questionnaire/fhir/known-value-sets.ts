import {asObjects, asText, type JsonObject} from './fhir-json.js';

const V2_YES_NO = 'http://terminology.hl7.org/CodeSystem/v2-0136';
const ABSENT_REASON = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
const LOINC = 'http://loinc.org';
const GENDER = 'http://hl7.org/fhir/administrative-gender';

/** A concept as in `ValueSet.expansion.contains`. */
const concept = (system: string, code: string, display: string): JsonObject => ({system, code, display});

/** A concept of LOINC in English and German. */
const bilingual = (code: string, display: string, german: string): JsonObject => ({
  ...concept(LOINC, code, display),
  designation: [
    {language: 'en', value: display},
    {language: 'de', value: german},
  ],
});

const frequency = (): readonly JsonObject[] =>
  [
    bilingual('LA6568-5', 'Not at all', 'Überhaupt nicht'),
    bilingual('LA6569-3', 'Several days', 'An einzelnen Tagen'),
    bilingual('LA6570-1', 'More than half the days', 'An mehr als der Hälfte der Tage'),
    bilingual('LA6571-9', 'Nearly every day', 'Beinahe jeden Tag'),
  ].map((one, weight) => ({
    ...one,
    extension: [{url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: weight}],
  }));

const difficulty = (): readonly JsonObject[] => [
  bilingual('LA6572-7', 'Not difficult at all', 'Überhaupt nicht erschwert'),
  bilingual('LA6573-5', 'Somewhat difficult', 'Etwas erschwert'),
  bilingual('LA6575-0', 'Very difficult', 'Relativ stark erschwert'),
  bilingual('LA6574-3', 'Extremely difficult', 'Sehr stark erschwert'),
];

const MII = 'https://www.medizininformatik-initiative.de/fhir/ext/modul-pro/ValueSet/mii-vs-pro-phq-9-answer-list-';

/**
 * Value sets that published questionnaires reference without containing them. Sources: the expansion of `yesnodontknow`
 * and the code system `administrative-gender` in FHIR R4; the LOINC answer lists LL358-3 and LL359-1 of the PHQ and GAD
 * questionnaires, with the weights of the built-in instruments, in German as in the value sets of the Medizininformatik-Initiative
 * for its PHQ-9.
 */
const knownValueSets: Readonly<Record<string, () => readonly JsonObject[]>> = {
  'http://hl7.org/fhir/ValueSet/yesnodontknow': () => [
    concept(V2_YES_NO, 'Y', 'Yes'),
    concept(V2_YES_NO, 'N', 'No'),
    concept(ABSENT_REASON, 'asked-unknown', "Don't know"),
  ],
  'http://hl7.org/fhir/ValueSet/administrative-gender': () => [
    concept(GENDER, 'male', 'Male'),
    concept(GENDER, 'female', 'Female'),
    concept(GENDER, 'other', 'Other'),
    concept(GENDER, 'unknown', 'Unknown'),
  ],
  'http://loinc.org/vs/LL358-3': frequency,
  'http://loinc.org/vs/LL359-1': difficulty,
  [`${MII}ll358-3`]: frequency,
  [`${MII}ll359-1`]: difficulty,
};

/**
 * The concepts of a well-known value set, in the language of the document. Undefined for others, and in documents whose language the
 * value set does not have.
 */
export function knownConcepts(canonical: string, root: JsonObject): readonly JsonObject[] | undefined {
  const language = asText(root['language']).toLowerCase().split('-')[0] || 'en';
  const concepts = knownValueSets[canonical.split('|')[0] ?? '']?.().map((one): JsonObject | undefined => {
    const own = asObjects(one['designation']).find((designation) => designation['language'] === language);
    if (own) return {...one, display: own['value']};
    return language === 'en' ? one : undefined;
  });
  return concepts?.every((one) => one !== undefined) ? concepts : undefined;
}
