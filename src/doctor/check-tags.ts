import {isAlive, widgetsIn, type Finding} from './diagnostic.js';

/** Whether the tags are on the page as they were written. */
export function checkTags(): Finding[] {
  const widgets = widgetsIn(document);
  const waiting = [...document.querySelectorAll<HTMLElement>('[data-sm-widget]')].filter((place) => !place.closest(`sm-${place.dataset['smWidget'] ?? ''}`));
  if (widgets.length === 0 && waiting.length === 0) return [stripped()];
  return [...(isAlive() ? waiting.map(unknownPlaceholder) : []), ...widgets.flatMap(examine)];
}

function stripped(): Finding {
  return {
    what: 'There is no tag of ours on this page. Some editors take unknown tags out: use a link that becomes the widget.',
    mend: '<a href="…" data-sm-widget="breathing-timer">A breathing exercise</a>',
  };
}

function unknownPlaceholder(place: HTMLElement): Finding {
  return {what: `There is no widget called "${place.dataset['smWidget'] ?? ''}".`, mend: 'data-sm-widget="breathing-timer"'};
}

function examine(widget: HTMLElement): Finding[] {
  const {localName} = widget;
  const found: Finding[] = [];
  if (isAlive() && !customElements.get(localName)) {
    found.push({what: `<${localName}> is not a widget of the scripts on this page: it is misspelt, or its script is missing.`, mend: 'Tags: sm-breathing-timer, sm-mood-check, sm-article-card, sm-crisis-support'});
  }
  if (widgetsIn(widget).length > 0 || widget.querySelector('main, footer')) {
    found.push({what: `<${localName}> holds a part of the page that comes after it: its end tag is missing.`, mend: `<${localName}>…</${localName}>`});
  }
  if (customElements.get(localName) && !widget.hidden && getComputedStyle(widget).display === 'none') {
    found.push({what: `<${localName}> is hidden by the page's style sheets.`, mend: `${localName} { display: block }`});
  }
  return found;
}
