import type {MoodQuestion} from '../../../content/mood/mood.js';
import type {QuestionSource} from '../question-source.js';
import {feelingsView} from './feelings-view.js';
import {questionView} from './question-view.js';
import {SingleQuestionSession} from './session.js';
import {thanksView, type NextStepViews} from './thanks-view.js';

const viewOfStage = {question: questionView, feelings: feelingsView, done: thanksView} as const;

/** Creates the source of a single question. @param nextSteps renders the next steps of a document's question. */
export function createMoodSource(mood: MoodQuestion, nextSteps?: NextStepViews): QuestionSource {
  const {lang, translations, support} = mood;
  return {
    lang,
    translations,
    support,
    styles: nextSteps ? [nextSteps.nextStepStyles] : [],
    present: (_language, host, previous) => {
      if (previous?.session.definition === mood) return previous;
      const session = new SingleQuestionSession(mood, host, previous?.session);
      return {session, render: (view) => viewOfStage[session.stage](view, session, nextSteps)};
    },
  };
}
