import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {dirname, posix} from 'node:path';
import {at} from '../tools/project/root.mjs';
import {cell} from '../tools/project/widget-reference.mjs';
import {table, widgetTables} from '../tools/project/widget-tables.mjs';
import {widgets} from '../tools/project/widgets.mjs';
import {navigation, shortTitles} from './navigation.mjs';

const read = (path) => readFileSync(at(path), 'utf8');
const titleOf = (text) => /^# (.+)$/m.exec(text)[1];
const withoutTitle = (text) => text.replace(/^# .+\n/, '');

/** The text between a heading and the next heading of the same or a higher level. */
function section(text, heading) {
  const [mark] = heading.split(' ');
  const [, rest] = text.split(`\n${heading}\n`);
  if (rest === undefined) throw new Error(`There is no section "${heading}".`);
  return rest.split(new RegExp(`\n#{1,${mark.length}} `))[0].trim();
}

const firstExample = (text) => /```html example[^\n]*\n([^]*?)```/.exec(text)[1];

/** The address of a page below the root of the site, for the path of its Markdown file in the project. */
function addressOf(path) {
  const own = {
    'README.md': 'index.html',
    'README.md#reference': 'reference.html',
    'SECURITY.md': 'security-policy.html',
    'docs/decisions/': 'decisions/index.html',
    'src/builder/': 'embed-builder.html',
  };
  return (
    own[path] ??
    path
      .replace(/^docs\//, '')
      .toLowerCase()
      .replace(/\.md$/, '.html')
  );
}

/** The start page: sections of the README, with live widgets in place of its pictures and of its tables. */
function startPage() {
  const readme = read('README.md');
  const intro = withoutTitle(readme).split('\n| | |')[0];
  const [notice] = /^> \*\*Before you publish[^]*?(?=\n\n)/m.exec(readme);
  const shown = ['Add them to a page', 'Use them with npm', 'Write your own content', 'Privacy'];
  const {pages} = navigation.find(({title}) => title === 'Widgets');
  const tiles = pages.map((path) => {
    const text = read(path);
    return `## [${titleOf(text)}](${path})\n\n\`\`\`html example preview\n${firstExample(text)}\`\`\`\n`;
  });
  return [
    `# ${titleOf(readme)}`,
    intro,
    `<div class="tiles">\n\n${tiles.join('\n</div><div class="tile">\n\n').replace(/^/, '<div class="tile">\n\n')}\n</div>\n\n</div>\n`,
    notice,
    ...shown.map((heading) => `## ${heading}\n\n${section(readme, `## ${heading}`)}`),
  ].join('\n\n');
}

/** A page of a widget: its own text, its section of docs/accessibility.md, and what the manifest says. */
function widgetPage({name, tag}, elements) {
  const text = read(`docs/widgets/${name}.md`);
  const element = elements.find(({tagName}) => tagName === tag);
  const title = titleOf(text);
  const numbered = ({title: kind, heads, rows}) =>
    kind === 'Parts' ? [['No.', ...heads], rows.map((one, index) => [index + 1, ...one])] : [heads, rows];
  const tables = widgetTables(element).map((one) => [one.title, table(...numbered(one))]);
  const parts = tables.find(([kind]) => kind === 'Parts');
  return [
    `# ${title}`,
    `<p class="tag"><code>&lt;${tag}&gt;</code></p>\n\n<p class="lead">${cell(element.description)}</p>\n`,
    withoutTitle(text).trim(),
    `## Accessibility\n\n${section(read('docs/accessibility.md'), `## ${title}`)}\n\nSee also [all widgets](../accessibility.md).`,
    `## Anatomy\n\nThe numbers are those of the table. Style a part with \`${tag}::part(card)\`.\n\n\`\`\`html example anatomy\n${firstExample(text)}\`\`\`\n\n${parts[1]}`,
    `## Reference\n\nFrom \`custom-elements.json\`. The property of an attribute has the same name in camelCase.`,
    ...tables.filter((one) => one !== parts).map(([kind, rows]) => `### ${kind}\n\n${rows}`),
  ].join('\n\n');
}

/** The embed builder, a page of the release, in a frame. */
const builderPage = `# Embed builder

Choose widgets, content, country and colors, and copy the lines for your page. Or <a href="release/builder/index.html">open it in a
page of its own</a>.

<iframe class="app" src="release/builder/index.html" title="Embed builder" allow="clipboard-write"></iframe>
`;

/** A list of the references of all widgets, which are on their pages. */
const referencePage = (elements) =>
  `# Reference\n\nThe attributes, events, methods, slots, parts, states and custom properties of each widget.\n\n${widgets()
    .map(({name, tag}) => {
      const {description} = elements.find(({tagName}) => tagName === tag);
      return `- [\`<${tag}>\`](docs/widgets/${name}.md#reference): ${cell(description)}`;
    })
    .join('\n')}\n`;

const decisions = () =>
  readdirSync(at('docs/decisions'))
    .sort()
    .map((name) => `docs/decisions/${name}`);

const decisionsPage = () =>
  `# Decisions\n\nDecisions that are likely to be questioned, with their reasons.\n\n${decisions()
    .map((path) => `- [${titleOf(read(path))}](${posix.basename(path)})`)
    .join('\n')}\n`;

function textOf(path, elements) {
  if (path === 'README.md#reference') return referencePage(elements);
  if (path === 'README.md') return startPage();
  if (path === 'docs/decisions/') return decisionsPage();
  if (path === 'src/builder/') return builderPage;
  const widget = widgets().find(({name}) => path === `docs/widgets/${name}.md`);
  return widget ? widgetPage(widget, elements) : read(path);
}

/** Throws when a page of docs/ is not in the navigation, or a listed one does not exist. */
function checkNavigation(listed) {
  const written = readdirSync(at('docs'), {recursive: true})
    .filter((name) => name.endsWith('.md') && !/^(decisions|skill)\//.test(name))
    .map((name) => `docs/${name}`);
  const missing = [
    ...written.filter((path) => !listed.includes(path)),
    ...listed.filter((path) => !existsSync(at(path.split('#')[0]))),
  ];
  if (missing.length > 0) throw new Error(`site/navigation.mjs and docs/ differ: ${missing.join(', ')}`);
}

/** The elements of the built manifest. */
export const manifestElements = () =>
  JSON.parse(read('dist/custom-elements.json')).modules.flatMap(({declarations = []}) => declarations);

/** Every page: `{source, address, title, text}`, in the order of the navigation. */
export function sitePages() {
  const listed = navigation.flatMap(({pages}) => pages);
  checkNavigation(listed);
  const elements = manifestElements();
  return [...listed, ...decisions()].map((source) => {
    const text = textOf(source, elements);
    return {source, address: addressOf(source), title: titleOf(text).replaceAll('`', ''), text};
  });
}

/** The navigation with titles and addresses. */
export const navigationOf = (pages) =>
  navigation.map(({title, pages: sources}) => ({
    title,
    links: sources.map((source) => {
      const page = pages.find((one) => one.source === source);
      return {address: page.address, title: shortTitles[source] ?? page.title};
    }),
  }));

/**
 * Resolves the link of a page to another file of the project.
 * @param source path of the page's Markdown file in the project.
 * @returns the path in the project and the fragment, such as `#types`; nothing for addresses of other sites.
 * @throws when the file does not exist.
 */
export function resolveLink(source, href) {
  if (/^([a-z][a-z0-9+.-]*:|\/|#)/i.test(href)) return undefined;
  const [path, fragment] = href.split('#');
  const target = posix.join(source.endsWith('/') ? source : dirname(source), path);
  if (!existsSync(at(target))) throw new Error(`${source}: the link ${href} leads to no file.`);
  return {target, fragment: fragment === undefined ? '' : `#${fragment}`};
}

/** The files of the project below a path, which may be a file. */
export const filesBelow = (path) =>
  statSync(at(path)).isFile()
    ? [path]
    : readdirSync(at(path))
        .sort()
        .flatMap((name) => filesBelow(`${path.replace(/\/$/, '')}/${name}`));
