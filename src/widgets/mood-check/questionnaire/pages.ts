import {enabledItems} from '../../../content/questionnaire/enable-when.js';
import type {Answers, QuestionnaireItem, Questionnaire} from '../../../content/questionnaire/questionnaire.js';

/** One question with everything that stands before it. */
export interface QuestionPage {
  readonly item: QuestionnaireItem;
  /** Texts of the groups around it, and of what is only to be read before it. */
  readonly context: readonly QuestionnaireItem[];
  /** Texts inside the question itself, such as a help text. */
  readonly help: readonly QuestionnaireItem[];
}

/** The questions to ask for these answers, in order. Text after the last question belongs to the last one. */
export function questionPages(questionnaire: Questionnaire, answers: Answers): QuestionPage[] {
  const enabled = enabledItems(questionnaire, answers);
  const pages: QuestionPage[] = [];
  let pendingTexts: QuestionnaireItem[] = [];
  const visit = (item: QuestionnaireItem, groups: readonly QuestionnaireItem[]): void => {
    if (!enabled.has(item) || item.notAsked) return;
    const isQuestion = !/group|display|lost/.test(item.kind);
    const isHelp = (child: QuestionnaireItem) => isQuestion && child.kind === 'display';
    if (item.kind === 'display' || item.kind === 'lost') pendingTexts.push(item);
    if (isQuestion) {
      pages.push({
        item,
        context: [...groups, ...pendingTexts],
        help: item.items.filter((child) => isHelp(child) && enabled.has(child) && !child.notAsked),
      });
      pendingTexts = [];
    }
    const childGroups = item.kind === 'group' && item.text ? [...groups, item] : groups;
    for (const child of item.items) if (!isHelp(child)) visit(child, childGroups);
  };
  for (const item of questionnaire.items) visit(item, []);
  const lastPage = pages.pop();
  return lastPage ? [...pages, {...lastPage, context: [...lastPage.context, ...pendingTexts]}] : [];
}
