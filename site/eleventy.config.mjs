import {readFileSync, writeFileSync} from 'node:fs';
import {posix} from 'node:path';
import {at} from '../tools/project/root.mjs';
import {buildClient} from './build-client.mjs';
import {siteMarkdown} from './markdown.mjs';
import {filesBelow, navigationOf, resolveLink, sitePages} from './pages.mjs';
import {searchIndex} from './search-index.mjs';

/** The page that shows the code of a file or folder of the project. */
const codePage = (path) => ({
  source: path,
  address: `code/${path.replace(/\/$/, '')}.html`,
  title: path,
  text: `# \`${path}\`\n\n${filesBelow(path)
    .map(
      (file) =>
        `${file === path ? '' : `## \`${file}\`\n\n`}\`\`\`\`${posix.extname(file).slice(1).replace('mjs', 'js')}\n${readFileSync(at(file), 'utf8')}\n\`\`\`\`\n`,
    )
    .join('\n')}`,
});

const linksIn = (text) => [...text.replace(/^```[^]*?^```/gm, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, href]) => href);

/** The files and folders of the project that pages link to and that are no pages. */
function linkedFiles(pages) {
  const sources = new Set(pages.map(({source}) => source));
  const targets = pages.flatMap(({source, text}) => linksIn(text).map((href) => resolveLink(source, href)?.target));
  return [...new Set(targets)].filter((target) => target && !sources.has(target)).map(codePage);
}

/** The most links in "On this page": a page with more headings, such as the changelog, has links to its sections only. */
const MAX_CONTENTS = 30;

/** The headings of levels 2 and 3: `{level, fragment, title}`. */
function tableOfContents(html) {
  const headings = [...html.matchAll(/<h([23]) id="([^"]+)"[^>]*>(.*?)<\/h\1>/gs)].map(
    ([, level, fragment, title]) => ({level: Number(level), fragment, title: title.replace(/<[^>]+>/g, '')}),
  );
  return headings.length > MAX_CONTENTS ? headings.filter(({level}) => level === 2) : headings;
}

/** A function that resolves a link in the page of a Markdown file to its address on the site and the title of its page. */
const linkResolver = (pages) => (href, source) => {
  const found = resolveLink(source, href);
  if (!found) return {address: href};
  const {target, fragment} = found;
  const pageFor = (path) => pages.find((page) => page.source === path);
  const section = pageFor(`${target}${fragment}`);
  const {address, title} = section ?? pageFor(target);
  const relative = posix.relative(posix.dirname(pageFor(source).address), address);
  return {address: `${relative}${section ? '' : fragment}`, title};
};

function addPages(config, pages) {
  const sections = navigationOf(pages);
  config.addGlobalData('navigation', sections);
  const order = sections.flatMap(({links}) => links);
  for (const {text, address, ...data} of pages) {
    const place = order.findIndex((link) => link.address === address);
    config.addTemplate(`pages/${address.replace(/html$/, 'md')}`, text, {
      ...data,
      address,
      root: posix.relative(posix.dirname(address), '.') || '.',
      before: order[place - 1],
      after: place < 0 ? undefined : order[place + 1],
      permalink: address,
      layout: 'page.njk',
    });
  }
}

/** Writes the search index of the rendered pages, without the pages of code. */
function addSearch(config, pages) {
  const rendered = new Map();
  config.addTransform('collect', function (html) {
    const path = this.page.url.slice(1);
    const page = pages.find(({address}) => address === path || address === `${path}index.html`);
    if (page && !page.address.startsWith('code/'))
      rendered.set(page, {...page, html: /<article[^>]*>([^]*)<\/article>/.exec(html)[1]});
    return html;
  });
  config.on('eleventy.after', ({directories}) =>
    writeFileSync(
      `${directories.output}assets/search-index.js`,
      searchIndex(pages.flatMap((page) => rendered.get(page) ?? [])),
    ),
  );
}

function copyAssets(config) {
  config.addPassthroughCopy({'site/assets': 'assets', 'src/builder/base.css': 'assets/base.css'});
  config.addPassthroughCopy({
    'node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2': 'assets/figtree.woff2',
    'node_modules/@fontsource-variable/figtree/LICENSE': 'assets/figtree-license.txt',
    'dist/llms.txt': 'llms.txt',
    'dist/skill': 'skill',
  });
}

/** The site of docs/, with relative addresses only, so that it works in any folder and from disk. */
export default function (config) {
  const written = sitePages();
  const pages = [...written, ...linkedFiles(written)];
  const {version} = JSON.parse(readFileSync(at('package.json'), 'utf8'));

  config.amendLibrary('md', (md) => siteMarkdown(md.set({html: true}), linkResolver(pages)));
  config.addFilter('contents', tableOfContents);
  config.addGlobalData('version', version);
  addPages(config, pages);
  addSearch(config, pages);
  copyAssets(config);
  config.on('eleventy.before', ({directories}) => buildClient(directories.output));
  for (const path of ['docs', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'site'])
    config.addWatchTarget(at(path), {resetConfig: true});
  return {
    dir: {input: 'site', output: 'site-static', layouts: 'layouts', includes: 'layouts'},
    templateFormats: ['md'],
    markdownTemplateEngine: false,
  };
}
