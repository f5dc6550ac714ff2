import {failedToLoad} from '../../content/validation/load-failure.js';
import type {SupportDocument} from '../../content/support/support.js';
import type {QuestionSource} from './question-source.js';
import {createMoodSource} from './single-question/mood-source.js';

/**
 * Loads the parser and parses a mood question or a FHIR Questionnaire.
 * @param hasResponse true if the page fills in answers, which may be all that the first question depends on.
 */
export function parseQuestionSource(document: unknown, hasResponse = false): QuestionSource | Promise<QuestionSource> {
  const type = (document as {resourceType?: unknown} | null)?.resourceType;
  return type === undefined
    ? withMoodParser(({parseMood, nextStepViews}) => createMoodSource(parseMood(document), nextStepViews))
    : withFhirQuestionnaires(({parseFhirQuestionnaire}) => parseFhirQuestionnaire(document, hasResponse));
}

/** Parses the clinic's crisis lines. The built-in lines are displayed until they are loaded, and if they are invalid. */
export function parseSupportDocument(document: unknown): SupportDocument | Promise<SupportDocument> {
  return withSupportParser(({parseSupport}) => parseSupport(document));
}

const withMoodParser = lazyModule(() => import('./single-question/mood-document.js'));
const withSupportParser = lazyModule(() => import('../../content/support/support-document.js'));
const withFhirQuestionnaires = lazyModule(async () => {
  // The second file needs the first one. Both are requested at once.
  const [, fhirSource] = await Promise.all([
    import('./questionnaire/questionnaire-source.js'),
    import('./questionnaire/fhir-source.js'),
  ]);
  return fhirSource;
});

/** Calls back synchronously if the module is already loaded, so that setting the same content again does not flicker. */
function lazyModule<Module>(load: () => Promise<Module>) {
  let module: Module | undefined;
  return <Result>(callback: (module: Module) => Result | Promise<Result>): Result | Promise<Result> =>
    module
      ? callback(module)
      : load().then((loaded) => callback((module = loaded)), failedToLoad('asks this question'));
}

/**
 * Loads a built-in instrument.
 * @throws {Error} if no instrument has this name.
 */
export async function loadInstrument(name: string): Promise<QuestionSource> {
  const [{createQuestionnaireSource}, {findInstrument, instrumentNames}] = await Promise.all([
    import('./questionnaire/questionnaire-source.js'),
    import('../../content/questionnaire/built-in-instruments.js'),
  ]);
  const found = findInstrument(name);
  if (!found) throw new Error(`instrument should be one of ${instrumentNames.join(', ')}, but is "${name}"`);
  return createQuestionnaireSource(() => found);
}
