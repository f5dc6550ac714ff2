import {readFileSync} from 'node:fs';
import {at} from '../../tools/project/root.mjs';

const elements = () =>
  JSON.parse(readFileSync(at('dist/custom-elements.json'), 'utf8')).modules.flatMap(({declarations = []}) =>
    declarations.filter(({tagName}) => tagName),
  );
const names = (list = []) => list.map(({name}) => name);

/** The controls of a widget: its attributes and its tokens. */
export const controlsOf = (tag) =>
  elements().flatMap(({tagName, attributes, cssProperties}) =>
    tagName === tag ? [...names(attributes), ...names(cssProperties)] : [],
  );

/** Every custom state that the manifest names. */
export const statesOfManifest = () => [...new Set(elements().flatMap(({cssStates}) => names(cssStates)))];

/** Collects the parts and states of widgets in all stories; `differences()` lists where the manifest differs. */
export function compareWithManifest() {
  const observed = new Map();
  const found = (widgets) => {
    for (const {tag, parts, states} of widgets) {
      const all = observed.get(tag) ?? observed.set(tag, {parts: new Set(), states: new Set()}).get(tag);
      for (const part of parts) all.parts.add(part);
      for (const state of states) all.states.add(state);
    }
  };
  const compareNames = (tag, kind, documented, actual) => [
    ...documented
      .filter((name) => !actual.has(name))
      .map((name) => `${tag} has no ${kind} "${name}" in any story, but the manifest names it`),
    ...[...actual]
      .filter((name) => !documented.includes(name))
      .map((name) => `${tag} has a ${kind} "${name}" that the manifest does not name`),
  ];
  const differences = () =>
    elements().flatMap(({tagName, cssParts, cssStates}) => {
      const {parts = new Set(), states = new Set()} = observed.get(tagName) ?? {};
      return [
        ...compareNames(tagName, 'part', names(cssParts), parts),
        ...compareNames(tagName, 'state', names(cssStates), states),
      ];
    });
  return {found, differences};
}
