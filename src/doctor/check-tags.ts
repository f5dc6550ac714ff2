import {anyWidgetDefined, findWidgets, type Diagnostic} from './diagnostic.js';

/** Whether the tags are on the page as they were written. */
export function checkTags(): Diagnostic[] {
  const widgets = findWidgets(document);
  const placeholders = [...document.querySelectorAll<HTMLElement>('[data-sm-widget]')].filter(
    (place) => !place.closest(`sm-${place.dataset['smWidget'] ?? ''}`),
  );
  if (widgets.length === 0 && placeholders.length === 0) return [tagsMissing()];
  return [...(anyWidgetDefined() ? placeholders.map(unknownPlaceholder) : []), ...widgets.flatMap(checkWidget)];
}

function tagsMissing(): Diagnostic {
  return {
    problem:
      'There is no tag of ours on this page. Some editors take unknown tags out: use a link that becomes the widget.',
    fix: '<a href="…" data-sm-widget="breathing-timer">A breathing exercise</a>',
  };
}

function unknownPlaceholder(placeholder: HTMLElement): Diagnostic {
  return {
    problem: `There is no widget called "${placeholder.dataset['smWidget'] ?? ''}".`,
    fix: 'data-sm-widget="breathing-timer"',
  };
}

function checkWidget(widget: HTMLElement): Diagnostic[] {
  const {localName} = widget;
  const found: Diagnostic[] = [];
  if (anyWidgetDefined() && !customElements.get(localName)) {
    found.push({
      problem: `<${localName}> is not a widget of the scripts on this page: it is misspelt, or its script is missing.`,
      fix: 'Tags: sm-breathing-timer, sm-mood-check, sm-article-card, sm-crisis-support',
    });
  }
  if (findWidgets(widget).length > 0 || widget.querySelector('main, footer')) {
    found.push({
      problem: `<${localName}> holds a part of the page that comes after it: its end tag is missing.`,
      fix: `<${localName}>…</${localName}>`,
    });
  }
  if (customElements.get(localName) && !widget.hidden && getComputedStyle(widget).display === 'none') {
    found.push({
      problem: `<${localName}> is hidden by the page's style sheets.`,
      fix: `${localName} { display: block }`,
    });
  }
  return found;
}
