import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {freshReadme} from '../../tools/generate/readme.mjs';
import {at} from '../../tools/project/root.mjs';
import {files} from './project-files.mjs';

test('the tables of the README match the code', () => {
  assert.equal(
    readFileSync(at('README.md'), 'utf8'),
    freshReadme(),
    'run: npm run build && node tools/generate/readme.mjs',
  );
});

const pages = files(/^[^/]+\.md$|^docs\/.*\.md$/).map(({path, text}) => ({
  path,
  text: text.replace(/```[^]*?```/g, ''),
}));

/** The anchor of each heading of a page, as code hosts generate it. */
const anchors = ({text}) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The targets of a page's links to files of the project. */
const linked = ({path, text}) =>
  [...text.matchAll(/\]\(([^)\s]+)/g)]
    .map(([, link]) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [place, anchor] = link.split('#');
      return {path, link, target: place ? join(dirname(path), place) : path, anchor};
    });

test("links between the project's own pages have a target", () => {
  const leads = ({target, anchor}) =>
    existsSync(at(target)) && (!anchor || anchors(pages.find(({path}) => path === target)).includes(anchor));
  assert.deepEqual(
    pages
      .flatMap(linked)
      .filter((one) => !leads(one))
      .map(({path, link}) => `${path}: ${link}`),
    [],
  );
});

test('the README links every page about the widgets', () => {
  const named = linked(pages.find(({path}) => path === 'README.md')).map(({target}) => target);
  assert.deepEqual(
    pages.map(({path}) => path).filter((path) => /^docs\/[^/]+$/.test(path) && !named.includes(path)),
    [],
  );
});
