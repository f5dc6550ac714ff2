import {html, nothing, type TemplateResult} from 'lit';
import {inlineElements} from './inline-html.js';
import type {Part} from './render-options.js';

/** Maximum nesting depth of `details`; browsers hang on hundreds. */
const MAX_DETAILS = 5;
/** Maximum nesting depth of emphasis, links and raw tags; deeper ones are rendered as plain text. */
export const MAX_INLINE_DEPTH = 100;

/** 1 for the start tag of an element that may enclose several blocks, -1 for its end tag, otherwise 0. */
export const opening = (part: Part): number =>
  'name' in part && /^(?:details|div|section|article|aside)$/.test(part.name) ? (part.kind === 'open' ? 1 : -1) : 0;

/**
 * Moves the parts between a start tag and an end tag into the tag's element. Unclosed tags end with their parent.
 * @param renderText renders text of raw HTML.
 */
export function nestParts(parts: readonly Part[], renderText: (text: string) => unknown): unknown {
  const root: unknown[] = [];
  const stack: {name: string; hidden: boolean | undefined; content: unknown[]}[] = [];
  const top = (): unknown[] => stack.at(-1)?.content ?? root;
  const close = (): void => {
    const {name = '', hidden, content = []} = stack.pop() ?? {};
    if (hidden) return;
    const tooDeep = name === 'details' && stack.filter((one) => one.name === 'details').length >= MAX_DETAILS;
    top().push(tooDeep ? content : wrap(name, joined(content)));
  };
  for (const part of parts) {
    if ('content' in part) top().push(part.content);
    else if (part.kind === 'text') top().push(renderText(part.text));
    else if (part.kind === 'void') top().push(part.name === 'br' ? html`<br>` : html`<wbr>`);
    else if (part.kind === 'open' && stack.length < MAX_INLINE_DEPTH)
      stack.push({name: part.name, hidden: part.hidden, content: []});
    else if (stack.some(({name}) => name === part.name)) {
      while (stack.at(-1)?.name !== part.name) close();
      close();
    }
  }
  while (stack.length > 0) close();
  return joined(root);
}

/** Joins adjacent texts, because each value of a template costs time. */
export function joined(content: readonly unknown[]): unknown {
  const out: unknown[] = [];
  for (const value of content) {
    const last = out.at(-1);
    if (value === nothing) continue;
    if (typeof value === 'string' && typeof last === 'string') out[out.length - 1] = last + value;
    else out.push(value);
  }
  return out.length === 1 ? out[0] : out;
}

/** Renders the element of a raw tag with its content. */
function wrap(name: string, content: unknown): TemplateResult {
  if (name === 'details') return html`<details>${content}</details>`;
  return inlineElements[name]?.(content) ?? html`${content}`;
}
