import {addons} from 'storybook/preview-api';
import {embedCode} from '../stories/embed/embed-code.js';
import {widgets} from '../stories/manifest.js';

/** The words between the tags, as an author would write them: text and links, no comments of the renderer. */
const wordsOf = (widget) =>
  [...widget.childNodes]
    .filter(
      (node) =>
        node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && node.localName !== 'script'),
    )
    .map((node) => (node.nodeType === Node.TEXT_NODE ? node.data : node.outerHTML.replace(/<!--[^]*?-->/g, '')))
    .join('');

/** Tells the panel what to paste for the first widget of the story that is shown. */
export function embed(story, {args, canvasElement, viewMode}) {
  const drawn = story();
  if (viewMode === 'story') {
    queueMicrotask(() => {
      const element = [...canvasElement.querySelectorAll('*')].find(({localName}) =>
        widgets.some(({tagName}) => tagName === localName),
      );
      const widget = widgets.find(({tagName}) => tagName === element?.localName);
      addons.getChannel().emit('embed-code', widget ? embedCode(widget, args, wordsOf(element)) : undefined);
    });
  }
  return drawn;
}
