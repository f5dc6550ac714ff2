import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {crc32, inflateRawSync} from 'node:zlib';
import {changesOf, releaseNotes} from '../../../tools/release/release-notes.mjs';
import {reproducibleSbom} from '../../../tools/release/sbom.mjs';
import {snippet} from '../../../tools/release/snippet.mjs';
import {zip} from '../../../tools/release/zip.mjs';

/** The files of an archive, read by its directory at the end. */
function unzip(archive) {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = archive.readUInt32LE(end + 16);
  return Array.from({length: archive.readUInt16LE(end + 10)}, () => {
    assert.equal(archive.readUInt32LE(at), 0x02014b50);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString();
    const local = archive.readUInt32LE(at + 42);
    assert.equal(archive.readUInt32LE(local), 0x04034b50);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    const bytes = inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)));
    assert.deepEqual([bytes.length, crc32(bytes)], [archive.readUInt32LE(at + 24), archive.readUInt32LE(at + 16)]);
    at += 46 + nameLength;
    return [name, bytes.toString()];
  });
}

describe('the archive of a release', () => {
  const files = new Map([
    ['b/größe.txt', 'text '.repeat(1000)],
    ['a.js', ''],
  ]);

  it('has every file in alphabetical order', () => {
    assert.deepEqual(unzip(zip(files)), [
      ['a.js', ''],
      ['b/größe.txt', 'text '.repeat(1000)],
    ]);
  });

  it('has the same bytes at any time, and in any order of the files', () => {
    assert.deepEqual(zip(files), zip(new Map([...files].reverse())));
  });
});

describe('the software bill of materials', () => {
  const bom = (name, serialNumber, timestamp) =>
    JSON.stringify({
      $schema: 'a',
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      serialNumber,
      metadata: {timestamp, component: {name, purl: 'pkg:npm/%40smart-meditation/widgets@0.1.0'}},
      components: [],
    });

  it('depends neither on the folder of the clone nor on the time', () => {
    const first = reproducibleSbom(bom('clone-a', 'urn:uuid:1', '2026-01-01'), 1000);
    assert.equal(first, reproducibleSbom(bom('clone-b', 'urn:uuid:2', '2026-01-02'), 1000));
    const {serialNumber, metadata} = JSON.parse(first);
    assert.match(serialNumber, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    assert.deepEqual(
      [metadata.component.name, metadata.timestamp],
      ['@smart-meditation/widgets', '1970-01-01T00:16:40.000Z'],
    );
  });
});

describe('the notes of a release', () => {
  const changelog = '# Changelog\n\n## Unreleased\n\n- next\n\n## 0.2.0 (2026)\n\n- now\n\n## 0.1.0\n\n- before\n';

  it('have the changes of the version, or those that are not released', () => {
    assert.equal(changesOf('0.2.0', changelog), '- now');
    assert.equal(changesOf('0.3.0', changelog), '- next');
    assert.throws(() => changesOf('0.3.0', '# Changelog\n'), /no section for 0\.3\.0/);
  });

  it('begin with what to paste, with the hashes of the files', () => {
    const integrity = {'smart-meditation.css': {integrity: 'sha384-a'}, 'smart-meditation.js': {integrity: 'sha384-b'}};
    const code = snippet(integrity, '/widgets/0.2.0/');
    const notes = releaseNotes({version: '0.2.0', changelog, snippet: code, files: [['a.zip', 'for servers']]});
    assert.match(
      notes,
      /href="\/widgets\/0\.2\.0\/smart-meditation\.css"\s+integrity="sha384-a" crossorigin="anonymous"[^]*integrity="sha384-b"[^]*- `a\.zip`: for servers[^]*- now/,
    );
  });
});
