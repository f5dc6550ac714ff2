import {LitElementRenderer} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import type {WidgetClass} from './element/registration/placeholders.js';
import {setPageUrl} from './ssr/server-rendering.js';
import * as widgets from './widgets/index.js';

/** Options of `renderWidget()`: attributes or properties by name, the document, and the page's URL. */
export interface RenderWidgetOptions {
  /** The widget's document: rendered, and included as inline JSON for the browser. */
  readonly content?: unknown;
  /** URL of the page, used as the base URL for relative links in the document. */
  readonly page?: string | undefined;
  readonly [name: string]: unknown;
}

/** Tags of the widgets that can be rendered on a server. */
export type WidgetTag = Extract<keyof HTMLElementTagNameMap, `sm-${string}`>;

for (const widget of Object.values(widgets) as WidgetClass[]) widget.define();

/**
 * Renders a widget's initial state on a server, as HTML with a declarative shadow root that is readable without script.
 * @param children the page's own HTML inside the tag. It is not escaped: never pass untrusted HTML.
 * @throws {Error} when an option is not a valid attribute name.
 */
export async function renderWidget(tag: WidgetTag, options: RenderWidgetOptions = {}, children = ''): Promise<string> {
  const {content, page, ...rest} = options;
  const renderer = new LitElementRenderer(tag);
  const {element} = renderer;
  if (page) setPageUrl(element, page);
  for (const [name, value] of Object.entries(rest)) setAttribute(renderer, name, value);
  if (content !== undefined) renderer.setProperty('content', content);
  renderer.connectedCallback();
  const renderInfo = {
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [element],
    slotStack: [],
    deferHydration: false,
  };
  const shadow = await collectResult(renderer.renderShadow(renderInfo) ?? []);
  const attributes = await collectResult(renderer.renderAttributes());
  return `<${tag}${attributes}><template shadowrootmode="open">${shadow}</template>${content === undefined ? '' : jsonScript(content)}${children}</${tag}>`;
}

function setAttribute(renderer: LitElementRenderer, name: string, value: unknown): void {
  const {attribute} =
    (renderer.element.constructor as typeof widgets.ArticleCardElement).elementProperties.get(name) ?? {};
  const attributeName = typeof attribute === 'string' ? attribute : name;
  if (!/^[a-z][\w-]*$/i.test(attributeName)) throw new Error(`"${attributeName}" should be the name of an attribute`);
  if (value !== undefined && value !== null && value !== false)
    renderer.setAttribute(attributeName, value === true ? '' : `${value as string | number}`);
}

/** The document as a JSON data block: browsers do not run it, and no Content-Security-Policy blocks it. */
const jsonScript = (content: unknown): string =>
  `<script type="application/json">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>`;
