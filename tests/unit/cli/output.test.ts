import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {BuildCache} from '../../../src/cli/output/build-cache.js';
import {FolderUpdate} from '../../../src/cli/output/folder-update.js';
import {ImageSizes} from '../../../src/cli/output/image-sizes.js';
import {copyImages} from '../../../src/cli/output/images.js';
import type {ContentDocument} from '../../../src/cli/source/content-document.js';
import {withFolder} from './content-folder.js';

/** A PNG image without pixels: its header says 3 by 2. Source: PNG specification, section 5.6. */
const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  Buffer.from([0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0, 0, 0, 0, 0]),
]);

const indexOf = (...paths: string[]): string =>
  JSON.stringify({generator: 'smart-meditation', version: 1, documents: paths.map((path) => ({path}))}, null, 2);

describe('a change of the output folder', () => {
  it('keeps the files that others have put into the folder', async () => {
    await withFolder({}, async (folder) => {
      const out = join(folder, 'out');
      const change = (files: Readonly<Record<string, string>>) => {
        const update = new FolderUpdate(out, join(folder, 'content'));
        for (const [path, text] of Object.entries(files)) update.write(path, text);
        update.commit();
      };
      change({'articles/a.json': '1', 'index.json': indexOf('articles/a.json')});
      const others = ['.htaccess', 'robots.txt', 'articles/notes.txt', 'schemas/own.json'];
      mkdirSync(join(out, 'schemas'));
      for (const path of others) writeFileSync(join(out, path), 'theirs');
      change({'articles/b.json': '2', 'index.json': indexOf('articles/b.json')});
      for (const path of others) assert.equal(readFileSync(join(out, path), 'utf8'), 'theirs');
      assert.deepEqual(readdirSync(join(out, 'articles')).sort(), ['b.json', 'notes.txt']);
    });
  });

  it('removes nothing but files of the folder, whatever an altered index names', async () => {
    const files = {'keep.json': '1', 'out/index.json': indexOf('../keep.json', '/etc/hostname')};
    await withFolder(files, async (folder) => {
      const update = new FolderUpdate(join(folder, 'out'), join(folder, 'content'));
      update.write('index.json', indexOf());
      update.commit();
      assert.deepEqual(readdirSync(folder).sort(), ['keep.json', 'out']);
    });
  });

  it('writes what changed, leaves what did not, and removes what is gone', async () => {
    await withFolder({}, async (folder) => {
      const out = join(folder, 'out');
      const source = join(folder, 'content');
      const change = (files: Readonly<Record<string, string>>) => {
        const update = new FolderUpdate(out, source);
        for (const [path, text] of Object.entries(files)) update.write(path, text);
        return update.commit();
      };
      const index = indexOf('a/b.json', 'c.json');
      assert.deepEqual(change({'a/b.json': '1', 'c.json': '2', 'index.json': index}), {written: 3, unchanged: 0});
      utimesSync(join(out, 'c.json'), 1, 1);
      assert.deepEqual(change({'c.json': '2', 'd.json': '3', 'index.json': index}), {written: 1, unchanged: 2});
      assert.equal(statSync(join(out, 'c.json')).mtimeMs, 1000);
      assert.deepEqual(readdirSync(out).sort(), ['c.json', 'd.json', 'index.json']);
      assert.deepEqual(readdirSync(folder), ['out'], 'no temporary files are left');
    });
  });

  it('changes nothing until it is made', async () => {
    await withFolder({'out/index.json': '"generator": "smart-meditation"'}, async (folder) => {
      const update = new FolderUpdate(join(folder, 'out'), join(folder, 'content'));
      update.write('a.json', '1');
      assert.deepEqual(readdirSync(join(folder, 'out')), ['index.json']);
      update.discard();
      assert.deepEqual(readdirSync(folder), ['out']);
    });
  });
});

describe('images', () => {
  it('are copied, hashed and measured; damaged and large ones are reported', async () => {
    const files = {
      'content/a.png': png,
      'content/b.png': 'no image',
      'content/c.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="5">${' '.repeat(1_100_000)}</svg>`,
    };
    await withFolder(files, async (folder) => {
      const update = new FolderUpdate(join(folder, 'out'), join(folder, 'content'));
      const {entries, problems} = copyImages(join(folder, 'content'), ['a.png', 'b.png', 'c.svg'], update);
      update.commit();
      assert.deepEqual(
        entries.map(({path, width, height, integrity}) => [path, width, height, integrity.slice(0, 7)]),
        [
          ['a.png', 3, 2, 'sha256-'],
          ['c.svg', 4, 5, 'sha256-'],
        ],
      );
      assert.deepEqual(
        problems.map(({file, isError}) => [file, isError]),
        [
          ['b.png', true],
          ['c.svg', false],
        ],
      );
      assert.deepEqual(readFileSync(join(folder, 'out/a.png')), png);
    });
  });
});

