import {expect} from 'chai';
import {afterEach, describe, it} from 'node:test';
import {acquireDocument} from '../../../src/fetching/document-requests.script.js';
import {provideDocuments} from '../../../src/fetching/shared-requests.js';
import {startEarly, takeEarly} from '../../../src/fetching/started-requests.js';

const {fetch: originalFetch} = globalThis;

/** Records the addresses of requests, which answer with a document. */
function recordRequests(): string[] {
  const urls: string[] = [];
  globalThis.fetch = (url) => {
    urls.push(url as string);
    return Promise.resolve(new Response('{"a": 1}'));
  };
  return urls;
}

describe('a document whose code has not loaded yet', () => {
  afterEach(() => {
    globalThis.fetch = originalFetch;
  });

  it('is requested at once, and only once for all widgets', async () => {
    const urls = recordRequests();
    const handles = ['#one', '#two'].map((fragment) => acquireDocument(`https://x.example/a.json${fragment}`));
    expect(urls).to.deep.equal(['https://x.example/a.json']);
    const loaded = await Promise.all(handles.map(({result}) => result));
    expect(loaded.map(({document, url}) => [document, url])).to.deep.equal([
      [{a: 1}, 'https://x.example/a.json#one'],
      [{a: 1}, 'https://x.example/a.json#two'],
    ]);
    expect(urls).to.have.lengthOf(1);
    for (const handle of handles) handle.release();
  });

  it('is not requested twice when the early request fails', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('no network'));
    startEarly('https://x.example/b.json');
    const request = takeEarly('https://x.example/b.json');
    expect(await request?.response.catch((error: unknown) => (error as Error).message)).to.equal('no network');
    expect(takeEarly('https://x.example/b.json')).to.equal(undefined);
  });

  it('is not requested early when documents are provided', () => {
    const urls = recordRequests();
    provideDocuments([]);
    startEarly('https://x.example/c.json');
    expect(urls).to.deep.equal([]);
  });
});
