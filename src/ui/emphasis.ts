import {html, type TemplateResult} from 'lit';

/** A sentence whose `*important words*` stand out. Only for the widgets' own texts, never for content. */
export function withEmphasis(sentence: string): TemplateResult[] {
  return sentence.split('*').map((part, index) => (index % 2 ? html`<b>${part}</b>` : html`${part}`));
}
