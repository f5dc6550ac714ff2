import type {TemplateResult} from 'lit';
import {noticeWithHelp} from '../notice-with-help.js';
import type {ViewContext} from '../view.js';

/** Hint below a free-text answer. If answers can be sent or shared, it only states that nobody reads them now. */
export function freeTextHint(view: ViewContext, id: string): TemplateResult {
  const {strings, audience, readingNotice} = view;
  const isPrivate = audience === 'private' && readingNotice === strings.notMonitored;
  return noticeWithHelp(view, id, isPrivate ? strings.notRead : readingNotice);
}
