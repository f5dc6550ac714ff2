import {expect} from 'chai';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseMood} from '../../../src/content/mood/mood.js';

const folder = new URL('../../../content/mood/', import.meta.url);

describe('the sample mood questions', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    it(`${file}: no answer leads to a promotion or to another site`, () => {
      const {next} = parseMood(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
      expect(next.length).to.be.greaterThan(0);
      for (const {text, action} of next) {
        expect(`${text ?? ''} ${action?.label ?? ''}`).not.to.match(/\bapp\b|download|install|subscribe|buy/i);
        expect(action?.href ?? '/').to.match(/^\/(?!\/)/);
      }
    });
});
