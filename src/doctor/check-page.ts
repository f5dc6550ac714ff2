import {documentProperty, queryPage} from '../platform/page-document.js';
import {findWidgets, type Diagnostic} from './diagnostic.js';

/** Checks the page's language, rendering mode and heading outline. */
export function checkPage(): Diagnostic[] {
  return [...checkLanguage(), ...checkQuirksMode(), ...checkHeadingOutline()];
}

function checkLanguage(): Diagnostic[] {
  const {lang} = documentProperty('documentElement');
  if (!lang)
    return [
      {
        problem: 'The page does not state its language, so screen readers may read it with the wrong pronunciation.',
        fix: '<html lang="en">',
      },
    ];
  try {
    Intl.getCanonicalLocales(lang);
    return [];
  } catch {
    return [{problem: `The language of the page is "${lang}", which is not a language tag.`, fix: '<html lang="en">'}];
  }
}

function checkQuirksMode(): Diagnostic[] {
  if (documentProperty('compatMode') === 'CSS1Compat') return [];
  return [
    {
      problem: 'This page is in quirks mode because it has no <!doctype html>.',
      fix: 'Write this as the first line of the page:\n<!doctype html>',
    },
  ];
}

/** Headings in document order, including those of the widgets. */
function checkHeadingOutline(): Diagnostic[] {
  const elements = queryPage<HTMLElement>('*').filter(
    (one) => /^h[1-6]$/.test(one.localName) || one.shadowRoot?.querySelector('.widget'),
  );
  let previousLevel = 0;
  return elements.flatMap((element) => {
    const heading = element.shadowRoot
      ? element.shadowRoot.querySelector('h1, h2, h3, h4, h5, h6')
      : element.closest('sm-doctor')
        ? null
        : element;
    if (!heading) return [];
    const level = Number(heading.localName[1]);
    const skipped = previousLevel > 0 && level > previousLevel + 1 && findWidgets(document).includes(element);
    const expectedLevel = previousLevel + 1;
    previousLevel = level;
    return skipped
      ? [
          {
            problem: `The heading of <${element.localName}> skips a level of the heading outline.`,
            fix: `<${element.localName} heading-level="${expectedLevel}">`,
          },
        ]
      : [];
  });
}
