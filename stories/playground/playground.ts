import type {Widget} from '../manifest.js';

interface ArgType {
  readonly name: string;
  readonly description: string;
  readonly control: object | false;
  readonly options?: readonly string[];
  readonly table: {readonly category: string; readonly type?: {readonly summary: string}; readonly defaultValue?: {readonly summary: string}};
}

const colours = /accent|surface|ink|line|edge|fill|focus/;

function control(type: string): Pick<ArgType, 'control' | 'options'> {
  const options = [...type.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
  if (options.length > 0) return {control: {type: 'select'}, options};
  if (type.includes('boolean')) return {control: {type: 'boolean'}};
  return {control: {type: type.includes('number') ? 'number' : 'text'}};
}

/** A control for every attribute and every token that the manifest names. */
export function argTypes({attributes, members, cssProperties}: Widget): Record<string, ArgType> {
  const field = (name: string) => members.find((one) => one.name === name);
  const ofAttributes = attributes.map(({name, fieldName}): [string, ArgType] => {
    const {description = '', type, default: initial} = field(fieldName) ?? {};
    const told = type?.text.replace(' | undefined', '') ?? '';
    const table = {category: 'Attributes', type: {summary: told}, ...(initial && initial !== 'undefined' ? {defaultValue: {summary: initial}} : {})};
    return [name, {name, description, ...control(told), table}];
  });
  const ofTokens = cssProperties.map((one): [string, ArgType] => [
    one.name,
    {name: one.name, description: one.description ?? '', control: {type: colours.test(one.name) ? 'color' : 'text'}, table: {category: 'Tokens', ...(one.default ? {defaultValue: {summary: one.default}} : {})}},
  ]);
  return Object.fromEntries([...ofAttributes, ...ofTokens]);
}

/** The widget with these attributes and tokens. */
export function build({tagName}: Widget, args: Readonly<Record<string, string | number | boolean | undefined>>, children: string): HTMLElement {
  const element = document.createElement(tagName);
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined || value === '' || value === false) continue;
    if (name.startsWith('--')) element.style.setProperty(name, String(value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(Object.assign(document.createElement('p'), {textContent: children}));
  return element;
}
