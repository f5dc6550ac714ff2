import {cell} from './widget-reference.mjs';

const code = (text) => (text ? `\`${cell(text)}\`` : '');
const row = (cells) => `| ${cells.join(' | ')} |`;

/** A Markdown table. The cells are Markdown. */
export const table = (heads, rows) => [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

const attributes = ({attributes: all = [], members = []}) =>
  all.map((one) => {
    const field = members.find(({name}) => name === one.fieldName);
    return [
      code(one.name),
      code(one.type?.text ?? field?.type?.text),
      code(one.default ?? field?.default),
      cell(one.description ?? field?.description),
    ];
  });

const named = (list = []) =>
  list.filter(({name}) => name !== undefined).map((one) => [code(one.name || '(default)'), cell(one.description)]);

/** What an element of the manifest offers to a page, as `{title, heads, rows}` for each kind that it has. */
export function widgetTables(element) {
  const {events, slots, cssParts, cssStates, members = [], cssProperties} = element;
  const methods = members.filter(
    ({kind, inheritedFrom, description}) => kind === 'method' && !inheritedFrom && description,
  );
  const tables = [
    ['Attributes', ['Attribute', 'Type', 'Default', 'Description'], attributes(element)],
    ['Events', ['Event', 'Fired when'], named(events)],
    ['Methods', ['Method', 'Effect'], named(methods.map(({name, description}) => ({name: `${name}()`, description})))],
    ['Slots', ['Slot', 'Content'], named(slots)],
    ['Parts', ['Part', 'Element'], named(cssParts?.filter(({name}) => name !== 'base'))],
    [
      'States',
      ['State', 'Set when'],
      named(cssStates?.map(({name, description}) => ({name: `:state(${name})`, description}))),
    ],
    ['Custom properties', ['Property', 'Meaning'], named(cssProperties)],
  ];
  return tables.flatMap(([title, heads, rows]) => (rows.length > 0 ? [{title, heads, rows}] : []));
}
