import {ContentError} from '../../validation/content-error.js';
import {asObject, asObjects, type JsonObject} from './fhir-json.js';

/**
 * The Questionnaire of a Bundle, with the value sets and code systems of the Bundle as contained resources. Other documents are
 * returned unchanged.
 * @throws {ContentError} `invalid` if a Bundle contains no Questionnaire, or several.
 */
export function questionnaireIn(root: JsonObject): JsonObject {
  if (root['resourceType'] !== 'Bundle') return root;
  const resources = asObjects(root['entry']).map(({resource}) => asObject(resource));
  const ofType = (...types: string[]) => resources.filter(({resourceType}) => types.includes(String(resourceType)));
  const [questionnaire, ...others] = ofType('Questionnaire');
  if (!questionnaire || others.length > 0)
    throw new ContentError(
      'invalid',
      `bundle.entry should hold one Questionnaire, but holds ${questionnaire ? others.length + 1 : 0}`,
    );
  const contained = [...asObjects(questionnaire['contained']), ...ofType('ValueSet', 'CodeSystem')];
  return {...questionnaire, ...(contained.length > 0 && {contained})};
}
