import {ContentError} from '../../../content/validation/content-error.js';
import {parseQuestionnaire} from '../../../content/questionnaire/fhir/parse-questionnaire.js';
import type {Questionnaire} from '../../../content/questionnaire/questionnaire.js';
import {QuestionnaireSession} from './session.js';
import {questionnaireStyles} from './questionnaire.styles.js';
import {questionnaireView} from './questionnaire-view.js';
import {resultView} from './result.js';
import {reviewView} from './review.js';
import {StableHeight} from './stable-height.js';
import {privateLines, summaryLines} from './summary.js';
import type {QuestionSource, SessionPresenter} from '../question-source.js';

/**
 * Creates the source of a built-in instrument, or of a FHIR document, which is parsed in the language of the session.
 * @throws {ContentError} `invalid` if no question in the document can be asked.
 */
export function createQuestionnaireSource(input: unknown): QuestionSource {
  const cache = new Map<string, Questionnaire>();
  const questionnaireFor = (lang: string): Questionnaire => {
    const parsed = cache.get(lang) ?? (isQuestionnaire(input) ? input : parseQuestionnaire(input, lang));
    cache.set(lang, parsed);
    return parsed;
  };
  const {lang} = questionnaireFor('en');
  return {
    lang,
    styles: questionnaireStyles,
    present: (language, host, previous) => {
      const questionnaire = questionnaireFor(language);
      return previous?.session.definition === questionnaire
        ? previous
        : createPresenter(new QuestionnaireSession(questionnaire, host, previous?.session));
    },
  };
}

const viewOfStage = {ask: questionnaireView, review: reviewView, done: resultView} as const;

function createPresenter(session: QuestionnaireSession): SessionPresenter {
  const stableHeight = new StableHeight();
  return {
    session,
    render: (view) => viewOfStage[session.stage](view, session),
    afterRender: (root) => {
      const question = root.querySelector<HTMLElement>('.progress + .question');
      if (question)
        stableHeight.update(
          question,
          session.pages.map(({item}) => item.text).reduce((a, b) => (b.length > a.length ? b : a)),
        );
    },
    summaryLines: (view) => summaryLines(view, session),
    privateLines: (view) => privateLines(view, session),
  };
}

function isQuestionnaire(input: unknown): input is Questionnaire {
  const {resourceType, builtIn} = input as {resourceType?: unknown; builtIn?: boolean};
  if (builtIn) return true;
  if (resourceType !== 'Questionnaire')
    throw new ContentError(
      'invalid',
      `questionnaire.resourceType should be "Questionnaire", but is ${JSON.stringify(resourceType)}`,
    );
  return false;
}
