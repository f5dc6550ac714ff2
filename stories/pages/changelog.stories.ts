import {html, type TemplateResult} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {marked} from 'marked';
import changelog from '../../CHANGELOG.md?raw';
import './page.css';
import './changelog.css';

export default {
  title: 'Start/Changelog',
  id: 'changelog',
  tags: ['!autodocs', 'page'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};

/** The changelog of the package. */
export const Changelog = {
  render: (): TemplateResult =>
    html`<main class="sheet"><div class="changelog">${unsafeHTML(marked.parse(changelog, {async: false}))}</div></main>`,
};
