import {adviseOnAttribute} from './check-attributes.js';
import {askWidgets, type WidgetAnswer} from './ask-widgets.js';
import {adviseOnDocument} from './document-advice.js';
import {command, findWidgetScripts, isRendered, scriptUrl, type Diagnostic} from './diagnostic.js';

/** Collects the widgets' own reports: warnings, invalid documents, missing content, missing country. */
export async function checkWidgets(): Promise<Diagnostic[]> {
  const answers = askWidgets();
  const failures = answers.flatMap((answer) =>
    answer.documents.flatMap(({url, failure}) => (failure ? [{tag: answer.element.localName, url, failure}] : [])),
  );
  return [
    ...(await Promise.all(failures.map(documentFailure))),
    ...(await Promise.all(answers.flatMap(warnings))),
    ...answers.flatMap(emptyWidget),
    ...missingCountry(answers),
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

function warnings({element, warnings: sentences}: WidgetAnswer): Promise<Diagnostic>[] {
  return sentences.map(async (sentence) => {
    const problem = `<${element.localName}> ${sentence}`;
    const [, attribute] = /^(?:has no attribute|reads) "([^"]+)"/.exec(sentence) ?? [];
    if (attribute) return {problem, ...adviseOnAttribute(element, attribute)};
    if (!sentence.startsWith('is in English')) return {problem, fix: warningFix(sentence), topic: problem};
    return {problem: `${problem}${await localeStatus(sentence)}`, fix: warningFix(sentence), topic: sentence};
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

function warningFix(sentence: string): string {
  const script = findWidgetScripts().map(scriptUrl)[0];
  if (sentence.startsWith('is in English') && script)
    return `Copy the folder locales/ of the same version to ${new URL('locales/', script).href}`;
  return 'Correct the attribute, setting or document that the sentence names.';
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
  const without = answers.filter(({country}) => country === '');
  const tags = [...new Set(without.map(({element}) => `<${element.localName}>`))];
  const script = findWidgetScripts().find(({dataset}) => dataset['country']);
  if (tags.length === 0) return [];
  return [
    {
      problem: `${script ? `The country "${script.dataset['country'] ?? ''}" is not understood` : 'No country is set'}, so ${tags.join(', ')} cannot show the emergency number and the crisis lines of a country.`,
      fix: 'data-country="GB"\n\nPut this on the script tag, with the two-letter code (ISO 3166-1) of your country.',
    },
  ];
}
