import {expect} from 'chai';
import {afterEach, describe, it} from 'node:test';
import {stringifyWithoutToJSON} from '../../../src/platform/stringify.js';

const answers = {
  resourceType: 'QuestionnaireResponse',
  item: [
    {linkId: '1', answer: [{valueInteger: 3}]},
    {linkId: '2', answer: []},
  ],
};

describe('what <sm-mood-check> sends and keeps', () => {
  afterEach(() => {
    delete (Array.prototype as {toJSON?: unknown}).toJSON;
  });

  it('is JSON, with a line for each field when somebody is to read it', () => {
    expect(stringifyWithoutToJSON(answers)).to.equal(JSON.stringify(answers));
    expect(stringifyWithoutToJSON(answers, 2)).to.equal(JSON.stringify(answers, null, 2));
  });

  it('keeps its lists where an old library has given every list a way to write itself', () => {
    const right = JSON.stringify(answers);
    Object.assign(Array.prototype, {
      toJSON(this: unknown[]) {
        return `[${this.join()}]`;
      },
    });
    expect(JSON.stringify(answers), 'the library is in the way').to.not.equal(right);
    expect(stringifyWithoutToJSON(answers)).to.equal(right);
  });
});
