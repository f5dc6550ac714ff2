import {enabledItems} from '../../../content/questionnaire/enable-when.js';
import {
  isQuestion,
  type Answers,
  type Questionnaire,
  type QuestionnaireItem,
} from '../../../content/questionnaire/questionnaire.js';

/** A question with its surrounding texts. */
export interface QuestionPage {
  readonly item: QuestionnaireItem;
  /** Groups that contain the question, and texts and unsupported items before it. */
  readonly context: readonly QuestionnaireItem[];
  /** Display items inside the question, such as a help text. */
  readonly help: readonly QuestionnaireItem[];
  /** Texts and unsupported items after the last question. */
  readonly closing: readonly QuestionnaireItem[];
}

/** The questions to ask, given these answers, in order. */
export function questionPages(questionnaire: Questionnaire, answers: Answers): QuestionPage[] {
  const enabled = enabledItems(questionnaire, answers);
  const pages: QuestionPage[] = [];
  let pendingTexts: QuestionnaireItem[] = [];
  const visit = (item: QuestionnaireItem, groups: readonly QuestionnaireItem[]): void => {
    if (!enabled.has(item) || item.notAsked) return;
    if (item.kind === 'display' || item.kind === 'unsupported') pendingTexts.push(item);
    const isHelp = (child: QuestionnaireItem) => isQuestion(item) && child.kind === 'display';
    if (isQuestion(item)) {
      pages.push({
        item,
        context: [...groups, ...pendingTexts],
        help: item.items.filter((child) => isHelp(child) && enabled.has(child) && !child.notAsked),
        closing: [],
      });
      pendingTexts = [];
    }
    const pageCount = pages.length;
    const pendingCount = pendingTexts.length;
    const childGroups = item.kind === 'group' && item.text ? [...groups, item] : groups;
    for (const child of item.items) if (!isHelp(child)) visit(child, childGroups);
    // A group without questions is kept as the heading of its texts.
    const hasOnlyTexts = item.kind === 'group' && pages.length === pageCount && pendingTexts.length > pendingCount;
    if (hasOnlyTexts && item.text) pendingTexts.splice(pendingCount, 0, item);
  };
  for (const item of questionnaire.items) visit(item, []);
  const lastPage = pages.pop();
  return lastPage ? [...pages, {...lastPage, closing: pendingTexts}] : [];
}
