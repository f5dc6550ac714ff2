import {expect} from 'chai';
import {ChunkLoader, type ChunkLoaderOptions} from '../../src/loader/chunk-loader.js';

const folder = new URL('./files/', import.meta.url).href;
const names = ['shared', 'first', 'second', 'counts', 'not-a-chunk', 'outer'];

async function integrityOf(file: string): Promise<string> {
  const bytes = await (await fetch(folder + file)).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

let integrities: Record<string, string>;

/** A loader as the first script creates it. */
const create = (options: Partial<ChunkLoaderOptions> = {}): ChunkLoader =>
  new ChunkLoader({
    base: `${folder}main.js`,
    integrities,
    entry: {name: 'main', exports: {version: '1'}},
    ...options,
  });

const wrongHash = `sha256-${'A'.repeat(43)}=`;

const failure = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'loaded',
    (error: unknown) => (error as Error).message,
  );

/** The addresses of chunk scripts that are added to the page while something runs. */
async function scriptsDuring(run: () => Promise<unknown>): Promise<HTMLScriptElement[]> {
  const scripts: HTMLScriptElement[] = [];
  const observer = new MutationObserver((records) => {
    for (const {addedNodes} of records)
      scripts.push(...[...addedNodes].filter((node) => node instanceof HTMLScriptElement));
  });
  observer.observe(document.head, {childList: true});
  await run();
  observer.disconnect();
  return scripts;
}

describe('the chunk loader', () => {
  before(async () => {
    const pairs = await Promise.all(
      names.map(async (name): Promise<[string, string]> => [`parts/${name}.js`, await integrityOf(`parts/${name}.js`)]),
    );
    integrities = Object.fromEntries(pairs);
  });

  it('gives a chunk what it needs, once for all chunks', async () => {
    const loader = create();
    const [first, second] = (await Promise.all([loader.load('./parts/first'), loader.load('second.js')])) as Record<
      string,
      unknown
    >[];
    expect(first?.['shared']).to.equal(second?.['shared']);
    expect(first?.['version']).to.equal('1');
  });

  it('makes one request for many askers, and none for what is there', async () => {
    const loader = create();
    const scripts = await scriptsDuring(() =>
      Promise.all([loader.load('counts'), loader.load('./counts'), loader.load('counts')]),
    );
    expect(scripts).to.have.lengthOf(1);
    expect(await scriptsDuring(() => loader.load('counts'))).to.have.lengthOf(0);
  });

  it('leaves nothing on the page', async () => {
    const [globals, elements] = [Object.keys(window), document.head.childElementCount];
    const loader = create();
    await loader.load('first');
    await failure(loader.load('not-a-chunk'));
    expect(Object.keys(window)).to.deep.equal(globals);
    expect(document.head.childElementCount).to.equal(elements);
  });

  it('refuses and names a chunk that is not the published one', async () => {
    const loader = create({integrities: {...integrities, 'parts/second.js': wrongHash}});
    expect(await failure(loader.load('second'))).to.equal(
      `${folder}parts/second.js?v=AAAAAAAA could not be loaded, or is not the file that was published with this version`,
    );
  });

  it('refuses a chunk that needs one that is not the published one', async () => {
    const loader = create({integrities: {...integrities, 'parts/shared.js': wrongHash}});
    expect(await failure(loader.load('second'))).to.contain('parts/shared.js?v=AAAAAAAA could not be loaded');
  });

  it('never loads what is not listed, or from an unknown place', async () => {
    const loader = create();
    const scripts = await scriptsDuring(() => failure(loader.load('stranger')));
    expect(scripts).to.have.lengthOf(0);
    expect(await failure(loader.load('stranger'))).to.equal('parts/stranger.js is not part of this version');
    expect(await failure(create({base: undefined}).load('first'))).to.match(
      /parts\/first\.js was not loaded: .*data-base.*smart-meditation\.full\.js/,
    );
  });

  it('says what to do when the folder was a guess', async () => {
    const loader = create({isGuess: true, integrities: {...integrities, 'parts/first.js': wrongHash}});
    expect(await failure(loader.load('first'))).to.match(
      /parts\/first\.js.* could not be loaded.*data-base.*smart-meditation\.full\.js/,
    );
  });

  it('asks again under a new address after a failure', async () => {
    const loader = create({integrities: {...integrities, 'parts/missing.js': wrongHash}});
    const scripts = await scriptsDuring(async () => {
      for (let attempt = 0; attempt < 3; attempt += 1) await failure(loader.load('missing'));
    });
    expect(scripts.map(({src}) => src.slice(folder.length))).to.deep.equal([
      'parts/missing.js?v=AAAAAAAA',
      'parts/missing.js?v=AAAAAAAA&again=1',
      'parts/missing.js?v=AAAAAAAA&again=2',
    ]);
  });

  it('waits only so long', async () => {
    const loader = create({base: new URL('/slow/', location.href).href, timeout: 1});
    expect(await failure(loader.load('first'))).to.match(/did not answer within|could not be loaded/);
  });

  it('lets an asker stop without the others', async () => {
    const loader = create();
    const controller = new AbortController();
    const stopped = failure(loader.load('first', controller.signal));
    const other = loader.load('first');
    controller.abort(new Error('stopped'));
    expect(await stopped).to.equal('stopped');
    expect(await other).to.have.property('version', '1');
  });

  it('stops the request when nobody waits for it any more, and can begin anew', async () => {
    const loader = create();
    const controller = new AbortController();
    const elements = document.head.childElementCount;
    const stopped = failure(loader.load('first', controller.signal));
    controller.abort(new Error('stopped'));
    expect(document.head.childElementCount).to.equal(elements);
    expect(await stopped).to.equal('stopped');
    expect(await loader.load('first')).to.have.property('shared');
  });

  it('gives scripts the nonce and the integrity', async () => {
    const loader = create({nonce: 'abc'});
    const [script] = await scriptsDuring(() => failure(loader.load('shared')));
    expect([script?.nonce, script?.crossOrigin, script?.integrity]).to.deep.equal([
      'abc',
      'anonymous',
      integrities['parts/shared.js'],
    ]);
  });

  it('takes the integrity of a file that only a chunk loads from that chunk', async () => {
    expect(await failure(create().load('inner'))).to.equal('parts/inner.js is not part of this version');
    document.body.dataset['innerIntegrity'] = await integrityOf('parts/inner.js');
    expect(await create().load('outer')).to.have.property('inner', true);
  });

  it('refuses a file that differs from the integrity in the chunk that loads it', async () => {
    document.body.dataset['innerIntegrity'] = wrongHash;
    expect(await failure(create().load('outer'))).to.contain('parts/inner.js?v=AAAAAAAA could not be loaded');
  });

  it('keeps two versions on one page apart', async () => {
    const [one, two] = [create(), create({entry: {name: 'main', exports: {version: '2'}}})];
    const [first, second] = await Promise.all([one.load('first'), two.load('first')]);
    expect([first, second].map((exports) => (exports as {version?: string}).version)).to.deep.equal(['1', '2']);
    expect((first as {shared?: object}).shared).to.not.equal((second as {shared?: object}).shared);
  });

  it('answers the require function of a chunk', async () => {
    const loader = create();
    const found = await new Promise((resolve, reject) =>
      loader.require(['./shared', '../main'], (...all) => resolve(all), reject),
    );
    expect(found).to.deep.equal([await loader.load('shared'), {version: '1'}]);
    const error = await new Promise((resolve, reject) => loader.require(['./stranger'], reject, resolve));
    expect(String(error)).to.contain('is not part of this version');
  });
});
