import type {Attribute, Block, Embed, EmbeddedWidget, Snippet} from './embed.js';
import {policyBlock} from './policy.js';
import {escapeHtml, paragraphsMarkup} from './text.js';

/** Attributes that a link or `div` with `data-sm-widget` does not take, because commenters can write them. */
const REFUSED_BY_PLACEHOLDERS = ['endpoint', 'support', 'exit-url', 'image-hosts', 'submit-to'];

/** Attributes as markup: `pattern="box" still`. */
export const attributesMarkup = (attributes: readonly Attribute[], flags: readonly string[], prefix = ''): string =>
  attributes
    .map(([name, value]) => (flags.includes(name) ? ` ${prefix}${name}` : ` ${prefix}${name}="${escapeHtml(value)}"`))
    .join('');

/** A widget as its tag, with the text between its tags. */
export const tagMarkup = ({name, attributes, flags, words}: EmbeddedWidget): string =>
  `<sm-${name}${attributesMarkup(attributes, flags)}>\n${paragraphsMarkup(words, '  ', escapeHtml)}</sm-${name}>`;

/** The settings of the page, as attributes of the script tag. */
export const settingsOf = ({endpoint, country, theme}: Embed): Attribute[] =>
  [['data-endpoint', endpoint] as const, ['data-country', country] as const, ['data-theme', theme] as const].filter(
    ([, value]) => value !== '',
  );

/** The style sheet and the script, with their hashes. @param loading `async` or `defer`. */
function headLines(embed: Embed, loading = 'async'): string {
  const {base, integrity} = embed;
  const file = (attribute: string, name: string): string =>
    `${attribute}="${escapeHtml(base + name)}" integrity="${integrity[name] ?? ''}" crossorigin="anonymous"`;
  return `<link rel="stylesheet" ${file('href', 'smart-meditation.css')}>
<script ${file('src', 'smart-meditation.js')} ${loading}${attributesMarkup(settingsOf(embed), [])}></script>`;
}

/** The accent color, and the space between several widgets, as rules for the site's style sheet. */
export function styleBlocks({accent, widgets}: Embed): Block[] {
  const names = [...new Set(widgets.map(({name}) => `sm-${name}`))];
  const rules = [
    ...(accent ? [`:root { --sm-accent: ${accent}; }`] : []),
    ...(widgets.length > 1 ? [`${names.join(', ')} { margin-block: 1.5rem; }`] : []),
  ];
  return rules.length > 0 ? [{kind: 'style', code: rules.join('\n')}] : [];
}

/** The tags of all widgets. */
export const bodyCode = ({widgets}: Embed): string => widgets.map((widget) => tagMarkup(widget)).join('\n\n');

/** The lines for a page where both the script tag and the widgets' tags can be written. */
export const scriptTagSnippet = (embed: Embed, loading?: string): Snippet => ({
  blocks: [
    {kind: 'head', code: headLines(embed, loading)},
    {kind: 'body', code: bodyCode(embed)},
    ...styleBlocks(embed),
    policyBlock(embed),
  ],
  refused: [],
});

const placeholder = ({name, attributes, flags, words}: EmbeddedWidget): string => {
  const taken = attributes.filter(([attribute]) => !REFUSED_BY_PLACEHOLDERS.includes(attribute));
  return `<div data-sm-widget="${name}"${attributesMarkup(taken, flags, 'data-')}>\n${paragraphsMarkup(words, '  ', escapeHtml)}</div>`;
};

/** The lines for an editor that removes unknown tags: elements that become widgets. */
export const placeholderSnippet = (embed: Embed): Snippet => ({
  blocks: [
    {kind: 'head', code: headLines(embed)},
    {kind: 'body', code: embed.widgets.map(placeholder).join('\n\n')},
    ...styleBlocks(embed),
    policyBlock(embed),
  ],
  refused: refusedOf(embed, REFUSED_BY_PLACEHOLDERS),
});

/** The chosen attributes that are among these names, as `<widget>.<attribute>`. */
export const refusedOf = ({widgets}: Embed, names: readonly string[]): string[] =>
  widgets.flatMap(({name, attributes}) =>
    attributes.filter(([attribute]) => names.includes(attribute)).map(([attribute]) => `${name}.${attribute}`),
  );
