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

describe('ContentController', () => {
  afterEach(() => {
    document.querySelectorAll('sm-article-card, [data-test]').forEach((element) => element.remove());
    configure({endpoint: undefined});
  });

  it('uses the nearest endpoint: the element’s, an ancestor’s, then the page’s', async () => {
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

  it('loads the translation in the element’s language, if there is one', async () => {
    const element = createCard(uniqueUrl('english'));
    element.lang = 'de-CH';
    await whenContentReady(element, () => document.body.append(element));
    expect(shadowText(element)).to.contain('Auf Deutsch');
  });

  it('keeps the original language, with one console warning, if the translation cannot be loaded', async () => {
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

  it('shows the last cached copy, marked as stale, when the network fails', async () => {
    const src = uniqueUrl('once-then-never-again');
    const first = createCard(src);
    expect((await whenContentReady(first, () => document.body.append(first))).stale).to.equal(false);
    first.remove();
    await Promise.resolve(); // A removed widget releases its request in a microtask, because it could be moving.
    await new Promise((resolve) => setTimeout(resolve));
    const second = createCard(src);
    const settled = new Promise<Event>((resolve) => {
      for (const type of ['sm-content-ready', 'sm-content-error']) second.addEventListener(type, resolve, {once: true});
    });
    document.body.append(second);
    const event = await settled;
    // Private windows, such as WebKitGTK's under automation, have no cache: the error is reported instead.
    const kept = await fetch(src, {cache: 'force-cache', credentials: 'omit'}).then(
      ({ok}) => ok,
      () => false,
    );
    expect(event instanceof ContentReadyEvent).to.equal(kept);
    expect(shadowText(second)).to.contain(kept ? 'This is an older copy' : 'did not load');
  });

  it('does not repeat the request when the element moves', async () => {
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

  it('replaces the document when the URL changes, and ignores slower, outdated responses', async () => {
    const element = createCard(uniqueUrl('drip'));
    document.body.append(element);
    await element.updateComplete;
    await whenContentReady(element, () => (element.src = uniqueUrl('german')));
    expect(shadowText(element)).to.contain('Auf Deutsch');
  });
});
