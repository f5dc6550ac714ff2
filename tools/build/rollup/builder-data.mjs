import {readFile} from 'node:fs/promises';
import {componentName} from './react-entry.mjs';
import {at} from '../../project/root.mjs';
import {widgets} from '../../project/widgets.mjs';

const literals = (text = '') => [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value);

const kindOf = (type, values) => {
  if (type === 'boolean') return 'flag';
  if (/^number\b/.test(type)) return 'number';
  return values.length > 0 ? 'choice' : 'text';
};

function attributeData({name, description = '', type, parsedType}) {
  const values = literals(parsedType?.text);
  return {name, description, kind: kindOf(type?.text ?? '', values), values};
}

/** The widgets of the manifest in the order of the list of widgets. */
export async function widgetData(out) {
  const {modules} = JSON.parse(await readFile(at(out, 'custom-elements.json'), 'utf8'));
  const declarations = modules.flatMap(({declarations: all = []}) => all);
  return widgets().map((widget) => {
    const {description, attributes = []} = declarations.find(({tagName}) => tagName === widget.tag);
    return {
      name: widget.name,
      description,
      component: componentName(widget),
      attributes: attributes.map(attributeData),
    };
  });
}

/** Replaces the module `build-data.js` of the embed builder with the widgets of the manifest, the hashes and the translations. */
export async function builderData(out, {integrity, translations}) {
  const {version} = JSON.parse(await readFile(at('package.json'), 'utf8'));
  const data = {version, integrity, widgets: await widgetData(out), translations};
  const code = `export const buildData = ${JSON.stringify(data)};\n`;
  return {
    name: 'builder-data',
    load: (id) => (id.endsWith('/builder/build-data.js') ? {code, map: {mappings: ''}} : null),
  };
}
