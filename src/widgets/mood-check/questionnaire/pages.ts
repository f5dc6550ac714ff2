import {enabledItems} from '../../../content/questionnaire/enable-when.js';
import {
  flattenItems,
  isIntroduction,
  isQuestion,
  type Answers,
  type Questionnaire,
  type QuestionnaireItem,
} from '../../../content/questionnaire/questionnaire.js';
import {canAddInstance, canRemoveInstance} from '../../../content/questionnaire/repeats.js';

/** A question with its surrounding texts. */
export interface QuestionPage {
  readonly item: QuestionnaireItem;
  /** Groups that contain the question, texts that introduce it, and other texts, read-only answers and unsupported items before it. */
  readonly context: readonly QuestionnaireItem[];
  /** Display items inside the question, such as a help text. */
  readonly help: readonly QuestionnaireItem[];
  /** Footers of a group whose last question this is; after the last question, all texts, read-only answers and unsupported items. */
  readonly closing: readonly QuestionnaireItem[];
  /** Instances of repeating items that begin with the question and can be removed. */
  readonly removable: readonly QuestionnaireItem[];
  /** Instances of repeating items that end with the question and can be followed by another one. */
  readonly extendable: readonly QuestionnaireItem[];
}

/** Length in characters of the longest introduction that is repeated. On a phone, a longer one would move each question out of view. */
const MAX_REPEATED_LENGTH = 300;

/** The questions to ask, given these answers, in order. */
export function questionPages(questionnaire: Questionnaire, answers: Answers): QuestionPage[] {
  const enabled = enabledItems(questionnaire, answers);
  const pages: QuestionPage[] = [];
  const footers: QuestionnaireItem[] = [];
  let pendingTexts: QuestionnaireItem[] = [];
  const visit = (item: QuestionnaireItem, groups: readonly QuestionnaireItem[]): void => {
    if (!enabled.has(item) || (item.notAsked && !item.isShownAsText)) return;
    const firstPage = pages.length;
    if (item.control === 'footer' && !isQuestion(item)) {
      footers.push(...flattenItems([item]).filter((one) => one.text && one.kind !== 'unsupported'));
      return;
    }
    const isHeading = isNamedGroup(item);
    if (isHeading || isText(item, answers)) pendingTexts.push(item);
    const isHelp = (child: QuestionnaireItem) => isQuestion(item) && child.kind === 'display';
    if (isQuestion(item) && !item.notAsked) {
      pages.push({
        item,
        context: [...groups.filter((group) => !pendingTexts.includes(group)), ...pendingTexts],
        help: item.items.filter(
          (child) => isHelp(child) && enabled.has(child) && !child.notAsked && child.control !== 'unit',
        ),
        closing: [],
        removable: [],
        extendable: [],
      });
      pendingTexts = [];
    }
    const pageCount = pages.length;
    const footerCount = footers.length;
    visitAll(
      item.items.filter((child) => !isHelp(child)),
      isHeading ? [...groups, item] : groups,
    );
    // The heading of a group in which nothing is shown is left out, unless the heading is all that the group has.
    if (isHeading && item.items.length > 0 && pendingTexts.at(-1) === item) pendingTexts.pop();
    if (pages.length > pageCount) addClosing(pages, footers.splice(footerCount));
    markInstance(pages, firstPage, item);
  };
  /** Short introductions stay with the questions after them, until the next ones or the next group with a name. */
  const visitAll = (items: readonly QuestionnaireItem[], groups: readonly QuestionnaireItem[]): void => {
    let texts: readonly QuestionnaireItem[] = [];
    let length = 0;
    for (const [index, item] of items.entries()) {
      if (isIntroduction(item)) {
        if (!isIntroduction(items[index - 1])) [texts, length] = [[], 0];
        length += item.text.length;
        texts = length > MAX_REPEATED_LENGTH ? [] : [...texts, item];
      }
      if (isNamedGroup(item)) texts = [];
      visit(item, [...groups, ...texts]);
    }
  };
  visitAll(questionnaire.items, []);
  addClosing(pages, [...pendingTexts, ...footers]);
  return pages;
}

/** Adds texts after the last question so far. */
function addClosing(pages: QuestionPage[], texts: readonly QuestionnaireItem[]): void {
  const last = pages.at(-1);
  if (last) pages[pages.length - 1] = {...last, closing: [...last.closing, ...texts]};
}

/** Returns true for a group with a name, or with the number of its instance. */
const isNamedGroup = ({kind, text, instance}: QuestionnaireItem): boolean =>
  kind === 'group' && (text !== '' || (instance?.count ?? 0) > 1);

/** Returns true for what is shown without being asked. */
const isText = ({kind, notAsked, key}: QuestionnaireItem, answers: Answers): boolean =>
  notAsked ? answers.has(key) : kind === 'display' || kind === 'unsupported';

/** The question of a page, and the read-only answers around it. */
export const answeredItems = ({context, item, closing}: QuestionPage, answers: Answers): readonly QuestionnaireItem[] =>
  [...context, item, ...closing].filter((one) => one === item || answers.has(one.key));

/** Adds an instance of a repeating item to its first and its last page. */
function markInstance(pages: QuestionPage[], firstIndex: number, item: QuestionnaireItem): void {
  const [first, lastIndex] = [pages[firstIndex], pages.length - 1];
  if (first && canRemoveInstance(item)) pages[firstIndex] = {...first, removable: [...first.removable, item]};
  const last = pages[lastIndex];
  if (first && last && canAddInstance(item)) pages[lastIndex] = {...last, extendable: [...last.extendable, item]};
}
