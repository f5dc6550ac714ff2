import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as library from '@smart-meditation/widgets';
import {files} from './project-files.mjs';

const withoutCssComments = (text) => text.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''));

const linesOf = (paths) =>
  files(paths).flatMap(({path, text}) =>
    withoutCssComments(text)
      .split('\n')
      .map((line, index) => ({where: `${path}:${index + 1}`, line})),
  );

/** The lines of the widgets' style sheets, `*.styles.ts` and `*.css`. The demo clinic and the embed builder are pages of their own. */
const lines = linesOf(/^src\/(?!demo-site\/|builder\/).*(\.styles\.ts|\.css)$/);
/** The lines of the style sheets of pages. */
const pageLines = linesOf(/^(src\/(demo-site|builder)|site|stories)\/.*\.css$/);

const all = [...lines, ...pageLines];

const found = (pattern, among = lines) =>
  among.filter(({line}) => pattern.test(line)).map(({where, line}) => `${where}: ${line.trim()}`);

const sides = 'left|right|top|bottom';
const property = `(?:(?:min-|max-)?(?:width|height)|${sides}|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:${sides})(?:-[a-z]+)?|border-(?:top|bottom)-(?:left|right)-radius)`;

test('styles use logical properties for sides', () => {
  assert.ok(lines.length > 100, 'the styles were read');
  assert.deepEqual(found(new RegExp(`(?:^|[;{\\s"\`])${property}\\s*:`), all), []);
  assert.deepEqual(found(new RegExp(`(?:text-align|float|clear|caption-side)\\s*:\\s*(?:${sides})\\b`), all), []);
});

test("no size depends on the page's root font size", () => {
  assert.deepEqual(found(/\d(?:rem|rlh)\b/), []);
});

test('no style loads imports, fonts or images', () => {
  assert.deepEqual(found(/@import|@font-face|url\(/), []);
});

test('custom properties are public --sm- or private --_', () => {
  assert.deepEqual(found(/(?:^|[\s;{(,])--(?!sm-|_)[a-z]/), []);
});

test('no style uses text-wrap: pretty, which crashes WebKit on some long paragraphs of links', () => {
  assert.deepEqual(found(/text-wrap(?:-style)?\s*:\s*pretty/, all), []);
});

test("a widget's own styles set every private property that they use", () => {
  const elements = Object.values(library).filter((one) => typeof one === 'function' && one.tag);
  assert.ok(elements.length >= 4, 'the elements were imported');
  for (const {tag, styles} of elements) {
    const text = [styles]
      .flat(Infinity)
      .map(({cssText}) => cssText)
      .join('\n');
    const defined = new Set([...text.matchAll(/(--_[\w-]+)\s*:/g)].map(([, name]) => name));
    const used = new Set([...text.matchAll(/var\((--_[\w-]+)\)/g)].map(([, name]) => name));
    assert.deepEqual(
      [...used].filter((name) => !defined.has(name)),
      [],
      tag,
    );
  }
});
