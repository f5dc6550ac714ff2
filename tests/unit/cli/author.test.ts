import assert from 'node:assert/strict';
import {once} from 'node:events';
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {createServer, get} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {crc32} from 'node:zlib';
import {checkFolder} from '../../../src/cli/checks/check-folder.js';
import {importContent} from '../../../src/cli/import/import.js';
import {startPreview} from '../../../src/cli/preview/preview.js';
import {writeDocument} from '../../../src/cli/starter/starter.js';
import {slugOf} from '../../../src/cli/starter/slug.js';
import {starters} from '../../../src/cli/starter/templates.js';
import {article, withFolder} from './content-folder.js';

/** A ZIP archive without compression. Source: PKWARE, APPNOTE 6.3, sections 4.3.7 to 4.3.16. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(data), 0);
    sizes.writeUInt32LE(data.length, 4);
    sizes.writeUInt32LE(data.length, 8);
    sizes.writeUInt16LE(name.length, 12);
    const header = Buffer.concat([Buffer.from('504b030414000000000000000000', 'hex'), sizes, Buffer.from(name), data]);
    const at = Buffer.alloc(4);
    at.writeUInt32LE(offset);
    central.push(
      Buffer.concat([
        Buffer.from('504b01021400140000000000' + '00000000', 'hex'),
        sizes,
        Buffer.alloc(10),
        at,
        Buffer.from(name),
      ]),
    );
    local.push(header);
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const word = (paragraphs: string) =>
  zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
  });
const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

const post = (title: string, more = {}) => ({
  link: `https://clinic.example/${slugOf(title)}/`,
  title: {rendered: title},
  content: {rendered: '<p>Rest.</p><img src="https://clinic.example/a.png">'},
  excerpt: {rendered: '<p>About rest.</p>'},
  modified_gmt: '2026-03-31T10:00:00',
  ...more,
});

describe('import', () => {
  it('turns web pages and Word files of a folder into drafts that say what is missing', async () => {
    const files = {
      'old/sleep.html':
        '<html lang="de"><head><title>Schlaf | Klinik</title><meta name="description" content="Über Schlaf"></head><body><nav>Menü</nav><main><h1>Gut schlafen</h1><p>Ruhen Sie.</p><script>x()</script></main></body></html>',
      'old/breath.docx': word(paragraph('Slow breathing', 'Heading1') + paragraph('Breathe in.')),
      'old/notes.txt': 'no document',
    };
    await withFolder(files, async (folder) => {
      const out = join(folder, 'content/drafts');
      const reports = await importContent(join(folder, 'old'), out);
      assert.deepEqual(readdirSync(out).sort(), ['gut-schlafen.md', 'slow-breathing.md']);
      const sleep = readFileSync(join(out, 'gut-schlafen.md'), 'utf8');
      assert.match(
        sleep,
        /^---\n# Draft, imported from .*sleep\.html\.\n# - not reviewed by a clinician\n# - no caution/,
      );
      assert.match(sleep, /title: Gut schlafen\nsummary: Über Schlaf\nlang: de\n/);
      assert.doesNotMatch(sleep, /Menü|x\(\)/);
      const [, breathing] = [...reports].sort((a, b) => (a.path ?? '').localeCompare(b.path ?? ''));
      assert.ok(breathing?.notes.includes('no language'));
      assert.match(readFileSync(join(out, 'slow-breathing.md'), 'utf8'), /<p>Breathe in\.<\/p>/);
      const {problems} = await checkFolder(out, {strict: false});
      assert.deepEqual(
        problems.filter(({isError}) => isError),
        [],
      );
      const {count, drafts} = await checkFolder(join(folder, 'content'), {strict: false});
      assert.deepEqual([count, drafts], [0, 2], 'drafts are not published');
    });
  });

  it('reads all pages of a WordPress site, and never takes over a review', async () => {
    const server = createServer(({url = ''}, response) => {
      const {pathname, searchParams} = new URL(url, 'http://localhost');
      if (pathname === '/')
        response.setHeader('Content-Type', 'text/html').end('<link rel="https://api.w.org/" href="/wp-json/">');
      else if (pathname !== '/wp-json/wp/v2/posts') response.writeHead(404).end();
      else {
        response.setHeader('X-WP-TotalPages', '2').setHeader('Content-Type', 'application/json');
        const first = post('Sleep', {acf: {reviewed_by: 'Dr A', last_reviewed: '2020-01-01'}});
        response.end(
          JSON.stringify(
            searchParams.get('page') === '1'
              ? [first, post('Sleep')]
              : [post('Worry', {content: {rendered: '', protected: true}})],
          ),
        );
      }
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    try {
      await withFolder({}, async (folder) => {
        const reports = await importContent(`http://127.0.0.1:${port}/`, folder);
        assert.deepEqual(readdirSync(folder).sort(), ['sleep-2.md', 'sleep.md']);
        const text = readFileSync(join(folder, 'sleep.md'), 'utf8');
        assert.match(text, /# - reviewedBy of the original, not taken over: \{"name":"Dr A"\}/);
        assert.doesNotMatch(text, /^(reviewedBy|lastReviewed):/m);
        assert.match(text, /pictures on another server: 1/);
        assert.deepEqual([reports[2]?.path, reports[2]?.notes.length], [undefined, 1]);
        assert.match(reports[2]?.notes[0] ?? '', /protected by a password/);
      });
      await assert.rejects(importContent(`http://127.0.0.1:${port}/none`, '.'), /cannot be read: the answer is 404/);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it('reads a saved JSON Feed, and leaves drafts that exist as they are', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Clinic',
      items: [
        {id: '1', title: 'A', content_text: 'Rest.'},
        {id: '2', title: 'B', content_html: '<p>Rest.</p>'},
      ],
    };
    await withFolder({'feed.json': JSON.stringify(feed)}, async (folder) => {
      const out = join(folder, 'out');
      await importContent(join(folder, 'feed.json'), out);
      assert.deepEqual(readdirSync(out), ['a.md', 'b.md']);
      writeFileSync(join(out, 'a.md'), 'edited');
      const [first] = await importContent(join(folder, 'feed.json'), out);
      assert.deepEqual(first?.notes, ['the draft exists already and was left as it is']);
      assert.equal(readFileSync(join(out, 'a.md'), 'utf8'), 'edited');
    });
  });

  it('copies the pictures of a page, and names those that were not found', async () => {
    const page =
      '<h1>Sleep</h1><p><img src="img/my%20lake.png" alt="A lake"><img src="none.png" alt="B"><img src="../up.png" alt="C">';
    await withFolder({'old/a.html': page, 'old/img/my lake.png': 'x', 'up.png': 'y'}, async (folder) => {
      const out = join(folder, 'out');
      const [report] = await importContent(join(folder, 'old'), out);
      assert.ok(report?.notes.includes('pictures that were not found: none.png, ../up.png'), report?.notes.join());
      assert.deepEqual(readdirSync(out).sort(), ['img', 'sleep.md']);
      assert.equal(readFileSync(join(out, 'img/my lake.png'), 'utf8'), 'x');
    });
  });

  it('says what is wrong with a source', async () => {
    await withFolder({'a.txt': ''}, async (folder) => {
      await assert.rejects(importContent(join(folder, 'none'), folder), /but is missing/);
      await assert.rejects(importContent(folder, folder), /has no article/);
    });
  });
});

describe('starters', () => {
  it('are reported until they have a text of their own', async () => {
    const files = {'articles/a.md': starters['article']?.({title: 'A', lang: 'en'}) ?? ''};
    const found = async (strict: boolean) =>
      (await withFolder(files, (folder) => checkFolder(folder, {strict}))).problems;
    const [problem] = await found(false);
    assert.deepEqual([problem?.rule, problem?.isError], ['starter-text', false]);
    assert.ok((await found(true)).some(({rule, isError}) => rule === 'starter-text' && isError));
  });

  it('have no error as they are, and none when every field with an example is used', async () => {
    const files = Object.fromEntries(
      Object.entries(starters)
        .filter(([type]) => type !== 'support')
        .map(([type, starter]) => [
          `${type}/a.${type === 'article' ? 'md' : 'yaml'}`,
          starter({title: 'A: "b"', lang: 'en'}),
        ]),
    );
    const {problems} = await withFolder(files, (folder) => checkFolder(folder, {strict: false}));
    assert.deepEqual(
      problems.filter(({isError}) => isError),
      [],
    );
    const used = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text.replace(/^# ((?: *-)? *\w+:|  )/gm, '$1').replaceAll('…', 'text'),
      ]),
    );
    const {problems: more} = await withFolder(
      {...used, 'support/GB.yaml': 'country: GB\nemergency: "999"\nlines: []\n'},
      (folder) => checkFolder(folder, {strict: false, today: '2026-11-28'}),
    );
    assert.deepEqual(
      more.filter(({isError, rule}) => isError && !['link', 'missing-document'].includes(rule)),
      [],
    );
  });

  it('are written under the name of their title, and never over a file', async () => {
    await withFolder({}, async (folder) => {
      assert.equal(
        await writeDocument(folder, 'article', 'Schlaf, größer & besser!', 'de'),
        join(folder, 'articles/schlaf-grosser-besser.md'),
      );
      assert.equal(await writeDocument(folder, 'support', 'ie', 'en'), join(folder, 'support/IE.yaml'));
      await assert.rejects(writeDocument(folder, 'support', 'IE', 'en'), /exists already/);
      await assert.rejects(writeDocument(folder, 'support', 'Nowhere', 'en'), /country such as GB, but is "Nowhere"/);
      assert.equal(await writeDocument(folder, 'support', 'United Kingdom', 'en'), join(folder, 'support/GB.yaml'));
      const {problems} = await checkFolder(folder, {strict: false});
      assert.deepEqual(
        problems.filter(({isError}) => isError).map(({message}) => message),
        [],
        'a new document has no error',
      );
      await assert.rejects(
        writeDocument(folder, 'poem', 'A', 'en'),
        /should be one of article, breathing, mood, support/,
      );
    });
  });
});

describe('preview', () => {
  it('lists the documents with their problems, shows each in its widget, and follows changes', async () => {
    await withFolder(
      {
        'articles/a.md': article('tilte: A'),
        'articles/a.png': 'x',
        'mood/b.yaml': 'question: How?\noptions: [{value: 1, label: A}, {value: 2, label: B}]\n',
      },
      async (folder) => {
        const server = await startPreview(folder, [0], 'GB');
        try {
          const load = (path: string) => fetch(new URL(path, server.url));
          const state = async () =>
            (await (await load('state.json')).json()) as {documents: {path: string; problems: {message: string}[]}[]};
          assert.deepEqual(
            (await state()).documents.map(({path, problems}) => [path, problems.length]),
            [
              ['articles/a.json', 1],
              ['mood/b.json', 0],
            ],
          );
          assert.match(
            await (await load('document?path=mood/b.json&theme=dark&lang=ar')).text(),
            /<html lang="ar" dir="rtl" style="color-scheme: dark">[^]*<sm-mood-check src="mood\/b\.json">/,
          );
          assert.equal(((await (await load('content/mood/b.json')).json()) as {question: string}).question, 'How?');
          assert.equal((await load('content/../../package.json')).status, 404);
          assert.equal((await load('content/articles/a.png')).headers.get('content-type'), 'image/png');
          const changes = await load('changes');
          const reader = changes.body?.getReader();
          await reader?.read();
          writeFileSync(join(folder, 'articles/a.md'), article('title: A'));
          assert.match(new TextDecoder().decode((await reader?.read())?.value), /data: changed/);
          assert.equal((await state()).documents[0]?.problems.length, 0);
          await reader?.cancel();
        } finally {
          await server.close();
        }
      },
    );
  });

  it('answers only under its own name, so that other sites cannot read drafts', async () => {
    await withFolder({'articles/a.md': article('title: A')}, async (folder) => {
      const server = await startPreview(folder, [0], 'GB');
      try {
        const request = get(new URL('state.json', server.url), {headers: {Host: 'attacker.example'}});
        const [response] = (await once(request, 'response')) as [{statusCode: number; resume: () => void}];
        response.resume();
        assert.equal(response.statusCode, 403);
      } finally {
        await server.close();
      }
      assert.ok(existsSync(folder));
    });
  });
});
