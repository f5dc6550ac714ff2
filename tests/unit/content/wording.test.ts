import {expect} from 'chai';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readingAge} from './reading-age.js';

const source = new URL('../../../src/', import.meta.url);
const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.strings.ts'));

/** The texts of a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : [];

const texts = new Map<string, string[]>();
for (const file of files) {
  const module = (await import(new URL(file, source).href)) as Record<string, unknown>;
  texts.set(
    file,
    Object.values(module)
      .filter((value) => typeof value !== 'function')
      .flatMap(textsIn),
  );
}
const all = [...new Set([...texts.values()].flat())];

/** Words that hurt, alarm or mislead a person in distress, or that only our team understands. */
const avoided = [
  /\bend it\b/i,
  /\bcommit(?:ted)?\b/i,
  /\bmentally ill\b/i,
  /\bsuffer/i,
  /\bfailed\b/i,
  /!/,
  /left (?:this|the) device/i,
  /could not be loaded/i,
  /not called them|unchecked|not verified/i,
  /\bclinical?ly significant\b/i,
];

describe('the English text that a patient reads', () => {
  it('comes from every strings file', () => {
    expect(files.length).to.be.greaterThan(7);
    for (const [file, found] of texts) expect(found.length, file).to.be.greaterThan(0);
  });

  it('has no word that hurts, alarms or misleads', () => {
    const found = all.filter((text) => avoided.some((pattern) => pattern.test(text)));
    expect(found).to.deep.equal([]);
  });

  it('has sentences of at most 26 words', () => {
    const long = all
      .flatMap((text) => text.split(/(?<=[.?:])\s+/))
      .filter((sentence) => sentence.split(/\s+/).length > 26);
    expect(long).to.deep.equal([]);
  });

  it('can be read at the age of eleven, in the crisis panel and in the whole', () => {
    const panel = texts.get('ui/support-panel.strings.ts') ?? [];
    for (const [name, some] of Object.entries({panel, all}))
      expect(readingAge(some.filter((text) => /\p{L}{2}.* /u.test(text)).join('\n')), name).to.be.below(11);
  });
});
