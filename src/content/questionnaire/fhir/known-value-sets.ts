import {asText, type JsonObject} from './fhir-json.js';

const V2_YES_NO = 'http://terminology.hl7.org/CodeSystem/v2-0136';
const ABSENT_REASON = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
const LOINC = 'http://loinc.org';
const GENDER = 'http://hl7.org/fhir/administrative-gender';

/** A concept as in `ValueSet.expansion.contains`. */
const concept = (system: string, code: string, display: string): JsonObject => ({system, code, display});

/**
 * Value sets that published questionnaires reference without containing them. Sources: the expansion of `yesnodontknow`
 * and the code system `administrative-gender` in FHIR R4, and the LOINC answer list LL358-3 of the PHQ and GAD
 * questionnaires, with the weights of the built-in instruments.
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
  'http://loinc.org/vs/LL358-3': () =>
    [
      concept(LOINC, 'LA6568-5', 'Not at all'),
      concept(LOINC, 'LA6569-3', 'Several days'),
      concept(LOINC, 'LA6570-1', 'More than half the days'),
      concept(LOINC, 'LA6571-9', 'Nearly every day'),
    ].map((one, weight) => ({
      ...one,
      extension: [{url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: weight}],
    })),
};

/** The concepts of a well-known value set. Undefined for others, and in documents that are not in English. */
export function knownConcepts(canonical: string, root: JsonObject): readonly JsonObject[] | undefined {
  const isEnglish = /^(en\b|$)/i.test(asText(root['language']));
  return isEnglish ? knownValueSets[canonical.split('|')[0] ?? '']?.() : undefined;
}
