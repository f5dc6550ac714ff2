const element = ({name, className, tag}) => `import {html, type TemplateResult} from 'lit';
import {property} from '../../element/property.js';
import {SmElement} from '../../element/sm-element.js';
import {baseStyles} from '../../ui/styles/base.styles.js';
import {heading} from '../../rich-text/heading.js';
import {strings as english} from './${name}.strings.js';
import {styles} from './${name}.styles.js';

/**
 * Shows a card with a title around its content.
 *
 * @slot - Content of the card, also visible without JavaScript.
 * @csspart title - The heading.
 */
export class ${className} extends SmElement {
  static override readonly tag = '${tag}';
  static override styles = [...baseStyles, styles];

  /** Level of the heading in the page's outline, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  protected override renderWidget(): TemplateResult {
    const {title} = this.getStrings('${name}', english);
    return html\`<section class="card">\${heading(this.headingLevel, 'title', title)}<div class="words"><slot></slot></div></section>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`;

const strings = ({title}) => `/** English text of this widget. Translations have the same keys. */
export const strings = {
  title: '${title}',
};
`;

const styles = () => `import {css} from 'lit';

/** Styles of this widget only. */
export const styles = css\`
  .words { max-inline-size: 34em; }
\`;
`;

const reservedSize = () => '[\n  {"when": "&", "attributes": "", "heights": [[0, 8]]}\n]\n';

const story = ({className, name, tag, title}) => `import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define.js';
import type {${className}} from '../src/index.js';

type Args = Partial<Pick<${className}, 'headingLevel' | 'theme'>> & {lang?: string; dir?: 'rtl'};

const meta: Meta<Args> = {
  title: 'Widgets/${title}',
  id: '${name}',
  component: '${tag}',
  render: (args) => html\`<${tag} lang=\${args.lang ?? nothing} dir=\${args.dir ?? nothing} theme=\${args.theme ?? 'auto'}>
    <p>Words of the page.</p>
  </${tag}>\`,
};
export default meta;

type Story = StoryObj<Args>;

export const Resting: Story = {};

export const Dark: Story = {args: {theme: 'dark'}};

export const RightToLeft: Story = {args: {lang: 'ar', dir: 'rtl'}};
`;

const check = ({name, tag}) => `import {expect} from 'chai';
import '../../src/define.js';
import {strings} from '../../src/widgets/${name}/${name}.strings.js';
import * as stories from '../../stories/${name}.stories.js';
import {meetsWidgetContract} from '../support/widget-contract.js';

describe('<${tag}>', () => {
  meetsWidgetContract(stories);

  it('renders its title in a heading of the given level', async () => {
    const element = document.createElement('${tag}');
    element.headingLevel = 3;
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('h3')?.textContent).to.equal(strings.title);
    element.remove();
  });
});
`;

const locale = (language, {name, title}) => `{
  "lang": "${language}",
  "reviewed": false,
  "${name}": {
    "title": "${title}"
  }
}
`;

/**
 * The files of a new widget, `{path: text}`: a minimal widget that passes every architecture test. The files in
 * `locales/` contain the English text until they are translated.
 * @param languages tags of the languages besides English.
 */
export const filesFor = (widget, languages) => ({
  [`src/widgets/${widget.name}/${widget.name}.ts`]: element(widget),
  [`src/widgets/${widget.name}/${widget.name}.strings.ts`]: strings(widget),
  [`src/widgets/${widget.name}/${widget.name}.styles.ts`]: styles(widget),
  [`src/widgets/${widget.name}/${widget.name}.reserved-size.json`]: reservedSize(),
  ...Object.fromEntries(
    languages.map((language) => [`src/widgets/${widget.name}/locales/${language}.json`, locale(language, widget)]),
  ),
  [`stories/${widget.name}.stories.ts`]: story(widget),
  [`tests/widgets/${widget.name}.test.ts`]: check(widget),
});
