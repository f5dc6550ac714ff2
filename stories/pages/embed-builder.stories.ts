import {html, type TemplateResult} from 'lit';
import './page.css';

export default {
  title: 'Tools/Embed builder',
  id: 'embed-builder',
  tags: ['!autodocs', 'page'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};

/** A link to the embed builder, which is a page of its own, as in the release. */
export const EmbedBuilder = {
  name: 'Embed builder',
  render: (): TemplateResult => html`<main class="sheet"><div class="wide stack">
    <h1>Embed builder</h1>
    <p class="lead">Choose widgets, content, country, language and colors, and copy the lines for a site: with a script tag, in a frame, or with npm.</p>
    <p><a href="./widgets/builder/index.html" target="_top">Open the embed builder</a></p>
  </div></main>`,
};
