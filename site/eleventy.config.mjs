import {readFileSync, writeFileSync} from 'node:fs';
import {posix} from 'node:path';
import {at} from '../tools/project/root.mjs';
import {buildClient} from './build-client.mjs';
import {highlight, siteMarkdown} from './markdown.mjs';
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

const tableOfContents = (html) =>
  [...html.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(([, fragment, title]) => ({
    fragment,
    title: title.replace(/<[^>]+>/g, ''),
  }));

/** The site of docs/, with relative addresses only, so that it works in any folder and from disk. */
export default function (config) {
  const written = sitePages();
  const pages = [...written, ...linkedFiles(written)];
  const {version} = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const rootOf = (address) => posix.relative(posix.dirname(address), '.') || '.';
  const targetOf = (href, source) => {
    const found = resolveLink(source, href);
    if (!found) return {address: href};
    const {address, title} = pages.find((page) => page.source === found.target);
    const from = pages.find((page) => page.source === source).address;
    return {address: `${posix.relative(posix.dirname(from), address)}${found.fragment}`, title};
  };

  config.amendLibrary('md', (md) => siteMarkdown(md.set({html: true}), targetOf));
  config.addFilter('contents', tableOfContents);
  config.addFilter('highlight', highlight);
  const sections = navigationOf(pages);
  const order = sections.flatMap(({links}) => links);
  const placeOf = (address) => order.findIndex((link) => link.address === address);
  config.addGlobalData('navigation', sections);
  config.addGlobalData('version', version);
  for (const {text, address, ...data} of pages)
    config.addTemplate(`pages/${address.replace(/html$/, 'md')}`, text, {
      ...data,
      address,
      root: rootOf(address),
      before: order[placeOf(address) - 1],
      after: placeOf(address) < 0 ? undefined : order[placeOf(address) + 1],
      permalink: address,
      layout: 'page.njk',
    });

  const rendered = new Map();
  config.addTransform('collect', function (html) {
    const page = pages.find(
      ({address}) => address === this.page.url.slice(1) || `${this.page.url.slice(1)}index.html` === address,
    );
    const [, main] = /<article[^>]*>([^]*)<\/article>/.exec(html);
    if (page && !page.address.startsWith('code/')) rendered.set(page.address, {...page, html: main});
    return html;
  });
  config.addPassthroughCopy({'site/assets': 'assets'});
  config.addPassthroughCopy({
    'node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2': 'assets/figtree.woff2',
    'node_modules/@fontsource-variable/figtree/LICENSE': 'assets/figtree-license.txt',
  });
  config.on('eleventy.before', ({directories}) => buildClient(directories.output));
  config.on('eleventy.after', ({directories}) =>
    writeFileSync(
      `${directories.output}assets/search-index.js`,
      searchIndex(pages.flatMap(({address}) => rendered.get(address) ?? [])),
    ),
  );
  for (const path of ['docs', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'site'])
    config.addWatchTarget(at(path), {resetConfig: true});
  return {
    dir: {input: 'site', output: 'site-static', layouts: 'layouts', includes: 'layouts'},
    templateFormats: ['md'],
    markdownTemplateEngine: false,
  };
}
