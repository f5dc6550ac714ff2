import {adviseOnAttribute} from './check-attributes.js';
import {askWidgets, type WidgetAnswer} from './ask-widgets.js';
import {adviseOnDocument} from './document-advice.js';
import {folderOf} from './check-chunks.js';
import {command, findWidgetScripts, isRendered, type Diagnostic} from './diagnostic.js';
import {overdueReview} from './overdue-review.js';
import {nearestTo} from './spelling.js';

/** Collects the widgets' own reports: warnings, invalid documents, missing content, missing country. */
export async function checkWidgets(): Promise<Diagnostic[]> {
  const answers = askWidgets();
  const failures = answers.flatMap((answer) =>
    answer.documents.flatMap(({url, failure}) => (failure ? [{tag: answer.element.localName, url, failure}] : [])),
  );
  return [
    ...(await Promise.all(failures.map(documentFailure))),
    ...missingCountry(answers),
    ...(await Promise.all(answers.flatMap(warnings))),
    ...answers.flatMap(emptyWidget),
  ];
}

async function documentFailure({
  tag,
  url,
  failure,
}: {
  tag: string;
  url: string | undefined;
  failure: string;
}): Promise<Diagnostic> {
  const advice = url ? await adviseOnDocument(url) : undefined;
  return {
    problem: `<${tag}> ${failure}`,
    fix:
      advice ??
      `Correct the document${url ? ` ${url}` : ''}. To check it before publishing:\n${command('validate content/')}`,
  };
}

function warnings({element, warnings: reported, linesReviewBy}: WidgetAnswer): Promise<Diagnostic>[] {
  const sentences = [...reported, ...overdueReview(linesReviewBy, new Date().toISOString().slice(0, 10))];
  return sentences.map(async (sentence) => {
    const problem = `<${element.localName}> ${sentence}`;
    const [, attribute] = /^(?:has no attribute|reads) "([^"]+)"/.exec(sentence) ?? [];
    if (attribute) return {problem, ...adviseOnAttribute(element, attribute)};
    if (sentence.startsWith('is in English'))
      return {problem: `${problem}${await localeStatus(sentence)}`, fix: localeFix(), topic: sentence};
    return {problem, ...adviseOnValue(element, sentence, problem)};
  });
}

/**
 * The status of the locale file that a warning names, unless the server sends the file. The widget cannot know it: browsers
 * reject an error page that does not match the file's integrity hash without telling its status.
 */
async function localeStatus(sentence: string): Promise<string> {
  const [address] = /https?:\S+\.json/.exec(sentence) ?? [];
  const response = address ? await fetch(address, {credentials: 'omit'}).catch(() => undefined) : undefined;
  return response && !response.ok ? `: the server answers ${response.status}.` : '';
}

function localeFix(): string {
  const [script] = findWidgetScripts();
  const folder = script ? folderOf(script) : 'the folder of the script, as ';
  return `Copy the folder locales/ of the same version to ${folder}locales/`;
}

/** How to correct the attribute or the field of a document that a sentence of a widget names. */
function adviseOnValue(element: HTMLElement, sentence: string, problem: string): Pick<Diagnostic, 'fix' | 'topic'> {
  const [example] = /[a-z-]+="[^"]*"$/.exec(sentence) ?? [];
  if (example) return {fix: example, topic: problem};
  const [, name = '', expected = ''] = /^([a-z][\w.[\]-]*) should be (.+?), but is /i.exec(sentence) ?? [];
  if (!expected) return {fix: 'Correct the attribute, setting or document that the sentence names.', topic: problem};
  if (/[.[]/.test(name)) return {fix: `Write ${expected} into ${name} of the document.`, topic: problem};
  const [, options] = /^one of ([^"]+?)(?:, or .*)?$/.exec(expected) ?? [];
  const meant = options && nearestTo(element.getAttribute(name) ?? '', options.split(', '));
  return {
    fix: meant ? `Did you mean:\n${name}="${meant}"` : `Write ${expected} into ${name}.`,
    topic: name === 'country' ? 'country' : `value ${element.localName} ${name}`,
  };
}

/** Reports a registered widget that shows only its fallback because it has no content. */
function emptyWidget({element}: WidgetAnswer): Diagnostic[] {
  const base = element.shadowRoot?.querySelector('.widget');
  const isEmpty = isRendered(element) && base?.childElementCount === 1 && base.firstElementChild?.localName === 'slot';
  if (!isEmpty) return [];
  return [
    {
      problem: `<${element.localName}> has nothing to show: it has neither src nor content.`,
      fix: `<${element.localName} src="…">`,
    },
  ];
}

function missingCountry(answers: readonly WidgetAnswer[]): Diagnostic[] {
  const without = answers.filter(({country}) => country === '').map(({element}) => element);
  const tags = [...new Set(without.map(({localName}) => `<${localName}>`))];
  const [written] = without.map(writtenCountry).filter(Boolean);
  if (tags.length === 0) return [];
  return [
    {
      problem: `${written ? `The country "${written}" is not understood` : 'No country is set'}, so ${tags.join(', ')} cannot show the emergency number and the crisis lines of a country.`,
      fix: 'data-country="GB"\n\nPut this on the script tag, with the two-letter code (ISO 3166-1) of your country.',
      topic: 'country',
    },
  ];
}

/** The country of a widget as the page has it: its attribute, an element around it, or the script tag. */
function writtenCountry(widget: HTMLElement): string | undefined {
  return (
    widget.getAttribute('country') ??
    widget.closest<HTMLElement>('[data-sm-country]')?.dataset['smCountry'] ??
    findWidgetScripts().find(({dataset}) => dataset['country'])?.dataset['country']
  );
}
