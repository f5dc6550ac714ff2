const element = ({name, className, tag}) => `import {html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {SmElement} from '../../element/sm-element.js';
import {baseStyles} from '../../ui/styles/base.styles.js';
import {heading} from '../../rich-text/heading.js';
import {strings as english} from './${name}.strings.js';
import {styles} from './${name}.styles.js';

/**
 * Shows a titled card around the words inside the tag.
 *
 * @slot - What the card holds, and what people see without script.
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

const strings = ({title}) => `/** English words of this widget; their shape is the contract for other languages. */
export const strings = {
  title: '${title}',
};
`;

const styles = () => `import {css} from 'lit';

/** What only this widget looks like. */
export const styles = css\`
  .words { max-inline-size: 34em; }
\`;
`;

const room = () => '[\n  {"when": "&", "attributes": "", "heights": [[0, 8]]}\n]\n';

const story = ({className, tag, title}) => `import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define.js';
import type {${className}} from '../src/index.js';

type Args = Partial<Pick<${className}, 'headingLevel' | 'theme'>> & {lang?: string; dir?: 'rtl'};

const meta: Meta<Args> = {
  title: '${title}',
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

  it('says what it is in a heading of the level that the page asks for', async () => {
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
 * `locales/` hold the English text until somebody translates it.
 * @param languages tags of the languages besides English.
 */
export const filesFor = (widget, languages) => ({
  [`src/widgets/${widget.name}/${widget.name}.ts`]: element(widget),
  [`src/widgets/${widget.name}/${widget.name}.strings.ts`]: strings(widget),
  [`src/widgets/${widget.name}/${widget.name}.styles.ts`]: styles(widget),
  [`src/widgets/${widget.name}/${widget.name}.reserved-size.json`]: room(),
  ...Object.fromEntries(
    languages.map((language) => [`src/widgets/${widget.name}/locales/${language}.json`, locale(language, widget)]),
  ),
  [`stories/${widget.name}.stories.ts`]: story(widget),
  [`tests/widgets/${widget.name}.test.ts`]: check(widget),
});
