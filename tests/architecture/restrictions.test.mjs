import assert from 'node:assert/strict';
import {test} from 'node:test';
import {storageAllowList} from './storage-allow-list.mjs';
import {files, linesWith, withoutComments} from './project-files.mjs';

const library = files(/^src\/(?!cli\/|demo-site\/).*\.ts$/).map(({path, text}) => ({
  path,
  code: withoutComments(text),
}));

const using = (words, except = () => false) =>
  library
    .filter(({path, code}) => words.test(code) && !except(path))
    .map(({path, code}) => `${path}: ${words.exec(code)[0]}`);

test('only src/rich-text/ inserts HTML from strings', () => {
  const sinks =
    /\b(unsafeHTML|unsafeSVG|unsafeStatic|innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|document\.write)\b/;
  assert.deepEqual(
    using(sinks, (path) => /^src\/rich-text\//.test(path)),
    [],
  );
});

test('only the sealed mood check creates the document of a frame from a string', () => {
  assert.deepEqual(
    using(/\bsrcdoc\b/, (path) => path === 'src/widgets/mood-check/sealed/sealed-frame.ts'),
    [],
  );
});

test('only the files of the allow list use storage, and none sends beacons', () => {
  const words = /\b(localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|sendBeacon|caches\.open)\b/;
  assert.deepEqual(
    using(words, (path) => storageAllowList.includes(path)),
    [],
  );
});

test('no template contains a style attribute or a style element', () => {
  assert.deepEqual(using(/<[a-z][^>`]*\sstyle=|<style\b|\bstyleMap\b/), []);
});

test('no catch block is empty, in the library, tests or tools', () => {
  const empty = files(/^(src|stories|tests|tools|bench)\/.*\.(ts|mjs)$/).filter(({text}) =>
    /catch(?:\s*\([^)]*\))?\s*\{\s*\}/.test(text),
  );
  assert.deepEqual(
    empty.map(({path}) => path),
    [],
  );
});

test('no eval, no Function constructor, no created script element except for our chunks', () => {
  // The loader adds our own chunks, with their hash.
  const found = using(/\beval\(|new Function\(|createElement\('script'\)|javascript:/);
  assert.deepEqual(found, ["src/loader/chunk-loader.ts: createElement('script')"]);
});

test('no test is skipped, focused, retried or delayed', () => {
  const disabled =
    /\b(describe|it|test)\.(only|skip|todo|fixme)\b|\b(xit|xdescribe|fit|fdescribe)\(|waitForTimeout|\bretries\b|\baTimeout\(/;
  assert.deepEqual(linesWith(/^tests\/(?!architecture\/restrictions).*\.(ts|mjs)$/, disabled), []);
});

test('no file contains the path of a machine or the address of a registry', () => {
  const machine = new RegExp(
    [
      '(^|[^\\w.])/(wo',
      'rk|fa',
      'rm|ho',
      'me/\\w+|Us',
      'ers/\\w+)/|regis',
      'try\\.[a-z]+\\.|deb\\.deb',
      'ian|bash_',
      'jobs',
    ].join(''),
  );
  assert.deepEqual(
    linesWith(/^(?!package-lock\.json$).*\.(ts|mjs|js|json|md|css|html|yaml|yml)$|^\.ci\/run$|^\.npmrc$/, machine),
    [],
  );
  assert.deepEqual(linesWith(/^package-lock\.json$/, /"resolved": *"http/), []);
});
