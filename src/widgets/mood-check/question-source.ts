import type {CSSResult} from 'lit';
import type {MoodQuestion} from '../../content/mood/mood.js';
import type {SupportDocument} from '../../content/support/support.js';
import {SingleQuestionSession} from './single-question/session.js';
import type {SessionHost, QuestionSession} from './question-session.js';

/** What can be talked about: a question, or a questionnaire that is loaded when one is asked for. */
export interface QuestionSource {
  readonly lang?: string | undefined;
  readonly translations?: Readonly<Record<string, string>> | undefined;
  /** Address of the crisis lines that the question brings. */
  readonly support?: string | undefined;
  /** What it looks like, when that is loaded with it. */
  readonly styles?: CSSResult;
  /** The talk in this language: the one before when it still is about the same, else a new one that keeps what was said. */
  getSession(lang: string, host: SessionHost, previous?: QuestionSession): QuestionSession;
}

/** A question as something to talk about. */
export function createMoodSource(mood: MoodQuestion): QuestionSource {
  const {lang, translations, support} = mood;
  return {
    lang,
    translations,
    support,
    getSession: (_lang, host, previous) =>
      previous?.definition === mood ? previous : new SingleQuestionSession(mood, host, previous),
  };
}

/** Reads a document, with code that is loaded first: our own mood question, or a FHIR Questionnaire. */
export function parseQuestionSource(document: unknown): QuestionSource | Promise<QuestionSource> {
  const type = (document as {resourceType?: unknown} | null)?.resourceType;
  return type === undefined
    ? withContentParsers(({parseMood}) => createMoodSource(parseMood(document)))
    : withQuestionnaires(({createQuestionnaireSource}) => createQuestionnaireSource(document));
}

/** Reads the clinic's own crisis lines. Until they are there, and when they cannot be, the built-in ones are shown. */
export function parseSupportDocument(document: unknown): SupportDocument | Promise<SupportDocument> {
  return withContentParsers(({parseSupport}) => parseSupport(document));
}

const withContentParsers = lazyModule(() => import('./content-parsers.js'));
const withQuestionnaires = lazyModule(() => import('./questionnaire/questionnaire-source.js'));

/** Once the code is there it is used at once: a page that sets its content again must not see it blink. */
function lazyModule<Module>(load: () => Promise<Module>) {
  let module: Module | undefined;
  return <Result>(callback: (module: Module) => Result): Result | Promise<Result> =>
    module ? callback(module) : load().then((loaded) => callback((module = loaded)));
}

/** A built-in instrument by its name. */
export async function instrumentSource(name: string): Promise<QuestionSource> {
  const [{createQuestionnaireSource}, {findInstrument, instrumentNames}] = await Promise.all([
    import('./questionnaire/questionnaire-source.js'),
    import('../../content/questionnaire/built-in-instruments.js'),
  ]);
  const found = findInstrument(name);
  if (!found) throw new Error(`instrument should be one of ${instrumentNames.join(', ')}, but is "${name}"`);
  return createQuestionnaireSource(found);
}
