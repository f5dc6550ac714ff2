import type {CSSResult} from 'lit';
import type {Mood} from '../../content/mood/mood.js';
import type {Support} from '../../content/support/support.js';
import {MoodTalk} from './single-question/session.js';
import type {Listener, Talk} from './question-session.js';

/** What can be talked about: a question, or a questionnaire that is loaded when one is asked for. */
export interface Source {
  readonly lang?: string | undefined;
  readonly translations?: Readonly<Record<string, string>> | undefined;
  /** Address of the crisis lines that the question brings. */
  readonly support?: string | undefined;
  /** What it looks like, when that is loaded with it. */
  readonly styles?: CSSResult;
  /** The talk in this language: the one before when it still is about the same, else a new one that keeps what was said. */
  talk(lang: string, listener: Listener, before?: Talk): Talk;
}

/** A question as something to talk about. */
export function moodSource(mood: Mood): Source {
  const {lang, translations, support} = mood;
  return {lang, translations, support, talk: (_lang, listener, before) => (before?.about === mood ? before : new MoodTalk(mood, listener, before))};
}

/** Reads a document, with code that is loaded first: our own mood question, or a FHIR Questionnaire. */
export function readSource(document: unknown): Source | Promise<Source> {
  const type = (document as {resourceType?: unknown} | null)?.resourceType;
  return type === undefined ? withDocuments(({parseMood}) => moodSource(parseMood(document))) : withForms(({formSource}) => formSource(document));
}

/** Reads the clinic's own crisis lines. Until they are there, and when they cannot be, the built-in ones are shown. */
export function readSupport(document: unknown): Support | Promise<Support> {
  return withDocuments(({parseSupport}) => parseSupport(document));
}

const withDocuments = loadedOnce(() => import('./content-parsers.js'));
const withForms = loadedOnce(() => import('./questionnaire/questionnaire-source.js'));

/** Once the code is there it is used at once: a page that sets its content again must not see it blink. */
function loadedOnce<Module>(load: () => Promise<Module>) {
  let module: Module | undefined;
  return <Result>(use: (module: Module) => Result): Result | Promise<Result> => (module ? use(module) : load().then((loaded) => use((module = loaded))));
}

/** A built-in instrument by its name. */
export async function instrumentSource(name: string): Promise<Source> {
  const [{formSource}, {instrument, instruments}] = await Promise.all([import('./questionnaire/questionnaire-source.js'), import('../../content/questionnaire/built-in-instruments.js')]);
  const found = instrument(name);
  if (!found) throw new Error(`instrument should be one of ${instruments.join(', ')}, but is "${name}"`);
  return formSource(found);
}
