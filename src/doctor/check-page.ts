import {findWidgets, type Diagnostic} from './diagnostic.js';

/** What the page itself should say for everybody's sake: its language, its mode, its outline. */
export function checkPage(): Diagnostic[] {
  return [...checkLanguage(), ...checkQuirksMode(), ...checkHeadingOutline()];
}

function checkLanguage(): Diagnostic[] {
  const {lang} = document.documentElement;
  if (!lang)
    return [
      {
        problem: 'The page does not say which language it is in, so screen readers guess how to say it.',
        fix: '<html lang="en">',
      },
    ];
  try {
    Intl.getCanonicalLocales(lang);
    return [];
  } catch {
    return [{problem: `The page's language is "${lang}", which is not a language tag.`, fix: '<html lang="en">'}];
  }
}

function checkQuirksMode(): Diagnostic[] {
  if (document.compatMode === 'CSS1Compat') return [];
  return [
    {
      problem: 'The page is drawn as browsers did in the nineties, because its first line is missing.',
      fix: '<!doctype html>',
    },
  ];
}

/** Headings in the order of the page, those of the widgets included. */
function checkHeadingOutline(): Diagnostic[] {
  const elements = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, *')].filter(
    (one) => /^h[1-6]$/.test(one.localName) || one.shadowRoot?.querySelector('.sm'),
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
            problem: `The heading of <${element.localName}> skips a level of the page's outline.`,
            fix: `<${element.localName} heading-level="${expectedLevel}">`,
          },
        ]
      : [];
  });
}
