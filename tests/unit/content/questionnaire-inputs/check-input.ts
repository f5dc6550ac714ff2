import {expect} from 'chai';
import {createEvaluator} from '../../../../src/content/questionnaire/expressions/expression-evaluator.js';
import {parseQuestionnaire} from '../../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import type {QuestionnaireItem} from '../../../../src/content/questionnaire/questionnaire.js';
import type {SessionHost} from '../../../../src/widgets/mood-check/question-session.js';
import {answerText} from '../../../../src/widgets/mood-check/questionnaire/answer-text.js';
import {answeredItems} from '../../../../src/widgets/mood-check/questionnaire/pages.js';
import type {QuestionnaireContext} from '../../../../src/widgets/mood-check/questionnaire/questionnaire-context.js';
import {QuestionnaireSession} from '../../../../src/widgets/mood-check/questionnaire/session.js';
import {validateAnswer} from '../../../../src/widgets/mood-check/questionnaire/validation.js';
import {valueText} from '../../../../src/widgets/mood-check/questionnaire/value-text.js';
import {questionnaire as questionnaireOf} from './fhir.js';

/** A document with answers, and what should come of it. */
export interface Input {
  readonly title: string;
  /** The items of the questionnaire, or the document. */
  readonly document: readonly object[] | object;
  readonly lang?: string;
  readonly response?: object;
  /** The answers by linkId or by the text of the question. */
  readonly answers?: readonly (readonly [question: string, ...values: string[]])[];
  readonly want: Wanted;
}

/** The outcome to compare. What is left out is not compared. */
interface Wanted {
  /** linkIds of the questions, after all answers. */
  readonly asked?: readonly string[];
  /** The texts of the questions. */
  readonly texts?: readonly string[];
  readonly options?: readonly string[];
  /** The answers that are shown and not asked, with their questions. */
  readonly shown?: readonly string[];
  /** The labels in front of the options, the units to choose from, and the item controls. */
  readonly prefixes?: readonly string[];
  readonly units?: readonly string[];
  readonly controls?: readonly string[];
  /** The items of the response. */
  readonly items?: readonly object[];
  readonly errors?: readonly string[];
  readonly status?: string;
  /** Something that the author is told about the document or the response; empty for nothing. */
  readonly told?: RegExp | '';
  /** The document is refused with this message. */
  readonly refused?: RegExp;
  readonly safety?: readonly string[];
}

const hostOf = (told: string[]): SessionHost => ({
  requestRender: () => undefined,
  onComplete: () => undefined,
  openCrisisSupport: () => undefined,
  reportScoreMismatch: () => undefined,
  reportResponseProblems: (problems) => told.push(...problems),
});

async function open(document: object, lang: string, told: string[]): Promise<QuestionnaireSession> {
  const {expressionTexts = new Set()} = parseQuestionnaire(document);
  const evaluator = expressionTexts.size
    ? await createEvaluator(expressionTexts, (problem) => told.push(problem))
    : undefined;
  const questionnaire = parseQuestionnaire(document, lang, evaluator);
  told.push(...questionnaire.problems);
  return new QuestionnaireSession(questionnaire, hostOf(told), {evaluator, validateAnswer});
}

const view = {
  lang: 'en',
  getStrings: (_part: string, english: object) => english,
  documentQuestions: {valueText},
} as unknown as QuestionnaireContext;

function shownAnswers({pages, answers}: QuestionnaireSession): string[] {
  const shown = pages.flatMap((page) => answeredItems(page, answers)).filter(({notAsked}) => notAsked);
  return shown.map((item) => `${item.text}: ${answerText(item, answers, view)}`);
}

function compareControls(items: readonly QuestionnaireItem[], want: Wanted): void {
  if (want.prefixes)
    expect(items.flatMap(({options}) => options.map(({prefix}) => prefix))).to.deep.equal(want.prefixes);
  if (want.units) expect(items.flatMap(({units}) => units?.map(({unit}) => unit) ?? [])).to.deep.equal(want.units);
  if (want.controls) expect(items.map(({control}) => control)).to.deep.equal(want.controls);
}

/** Opens the document, gives the answers, finishes, and compares the outcome with the wanted one. */
export async function checkInput({document, lang = 'en', response, answers = [], want}: Input): Promise<void> {
  const told: string[] = [];
  const full = Array.isArray(document) ? questionnaireOf(document) : document;
  if (want.refused) {
    const error = await open(full, lang, told).catch((caught: unknown) => caught);
    expect(error).to.have.property('name', 'ContentError');
    expect((error as Error).message).to.match(want.refused);
    return;
  }
  const session = await open(full, lang, told);
  if (response) session.prefill(response);
  for (const [linkId, ...values] of answers) {
    const page = session.pages.find(({item}) => item.linkId === linkId || item.text === linkId);
    if (!page) throw new Error(`${linkId} is not asked`);
    session.setAnswer(page.item, values);
  }
  session.goToReview();
  if (session.stage === 'review') session.finish();
  const result = session.toFhirResponse('2026-11-28T10:00:00Z');
  const items = session.pages.map(({item}) => item);
  if (want.asked) expect(items.map(({linkId}) => linkId)).to.deep.equal(want.asked);
  if (want.texts) expect(items.map((item) => item.text)).to.deep.equal(want.texts);
  if (want.options) expect(items.flatMap(({options}) => options.map((one) => one.text))).to.deep.equal(want.options);
  compareControls(items, want);
  if (want.shown) expect(shownAnswers(session)).to.deep.equal(want.shown);
  if (want.items) expect(result['item'] ?? []).to.deep.equal(want.items);
  if (want.status) expect(result['status']).to.equal(want.status);
  if (want.errors) expect([...session.errors.values()]).to.deep.equal(want.errors);
  if (want.safety) expect(items.filter(({safety}) => safety).map(({linkId}) => linkId)).to.deep.equal(want.safety);
  if (want.told === '') expect(told).to.deep.equal([]);
  else if (want.told) expect(told.join('; ')).to.match(want.told);
}
