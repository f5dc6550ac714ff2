import {nodeResolve} from '@rollup/plugin-node-resolve';
import puppeteer from 'puppeteer-core';
import {rollup} from 'rollup';
import {findBrowsers} from '../tools/test/browsers.mjs';
import {at} from '../tools/project/root.mjs';
import {parseCli} from '../tools/project/parse-cli.mjs';

const help = `node bench/rich-text.mjs

Measures in Chromium how long the built rich text takes for an article of 20 kB, in Markdown and in HTML, as a ratio to
marked, DOMPurify and append alone, and how long it blocks the page at most with the slowest known Markdown inputs. Exits
with 1 if one of these exceeds its limit. Needs a quiet machine.`;

const entry = `
import {richText} from ${JSON.stringify(at('dist/modules/rich-text/rich-text.js'))};
import {marked} from 'marked';
import createDOMPurify from 'dompurify';
Object.assign(window, {richText, marked, DOMPurify: createDOMPurify});
`;

async function bundle() {
  const virtual = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? at('entry.js') : null),
    load: (id) => (id === at('entry.js') ? entry : null),
  };
  const build = await rollup({input: 'entry', plugins: [virtual, nodeResolve({browser: true})]});
  const {output} = await build.generate({format: 'iife', inlineDynamicImports: true});
  return output[0].code;
}

const repeat = (text, size) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const paragraph =
  '## A heading\n\nA calm sentence with **weight**, a [link](https://example.org/) and `code`. '.padEnd(
    400,
    'More words follow. ',
  ) + '\n\n- one\n- two\n\n';
const shapes = {
  'an article': (size) => repeat(paragraph, size),
  'nested emphasis': (size) => repeat('*a **a ', size),
  'mail addresses': (size) => repeat('a.a.a.@', size),
  'lazy list lines': (size) => `- a\n${repeat('b\n', size)}`,
  'many items': (size) => repeat('- a\nb\n', size),
  underscores: (size) => repeat('a_ba_b', size),
  addresses: (size) => repeat('http://a.b/....', size),
  'list markers': (size) => repeat('- ', size),
  quotes: (size) => repeat('>', size),
  brackets: (size) => repeat('[a](', size),
  'a wide table': (size) => ['|a', '|-', '|x'].map((cell) => repeat(cell, size / 3)).join('|\n'),
  'a long table': (size) => `|a|b|\n|-|-|\n${repeat('|x|y|\n', size)}`,
  'link definitions': (size) =>
    Array.from({length: size / 25}, (_, n) => `[r${n}]: http://example.org/${n}\n`).join(''),
};

/**
 * Maximum ratios of our run time to that of the libraries alone. HTML is parsed with the browser's `setHTML`, which sanitizes
 * it before DOMPurify does and takes twice the time of plain parsing: a quarter of the ratio.
 */
const MAX_RATIOS = {markdown: 1, html: 1.6};
/** Maximum time for which an input may block the page, in milliseconds. */
const MAX_BLOCK_MS = 50;

const options = {
  base: 'https://clinic.example/',
  headingLevel: 3,
  imageHosts: [],
  words: {table: 'T', image: 'I', notShown: 'N', alerts: {}},
};

async function measure(page, source) {
  return page.evaluate(
    async (text, choices) => {
      let longest = 0;
      let last = performance.now();
      const beat = new MessageChannel();
      let going = true;
      beat.port1.onmessage = () => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
        if (going) beat.port2.postMessage(0);
      };
      beat.port2.postMessage(0);
      await new Promise((resolve) => setTimeout(resolve, 20));
      longest = 0;
      const started = performance.now();
      const end = await window.richText(text, choices).then(
        ({fragment}) => (document.body.append(fragment), 'shown'),
        (error) => `refused: ${error.message}`,
      );
      const total = performance.now() - started;
      await new Promise((resolve) => setTimeout(resolve));
      going = false;
      document.body.replaceChildren();
      return {total, longest, end};
    },
    source,
    {...options, type: 'markdown'},
  );
}

/** The median ratio over 60 rounds for an article of a type, `markdown` or `html`. The order alternates, because garbage of the first run is collected during the second. */
async function ratio(page, type) {
  return page.evaluate(
    async (markdown, choices, rounds) => {
      const isMarkdown = choices.type === 'markdown';
      const text = isMarkdown ? markdown : window.marked.parse(markdown);
      const ways = {
        bare: async () =>
          window.DOMPurify.sanitize(isMarkdown ? window.marked.parse(text) : text, {RETURN_DOM_FRAGMENT: true}),
        ours: async () => (await window.richText(text, choices)).fragment,
      };
      const time = async (way) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const started = performance.now();
        document.body.append(await ways[way]());
        const total = performance.now() - started;
        document.body.replaceChildren();
        return total;
      };
      const ratios = [];
      for (let round = 0; round < rounds; round += 1) {
        const took = {};
        for (const way of round % 2 ? ['bare', 'ours'] : ['ours', 'bare']) took[way] = await time(way);
        ratios.push(took.ours / took.bare);
      }
      return ratios.sort((a, b) => a - b)[rounds >> 1];
    },
    shapes['an article'](20_000),
    {...options, type},
    60,
  );
}

parseCli(help);
const {chromium} = findBrowsers();
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(await bundle());
  for (const [type, limit] of Object.entries(MAX_RATIOS)) {
    const times = await ratio(page, type);
    const libraries = type === 'html' ? 'DOMPurify + append' : 'marked + DOMPurify + append';
    console.log(`20 kB article as ${type}, ratio to ${libraries}: ${times.toFixed(2)} (limit ${limit})`);
    if (times > limit) process.exitCode = 1;
  }
  for (const size of [20_000, 80_000, 262_144]) {
    console.log(`\n${size} characters${' '.repeat(14)}total ms  longest block ms`);
    for (const [name, make] of Object.entries(shapes)) {
      const {total, longest, end} = await measure(page, make(size));
      if (longest > MAX_BLOCK_MS) process.exitCode = 1;
      console.log(`  ${name.padEnd(24)}${total.toFixed(0).padStart(8)}${longest.toFixed(0).padStart(12)}  ${end}`);
    }
  }
} finally {
  await browser.close();
}
