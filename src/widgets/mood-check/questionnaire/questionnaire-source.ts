import {ContentError} from '../../../content/validation/content-error.js';
import {parseQuestionnaire} from '../../../content/questionnaire/fhir/parse-questionnaire.js';
import type {Questionnaire} from '../../../content/questionnaire/questionnaire.js';
import {FormTalk} from './session.js';
import {formStyles} from './questionnaire.styles.js';
import type {Source} from '../question-source.js';

/**
 * A questionnaire as something to talk about: a built-in one, or a FHIR document that is read in the language of the talk.
 * @throws {ContentError} `invalid` when nothing in the document can be asked.
 */
export function formSource(given: unknown): Source {
  const read = new Map<string, Questionnaire>();
  const inLanguage = (lang: string): Questionnaire => {
    const found = read.get(lang) ?? (isQuestionnaire(given) ? given : parseQuestionnaire(given, lang));
    read.set(lang, found);
    return found;
  };
  const {lang} = inLanguage('en');
  return {
    lang,
    styles: formStyles,
    talk: (language, listener, before) => {
      const about = inLanguage(language);
      return before?.about === about ? before : new FormTalk(about, listener, before);
    },
  };
}

function isQuestionnaire(given: unknown): given is Questionnaire {
  const {resourceType, builtIn} = given as {resourceType?: unknown; builtIn?: boolean};
  if (builtIn) return true;
  if (resourceType !== 'Questionnaire') throw new ContentError('invalid', `questionnaire.resourceType should be "Questionnaire", but is ${JSON.stringify(resourceType)}`);
  return false;
}
