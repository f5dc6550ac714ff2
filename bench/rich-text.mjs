// How long rich text takes: against bare marked + DOMPurify + append, and on the worst Markdown known.
import {nodeResolve} from '@rollup/plugin-node-resolve';
import puppeteer from 'puppeteer-core';
import {rollup} from 'rollup';
import {findBrowsers} from '../tools/browsers.mjs';
import {at} from '../tools/root.mjs';

const entry = `
import {richText} from ${JSON.stringify(at('dist/modules/parts/rich-text.js'))};
import {marked} from 'marked';
import createDOMPurify from 'dompurify';
Object.assign(window, {richText, marked, DOMPurify: createDOMPurify});
`;

async function bundle() {
  const virtual = {name: 'entry', resolveId: (id) => (id === 'entry' ? at('entry.js') : null), load: (id) => (id === at('entry.js') ? entry : null)};
  const build = await rollup({input: 'entry', plugins: [virtual, nodeResolve({browser: true})]});
  const {output} = await build.generate({format: 'iife'});
  return output[0].code;
}

const repeat = (text, size) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const paragraph = '## A heading\n\nA calm sentence with **weight**, a [link](https://example.org/) and `code`. '.padEnd(400, 'More words follow. ') + '\n\n- one\n- two\n\n';
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
  'link definitions': (size) => Array.from({length: size / 25}, (_, n) => `[r${n}]: http://example.org/${n}\n`).join(''),
};

const options = {type: 'markdown', base: 'https://clinic.example/', headingLevel: 3, imageHosts: [], words: {table: 'T', image: 'I'}};

async function measure(page, source, given = options) {
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
    given,
  );
}

async function ratio(page, size) {
  const source = shapes['an article'](size);
  const bare = (text) => {
    const started = performance.now();
    document.body.append(window.DOMPurify.sanitize(window.marked.parse(text), {RETURN_DOM_FRAGMENT: true}));
    const total = performance.now() - started;
    document.body.replaceChildren();
    return total;
  };
  const rounds = [];
  for (let round = 0; round < 30; round += 1) rounds.push([await page.evaluate(bare, source), (await measure(page, source)).total]);
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  return median(rounds.map(([peer, ours]) => ours / peer));
}

const {chromium} = findBrowsers();
const browser = await puppeteer.launch({executablePath: chromium, args: ['--no-sandbox', '--disable-background-networking']});
try {
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(await bundle());
  console.log(`20 kB article, times bare marked + DOMPurify + append: ${(await ratio(page, 20_000)).toFixed(2)} (bound 1.25)`);
  for (const size of [20_000, 80_000, 262_144]) {
    console.log(`\n${size} characters${' '.repeat(14)}total ms  longest stretch ms`);
    for (const [name, make] of Object.entries(shapes)) {
      const {total, longest, end} = await measure(page, make(size));
      console.log(`  ${name.padEnd(24)}${total.toFixed(0).padStart(8)}${longest.toFixed(0).padStart(12)}  ${end}`);
    }
  }
} finally {
  await browser.close();
}
