import {languageAndScript} from '../platform/intl.js';
import {documentProperty} from '../platform/page-document.js';
import {languages} from './build-data.js';
import {findWidgetScripts, findWidgets, isRendered, type Diagnostic} from './diagnostic.js';

/**
 * Reports widgets in a part of the page whose language has no translation. Only for the scripts: an app with npm can have
 * translations of its own.
 */
export function checkLanguages(): Diagnostic[] {
  if (findWidgetScripts().length === 0) return [];
  const known = ['en', ...languages].map(languageAndScript);
  return findWidgets(document)
    .filter(isRendered)
    .map((widget) => ({widget, lang: languageOf(widget)}))
    .filter(({lang}) => lang !== '' && ![...known, undefined].includes(languageAndScript(lang)))
    .map(({widget, lang}) => ({
      problem: `The language around <${widget.localName}> is "${lang}", which has no translation, so the words of the widget are English.`,
      fix: `The translations are: ${languages.join(', ')}`,
      topic: `translation ${lang}`,
    }));
}

/** The language that a widget reads: of itself or its closest ancestor, or the script tag's. */
function languageOf(widget: HTMLElement): string {
  const around = widget.closest<HTMLElement>('[lang]')?.lang ?? documentProperty('documentElement').lang;
  return around || (findWidgetScripts().find(({dataset}) => dataset['lang'])?.dataset['lang'] ?? '');
}
