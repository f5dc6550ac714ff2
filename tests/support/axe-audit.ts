import 'axe-core/axe.min.js';
import type {AxeResults, RunOptions} from 'axe-core';

declare global {
  var axe: {run(place: Element, options: RunOptions): Promise<AxeResults>};
}

const options: RunOptions = {
  resultTypes: ['violations'],
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
  rules: {region: {enabled: false}},
};

/** Runs axe on part of the page and resolves with one line per violation. */
export async function auditAccessibility(place: Element): Promise<string[]> {
  const {violations} = await axe.run(place, options);
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map((node) => `${id}: ${help} (${node.target.flat().join(' ')}) ${node.failureSummary ?? ''}`),
  );
}