describe('sizes of images', () => {
  const documentWith = (fields: Readonly<Record<string, unknown>>) =>
    ({path: 'articles/a.json', data: {title: 'A', ...fields}}) as unknown as ContentDocument;
  const files = {
    'articles/my pond.png': png,
    'shared/b.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9.4"/>',
    'articles/no image.png': 'text',
  };

  for (const {name, fields, sizes} of [
    {
      name: 'Markdown',
      fields: {body: '![A](my%20pond.png) ![B](<../shared/b.svg>)'},
      sizes: {'my%20pond.png': [3, 2], '../shared/b.svg': [16, 9]},
    },
    {
      name: 'references',
      fields: {body: '![A][Pond] and ![B]\n\n[pond]: my%20pond.png\n[b]: ../shared/b.svg'},
      sizes: {'my%20pond.png': [3, 2], '../shared/b.svg': [16, 9]},
    },
    {name: 'raw HTML', fields: {body: 'Words.\n\n<img alt="A" src="my pond.png">'}, sizes: {'my pond.png': [3, 2]}},
    {
      name: 'HTML',
      fields: {bodyType: 'html', body: "<p><img src='my%20pond.png?v=2' alt=A>"},
      sizes: {'my%20pond.png?v=2': [3, 2]},
    },
    {
      name: 'own sizes of other images',
      fields: {imageSizes: {'https://a.example/c.png': [1, 2]}, body: '![A](my%20pond.png)'},
      sizes: {'https://a.example/c.png': [1, 2], 'my%20pond.png': [3, 2]},
    },
    {
      name: 'code, links, missing and damaged images',
      fields: {body: '`![A](my%20pond.png)` [A](my%20pond.png) ![A](c.png) ![A](no%20image.png)'},
      sizes: undefined,
    },
  ])
    it(`are in the document, by the address in the text: ${name}`, () =>
      withFolder(files, async (folder) => {
        const document = documentWith(fields);
        const measured = new ImageSizes(folder, Object.keys(files));
        const {imageSizes} = measured.addTo(document.data, measured.imagesOf(document));
        assert.deepEqual(imageSizes, sizes);
        await Promise.resolve();
      }));
});

describe('the cache of builds', () => {
  const empty = {problems: [], ids: []};

  it('knows a file until it, the options or its output change', async () => {
    await withFolder({'content/a.md': 'A', 'content/b.md': 'B'}, async (folder) => {
      process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
      const content = join(folder, 'content');
      const open = (dependsOn: unknown, isCurrent = true) =>
        new BuildCache<string>(content, 'out', dependsOn, () => isCurrent);
      const cache = open(1);
      assert.equal(cache.get(['a.md']), undefined);
      for (const file of ['a.md', 'b.md']) cache.set([file], {...empty, results: [file]});
      cache.save();
      assert.deepEqual(open(1).get(['a.md'])?.results, ['a.md']);
      assert.equal(open(1).get(['a.md', 'b.md']), undefined, 'another translation');
      assert.equal(open(2).get(['a.md']), undefined, 'other options');
      assert.equal(open(1, false).get(['a.md']), undefined, 'an output that is gone');
      writeFileSync(join(content, 'a.md'), 'A, edited');
      assert.equal(open(1).get(['a.md']), undefined, 'an edited file');
      assert.deepEqual(open(1).get(['b.md'])?.results, ['b.md']);
    });
  });

  it('is rebuilt when it is damaged, and does without a folder that cannot be written', async () => {
    await withFolder({'content/a.md': 'A', blocked: ''}, async (folder) => {
      process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
      new BuildCache<string>(folder, 'out', 1, () => true).save();
      const [file = ''] = readdirSync(join(folder, 'cache/smart-meditation'));
      writeFileSync(join(folder, 'cache/smart-meditation', file), '{');
      assert.equal(new BuildCache<string>(folder, 'out', 1, () => true).get(['content/a.md']), undefined);
      process.env['XDG_CACHE_HOME'] = join(folder, 'blocked');
      new BuildCache<string>(folder, 'out', 1, () => true).save();
      mkdirSync(join(folder, 'other'));
      assert.ok(!existsSync(join(folder, 'blocked/smart-meditation')));
    });
  });
});
