import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {article, breathing, folder, kit, textsIn} from './run-cli.mjs';

const built = async (test, files, ...options) => {
  const content = await folder(test, files);
  const out = join(await folder(test), 'public/v1');
  const said = await kit('build', content, '--out', out, ...options);
  return {content, out, said, texts: said.code === 0 ? await textsIn(out) : {}};
};

describe('smart-meditation build', () => {
  it('makes an article of Markdown with front matter', async (t) => {
    const {texts, said} = await built(t, {
      'articles/sleep.md': article('title: Sleep', 'lang: en', 'lastReviewed: 2026-03-31'),
    });
    assert.equal(said.err, '');
    assert.deepEqual(JSON.parse(texts['articles/sleep.json']), {
      type: 'article',
      id: 'sleep',
      lang: 'en',
      title: 'Sleep',
      lastReviewed: '2026-03-31',
      body: 'Rest *well*.',
    });
  });

  it('makes documents of JSON and of YAML, and names their type by the folder', async (t) => {
    const yaml = 'title: Box\nphases:\n  - {kind: inhale, seconds: 4}\n  - {kind: exhale, seconds: 4}\n';
    const {texts} = await built(t, {'breathing/calm.json': breathing(), 'breathing/box.yaml': yaml});
    assert.equal(JSON.parse(texts['breathing/calm.json']).type, 'breathing');
    assert.deepEqual(JSON.parse(texts['breathing/box.json']).phases[1], {kind: 'exhale', seconds: 4});
  });

  it('links translations to each other, by the language in the file name', async (t) => {
    const {texts} = await built(t, {
      'breathing/calm.json': breathing(),
      'breathing/calm.de.json': breathing({lang: undefined, title: 'Ruhig'}),
    });
    const [english, german] = ['breathing/calm.json', 'breathing/calm.de.json'].map((path) => JSON.parse(texts[path]));
    assert.deepEqual(english.translations, {de: 'calm.de.json'});
    assert.deepEqual([german.lang, german.id, german.translations], ['de', 'calm', {en: 'calm.json'}]);
  });

  it('lists every document with its size and hash, and puts the schemas beside', async (t) => {
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

  it('leaves a FHIR Questionnaire as it is', async (t) => {
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

  it('gives the same bytes every time', async (t) => {
    const outs = await Promise.all([1, 2].map(async () => join(await folder(t), 'out')));
    for (const out of outs) assert.equal((await kit('build', at('content'), '--out', out)).code, 0);
    assert.deepEqual(await textsIn(outs[0]), await textsIn(outs[1]));
  });

  it("leads links that begin with / to the clinic's site", async (t) => {
    const source = article(
      'title: Sleep',
      'action: {label: Talk to us, href: /talk}',
      'related: [{title: More, href: //other.example/}]',
    );
    const {texts} = await built(t, {'articles/sleep.md': source}, '--site', 'https://clinic.example/');
    const {action, related} = JSON.parse(texts['articles/sleep.json']);
    assert.deepEqual([action.href, related[0].href], ['https://clinic.example/talk', '//other.example/']);
  });

  it('leaves the last good output as it was when the content has a problem', async (t) => {
    const {content, out, texts} = await built(t, {'breathing/calm.json': breathing()});
    await writeFile(join(content, 'breathing/calm.json'), breathing({title: 7}));
    const said = await kit('build', content, '--out', out);
    assert.equal(said.code, 1);
    assert.match(said.err, /Nothing was written/);
    assert.deepEqual(await textsIn(out), texts);
  });

  it('replaces an earlier build whole, and leaves nothing beside it', async (t) => {
    const {content, out} = await built(t, {'breathing/calm.json': breathing()});
    await writeFile(join(content, 'breathing/box.json'), breathing({title: 'Box'}));
    await kit('build', content, '--out', out);
    const texts = await textsIn(join(out, '..'));
    assert.deepEqual(
      Object.keys(texts).filter((path) => !path.includes('schemas')),
      ['v1/breathing/box.json', 'v1/breathing/calm.json', 'v1/index.json'],
    );
  });

  it('never replaces a folder that it did not build, nor its own source', async (t) => {
    const content = await folder(t, {'breathing/calm.json': breathing()});
    const precious = await folder(t, {'thesis.txt': 'years of work'});
    for (const [out, words] of [
      [precious, /contains other files/],
      [content, /should be outside/],
      [join(content, 'out'), /should be outside/],
    ]) {
      const said = await kit('build', content, '--out', out);
      assert.deepEqual([said.code, said.out], [1, '']);
      assert.match(said.err, words);
    }
    assert.deepEqual(await textsIn(precious), {'thesis.txt': 'years of work'});
  });

  it('says what is wrong when it cannot write, and leaves nothing behind', async (t) => {
    const content = await folder(t, {'breathing/calm.json': breathing()});
    const blocked = await folder(t, {file: 'not a folder'});
    const said = await kit('build', content, '--out', join(blocked, 'file/out'));
    assert.equal(said.code, 1);
    assert.match(said.err, /file/);
    assert.deepEqual(Object.keys(await textsIn(blocked)), ['file']);
  });
});
