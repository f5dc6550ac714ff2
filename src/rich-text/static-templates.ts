import {nothing, type TemplateResult} from 'lit';
import {createElement, createTextNode} from '../platform/page-document.js';
import {template} from './parse-html.js';

/** A part of a template: text, the index of a value, or an element whose attributes are texts or indexes of values. */
type Part = string | number | ElementPart;

interface ElementPart {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string | number])[];
  readonly children: readonly Part[];
}

const partsByTemplate = new WeakMap<TemplateStringsArray, readonly Part[]>();
/** Begins the name of an attribute whose value is not in the template. */
const MARK = 'sm-value-';

/**
 * Renders Lit templates as nodes that are never updated: without Lit's markers, with adjacent texts in one node. Much faster than Lit
 * for the small templates of rich text. Values are texts, templates, `nothing` and arrays of them; attributes have one value each.
 * As in Lit, a value never becomes markup.
 */
export function renderStatic(content: unknown): DocumentFragment {
  const fragment = new DocumentFragment();
  append(fragment, content);
  return fragment;
}

function append(parent: Node, value: unknown): void {
  if (value === nothing || value === undefined || value === null || value === '') return;
  if (Array.isArray(value)) for (const one of value) append(parent, one);
  else if (typeof value === 'object') appendTemplate(parent, value as TemplateResult);
  else appendText(parent, (value as string | number).toString());
}

function appendText(parent: Node, text: string): void {
  const last = parent.lastChild;
  if (last?.nodeType === Node.TEXT_NODE) (last as Text).appendData(text);
  else parent.appendChild(createTextNode(text));
}

function appendTemplate(parent: Node, {strings, values}: TemplateResult): void {
  let parts = partsByTemplate.get(strings);
  if (!parts) partsByTemplate.set(strings, (parts = compile(strings)));
  appendParts(parent, parts, values);
}

function appendParts(parent: Node, parts: readonly Part[], values: readonly unknown[]): void {
  for (const part of parts) {
    if (typeof part === 'number') append(parent, values[part]);
    else if (typeof part === 'string') appendText(parent, part);
    else parent.appendChild(elementOf(part, values));
  }
}

function elementOf({name, attributes, children}: ElementPart, values: readonly unknown[]): Element {
  const element = createElement(name);
  for (const [attribute, source] of attributes) {
    const value = typeof source === 'number' ? values[source] : source;
    if (value !== nothing) element.setAttribute(attribute, (value as string | undefined) ?? '');
  }
  appendParts(element, children, values);
  return element;
}

/**
 * Parses a template once. Attributes with a value get a marked name, other values a comment with their index.
 * @throws {TypeError} if an attribute has more than one value, or a value with text.
 */
function compile(strings: TemplateStringsArray): readonly Part[] {
  let source = strings[0] ?? '';
  for (let index = 0; index < strings.length - 1; index++)
    source = `${source.lastIndexOf('<') > source.lastIndexOf('>') ? withMark(source, index) : `${source}<!--${index}-->`}${strings[index + 1]}`;
  return partsOf(template(source).content);
}

function withMark(source: string, index: number): string {
  const marked = source.replace(/([\w-]+)=(["']?)$/, `${MARK}${index}-$1=$2`);
  if (marked === source) throw new TypeError(`Values of attributes stand alone: ${source}`);
  return marked.endsWith('=') ? `${marked}""` : marked;
}

const partsOf = (parent: Node): readonly Part[] => [...parent.childNodes].map(partOf);

function partOf(node: Node): Part {
  if (node.nodeType === Node.COMMENT_NODE) return Number((node as Comment).data);
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  const {localName, attributes} = node as Element;
  return {name: localName, attributes: [...attributes].map(attributeOf), children: partsOf(node)};
}

function attributeOf({name, value}: Attr): readonly [string, string | number] {
  if (!name.startsWith(MARK)) return [name, value];
  const [index = ''] = name.slice(MARK.length).split('-');
  return [name.slice(MARK.length + index.length + 1), Number(index)];
}
