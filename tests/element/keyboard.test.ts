import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {ArticleCardElement, CrisisSupportElement, type ContentReadyEvent} from '../../src/index.js';

ArticleCardElement.define();

/** A widget that the page has in its markup, with a link for people without script. */
function mountWithFallback<Name extends 'sm-article-card' | 'sm-crisis-support'>(
  name: Name,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(Object.assign(document.createElement('a'), {href: '#elsewhere', textContent: 'Words without script'}));
  document.body.append(element);
  return element;
}

const headingPattern = /^H[1-6]$/;

describe('somebody at a keyboard', () => {
  afterEach(() =>
    document.querySelectorAll('sm-article-card, sm-crisis-support').forEach((element) => element.remove()),
  );

  it('keeps the focus when the link that had it makes room for the article', async () => {
    const card = mountWithFallback('sm-article-card');
    const ready = new Promise<ContentReadyEvent>((resolve) =>
      card.addEventListener('sm-content-ready', resolve, {once: true}),
    );
    card.src = `/faults/english?run=${Math.random()}`;
    await card.updateComplete;
    card.querySelector('a')!.focus();
    expect(document.activeElement?.localName).to.equal('a');
    await ready;
    expect(document.activeElement?.localName).to.equal('sm-article-card');
    expect(card.shadowRoot!.activeElement?.nodeName).to.match(headingPattern);
  });

  it('keeps it when the script comes and the link makes room for its widget', async () => {
    const support = mountWithFallback('sm-crisis-support');
    support.querySelector('a')!.focus();
    CrisisSupportElement.define();
    await support.updateComplete;
    expect(support.shadowRoot!.activeElement?.nodeName).to.match(headingPattern);
  });

  it('is not led anywhere when the focus is elsewhere', async () => {
    const support = mountWithFallback('sm-crisis-support');
    await support.updateComplete;
    expect(document.activeElement?.localName).to.equal('body');
  });

  it('does not set off the page’s one-key shortcuts; Escape, Tab and keys in the page’s own words are the page’s', async () => {
    const support = mountWithFallback('sm-crisis-support');
    await support.updateComplete;
    support.shadowRoot!.querySelector<HTMLElement>('button.change')!.click();
    await support.updateComplete;
    const heard: string[] = [];
    const hear = ({key}: KeyboardEvent): unknown => heard.push(key);
    document.addEventListener('keydown', hear);
    const field = support.shadowRoot!.querySelector<HTMLElement>('select')!;
    field.focus();
    for (const key of ['j', 'ArrowDown', 'Escape'])
      field.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
    const link = support.querySelector('a')!;
    link.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', bubbles: true, composed: true}));
    field.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', ctrlKey: true, bubbles: true, composed: true}));
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal(['Escape', 'k', 'k']);
  });

  it('keeps Enter and Space of a button from the page, and no other key, so that the page’s own key commands work', async () => {
    const support = mountWithFallback('sm-crisis-support');
    await support.updateComplete;
    const heard: string[] = [];
    const hear = ({key}: KeyboardEvent): unknown => heard.push(key);
    document.addEventListener('keydown', hear);
    support.shadowRoot!.querySelector<HTMLElement>('button.change')!.focus();
    for (const press of ['j', 'ArrowDown', ' ', 'Enter']) await sendKeys({press});
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal(['j', 'ArrowDown']);
  });
});
