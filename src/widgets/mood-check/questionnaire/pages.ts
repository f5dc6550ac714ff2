import {enabledItems} from '../../../content/questionnaire/enable-when.js';
import type {Answers, Item, Questionnaire} from '../../../content/questionnaire/questionnaire.js';

/** One question with everything that stands before it. */
export interface Page {
  readonly item: Item;
  /** Texts of the groups around it, and of what is only to be read before it. */
  readonly stems: readonly Item[];
  /** Texts inside the question itself, such as a help text. */
  readonly hints: readonly Item[];
}

/** The questions to ask for these answers, in order. Text after the last question belongs to the last one. */
export function pagesOf(questionnaire: Questionnaire, answers: Answers): Page[] {
  const on = enabledItems(questionnaire, answers);
  const pages: Page[] = [];
  let waiting: Item[] = [];
  const walk = (item: Item, groups: readonly Item[]): void => {
    if (!on.has(item) || item.silent) return;
    const isAsked = !/group|display|lost/.test(item.kind);
    const isHint = (child: Item) => isAsked && child.kind === 'display';
    if (item.kind === 'display' || item.kind === 'lost') waiting.push(item);
    if (isAsked) {
      pages.push({item, stems: [...groups, ...waiting], hints: item.items.filter((child) => isHint(child) && on.has(child) && !child.silent)});
      waiting = [];
    }
    const around = item.kind === 'group' && item.text ? [...groups, item] : groups;
    for (const child of item.items) if (!isHint(child)) walk(child, around);
  };
  for (const item of questionnaire.items) walk(item, []);
  const last = pages.pop();
  return last ? [...pages, {...last, stems: [...last.stems, ...waiting]}] : [];
}
