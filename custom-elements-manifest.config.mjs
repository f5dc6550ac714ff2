import {readFileSync} from 'node:fs';
import {literalValues} from './tools/build/literal-values.mjs';

const reactions = [
  'adoptedCallback',
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'styles',
  'tag',
];

/** The tag of an element class. Our classes declare `static readonly tag`, and modules contain no `customElements.define` call. */
const tagOf = (ts, node) => {
  const member = node.members.find((one) => ts.isPropertyDeclaration(one) && one.name.getText() === 'tag');
  return member?.initializer && ts.isStringLiteral(member.initializer) ? member.initializer.text : undefined;
};

const isPublic = (member) =>
  !/^(private|protected)$/.test(member.privacy ?? '') && !/^[#_]/.test(member.name) && !reactions.includes(member.name);

const staticTags = {
  name: 'static-tags',
  analyzePhase({ts, node, moduleDoc}) {
    if (!ts.isClassDeclaration(node)) return;
    const found = moduleDoc.declarations?.find((one) => one.name === node.name?.getText());
    const tagName = tagOf(ts, node);
    if (found && tagName) Object.assign(found, {tagName, customElement: true});
  },
};

/** The parts of a caution, which `src/ui/caution-banner.ts` renders in every widget with the part `caution`. */
const cautionParts = [
  ['caution-heading', 'The level of a caution and its heading.'],
  ['caution-important', 'A caution that says a fact.'],
  ['caution-non-urgent', 'A caution that says what to do soon.'],
  ['caution-urgent', 'A caution that says what to do today.'],
  ['caution-emergency', 'A caution that says what to do now.'],
].map(([name, description]) => ({description, name}));

const kinds = ['cssParts', 'cssProperties', 'cssStates'];
let base;

/** Adds the parts, tokens and states that the comment of the base class documents to every widget. */
const commonStyles = {
  name: 'common-styles',
  moduleLinkPhase({moduleDoc}) {
    base ??= moduleDoc.declarations?.find(({name}) => name === 'SmElement');
  },
  packageLinkPhase({customElementsManifest}) {
    const elements = customElementsManifest.modules.flatMap(({declarations = []}) =>
      declarations.filter(({tagName}) => tagName),
    );
    for (const element of elements) {
      element.cssParts = (element.cssParts ?? []).flatMap((part) =>
        part.name === 'caution' ? [part, ...cautionParts] : [part],
      );
      for (const kind of kinds) {
        const common = (base?.[kind] ?? []).filter(({name}) => !element[kind]?.some((one) => one.name === name));
        if (common.length > 0) element[kind] = [...(element[kind] ?? []), ...structuredClone(common)];
      }
    }
  },
};

const folderOf = (path) => path.replace(/\/[^/]*$/, '');
const partsByFolder = new Map();

/** Adds the parts that the comments of a widget's style sheets document. */
const partsOfStyles = {
  name: 'parts-of-styles',
  moduleLinkPhase({moduleDoc}) {
    if (!moduleDoc.path.endsWith('.styles.ts')) return;
    const documented = [...readFileSync(moduleDoc.path, 'utf8').matchAll(/@csspart (\S+) - (.+)/g)].map(
      ([, name, description]) => ({description, name}),
    );
    partsByFolder.set(folderOf(moduleDoc.path), [
      ...(partsByFolder.get(folderOf(moduleDoc.path)) ?? []),
      ...documented,
    ]);
  },
  packageLinkPhase({customElementsManifest}) {
    for (const {path, declarations = []} of customElementsManifest.modules) {
      for (const element of declarations.filter(({tagName}) => tagName))
        element.cssParts = [...(element.cssParts ?? []), ...(partsByFolder.get(folderOf(path)) ?? [])];
    }
  },
};

/** Lists the values that an attribute can have in its `parsedType`, when its type names them with an alias such as `CountryCode`. */
const valuesOfAttributes = {
  name: 'values-of-attributes',
  packageLinkPhase({customElementsManifest}) {
    const values = literalValues();
    for (const {name, attributes = []} of customElementsManifest.modules.flatMap(
      ({declarations = []}) => declarations,
    )) {
      for (const attribute of attributes) {
        const found = values.get(`${name}.${attribute.fieldName}`);
        if (found) attribute.parsedType = {text: found.map((value) => `'${value}'`).join(' | ')};
      }
    }
  },
};

/** Removes private members and modules without elements, and replaces source paths by the paths of published modules. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest}) {
    for (const module of customElementsManifest.modules) {
      for (const one of module.declarations ?? []) {
        if (one.members) one.members = one.members.filter(isPublic);
        if (one.attributes) one.attributes.sort((a, b) => a.name.localeCompare(b.name, 'en'));
      }
    }
    const elements = customElementsManifest.modules.filter(({declarations}) =>
      declarations?.some((one) => one.tagName),
    );
    customElementsManifest.modules = elements.sort((a, b) => (a.path < b.path ? -1 : 1));
    const built = JSON.stringify(elements).replace(
      /"(src\/[^"]+)\.ts"/g,
      (_, path) => `"${path.replace(/^src/, 'dist/modules')}.js"`,
    );
    customElementsManifest.modules = JSON.parse(built);
  },
};

export default {
  globs: ['src/widgets/*/*.ts', 'src/element/*.ts'],
  litelement: true,
  packagejson: false,
  plugins: [staticTags, partsOfStyles, commonStyles, valuesOfAttributes, publicOnly],
};
