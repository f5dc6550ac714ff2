import {html, nothing, type TemplateResult} from 'lit';

/** A heading of level 1 to 6 with a class. Uses native heading elements, because pages and screen readers build their outline from them. */
export function heading(
  level: number,
  className: string | typeof nothing,
  content: unknown,
  part?: string,
): TemplateResult {
  const name = part ?? className;
  switch (Math.min(Math.max(Math.trunc(level) || 2, 1), 6)) {
    case 1:
      return html`<h1 class=${className} part=${name}>${content}</h1>`;
    case 2:
      return html`<h2 class=${className} part=${name}>${content}</h2>`;
    case 3:
      return html`<h3 class=${className} part=${name}>${content}</h3>`;
    case 4:
      return html`<h4 class=${className} part=${name}>${content}</h4>`;
    case 5:
      return html`<h5 class=${className} part=${name}>${content}</h5>`;
    default:
      return html`<h6 class=${className} part=${name}>${content}</h6>`;
  }
}
