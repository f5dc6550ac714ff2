import {expect} from 'chai';
import {MAX_BYTES, readText} from '../../src/fetching/read-body.js';

const url = 'https://content.example/a.json';

/** A response without a stream, such as one from a page's replacement of `fetch`. */
const responseWithoutStream = (text: string): Response =>
  ({headers: new Headers(), text: async () => text}) as Response;

const errorOf = (reading: Promise<string>): Promise<string> => reading.then(() => 'read', String);

describe('the text of a response', () => {
  it('is read with and without a stream', async () => {
    expect(await readText(new Response('Calm words'), url)).to.equal('Calm words');
    expect(await readText(responseWithoutStream('Calm words'), url)).to.equal('Calm words');
  });

  it('is rejected above 1 MiB, with and without a stream', async () => {
    const long = 'a'.repeat(MAX_BYTES + 1);
    for (const answer of [new Response(long), responseWithoutStream(long)])
      expect(await errorOf(readText(answer, url))).to.include(`${url} should be at most 1048576 bytes, but is larger`);
  });
});
