import type {PropertyDeclaration} from 'lit';
import {attributeDeclarations, type EnumConverter, type Properties} from './attributes.js';

/** Attributes of HTML and of frameworks that most pages use. */
const FOREIGN = /[^a-z-]|^(id|class|style|lang|dir|slot|part|hidden|title)$|^(data|aria)-/;

/** Reports the problems of an element's attributes. The code that describes them is loaded if one is not written in the usual form. */
export function checkAttributes(element: Element, properties: Properties, report: (problem: string) => void): void {
  const declarations = attributeDeclarations(properties);
  const isUsual = (name: string): boolean => {
    const options = declarations.get(name);
    return options ? isUsualValue(name, element.getAttribute(name) ?? '', options) : FOREIGN.test(name);
  };
  if (element.getAttributeNames().every(isUsual)) return;
  import('./attribute-problems.js').then(
    ({attributeProblems}) => attributeProblems(element, properties).forEach(report),
    () => undefined, // Without the code, the problems are not reported. `doctor.js` has its own checks.
  );
}

function isUsualValue(name: string, value: string, {type, converter}: PropertyDeclaration): boolean {
  const {allowed} = (converter ?? {}) as Partial<EnumConverter<string>>;
  if (allowed) return allowed.includes(value);
  if (type === Number) return (name === 'heading-level' ? /^[1-6]$/ : /^\d+(\.\d+)?$/).test(value);
  return type !== Boolean || value === '';
}
