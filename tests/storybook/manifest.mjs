import {readFileSync} from 'node:fs';
import {at} from '../../tools/project/root.mjs';

const elements = () =>
  JSON.parse(readFileSync(at('dist/custom-elements.json'), 'utf8')).modules.flatMap(({declarations = []}) =>
    declarations.filter(({tagName}) => tagName),
  );
const names = (list = []) => list.map(({name}) => name);

/** What can be turned in a widget: its attributes and its tokens. */
export const turnable = (tag) =>
  elements().flatMap(({tagName, attributes, cssProperties}) =>
    tagName === tag ? [...names(attributes), ...names(cssProperties)] : [],
  );

/** Every custom state that the manifest names. */
export const statesOfManifest = () => [...new Set(elements().flatMap(({cssStates}) => names(cssStates)))];

/** Gathers what widgets have in all stories; `faults()` says where the manifest tells something else. */
export function compareWithManifest() {
  const seen = new Map();
  const found = (widgets) => {
    for (const {tag, parts, states} of widgets) {
      const all = seen.get(tag) ?? seen.set(tag, {parts: new Set(), states: new Set()}).get(tag);
      for (const part of parts) all.parts.add(part);
      for (const state of states) all.states.add(state);
    }
  };
  const differences = (tag, kind, told, met) => [
    ...told
      .filter((name) => !met.has(name))
      .map((name) => `${tag} has no ${kind} "${name}" in any story, but the manifest says so`),
    ...[...met]
      .filter((name) => !told.includes(name))
      .map((name) => `${tag} has a ${kind} "${name}" that the manifest does not name`),
  ];
  const faults = () =>
    elements().flatMap(({tagName, cssParts, cssStates}) => {
      const {parts = new Set(), states = new Set()} = seen.get(tagName) ?? {};
      return [
        ...differences(tagName, 'part', names(cssParts), parts),
        ...differences(tagName, 'state', names(cssStates), states),
      ];
    });
  return {found, faults};
}
