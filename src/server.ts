import {LitElementRenderer} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import type {WidgetClass} from './element/registration/placeholders.js';
import {setPageUrl} from './ssr/server-rendering.js';
import * as widgets from './widgets/index.js';

/** What a server knows about a widget: its attributes or properties by name, its document, and the page that it is for. */
export interface RenderWidgetOptions {
  /** The widget's document: drawn, and sent along so that the browser has it too. */
  readonly content?: unknown;
  /** Address of the page: relative links of the document are resolved against it. */
  readonly page?: string | undefined;
  readonly [name: string]: unknown;
}

/** The tags that a server can draw. */
export type WidgetTag = Extract<keyof HTMLElementTagNameMap, `sm-${string}`>;

for (const widget of Object.values(widgets) as WidgetClass[]) widget.define();

/**
 * Draws a widget on a server, as HTML with a declarative shadow tree: its first state, styled, readable without script.
 * @param children HTML of the page's own inside the tag. It is written as it is: nothing that a stranger wrote belongs here.
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

/** The document as an inert script: a browser does not run it, and no policy forbids it. */
const jsonScript = (content: unknown): string =>
  `<script type="application/json">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>`;
