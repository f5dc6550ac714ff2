import type {Embed, EmbeddedWidget, Snippet} from './embed.js';
import {documentsPolicyBlocks, framePolicyBlock} from './policy.js';
import {refusedOf} from './script-tag.js';
import {escapeHtml} from './text.js';

/** Attributes that `frame.html` never takes from its address. */
const REFUSED_BY_FRAMES = ['submit-to', 'submit-name', 'image-hosts', 'label'];

/** Height in pixels that holds the first view of every widget in most columns; `frame.js` then sets the exact one. */
const HEIGHT = 688;

function frameAddress({base, endpoint, country, theme, accent}: Embed, {name, attributes}: EmbeddedWidget): string {
  const settings = [
    ['country', country],
    ['endpoint', endpoint],
    ['theme', theme],
    ['accent', accent],
  ].filter(([, value]) => value !== '');
  const own = attributes.filter(([attribute]) => !REFUSED_BY_FRAMES.includes(attribute) && attribute !== 'dir');
  return `${base}frame.html?${new URLSearchParams([['widget', name], ...settings, ...own.map((one) => [...one])]).toString()}`;
}

/** Attributes instead of a style, which a Content-Security-Policy would refuse. */
const frameMarkup = (embed: Embed, widget: EmbeddedWidget, title: string): string =>
  `<iframe src="${escapeHtml(frameAddress(embed, widget))}" title="${escapeHtml(title)}"
        allow="screen-wake-lock; autoplay; clipboard-write"
        width="100%" height="${HEIGHT}" frameborder="0"></iframe>`;

/** The lines for a site without scripts of its own: one frame for each widget. @param titleOf the title of a widget's frame. */
export function frameSnippet(embed: Embed, titleOf: (widget: string) => string): Snippet {
  const {base, integrity, widgets} = embed;
  const script = `<script src="${escapeHtml(`${base}frame.js`)}" integrity="${integrity['frame.js'] ?? ''}" crossorigin="anonymous" async></script>`;
  return {
    blocks: [
      {kind: 'body', code: [...widgets.map((one) => frameMarkup(embed, one, titleOf(one.name))), script].join('\n')},
      ...documentsPolicyBlocks(embed),
      framePolicyBlock(embed),
    ],
    refused: refusedOf(embed, REFUSED_BY_FRAMES),
  };
}
