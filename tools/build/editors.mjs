import {readFileSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';
import {componentName} from './rollup/react-entry.mjs';
import {at} from '../project/root.mjs';
import {cell, widgetPages} from '../project/widget-reference.mjs';

const quoted = (names) => (names.length ? names.map((name) => `'${name}'`).join(' | ') : 'never');
const comment = (text) => `/** ${cell(text).replaceAll('*/', '* /')} */`;

const isSettable = (one) => one.kind === 'field' && !one.static && !one.readonly;

/** One widget's entry in the `Widgets` interface: its class, its attributes and properties, and its events. */
function row({tagName, name, description, attributes = [], members = [], events = []}) {
  const set = members.filter(isSettable).map((one) => one.name);
  const kebab = attributes.filter(({name: attribute, fieldName}) => attribute !== fieldName);
  const docs = set.map((field) => [field, members.find((one) => one.name === field)?.description]);
  return `  ${comment(description)}
  '${tagName}': {
    element: ${name};
    properties: {
${docs.map(([field, text]) => `      ${comment(text)}\n      ${field}?: ${name}['${field}'] | undefined;`).join('\n')}
${kebab.map(({name: attribute, fieldName}) => `      '${attribute}'?: ${name}['${fieldName}'] | undefined;`).join('\n')}
    };
    events: ${quoted(events.map((event) => event.name))};
  };`;
}

const table = (elements) => `import type {${elements.map(({name}) => name).join(', ')}} from '../modules/index.js';

/** The class, properties and events of each widget. The types for frameworks are derived from it. */
export interface Widgets {
${elements.map(row).join('\n')}
}

/** Event handlers of a widget, with the prefix that a framework gives their names. */
export type Handlers<Tag extends keyof Widgets, Prefix extends string = 'on'> = {
  [Name in Widgets[Tag]['events'] & keyof HTMLElementEventMap as \`\${Prefix}\${Name}\`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined;
};
`;

const components = (elements) =>
  elements
    .map(
      ({tagName, name, description}) => `${comment(description)}
export declare const ${componentName({className: name})}: WidgetComponent<'${tagName}'>;`,
    )
    .join('\n');

const react = (
  elements,
) => `import type {CSSProperties, ForwardRefExoticComponent, HTMLAttributes, RefAttributes} from 'react';
import type {Handlers, Widgets} from './widgets.js';

type Pascal<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${Capitalize<First>}\${Pascal<Rest>}\` : Capitalize<Name>;

/** The styles of an element, and the custom properties of the widgets, such as \`--sm-accent\`. */
export type WidgetStyle = CSSProperties & {[token: \`--sm-\${string}\`]: string | number | undefined};
type ElementProps<Tag extends keyof Widgets> = Omit<HTMLAttributes<Widgets[Tag]['element']>, keyof Widgets[Tag]['properties'] | 'style'> & Widgets[Tag]['properties'] & {style?: WidgetStyle | undefined};

/** Props of a widget's component: its properties, its events as \`onSm…\`, and the props of every element. */
export type ComponentProps<Tag extends keyof Widgets> = ElementProps<Tag> & {
  [Name in Widgets[Tag]['events'] & keyof HTMLElementEventMap as \`on\${Pascal<Name>}\`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined;
};

/** The component of a widget. It can be rendered on a server, and registers the element in the browser. */
export type WidgetComponent<Tag extends keyof Widgets> = ForwardRefExoticComponent<ComponentProps<Tag> & RefAttributes<Widgets[Tag]['element']>>;

${components(elements)}

/** Props of a widget in JSX: its attributes and properties, its events as \`onsm-…\`, and the props of every element. */
export type WidgetProps<Tag extends keyof Widgets> = ElementProps<Tag> & RefAttributes<Widgets[Tag]['element']> & Handlers<Tag> & {class?: string};
type All = {[Tag in keyof Widgets]: WidgetProps<Tag>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends All {}
  }
}
`;

const vue = `import type {HTMLAttributes, ReservedProps} from 'vue';
import type {Widgets} from './widgets.js';

type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;
type Listeners<Tag extends keyof Widgets> = {
  [Name in Widgets[Tag]['events'] & keyof HTMLElementEventMap as \`on\${Capitalize<Camel<Name>>}\`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined;
};

/** A widget as a component in templates: its attributes and properties, and its events as \`@sm-…\`. */
export type WidgetComponent<Tag extends keyof Widgets> = new () => {$props: Omit<HTMLAttributes, keyof Widgets[Tag]['properties']> & ReservedProps & Widgets[Tag]['properties'] & Listeners<Tag>; $slots: Record<string, () => unknown>};
type All = {[Tag in keyof Widgets]: WidgetComponent<Tag>};

declare module 'vue' {
  interface GlobalComponents extends All {}
}
`;

const svelte = `import type {HTMLAttributes} from 'svelte/elements';
import type {Handlers, Widgets} from './widgets.js';

type All = {[Tag in keyof Widgets]: Omit<HTMLAttributes<Widgets[Tag]['element']>, keyof Widgets[Tag]['properties']> & Widgets[Tag]['properties'] & Handlers<Tag>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends All {}
}
`;

const {homepage} = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** The address of a widget's reference: its heading in the README, which the homepage of the package shows. */
const pageUrlOf = (tag) => `${homepage}#${tag}`;

const countryNames = new Intl.DisplayNames('en', {type: 'region'});

/** Adds to the data for Visual Studio Code what the generator leaves out: the documentation of attributes, and the names of countries. */
async function describeValues(file) {
  const data = JSON.parse(await readFile(file, 'utf8'));
  for (const {name: tag, attributes} of data.tags) {
    for (const attribute of attributes) {
      attribute.references = [{name: 'Documentation', url: pageUrlOf(tag)}];
      if (attribute.name === 'country')
        attribute.values = attribute.values.map(({name}) => ({name, description: countryNames.of(name)}));
    }
  }
  await writeFile(file, `${JSON.stringify(data, null, 2)}\n`);
}

/** The manifest without the methods that only this package calls, which all widgets inherit. */
function withoutInternals(manifest) {
  const copy = structuredClone(manifest);
  for (const one of copy.modules.flatMap(({declarations = []}) => declarations))
    one.members = one.members?.filter(({kind, inheritedFrom}) => kind !== 'method' || !inheritedFrom);
  return copy;
}

/** Removes what the libraries write for a custom property without a default. */
async function removeMissingDefaults(file) {
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(' _(default: undefined)_', ''));
}

