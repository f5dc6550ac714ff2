import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {article, breathing, folder, runCli, textsIn} from './run-cli.mjs';

const built = async (test, files, ...options) => {
  const content = await folder(test, files);
  const out = join(await folder(test), 'public/v1');
  const result = await runCli('build', content, '--out', out, ...options);
  return {content, out, result, texts: result.code === 0 ? await textsIn(out) : {}};
};

describe('smart-meditation build', () => {
  it('writes a page for each document that other sites embed by its address, with its oEmbed document', async (t) => {
    const files = {'articles/sleep.de.md': article('title: "Schlaf & <Ruhe>"', 'lang: de', 'lastReviewed: 2026-03-31')};
    const options = ['--frames', 'https://clinic.example/widgets/1', '--address', 'https://content.clinic.example/v1'];
    const {content, out, result, texts} = await built(t, files, ...options, '--country', 'UK');
    assert.equal(result.err, '');
    const page = texts['embed/articles/sleep.de.html'];
    const [, address] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page);
    assert.equal(address, 'https://content.clinic.example/v1/oembed/articles/sleep.de.json');
    const answer = JSON.parse(texts['oembed/articles/sleep.de.json']);
    const {version, type, title, width, height, html} = answer;
    assert.deepEqual(
      {version, type, title, width, height},
      {version: '1.0', type: 'rich', title: 'Schlaf & <Ruhe>', width: 640, height: 688},
    );
    assert.ok(page.includes(html) && html.includes('title="Schlaf &#38; &#60;Ruhe'));
    const frame = new URL(/src="([^"]+)"/.exec(html)[1].replaceAll('&#38;', '&'));
    assert.equal(frame.origin + frame.pathname, 'https://clinic.example/widgets/1/frame.html');
    assert.deepEqual(Object.fromEntries(frame.searchParams), {
      widget: 'article-card',
      src: 'https://content.clinic.example/v1/articles/sleep.de.json',
      country: 'GB',
      lang: 'de',
    });
    await runCli('build', content, '--out', out);
    assert.deepEqual(
      Object.keys(await textsIn(out)).filter((path) => /^(embed|oembed)/.test(path)),
      [],
    );
  });

  it('refuses --frames without the address of the folder or without a country', async (t) => {
    for (const options of [
      ['--country', 'GB'],
      ['--address', 'https://a.example'],
      ['--address', 'https://a.example', '--country', 'XX'],
    ]) {
      const {result} = await built(t, {}, '--frames', 'https://clinic.example/widgets/1/', ...options);
      assert.equal(result.code, 2);
      assert.match(result.err, /^--frames needs --(address|country)/);
    }
  });

  it('converts Markdown with front matter to an article', async (t) => {
    const {texts, result} = await built(t, {
      'articles/sleep.md': article('title: Sleep', 'lang: en', 'lastReviewed: 2026-03-31'),
    });
    assert.equal(result.err, '');
    assert.deepEqual(JSON.parse(texts['articles/sleep.json']), {
      type: 'article',
      id: 'sleep',
      lang: 'en',
      title: 'Sleep',
      lastReviewed: '2026-03-31',
      body: 'Rest *well*.',
    });
  });

  it('writes the sizes of images into the articles that show them, and measures a replaced image again', async (t) => {
    const svg = (width) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="900"/>`;
    const text = article('title: Sleep', 'lang: en').replace('Rest', '![A pond](images/pond.svg)');
    const {content, out, result, texts} = await built(t, {
      'articles/sleep.md': text,
      'articles/images/pond.svg': svg(1600),
    });
    assert.equal(result.code, 0, result.err);
    assert.deepEqual(JSON.parse(texts['articles/sleep.json']).imageSizes, {'images/pond.svg': [1600, 900]});
    await writeFile(join(content, 'articles/images/pond.svg'), svg(1_200));
    await runCli('build', content, '--out', out);
    const changed = JSON.parse((await textsIn(out))['articles/sleep.json']);
    assert.deepEqual(changed.imageSizes, {'images/pond.svg': [1200, 900]});
  });

  it('converts JSON and YAML and infers the type from the folder', async (t) => {
    const yaml = 'title: Box\nphases:\n  - {kind: inhale, seconds: 4}\n  - {kind: exhale, seconds: 4}\n';
    const {texts} = await built(t, {'breathing/calm.json': breathing(), 'breathing/box.yaml': yaml});
    assert.equal(JSON.parse(texts['breathing/calm.json']).type, 'breathing');
    assert.deepEqual(JSON.parse(texts['breathing/box.json']).phases[1], {kind: 'exhale', seconds: 4});
  });

  it('links translations by the language in the file name', async (t) => {
    const {texts} = await built(t, {
      'breathing/calm.json': breathing(),
      'breathing/calm.de.json': breathing({lang: undefined, title: 'Ruhig'}),
    });
    const [english, german] = ['breathing/calm.json', 'breathing/calm.de.json'].map((path) => JSON.parse(texts[path]));
    assert.deepEqual(english.translations, {de: 'calm.de.json'});
    assert.deepEqual([german.lang, german.id, german.translations], ['de', 'calm', {en: 'calm.json'}]);
  });

  it('writes an index with sizes and hashes, and the schemas', async (t) => {
    const {texts} = await built(t, {
      'breathing/calm.json': breathing(),
      'mood/now.json':
        '{"question": "How are you?", "options": [{"value": 1, "label": "Low"}, {"value": 2, "label": "Good"}]}',
    });
    const index = JSON.parse(texts['index.json']);
    assert.deepEqual(
      index.documents.map(({path, type, title}) => [path, type, title]),
      [
        ['breathing/calm.json', 'breathing', 'Calm'],
        ['mood/now.json', 'mood', 'How are you?'],
      ],
    );
    const bytes = Buffer.from(texts['breathing/calm.json']);
    assert.equal(index.documents[0].bytes, bytes.length);
    assert.equal(index.documents[0].integrity, `sha256-${createHash('sha256').update(bytes).digest('base64')}`);
    assert.equal(JSON.parse(texts['schemas/breathing.json']).title, 'breathing');
  });

  it('does not change a FHIR Questionnaire', async (t) => {
    const form = {
      resourceType: 'Questionnaire',
      language: 'en',
      title: 'Form',
      item: [{linkId: '1', text: 'Well?', type: 'boolean'}],
    };
    const {texts} = await built(t, {
      'mood/form.json': JSON.stringify(form),
      'mood/form.de.json': JSON.stringify({...form, language: 'de'}),
    });
    assert.deepEqual(JSON.parse(texts['mood/form.json']), form);
    assert.deepEqual(
      JSON.parse(texts['index.json']).documents.map(({type, lang}) => [type, lang]),
      [
        ['questionnaire', 'de'],
        ['questionnaire', 'en'],
      ],
    );
  });

  it('has deterministic output', async (t) => {
    const outs = await Promise.all([1, 2].map(async () => join(await folder(t), 'out')));
    for (const out of outs) assert.equal((await runCli('build', at('content'), '--out', out)).code, 0);
    assert.deepEqual(await textsIn(outs[0]), await textsIn(outs[1]));
  });

  it("resolves links that begin with / against the clinic's site", async (t) => {
    const source = article(
      'title: Sleep',
      'action: {label: Talk to us, href: /talk}',
      'related: [{title: More, href: //other.example/}]',
    );
    const {texts} = await built(t, {'articles/sleep.md': source}, '--site', 'https://clinic.example/');
    const {action, related} = JSON.parse(texts['articles/sleep.json']);
    assert.deepEqual([action.href, related[0].href], ['https://clinic.example/talk', '//other.example/']);
  });

  it('names crisis lines that nobody has dialled, and refuses them with --strict', async (t) => {
    const line = {name: 'Samaritans', contacts: [{type: 'phone', dial: '116 123'}], source: 'samaritans.org'};
    const support = JSON.stringify({country: 'GB', emergency: '999', lines: [line]});
    const {result, texts} = await built(t, {'support/GB.json': support});
    assert.match(result.err, /support\/GB\.json:1\S* .*nobody is named who dialled the numbers of 1 of 1 lines/);
    assert.ok(texts['support/GB.json']);
    const strict = await built(t, {'support/GB.json': support}, '--strict');
    assert.equal(strict.result.code, 1);
    assert.deepEqual(strict.texts, {});
  });

  it('keeps the previous output when the content has an error', async (t) => {
    const {content, out, texts} = await built(t, {'breathing/calm.json': breathing()});
    await writeFile(join(content, 'breathing/calm.json'), breathing({title: 7}));
    const result = await runCli('build', content, '--out', out);
    assert.equal(result.code, 1);
    assert.match(result.err, /Nothing was written/);
    assert.deepEqual(await textsIn(out), texts);
  });

  it('replaces an earlier build and leaves no temporary files', async (t) => {
    const {content, out} = await built(t, {'breathing/calm.json': breathing()});
    await writeFile(join(content, 'breathing/box.json'), breathing({title: 'Box'}));
    await runCli('build', content, '--out', out);
    const texts = await textsIn(join(out, '..'));
    assert.deepEqual(
      Object.keys(texts).filter((path) => !path.includes('schemas')),
      ['v1/breathing/box.json', 'v1/breathing/calm.json', 'v1/index.json'],
    );
  });

  it('rejects an output folder with other files or that overlaps with the source', async (t) => {
    const content = await folder(t, {'breathing/calm.json': breathing()});
    const precious = await folder(t, {'thesis.txt': 'years of work'});
    for (const [out, words] of [
      [precious, /contains other files/],
      [content, /should be outside/],
      [join(content, 'out'), /should be outside/],
    ]) {
      const result = await runCli('build', content, '--out', out);
      assert.deepEqual([result.code, result.out], [1, '']);
      assert.match(result.err, words);
    }
    assert.deepEqual(await textsIn(precious), {'thesis.txt': 'years of work'});
  });

  it('reports a write error and leaves no temporary files', async (t) => {
    const content = await folder(t, {'breathing/calm.json': breathing()});
    const blocked = await folder(t, {file: 'not a folder'});
    const result = await runCli('build', content, '--out', join(blocked, 'file/out'));
    assert.equal(result.code, 1);
    assert.match(result.err, /file/);
    assert.deepEqual(Object.keys(await textsIn(blocked)), ['file']);
  });
});
