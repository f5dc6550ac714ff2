import type {Attribute, Block, Embed, EmbeddedWidget, Snippet} from './embed.js';
import {appPolicyBlock} from './policy.js';
import {styleBlocks, tagMarkup} from './script-tag.js';
import {escapeTemplate, paragraphsMarkup} from './text.js';

const PACKAGE = '@smart-meditation/widgets';

/** A JavaScript string in single quotes. */
const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;

/** The call that sets the page's settings. */
function configureCall({endpoint, country, theme}: Embed): string {
  const settings = Object.entries({endpoint, country, theme}).filter(([, value]) => value !== '');
  return `configure({${settings.map(([name, value]) => `${name}: ${quote(value)}`).join(', ')}});`;
}

const imports = ({widgets}: Embed, indent: string): string =>
  [...widgets.map(({name}) => `import '${PACKAGE}/${name}';`), `import {configure} from '${PACKAGE}';`]
    .map((line) => `${indent}${line}\n`)
    .join('');

/** How a template writes an attribute with a number. */
type NumberAttribute = (name: string, value: number) => string;

const asText: NumberAttribute = (name, value) => `${name}="${value}"`;
// Vue and Svelte set the property of an element, which has to be a number.
const asVueBinding: NumberAttribute = (name, value) => `:${name}="${value}"`;
const asSvelteExpression: NumberAttribute = (name, value) => `${name}={${value}}`;

const isNumber = (name: string, value: string, {numbers}: EmbeddedWidget): boolean =>
  numbers.includes(name) && value.trim() !== '' && Number.isFinite(Number(value));

function appTag(widget: EmbeddedWidget, indent: string, numberAttribute: NumberAttribute): string {
  const attributes = widget.attributes.map(([name, value]) => {
    if (widget.flags.includes(name)) return ` ${name}`;
    return isNumber(name, value, widget)
      ? ` ${numberAttribute(name, Number(value))}`
      : ` ${name}="${escapeTemplate(value)}"`;
  });
  const words = paragraphsMarkup(widget.words, `${indent}  `, escapeTemplate);
  return `${indent}<sm-${widget.name}${attributes.join('')}>\n${words}${indent}</sm-${widget.name}>`;
}

const tags = ({widgets}: Embed, indent: string, numberAttribute = asText): string =>
  widgets.map((widget) => appTag(widget, indent, numberAttribute)).join('\n');

/** The blocks of every app, around its own code. */
const appSnippet = (embed: Embed, ...own: readonly Block[]): Snippet => ({
  blocks: [
    {kind: 'install', code: `npm install ./smart-meditation-widgets-${embed.version}.tgz`},
    ...own,
    ...styleBlocks(embed),
    appPolicyBlock(embed),
  ],
  refused: [],
});

/** Plain JavaScript with a bundler. */
export const npmSnippet = (embed: Embed): Snippet =>
  appSnippet(
    embed,
    {kind: 'code', code: `${imports(embed, '')}\n${configureCall(embed)}`},
    {kind: 'body', code: embed.widgets.map((widget) => tagMarkup(widget)).join('\n\n')},
  );

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** An attribute in JSX: a component takes properties, except the global attributes of HTML. */
function jsxAttribute([name, value]: Attribute, widget: EmbeddedWidget): string {
  const property = camelCase(name);
  if (widget.flags.includes(name)) return ` ${property}`;
  if (isNumber(name, value, widget)) return ` ${property}={${Number(value)}}`;
  return ` ${property}={${quote(value)}}`;
}

const jsxElement = (widget: EmbeddedWidget, indent: string): string =>
  `${indent}<${widget.component}${widget.attributes.map((one) => jsxAttribute(one, widget)).join('')}>\n${paragraphsMarkup(widget.words, `${indent}  `, escapeTemplate)}${indent}</${widget.component}>`;

/** A React component with the widgets. @param directive first line of the module. */
function reactCode(embed: Embed, name: string, directive: string): string {
  const {widgets} = embed;
  return `${directive}import {configure} from '${PACKAGE}';
import {${widgets.map(({component}) => component).join(', ')}} from '${PACKAGE}/react';

${configureCall(embed)}

export default function ${name}() {
  return <>
${widgets.map((widget) => jsxElement(widget, '    ')).join('\n')}
  </>;
}`;
}

export const reactSnippet = (embed: Embed): Snippet =>
  appSnippet(embed, {kind: 'code', code: reactCode(embed, 'App', '')});

export const nextSnippet = (embed: Embed): Snippet =>
  appSnippet(embed, {kind: 'code', code: reactCode(embed, 'Page', "'use client';\n")});

const vueCode = (embed: Embed): string =>
  `<script setup>\n${imports(embed, '')}\n${configureCall(embed)}\n</script>\n\n<template>\n${tags(embed, '  ', asVueBinding)}\n</template>`;

export const vueSnippet = (embed: Embed): Snippet =>
  appSnippet(
    embed,
    {
      kind: 'config',
      code: `// vite.config.js\nimport vue from '@vitejs/plugin-vue';\n\nexport default {\n  plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('sm-')}}})],\n};`,
    },
    {kind: 'code', code: vueCode(embed)},
  );

export const nuxtSnippet = (embed: Embed): Snippet =>
  appSnippet(
    embed,
    {
      kind: 'config',
      code: `// nuxt.config.ts\nexport default defineNuxtConfig({vue: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('sm-')}}});`,
    },
    {kind: 'code', code: vueCode(embed)},
  );

/** Svelte, and SvelteKit in a file `+page.svelte`. */
export const svelteSnippet = (embed: Embed): Snippet =>
  appSnippet(embed, {
    kind: 'code',
    code: `<script>\n${imports(embed, '  ')}\n  ${configureCall(embed)}\n</script>\n\n${tags(embed, '', asSvelteExpression)}`,
  });

export const astroSnippet = (embed: Embed): Snippet =>
  appSnippet(embed, {
    kind: 'code',
    code: `${tags(embed, '')}\n\n<script>\n${imports(embed, '  ')}\n  ${configureCall(embed)}\n</script>`,
  });

export const angularSnippet = (embed: Embed): Snippet => {
  const template = tags(embed, '    ').replace(/[\\`]/g, '\\$&').replace(/\$\{/g, '\\${');
  return appSnippet(embed, {
    kind: 'code',
    code: `import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
${imports(embed, '')}
${configureCall(embed)}

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${template}
  \`,
})
export class App {}`,
  });
};
