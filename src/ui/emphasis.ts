import {html, type TemplateResult} from 'lit';

/** Renders `*words*` of a sentence in bold. Only for the widgets' own text, never for content. */
export function withEmphasis(sentence: string): TemplateResult[] {
  return sentence.split('*').map((part, index) => (index % 2 ? html`<b>${part}</b>` : html`${part}`));
}
