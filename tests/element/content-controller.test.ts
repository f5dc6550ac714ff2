import {expect} from 'chai';
import {ArticleCardElement, configure, ContentReadyEvent} from '../../src/index.js';

ArticleCardElement.define();

async function whenContentReady(element: ArticleCardElement, act: () => void): Promise<ContentReadyEvent> {
  const event = new Promise<ContentReadyEvent>((resolve) =>
    element.addEventListener('sm-content-ready', resolve, {once: true}),
  );
  act();
  return event;
}

function createCard(src: string): ArticleCardElement {
  const element = document.createElement('sm-article-card');
  element.src = src;
  return element;
}

const shadowText = (element: ArticleCardElement): string => element.shadowRoot!.textContent;
const uniqueUrl = (name: string): string => `/faults/${name}?run=${Math.random()}`;

describe('a document on its way to a widget', () => {
  afterEach(() => {
    document.querySelectorAll('sm-article-card, [data-test]').forEach((element) => element.remove());
    configure({endpoint: undefined});
  });

  it('comes from the nearest endpoint: the element’s, an ancestor’s, the page’s', async () => {
    configure({endpoint: '/nowhere/'});
    const place = document.createElement('div');
    place.dataset['test'] = place.dataset['smEndpoint'] = '/faults';
    const element = createCard('bom');
    place.append(element);
    expect((await whenContentReady(element, () => document.body.append(place))).url).to.equal(
      `${location.origin}/faults/bom`,
    );
    configure({endpoint: '/faults/'});
    const other = createCard('bom');
    expect((await whenContentReady(other, () => document.body.append(other))).url).to.equal(
      `${location.origin}/faults/bom`,
    );
  });

  it('comes in the element’s language when there is a translation', async () => {
    const element = createCard(uniqueUrl('english'));
    element.lang = 'de-CH';
    await whenContentReady(element, () => document.body.append(element));
    expect(shadowText(element)).to.contain('Auf Deutsch');
  });

  it('stays in its own language, with one console line, when the translation cannot be had', async () => {
    const element = createCard(uniqueUrl('english'));
    element.lang = 'fr';
    const lines: unknown[] = [];
    const {warn} = console;
    console.warn = (line: unknown) => lines.push(line);
    await whenContentReady(element, () => document.body.append(element));
    console.warn = warn;
    expect(shadowText(element)).to.contain('In English');
    expect(lines).to.have.lengthOf(1);
  });

  it('is the last good copy, and says so, when the network fails', async () => {
    const src = uniqueUrl('once-then-never-again');
    const first = createCard(src);
    expect((await whenContentReady(first, () => document.body.append(first))).stale).to.equal(false);
    first.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const second = createCard(src);
    const settled = new Promise<Event>((resolve) => {
      for (const type of ['sm-content-ready', 'sm-content-error']) second.addEventListener(type, resolve, {once: true});
    });
    document.body.append(second);
    const event = await settled;
    // A private window, such as WebKitGTK's under automation, keeps no copies: then the failure is said.
    const kept = await fetch(src, {cache: 'force-cache', credentials: 'omit'}).then(
      ({ok}) => ok,
      () => false,
    );
    expect(event instanceof ContentReadyEvent).to.equal(kept);
    expect(shadowText(second)).to.contain(kept ? 'This is a saved copy' : 'could not be loaded');
  });

  it('is not asked for again when the element moves', async () => {
    const element = createCard(uniqueUrl('once-then-never-again'));
    await whenContentReady(element, () => document.body.append(element));
    const place = document.createElement('div');
    place.dataset['test'] = '';
    document.body.append(place);
    place.append(element);
    await element.updateComplete;
    expect(shadowText(element)).to.contain('Served at last');
    expect(performance.getEntriesByName(new URL(element.src!, location.href).href)).to.have.lengthOf(1);
  });

  it('is replaced when the address changes, and never mixed up with a slower one', async () => {
    const element = createCard(uniqueUrl('drip'));
    document.body.append(element);
    await element.updateComplete;
    await whenContentReady(element, () => (element.src = uniqueUrl('german')));
    expect(shadowText(element)).to.contain('Auf Deutsch');
  });
});
