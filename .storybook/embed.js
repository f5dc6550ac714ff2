import {addons} from 'storybook/preview-api';
import {embedCode} from '../stories/embed/embed-code.js';
import {widgets} from '../stories/manifest.js';

/** The fallback content of a widget as HTML, without scripts and the renderer's comments. */
const fallbackOf = (widget) =>
  [...widget.childNodes]
    .filter(
      (node) =>
        node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && node.localName !== 'script'),
    )
    .map((node) => (node.nodeType === Node.TEXT_NODE ? node.data : node.outerHTML.replace(/<!--[^]*?-->/g, '')))
    .join('');

/** Decorator that sends the embed code of the story's first widget to the panel. */
export function embed(story, {args, canvasElement, viewMode}) {
  const rendered = story();
  if (viewMode === 'story') {
    queueMicrotask(() => {
      const element = [...canvasElement.querySelectorAll('*')].find(({localName}) =>
        widgets.some(({tagName}) => tagName === localName),
      );
      const widget = widgets.find(({tagName}) => tagName === element?.localName);
      addons.getChannel().emit('embed-code', widget ? embedCode(widget, args, fallbackOf(element)) : undefined);
    });
  }
  return rendered;
}
