import {argTypes as rowsOf} from '../stories/playground/playground.js';
import {widgets} from '../stories/manifest.js';

const named = (category, all = [], write = (name) => name) =>
  all.map(({name, description = ''}) => [
    `${category} ${name}`,
    {name: write(name), description, control: false, table: {category}},
  ]);

/** The rows of a widget's table, from its manifest: a control where turning it changes the widget, and none elsewhere. */
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
  return Object.fromEntries([
    ...attributes.map(({name, fieldName}) => [fieldName, rows[name]]),
    ...named('Properties', properties).map(([key, row]) =>
      row.name === 'content' && content ? ['content', {...row, control: {type: 'object'}}] : [key, row],
    ),
    ...named('Events', events),
    ...named('Slots', slots, (name) => name || 'between the tags'),
    ...named('Parts', cssParts),
    ...named('States', cssStates),
    ...cssProperties.map(({name}) => [name, rows[name]]),
  ]);
}

const turned = new WeakMap();

/** Brings to a story's widget what its controls say, also where the story's own template does not. */
export function turn(story, {component, args, initialArgs, canvasElement}) {
  const drawn = story();
  const widget = widgets.find(({tagName}) => tagName === component);
  queueMicrotask(() => {
    const element = widget && canvasElement.querySelector(component);
    if (!element) return;
    const before = turned.get(element) ?? new Set();
    const names = [
      ...widget.attributes.map(({name, fieldName}) => [fieldName, name]),
      ...widget.cssProperties.map(({name}) => [name, name]),
    ];
    for (const [key, name] of names) {
      if (args[key] === initialArgs[key] && !before.has(key)) continue;
      before.add(key);
      bring(element, name, args[key] ?? '');
    }
    turned.set(element, before);
  });
  return drawn;
}

function bring(element, name, value) {
  if (name.startsWith('--')) element.style.setProperty(name, value);
  else if (value === '' || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : value);
}
