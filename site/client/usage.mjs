const ENDPOINT = 'https://content.clinic.example/v1/';
const {elements, scriptTags} = globalThis.siteFacts ?? {};

const indent = (text, by = '  ') => text.replace(/^(?=.)/gm, by);
const widgetsIn = (root) => [...root.querySelectorAll('*')].filter(({localName}) => elements[localName]);
const namesIn = (root) => [...new Set(widgetsIn(root).map(({localName}) => localName))];
const needsEndpoint = (root) => widgetsIn(root).some((widget) => widget.hasAttribute('src'));
const contentOf = (widget) => widget.querySelector(':scope > script[type="application/json"]');

/** One attribute as a prop of the React component. */
function prop(widget, {name, value}) {
  const property = elements[widget.localName]?.properties[name];
  const key = property?.name ?? {class: 'className', for: 'htmlFor'}[name] ?? name;
  if (property?.type === 'boolean') return key;
  return property?.type === 'number' ? `${key}={${Number(value)}}` : `${key}=${JSON.stringify(value)}`;
}

const jsxText = (text) => text.replace(/\s+/g, ' ').replace(/[{}<>]/g, (one) => `{'${one}'}`);

/** A node as JSX; the document inside a widget becomes the prop `content`. */
function jsx(node) {
  if (node.nodeType === Node.TEXT_NODE) return jsxText(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE || node.localName === 'script') return '';
  const name = elements[node.localName]?.component ?? node.localName;
  const props = [...node.attributes].map((one) => ` ${prop(node, one)}`);
  if (contentOf(node)) props.push(' content={content}');
  const children = [...node.childNodes].map(jsx).join('').trim();
  return children ? `<${name}${props.join('')}>\n${indent(children)}\n</${name}>` : `<${name}${props.join('')} />`;
}

const configureLines = (root) =>
  needsEndpoint(root)
    ? `import {configure} from '@smart-meditation/widgets';\n\nconfigure({endpoint: '${ENDPOINT}', country: 'GB'});\n`
    : `import {configure} from '@smart-meditation/widgets';\n\nconfigure({country: 'GB'});\n`;

const importLines = (root) =>
  namesIn(root)
    .map((name) => `import '@smart-meditation/widgets/${name.slice(3)}';\n`)
    .join('');

const contentLine = (root) => {
  const [document] = widgetsIn(root).flatMap((widget) => contentOf(widget) ?? []);
  return document ? `const content = ${document.textContent.trim()};\n` : '';
};

function react(root) {
  const names = namesIn(root).map((name) => elements[name].component);
  const nodes = [...root.body.childNodes].map((node) => jsx(node).trim()).filter(Boolean);
  return `import {${names.join(', ')}} from '@smart-meditation/widgets/react';\n${configureLines(root)}${contentLine(root)}\nexport const Example = () => (\n  <>\n${indent(nodes.join('\n'), '    ')}\n  </>\n);\n`;
}

function vue(root) {
  const template = root.body.cloneNode(true);
  for (const widget of template.querySelectorAll('*'))
    if (elements[widget.localName] && contentOf(widget)) {
      contentOf(widget).remove();
      widget.setAttribute(':content.prop', 'content');
    }
  return `<script setup>\n${importLines(root)}${configureLines(root)}${contentLine(root)}</script>\n\n<template>\n${indent(template.innerHTML.trim().replaceAll('=""', ''))}\n</template>\n`;
}

/**
 * The code that uses an example, by the name of its tab.
 * @param html the example, as elements of a page's body.
 */
export function usages(html) {
  const root = new DOMParser().parseFromString(html, 'text/html');
  const tags = needsEndpoint(root) ? scriptTags.replace(' async', ` async data-endpoint="${ENDPOINT}"`) : scriptTags;
  return {
    'Script tag': `${tags}\n\n${html.trim()}\n`,
    npm: `${importLines(root)}${configureLines(root)}\n// In the page:\n${html.trim()}\n`,
    React: react(root),
    Vue: vue(root),
  };
}
