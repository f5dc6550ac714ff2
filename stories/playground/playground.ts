import type {WidgetManifest} from '../manifest.js';

interface ArgType {
  readonly name: string;
  readonly description: string;
  readonly control: object | false;
  readonly options?: readonly string[];
  readonly table: {
    readonly category: string;
    readonly type?: {readonly summary: string};
    readonly defaultValue?: {readonly summary: string};
  };
}

const colorTokenPattern = /accent|surface|ink|line|edge|fill|focus/;

const countryNames = new Intl.DisplayNames('en', {type: 'region'});

/** A list for a closed choice; countries have their names. */
function list(values: readonly string[]): Pick<ArgType, 'control' | 'options'> {
  const areCountries = values.every((value) => /^[A-Z]{2}$/.test(value));
  const labelsOf = () =>
    Object.fromEntries(values.map((value) => [value, `${countryNames.of(value) ?? value} (${value})`]));
  return {control: {type: 'select', ...(areCountries && {labels: labelsOf()})}, options: values};
}

function control(type: string, values: string): Pick<ArgType, 'control' | 'options'> {
  const options = [...values.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
  if (options.length > 0) return list(options);
  if (type.includes('boolean')) return {control: {type: 'boolean'}};
  return {control: {type: type.includes('number') ? 'number' : 'text'}};
}

/** A control for every attribute and every token in the manifest. */
export function argTypes({attributes, members, cssProperties}: WidgetManifest): Record<string, ArgType> {
  const field = (name: string) => members.find((one) => one.name === name);
  const attributeArgTypes = attributes.map(({name, fieldName, parsedType}): [string, ArgType] => {
    const {description = '', type, default: initial} = field(fieldName) ?? {};
    const typeText = type?.text.replace(' | undefined', '') ?? '';
    const table = {
      category: 'Attributes',
      type: {summary: typeText},
      ...(initial && initial !== 'undefined' ? {defaultValue: {summary: initial}} : {}),
    };
    return [name, {name, description, ...control(typeText, parsedType?.text ?? typeText), table}];
  });
  const tokenArgTypes = cssProperties.map((one): [string, ArgType] => [
    one.name,
    {
      name: one.name,
      description: one.description ?? '',
      control: {type: colorTokenPattern.test(one.name) ? 'color' : 'text'},
      table: {category: 'Tokens', ...(one.default ? {defaultValue: {summary: one.default}} : {})},
    },
  ]);
  return Object.fromEntries([...attributeArgTypes, ...tokenArgTypes]);
}

/** Creates a widget with these attributes, tokens and fallback text. */
export function createWidget(
  {tagName}: WidgetManifest,
  args: Readonly<Record<string, string | number | boolean | undefined>>,
  children: string,
): HTMLElement {
  const element = document.createElement(tagName);
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined || value === '' || value === false) continue;
    if (name.startsWith('--')) element.style.setProperty(name, String(value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(Object.assign(document.createElement('p'), {textContent: children}));
  return element;
}
