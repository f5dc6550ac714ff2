import {expect} from 'chai';
import {describe, it} from 'node:test';
import {acquireDocument, provideDocuments} from '../../../src/fetching/shared-requests.js';

describe('provided documents', () => {
  it('are used instead of requests, and all others are refused without one', async () => {
    const {fetch} = globalThis;
    const requested: unknown[] = [];
    globalThis.fetch = (url) => {
      requested.push(url);
      return Promise.reject(new TypeError('no network'));
    };
    provideDocuments([['https://clinic.example/today.json', {type: 'mood'}]]);
    const provided = await acquireDocument('https://clinic.example/today.json').result;
    expect(provided).to.deep.equal({
      document: {type: 'mood'},
      url: 'https://clinic.example/today.json',
      isStale: false,
    });
    const failure = await acquireDocument('https://clinic.example/other.json').result.catch((error: unknown) => error);
    expect(failure).to.include({name: 'ContentError', kind: 'refused'});
    expect(requested).to.deep.equal([]);
    globalThis.fetch = fetch;
  });

  it('are waited for by who says that they may come later', async () => {
    const address = 'https://clinic.example/support.json';
    provideDocuments([]);
    const handle = acquireDocument(address, {mayComeLater: true});
    const released = acquireDocument(address, {mayComeLater: true});
    released.release();
    provideDocuments([[address, {type: 'support'}]]);
    expect(await handle.result).to.deep.equal({document: {type: 'support'}, url: address, isStale: false});
    const first = await Promise.race([released.result, Promise.resolve('nothing')]);
    expect(first, 'a released request').to.equal('nothing');
  });
});
