import {argTypes as rowsOf} from '../stories/playground/playground.js';
import {widgets} from '../stories/manifest.js';

const documentedRows = (category, all = [], write = (name) => name) =>
  all.map(({name, description = ''}) => [
    `${category} ${name}`,
    {name: write(name), description, control: false, table: {category}},
  ]);

/** Rows that hide arguments which are not in the manifest, such as the fallback content: Storybook infers a control for each. */
const hiddenRows = (names) =>
  Object.fromEntries(names.map((name) => [name, {name, control: false, table: {disable: true}}]));

/** The rows of a widget's controls table, from its manifest. Attributes, tokens and inline content have a control; other rows have none. */
export function controls({component, argTypes, initialArgs = {}}) {
  const widget = widgets.find(({tagName}) => tagName === component);
  if (!widget) return argTypes;
  const {attributes, members, events, slots, cssParts, cssStates, cssProperties} = widget;
  const rows = rowsOf(widget);
  const isAttribute = ({name}) => attributes.some(({fieldName}) => fieldName === name);
  const properties = members.filter(
    (one) => one.kind === 'field' && !one.static && one.description && !isAttribute(one),
  );
  const {content} = initialArgs;
  const shown = Object.fromEntries([
    ...attributes.map(({name, fieldName}) => [fieldName, rows[name]]),
    ...documentedRows('Properties', properties).map(([key, row]) =>
      row.name === 'content' && content ? ['content', {...row, control: {type: 'object'}}] : [key, row],
    ),
    ...documentedRows('Events', events),
    ...documentedRows('Slots', slots, (name) => name || 'between the tags'),
    ...documentedRows('Parts', cssParts),
    ...documentedRows('States', cssStates),
    ...cssProperties.map(({name}) => [name, rows[name]]),
  ]);
  return {...shown, ...hiddenRows(Object.keys(initialArgs).filter((name) => !(name in shown)))};
}

const changedControls = new WeakMap();

/** Decorator that applies changed controls to a story's widget, including those that the story's template does not use. */
export function applyControls(story, {component, args, initialArgs, canvasElement}) {
  const rendered = story();
  const widget = widgets.find(({tagName}) => tagName === component);
  queueMicrotask(() => {
    const element = widget && canvasElement.querySelector(component);
    if (!element) return;
    const before = changedControls.get(element) ?? new Set();
    const names = [
      ...widget.attributes.map(({name, fieldName}) => [fieldName, name]),
      ...widget.cssProperties.map(({name}) => [name, name]),
    ];
    for (const [key, name] of names) {
      if (args[key] === initialArgs[key] && !before.has(key)) continue;
      before.add(key);
      setValue(element, name, args[key] ?? '');
    }
    changedControls.set(element, before);
  });
  return rendered;
}

function setValue(element, name, value) {
  if (name.startsWith('--')) element.style.setProperty(name, value);
  else if (value === '' || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : value);
}
