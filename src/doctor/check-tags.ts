import {queryPage} from '../platform/page-document.js';
import {anyWidgetDefined, findWidgets, isRendered, knownTags, type Diagnostic} from './diagnostic.js';
import {nearestTo} from './spelling.js';

/** Checks for missing, unknown, unclosed and hidden widget tags, and for placeholders that were not replaced. */
export function checkTags(): Diagnostic[] {
  const widgets = findWidgets(document);
  const placeholders = queryPage<HTMLElement>('[data-sm-widget]').filter(
    (place) => !place.closest(`sm-${place.dataset['smWidget'] ?? ''}`),
  );
  if (widgets.length === 0 && placeholders.length === 0) return [tagsMissing()];
  return [...(anyWidgetDefined() ? placeholders.map(unknownPlaceholder) : []), ...widgets.flatMap(checkWidget)];
}

function tagsMissing(): Diagnostic {
  return {
    problem:
      'There is no widget tag on this page. Some editors remove unknown tags; a link can become the widget instead.',
    fix: '<a href="…" data-sm-widget="breathing-timer">A breathing exercise</a>',
    topic: 'no tags',
  };
}

function unknownPlaceholder(placeholder: HTMLElement): Diagnostic {
  const name = placeholder.dataset['smWidget'] ?? '';
  const names = knownTags().map((tag) => tag.replace('sm-', ''));
  const meant = nearestTo(name.replace(/^sm-/, ''), names);
  if (names.includes(name))
    return {
      problem: `The element with data-sm-widget="${name}" did not become the widget. Inside editable content and shadow trees it stays as it is.`,
      fix: `<sm-${name}>…</sm-${name}>`,
    };
  return {
    problem: `There is no widget called "${name}".`,
    fix: meant ? `Did you mean:\ndata-sm-widget="${meant}"` : `The widgets are: ${names.join(', ')}`,
  };
}

function checkWidget(widget: HTMLElement): Diagnostic[] {
  const {localName} = widget;
  const found: Diagnostic[] = [];
  if (anyWidgetDefined() && !customElements.get(localName)) {
    const meant = nearestTo(localName, knownTags()) ?? knownTags().find((tag) => tag.startsWith(`${localName}-`));
    found.push({
      problem: `<${localName}> is not a widget of the scripts on this page: it is misspelled, or its script is missing.`,
      fix: meant && meant !== localName ? `Did you mean:\n<${meant}>` : `The tags are: ${knownTags().join(', ')}`,
    });
  }
  if (findWidgets(widget).length > 0 || widget.querySelector('main, footer')) {
    found.push({
      problem: `<${localName}> contains the part of the page that follows it, because its end tag is missing.`,
      fix: `<${localName}>…</${localName}>`,
      topic: `end tag ${localName}`,
    });
  }
  if (isRendered(widget) && !widget.hidden && getComputedStyle(widget).display === 'none') {
    found.push({
      problem: `<${localName}> is hidden by a style sheet of the page.`,
      fix: `${localName} { display: block }`,
    });
  }
  return found;
}
