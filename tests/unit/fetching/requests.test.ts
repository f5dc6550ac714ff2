import {expect} from 'chai';
import {afterEach, describe, it} from 'node:test';
import {isContentError} from '../../../src/content/validation/content-error.js';
import {acquireDocument} from '../../../src/fetching/shared-requests.js';

const {fetch: originalFetch} = globalThis;

interface SentRequest {
  readonly url: string;
  readonly options: RequestInit;
}

/** Responds to every request with this text and returns the requests. */
function answerWith(text: string, type = 'application/json'): SentRequest[] {
  const requests: SentRequest[] = [];
  globalThis.fetch = (url, options = {}) => {
    requests.push({url: url as string, options});
    return Promise.resolve(new Response(text, {headers: {'Content-Type': type}}));
  };
  return requests;
}

/** The document at an address, or the message of the error. */
async function load(url: string): Promise<unknown> {
  const {result, release} = acquireDocument(url);
  try {
    return (await result).document;
  } catch (error) {
    if (isContentError(error)) return error.message;
    throw error;
  } finally {
    release();
  }
}

describe('a request for a document', () => {
  afterEach(() => {
    globalThis.fetch = originalFetch;
  });

  it('has no cookies, no referrer, and no header that causes a preflight', async () => {
    const requests = answerWith('{}');
    await load('https://content.example/a.json#part');
    expect(requests).to.have.lengthOf(1);
    const [{url, options} = {url: '', options: {}}] = requests;
    expect(url).to.equal('https://content.example/a.json');
    expect([options.credentials, options.referrerPolicy]).to.deep.equal(['omit', 'no-referrer']);
    expect([options.method, options.body]).to.deep.equal([undefined, undefined]);
    expect([...new Headers(options.headers).keys()]).to.deep.equal(['accept']);
  });

  it('is retried without following redirects, so that a loop does not cost 20 requests again', async () => {
    const redirects: unknown[] = [];
    globalThis.fetch = (_, options = {}) => {
      redirects.push(options.redirect);
      const redirected = Object.defineProperty(new Response(), 'type', {value: 'opaqueredirect'});
      return options.redirect === 'manual' ? Promise.resolve(redirected) : Promise.reject(new TypeError('too many'));
    };
    expect(await load('https://content.example/loop.json')).to.equal(
      'https://content.example/loop.json should answer itself, but redirects to what cannot be reached',
    );
    expect(redirects).to.deep.equal([undefined, 'manual']);
  });

  const answers: readonly [from: string, expected: unknown][] = [
    ['https://content.example/moved.json', {a: 1}],
    [
      'https://evil.example/a.json',
      'https://content.example/a.json should answer itself, but sends to https://evil.example',
    ],
    ['https://content.example:8443/a.json', /sends to https:\/\/content\.example:8443$/],
    ['http://content.example/a.json', /sends to http:\/\/content\.example$/],
    ['https://www.content.example/a.json', /sends to https:\/\/www\.content\.example$/],
  ];
  for (const [from, expected] of answers)
    it(`is answered by its own origin only, also after a redirect: ${from}`, async () => {
      const response = Object.defineProperty(new Response('{"a": 1}'), 'url', {value: from});
      globalThis.fetch = () => Promise.resolve(response);
      const found = await load('https://content.example/a.json');
      if (expected instanceof RegExp) expect(found).to.match(expected);
      else expect(found).to.deep.equal(expected);
    });

  const read: readonly [name: string, url: string, text: string, document: unknown][] = [
    ['JSON', 'https://x.example/a.json', ' {"a": 1}', {a: 1}],
    ['JSON of any media type', 'https://x.example/a', '[1]', [1]],
    ['Markdown', 'https://x.example/a.md', '# A\n\nText.', '# A\n\nText.'],
    ['Markdown without its extension', 'https://x.example/a', '# A\n\nText.', '# A\n\nText.'],
    ['Markdown that begins with a comment', 'https://x.example/a.md', '<!-- a --># A', '<!-- a --># A'],
    [
      'Markdown that begins with HTML',
      'https://x.example/a.md?v=2',
      '<div align="center">\n\n# A\n\n</div>',
      '<div align="center">\n\n# A\n\n</div>',
    ],
    [
      'Markdown that begins with JSON',
      'https://x.example/a.md',
      '{\n"title": "A"\n}\n\nText.',
      '{\n"title": "A"\n}\n\nText.',
    ],
    [
      'prose that begins like a script',
      'https://x.example/a.md',
      'let go of worries (a guide)',
      'let go of worries (a guide)',
    ],
  ];
  for (const [name, url, text, document] of read) {
    it(`reads ${name}`, async () => {
      answerWith(text, 'text/plain');
      expect(await load(url)).to.deep.equal(document);
    });
  }

  const refused: readonly [name: string, url: string, text: string, ending: string][] = [
    ['nothing', 'https://x.example/a.json', ' \n', 'should be JSON, but is empty'],
    ['an empty Markdown file', 'https://x.example/a.md', '', 'should be Markdown, but is empty'],
    ['a web page', 'https://x.example/a.json', '<!DOCTYPE html><title>A</title>', 'should be JSON, but is a web page'],
    ['a part of a web page', 'https://x.example/a.json', '<p>Sign in</p>', 'should be JSON, but is a web page'],
    [
      'a web page after a comment',
      'https://x.example/a.md',
      '<!-- cached -->\n<html lang="en">',
      'should be Markdown, but is a web page',
    ],
    [
      'RSS',
      'https://x.example/feed',
      '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>',
      'should be JSON, but is an RSS feed',
    ],
    [
      'RSS 1.0',
      'https://x.example/feed',
      '<?xml version="1.0"?><!-- a --><rdf:RDF xmlns:rdf="b"/>',
      'should be JSON, but is an RSS feed',
    ],
    [
      'Atom',
      'https://x.example/feed',
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>',
      'should be JSON, but is an Atom feed',
    ],
    ['SVG', 'https://x.example/a', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'should be JSON, but is an SVG image'],
    ['other XML', 'https://x.example/a', '<?xml version="1.0"?><note/>', 'should be JSON, but is XML'],
    ['JSONP', 'https://x.example/a', 'callback({"a": 1})', 'should be JSON, but is JavaScript'],
    ['a module', 'https://x.example/a', 'export default {title: "A"}', 'should be JSON, but is JavaScript'],
    ['a PDF file', 'https://x.example/a', '%PDF-1.7', 'should be JSON, but is a PDF file'],
  ];
  for (const [name, url, text, ending] of refused) {
    it(`reports ${name}`, async () => {
      answerWith(text, 'text/plain');
      expect(await load(url)).to.equal(`${url} ${ending}`);
    });
  }

  for (const type of [
    'image/png',
    'application/pdf',
    'audio/mpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ]) {
    it(`reports the media type of a binary file: ${type}`, async () => {
      answerWith('binary', type);
      expect(await load('https://x.example/a')).to.equal(
        `https://x.example/a should be JSON or Markdown, but is of the type ${type}`,
      );
    });
  }
});
