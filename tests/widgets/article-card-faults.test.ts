import {expect} from 'chai';
import {ArticleCardElement, ContentErrorEvent} from '../../src/index.js';
import {waitUntil} from './mount.js';

ArticleCardElement.define();

interface Outcome {
  element: ArticleCardElement;
  event: Event;
  /** Milliseconds until the content or an error message was rendered. */
  elapsedMs: number;
  console: string[];
}

let run = 0;

async function whenSettled(element: ArticleCardElement, act: () => void): Promise<Event> {
  const settled = new Promise<Event>((resolve) => {
    for (const type of ['sm-content-ready', 'sm-content-error']) element.addEventListener(type, resolve, {once: true});
  });
  act();
  const event = await settled;
  await element.updateComplete;
  return event;
}

async function loadWithFault(fault: string): Promise<Outcome> {
  const element = document.createElement('sm-article-card');
  element.textContent = 'The tag’s own words';
  element.src = `/faults/${fault}?run=${(run += 1)}-${Math.random()}`;
  const started = performance.now();
  const event = await whenSettled(element, () => document.body.append(element));
  const elapsedMs = performance.now() - started;
  const own = (line: string): boolean => line.includes(element.src!) || !line.includes('/faults/');
  return {element, event, elapsedMs, console: warnings.filter(own)};
}

const textOf = (element: ArticleCardElement): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ');

const {warn} = console;
let warnings: string[] = [];

describe('<sm-article-card> with a failing endpoint', () => {
  before(() => {
    console.warn = (...parts: unknown[]) => void warnings.push(parts.join(' '));
  });
  after(() => {
    console.warn = warn;
  });
  afterEach(() => {
    warnings = [];
  });
  afterEach(() => document.querySelectorAll('sm-article-card').forEach((element) => element.remove()));

  const failures: readonly [fault: string, message: RegExp][] = [
    ['never', /should answer within 7 seconds, but did not/],
    ['drip', /should answer within 7 seconds, but did not/],
    ['cut', /should answer, but cannot be reached/],
    ['refused', /should answer, but cannot be reached/],
    ['gone', /should answer with status 200, but answers 404/],
    ['error', /should answer with status 200, but answers 500/],
    ['loop', /should answer itself, but redirects to what cannot be reached/],
    ['page', /should be JSON, but is a web page/],
    ['empty', /should be JSON, but is empty/],
    ['half', /should be JSON, but is not/],
    ['latin1', /should be text in utf-8, but is not/],
    ['huge', /should be at most 1048576 bytes, but is larger/],
    ['deep', /should be nested at most 40 levels deep/],
  ];

  // These two take seven seconds each, so they are loaded at the same time.
  let slow: Record<string, Outcome>;
  before(async () => {
    const [never, drip] = await Promise.all([loadWithFault('never'), loadWithFault('drip')]);
    slow = {never, drip};
  });

  for (const [fault, message] of failures) {
    it(`shows the slotted content, the caution and a retry button: ${fault}`, async () => {
      const {element, event, elapsedMs, console} = slow[fault] ?? (await loadWithFault(fault));
      expect(event).to.be.instanceOf(ContentErrorEvent);
      expect((event as ContentErrorEvent).error.message).to.match(message);
      expect(console).to.have.lengthOf(1);
      expect(console[0]).to.match(/^<sm-article-card> /);
      expect(element.shadowRoot!.querySelector('slot')?.assignedNodes()).to.have.lengthOf(1);
      expect(textOf(element)).to.contain(
        'Talk to a doctor or pharmacist before you start, change or stop any medicine or treatment.',
      );
      expect(element.shadowRoot!.querySelector('[part=retry]')).to.not.equal(null);
      expect(elapsedMs, 'both tries share a limit of 8 seconds').to.be.below(15_500);
    });
  }

  for (const fault of ['cut-once', 'busy-once', 'down-once', 'bom']) {
    it(`recovers automatically: ${fault}`, async () => {
      const {element, console} = await loadWithFault(fault);
      expect(textOf(element)).to.contain('Served at last');
      expect(console).to.deep.equal([]);
    });
  }

  it('decodes text in the declared encoding', async () => {
    expect(textOf((await loadWithFault('declared-latin1')).element)).to.contain('Café');
  });

  it('is safe against prototype pollution', async () => {
    expect(textOf((await loadWithFault('proto')).element)).to.contain('Plain');
    expect('polluted' in {}).to.equal(false);
  });

  it('recovers after a manual retry', async () => {
    const {element, event} = await loadWithFault('until-retry');
    expect(event).to.be.instanceOf(ContentErrorEvent);
    await whenSettled(element, () => element.shadowRoot!.querySelector<HTMLElement>('[part=retry]')!.click());
    expect(textOf(element)).to.contain('Served at last');
  });

  for (const src of ['', ' ', '""'])
    it(`shows the slotted content and the caution, and reports an empty src: ${JSON.stringify(src)}`, async () => {
      const element = document.createElement('sm-article-card');
      element.setAttribute('src', src);
      element.textContent = 'The tag’s own words';
      const event = await whenSettled(element, () => document.body.append(element));
      expect((event as ContentErrorEvent).error.message).to.equal(
        'src should be the address of a document, but is empty',
      );
      expect(warnings).to.deep.equal(['<sm-article-card> src should be the address of a document, but is empty']);
      expect(textOf(element)).to.contain('Talk to a doctor or pharmacist before you start');
      expect(element.shadowRoot!.querySelector('slot')?.assignedNodes()).to.have.lengthOf(1);
      await whenSettled(element, () => (element.src = '/faults/bom?after-empty'));
      expect(textOf(element)).to.contain('Served at last');
    });

  it('keeps title, cautions, sources and fallback link of an article whose body is rejected', async () => {
    const element = document.createElement('sm-article-card');
    element.innerHTML = '<a href="/own">On its own page</a>';
    element.open = true;
    element.content = {
      title: 'Calm',
      body: '- a\n'.repeat(5_001),
      cautions: [{level: 'urgent', heading: 'Do not stop at once', body: 'Talk first.'}],
      sources: [{title: 'A study'}],
    };
    document.body.append(element);
    await waitUntil(() => Boolean(element.shadowRoot?.querySelector('[part=retry]')), 'the card offers to try again');
    for (const word of ['Calm', 'Do not stop at once', 'A study', 'did not load'])
      expect(textOf(element)).to.contain(word);
    expect(element.shadowRoot!.querySelector('slot')!.assignedElements()).to.have.lengthOf(1);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('article.body should have at most 5000 lines');
    element.shadowRoot!.querySelector<HTMLElement>('[part=toggle]')!.click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Do not stop at once').and.not.contain('did not load');
  });

  it('aborts its request when it is removed', async () => {
    const element = document.createElement('sm-article-card');
    element.src = `/faults/never?run=${Math.random()}`;
    let events = 0;
    element.addEventListener('sm-content-error', () => (events += 1));
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve)); // An event of the removed element would be dispatched by then.
    const event = await whenSettled(element, () => {
      element.src = '/faults/bom';
      document.body.append(element);
    });
    expect(event.type).to.equal('sm-content-ready');
    expect(events).to.equal(0);
  });
});
