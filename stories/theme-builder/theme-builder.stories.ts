import {html, type TemplateResult} from 'lit';
import '../../src/define.js';
import '../pages/page.css';
import './theme-builder.css';
import {ThemeBuilder} from './theme-builder.js';

if (!customElements.get('story-theme-builder')) customElements.define('story-theme-builder', ThemeBuilder);

/** Resolves when both themes have been measured. */
const whenMeasured = async (first: HTMLElement): Promise<void> => {
  const builder = first as ThemeBuilder;
  if (!builder.querySelector('.readings > *'))
    await new Promise((resolve) => builder.addEventListener('measured', resolve, {once: true}));
  await builder.updateComplete;
};

export default {
  title: 'Tools/Theme builder',
  id: 'theme-builder',
  tags: ['!autodocs', 'page'],
  parameters: {layout: 'fullscreen', controls: {disable: true}, after: whenMeasured},
};

/** Fields for colours, radius, spacing and fonts, the measured contrast in light and dark, and the CSS to copy. */
export const Builder = {
  name: 'Theme builder',
  render: (): TemplateResult => html`<main class="sheet"><div class="wide">
    <header class="stack"><h1>Theme builder</h1><p class="lead">Set the values, and see both themes beside each other with their measured contrast. Text needs 7 to 1, and the borders of controls need 3 to 1 (WCAG 2.2).</p></header>
    <story-theme-builder></story-theme-builder>
  </div></main>`,
};
