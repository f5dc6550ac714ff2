import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {tsImport} from 'tsx/esm/api';
import {widgetData} from '../../tools/build/rollup/builder-data.mjs';
import {at} from '../../tools/project/root.mjs';
import {build} from './build-app.mjs';
import {inside, open, serve} from './visit-app.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const here = at('tests/frameworks');
const folder = `${here}/snippets/builder`;
const article = 'articles/baclofen-for-anxiety.json';
const title = 'Can baclofen be used for anxiety?';

/** The file of a printed snippet, whose types the compiler of the app checks, by platform. */
const files = {
  npm: 'plain/snippet-builder.ts',
  react: 'react/snippet-builder.tsx',
  next: 'react/snippet-builder-next.tsx',
  vue: 'vue/snippet-builder.vue',
  nuxt: 'vue/snippet-builder-nuxt.vue',
  svelte: 'svelte/snippet-builder.svelte',
  angular: 'angular/snippet-builder.ts',
};

/** The module that starts the app of a snippet, by platform: `file` is the path to the snippet. */
const starts = {
  npm: (file) => `import '${file}';`,
  react: startReact,
  next: startReact,
  vue: startVue,
  nuxt: startVue,
  svelte: (file) =>
    `import {mount} from 'svelte';\nimport App from '${file}';\nmount(App, {target: document.querySelector('#app')});`,
  // The page of Astro is HTML with a module, which Astro bundles with Vite, too.
  astro: () => '',
};

function startReact(file) {
  return `import {createElement} from 'react';\nimport {createRoot} from 'react-dom/client';\nimport App from '${file}';\ncreateRoot(document.querySelector('#app')).render(createElement(App));`;
}

function startVue(file) {
  return `import {createApp} from 'vue';\nimport App from '${file}';\ncreateApp(App).mount('#app');`;
}

const appOf = (platform) => files[platform]?.split('/')[0] ?? 'plain';

/** The printed blocks by platform, with every kind of attribute, a document of the endpoint, and text that templates would read as code. */
async function printedBlocks() {
  const load = (path) => tsImport(`../../src/builder/${path}`, import.meta.url);
  const [{embedOf}, {builderStrings}, {platforms}, {initialState}] = await Promise.all(
    ['embed-of.ts', 'embed-builder.strings.ts', 'snippets/platforms.ts', 'state.ts'].map(load),
  );
  const data = {version: '1.2.3', integrity: {}, widgets: await widgetData('dist'), translations: {}};
  const state = {
    ...initialState,
    widgets: data.widgets.map(({name}) => name),
    country: 'GB',
    endpoint: '/one/',
    theme: 'light',
    accent: '#a03030',
    attributes: {
      'article-card.src': article,
      'article-card.heading-level': '3',
      'breathing-timer.pattern': 'box',
      'breathing-timer.minutes': '2',
      'breathing-timer.label': 'It\'s "calm" {here}',
      'mood-check.note': '',
    },
    words: {'mood-check': "Call {us}: it's ${free} `now` & <today>"},
  };
  const options = {words: builderStrings, titles: new Map([[article, 'An article']]), suggestedBase: '/widgets/'};
  const embed = embedOf(data, state, options);
  return new Map(platforms.map(({id, snippet}) => [id, snippet(embed, (name) => name).blocks]));
}

const codeOf = (blocks, kind) => blocks.find((block) => block.kind === kind)?.code ?? '';

/** Writes the snippets that the embed builder prints into the apps' folders. Call it after `writeSnippets`, before the compilers run. */
export async function writeBuilderSnippets() {
  const printed = await printedBlocks();
  for (const [platform, file] of Object.entries(files))
    writeFileSync(`${here}/${file}`, `${codeOf(printed.get(platform), 'code')}\n`);
  for (const [platform, start] of Object.entries(starts)) {
    const blocks = printed.get(platform);
    const root = `${folder}/${platform}`;
    mkdirSync(root, {recursive: true});
    const body = platform === 'astro' ? codeOf(blocks, 'code') : codeOf(blocks, 'body');
    writeFileSync(
      `${root}/index.html`,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Snippet</title><link rel="icon" href="data:,"><div id="app"></div>${body.replace('<script>', '<script type="module">')}<script type="module" src="./start.js"></script></html>`,
    );
    writeFileSync(`${root}/start.js`, start(`../../../${files[platform]}`));
  }
}

/** Declares tests of the snippets that the embed builder prints for apps. @param browserOf returns the started browser. */
export function testBuilderSnippets(browserOf) {
  test('every platform with an app is tested', async () => {
    const apps = [...(await printedBlocks())].filter(([, blocks]) => codeOf(blocks, 'install')).map(([id]) => id);
    assert.deepEqual(
      apps.filter((id) => !(id in files) && !(id in starts)),
      [],
    );
  });

  for (const platform of Object.keys(starts))
    test(`${platform}: the printed lines build, and show the widgets with their settings`, async () => {
      const {outDir} = await build(appOf(platform), {
        root: `${folder}/${platform}`,
        name: `snippets/builder-${platform}`,
      });
      const server = await serve(outDir);
      const {page, errors} = await open(browserOf(), server.url);
      try {
        for (const tag of ['sm-article-card', 'sm-breathing-timer', 'sm-crisis-support', 'sm-mood-check'])
          await waitInPage(
            page,
            (name) => document.querySelector(name)?.shadowRoot?.querySelector('h2, h3, h4, p'),
            tag,
          );
        await waitInPage(
          page,
          (text) =>
            document.querySelector('sm-article-card').shadowRoot.querySelector('h3')?.textContent.includes(text),
          title,
        );
        const found = await page.evaluate(() => {
          const [timer, mood] = ['sm-breathing-timer', 'sm-mood-check'].map((tag) => document.querySelector(tag));
          return {
            label: timer.label,
            minutes: timer.minutes,
            pattern: timer.pattern,
            note: mood.note,
            words: mood.textContent.trim(),
          };
        });
        assert.deepEqual(found, {
          label: 'It\'s "calm" {here}',
          minutes: 2,
          pattern: 'box',
          note: true,
          words: "Call {us}: it's ${free} `now` & <today>",
        });
        assert.match(await page.evaluate(inside, 'sm-crisis-support', '[part~="support"]'), /999/);
        assert.deepEqual(errors, []);
      } finally {
        await page.close();
        await server.close();
      }
    });
}
