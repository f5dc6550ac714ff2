import {attributeProblems} from './attribute-problems.js';
import type {Properties} from './attributes.js';

/** Reports the problems of an element's attributes to the page's author: at once with npm, so that a test can expect them. */
export function checkAttributes(element: Element, properties: Properties, report: (problem: string) => void): void {
  for (const problem of attributeProblems(element, properties)) report(problem);
}
