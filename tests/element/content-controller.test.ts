import {expect} from '@esm-bundle/chai';
import {ArticleCardElement, configure, ContentReadyEvent} from '../../src/index.js';

ArticleCardElement.define();

async function ready(element: ArticleCardElement, act: () => void): Promise<ContentReadyEvent> {
  const event = new Promise<ContentReadyEvent>((resolve) => element.addEventListener('sm-content-ready', resolve, {once: true}));
  act();
  return event;
}

function card(src: string): ArticleCardElement {
  const element = document.createElement('sm-article-card');
  element.src = src;
  return element;
}

const shown = (element: ArticleCardElement): string => element.shadowRoot!.textContent;
const unique = (name: string): string => `/faults/${name}?run=${Math.random()}`;

describe('a document on its way to a widget', () => {
  afterEach(() => {
    document.querySelectorAll('sm-article-card, [data-test]').forEach((element) => element.remove());
    configure({endpoint: undefined});
  });

  it('comes from the nearest endpoint: the element’s, an ancestor’s, the page’s', async () => {
    configure({endpoint: '/nowhere/'});
    const place = document.createElement('div');
    place.dataset['test'] = place.dataset['smEndpoint'] = '/faults';
    const element = card('bom');
    place.append(element);
    expect((await ready(element, () => document.body.append(place))).url).to.equal(`${location.origin}/faults/bom`);
    configure({endpoint: '/faults/'});
    const other = card('bom');
    expect((await ready(other, () => document.body.append(other))).url).to.equal(`${location.origin}/faults/bom`);
  });

  it('comes in the element’s language when there is a translation', async () => {
    const element = card(unique('english'));
    element.lang = 'de-CH';
    await ready(element, () => document.body.append(element));
    expect(shown(element)).to.contain('Auf Deutsch');
  });

  it('stays in its own language, with one console line, when the translation cannot be had', async () => {
    const element = card(unique('english'));
    element.lang = 'fr';
    const lines: unknown[] = [];
    const {warn} = console;
    console.warn = (line: unknown) => lines.push(line);
    await ready(element, () => document.body.append(element));
    console.warn = warn;
    expect(shown(element)).to.contain('In English');
    expect(lines).to.have.lengthOf(1);
  });

  it('is the last good copy, and says so, when the network fails', async () => {
    const src = unique('once-then-never-again');
    const first = card(src);
    expect((await ready(first, () => document.body.append(first))).saved).to.equal(false);
    first.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const second = card(src);
    const settled = new Promise<Event>((resolve) => {
      for (const type of ['sm-content-ready', 'sm-content-error']) second.addEventListener(type, resolve, {once: true});
    });
    document.body.append(second);
    const event = await settled;
    // A private window, such as WebKitGTK's under automation, keeps no copies: then the failure is said.
    const kept = await fetch(src, {cache: 'force-cache', credentials: 'omit'}).then(({ok}) => ok, () => false);
    expect(event instanceof ContentReadyEvent).to.equal(kept);
    expect(shown(second)).to.contain(kept ? 'This is a saved copy' : 'could not be loaded');
  });

  it('is not asked for again when the element moves', async () => {
    const element = card(unique('once-then-never-again'));
    await ready(element, () => document.body.append(element));
    const place = document.createElement('div');
    place.dataset['test'] = '';
    document.body.append(place);
    place.append(element);
    await element.updateComplete;
    expect(shown(element)).to.contain('Served at last');
    expect(performance.getEntriesByName(new URL(element.src!, location.href).href)).to.have.lengthOf(1);
  });

  it('is replaced when the address changes, and never mixed up with a slower one', async () => {
    const element = card(unique('drip'));
    document.body.append(element);
    await element.updateComplete;
    await ready(element, () => (element.src = unique('german')));
    expect(shown(element)).to.contain('Auf Deutsch');
  });
});