/** Writes data and types for VS Code, JetBrains, React, Vue and Svelte, and llms.txt. All come from the manifest. */
export async function buildEditors(out) {
  const folder = at(out, 'editors');
  await mkdir(folder, {recursive: true});
  const manifest = JSON.parse(await readFile(at(out, 'custom-elements.json'), 'utf8'));
  const copy = () => withoutInternals(manifest);
  const quiet = {outdir: folder, hideLogs: true, typesSrc: 'parsedType'};
  generateVsCodeCustomElementData(copy(), {
    ...quiet,
    htmlFileName: 'vscode.html-data.json',
    referencesTemplate: (_, tag) => [{name: 'Documentation', url: pageUrlOf(tag)}],
    cssFileName: 'vscode.css-data.json',
  });
  generateJetBrainsWebTypes(copy(), {
    ...quiet,
    webTypesFileName: 'web-types.json',
    packageJson: false,
    referenceTemplate: (_, tag) => ({name: 'Documentation', url: pageUrlOf(tag)}),
  });
  await describeValues(`${folder}/vscode.html-data.json`);
  for (const name of ['vscode.html-data.json', 'web-types.json']) await removeMissingDefaults(`${folder}/${name}`);
  const elements = manifest.modules.flatMap(({declarations = []}) => declarations.filter(({tagName}) => tagName));
  const types = {
    'widgets.d.ts': table(elements),
    'react.d.ts': react(elements),
    'vue.d.ts': vue,
    'svelte.d.ts': svelte,
    'types-only.js': 'export {};\n',
  };
  for (const [file, text] of Object.entries(types)) await writeFile(`${folder}/${file}`, text);
  await writeFile(at(out, 'llms.txt'), widgetPages(elements));
}
