import {widgetsIn, type Finding} from './diagnostic.js';

/** What the page itself should say for everybody's sake: its language, its mode, its outline. */
export function checkPage(): Finding[] {
  return [...language(), ...mode(), ...outline()];
}

function language(): Finding[] {
  const {lang} = document.documentElement;
  if (!lang) return [{what: 'The page does not say which language it is in, so screen readers guess how to say it.', mend: '<html lang="en">'}];
  try {
    Intl.getCanonicalLocales(lang);
    return [];
  } catch {
    return [{what: `The page's language is "${lang}", which is not a language tag.`, mend: '<html lang="en">'}];
  }
}

function mode(): Finding[] {
  if (document.compatMode === 'CSS1Compat') return [];
  return [{what: 'The page is drawn as browsers did in the nineties, because its first line is missing.', mend: '<!doctype html>'}];
}

/** Headings in the order of the page, those of the widgets included. */
function outline(): Finding[] {
  const places = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, *')].filter((one) => /^h[1-6]$/.test(one.localName) || one.shadowRoot?.querySelector('.sm'));
  let before = 0;
  return places.flatMap((place) => {
    const heading = place.shadowRoot ? place.shadowRoot.querySelector('h1, h2, h3, h4, h5, h6') : place.closest('sm-doctor') ? null : place;
    if (!heading) return [];
    const level = Number(heading.localName[1]);
    const skipped = before > 0 && level > before + 1 && widgetsIn(document).includes(place);
    const wish = before + 1;
    before = level;
    return skipped ? [{what: `The heading of <${place.localName}> skips a level of the page's outline.`, mend: `<${place.localName} heading-level="${wish}">`}] : [];
  });
}
