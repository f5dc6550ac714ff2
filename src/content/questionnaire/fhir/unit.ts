import {asText} from './fhir-json.js';
import type {FhirValue} from '../questionnaire.js';

/** Identifies a unit among those of a question. */
export const unitId = ({code, unit}: FhirValue): string => asText(code) || asText(unit);

/** Returns true if two units have the same code, or without codes the same text. */
export const isSameUnit = (a: FhirValue, b: FhirValue): boolean => unitId(a) === unitId(b);
