import {embedCode} from '../stories/embed/embed-code.js';
import {widgets} from '../stories/manifest.js';

/** Formats the source code of a story: the widget with its attributes and document. Returns other markup unchanged. */
export function source(code, {component, args}) {
  const [element, ...others] = new DOMParser().parseFromString(code, 'text/html').body.children;
  const widget = widgets.find(({tagName}) => tagName === component);
  if (!widget || others.length > 0 || element?.localName !== component) return code;
  return embedCode(widget, args, element.innerHTML).element;
}
