import {queryPage} from '../platform/page-document.js';
import {findStyleSheets, findWidgets, findWidgetScripts, type Diagnostic, type WidgetClass} from './diagnostic.js';
import {nearestTo} from './spelling.js';

/** Checks the attributes of widgets and script tags for misspelled names, wrong quotation marks, placeholders, and contradictions. */
export function checkAttributes(): Diagnostic[] {
  const widgets = findWidgets(document);
  const placeholders = queryPage<HTMLElement>('[data-sm-widget]');
  const ours = [...widgets, ...placeholders, ...findWidgetScripts(), ...findStyleSheets()];
  return [
    ...widgets.flatMap(checkNames),
    ...ours.flatMap(checkQuotes),
    ...ours.flatMap(checkDocumentationExamples),
    ...checkContradictions(),
  ];
}

/** Global HTML attributes, and attributes without a prefix that frameworks, optimizers and editors add. */
const GLOBAL_ATTRIBUTES = new Set(
  `accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref
  itemscope itemtype lang nonce part popover role slot spellcheck style tabindex title translate xmlns align width height key ref defer-hydration loading fetchpriority decoding jscontroller jsaction`.split(
    /\s+/,
  ),
);

/** Whether a prefix marks the attribute as one of HTML, ARIA, or a framework: `data-`, `aria-`, `on…`, `v-`, `x-`, `ng-`, `hx-`, `_ngcontent-`, `@click`, `:prop`. */
const isForeign = (name: string): boolean =>
  GLOBAL_ATTRIBUTES.has(name) ||
  !/^[a-z][a-z-]*$/.test(name) ||
  /^(data|aria|v|x|ng|hx|jsf|wire|cz|bis)-|^on/.test(name);

function checkNames(widget: HTMLElement): Diagnostic[] {
  const known = attributesOf(widget);
  if (known.length === 0) return [];
  return widget
    .getAttributeNames()
    .filter((name) => !known.includes(name) && !isForeign(name))
    .map((name) => ({
      problem: `<${widget.localName}> has no attribute "${name}", so it has no effect.`,
      ...adviseOnAttribute(widget, name),
    }));
}

function attributesOf({localName}: HTMLElement): readonly string[] {
  const {observedAttributes = []} = (customElements.get(localName) ?? {}) as Partial<WidgetClass>;
  return observedAttributes;
}

/** Suggests the most similar known attribute. Widgets report unknown attributes under the same topic. */
export function adviseOnAttribute(widget: HTMLElement, name: string): Pick<Diagnostic, 'fix' | 'topic'> {
  const known = attributesOf(widget);
  const meant = nearestTo(name, known);
  return {
    fix: meant
      ? `Did you mean:\n${meant}="${widget.getAttribute(name) ?? ''}"`
      : `The attributes of <${widget.localName}> are: ${known.join(', ')}`,
    topic: `attribute ${widget.localName} ${name}`,
  };
}

const tagOf = (element: Element): string => `<${element.localName}>`;

/** Typographic quotation marks that a word processor or visual editor has substituted for straight ones. */
function checkQuotes(element: HTMLElement): Diagnostic[] {
  return [...element.attributes]
    .filter(({value}) => /^[“”„‟″«»‘’]|[“”„‟″«»]$/.test(value))
    .map(({name, value}) => ({
      problem: `The value of ${name} in ${tagOf(element)} contains typographic quotation marks: ${value}`,
      fix: `${name}="${value.replaceAll(/[“”„‟″«»‘’]/g, '')}"`,
    }));
}

const EXAMPLE_HOST = /^(https?:)?\/\/[^/]*\.example(?:[:/]|$)/;

/** Placeholder values copied from the documentation's examples. */
function checkDocumentationExamples(element: HTMLElement): Diagnostic[] {
  return ['src', 'href', 'endpoint', 'data-endpoint', 'data-src'].flatMap((name) => {
    const value = element.getAttribute(name) ?? '';
    if (!EXAMPLE_HOST.test(value) && !value.includes('…')) return [];
    return [
      {
        problem: `${name}="${value}" in ${tagOf(element)} is an example from the documentation, not an address.`,
        fix: `Write your own address into ${name}.`,
        topic: `example ${value}`,
      },
    ];
  });
}

/** Two script tags that set different values. */
function checkContradictions(): Diagnostic[] {
  return ['endpoint', 'country', 'lang', 'theme'].flatMap((name) => {
    const values = [...new Set(findWidgetScripts().flatMap(({dataset}) => (dataset[name] ? [dataset[name]] : [])))];
    if (values.length < 2) return [];
    return [
      {
        problem: `The script tags of this page set data-${name} to different values: ${values.map((value) => `"${value}"`).join(', ')}.`,
        fix: `Keep one script tag:\ndata-${name}="${values[0] ?? ''}"`,
      },
    ];
  });
}
