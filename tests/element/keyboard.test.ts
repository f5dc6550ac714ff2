import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {ArticleCardElement, CrisisSupportElement, type ContentReadyEvent} from '../../src/index.js';
import {button, findAll} from '../support/queries.js';

ArticleCardElement.define();

/** Adds a widget with a fallback link to the page. */
function mountWithFallback<Name extends 'sm-article-card' | 'sm-crisis-support'>(
  name: Name,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(Object.assign(document.createElement('a'), {href: '#elsewhere', textContent: 'Words without script'}));
  document.body.append(element);
  return element;
}

const headingPattern = /^H[1-6]$/;

describe('keyboard and focus', () => {
  afterEach(() =>
    document.querySelectorAll('sm-article-card, sm-crisis-support').forEach((element) => element.remove()),
  );

  it('moves the focus to the article’s title when the focused fallback link is replaced', async () => {
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

  it('moves the focus to the heading when the element with a focused fallback link is upgraded', async () => {
    const support = mountWithFallback('sm-crisis-support');
    support.querySelector('a')!.focus();
    CrisisSupportElement.define();
    await support.updateComplete;
    expect(support.shadowRoot!.activeElement?.nodeName).to.match(headingPattern);
  });

  it('does not move the focus when it is outside the widget', async () => {
    const support = mountWithFallback('sm-crisis-support');
    await support.updateComplete;
    expect(document.activeElement?.localName).to.equal('body');
  });

  it('does not trigger the page’s single-key shortcuts; Escape, Tab and keys in slotted content reach the page', async () => {
    const support = mountWithFallback('sm-crisis-support');
    await support.updateComplete;
    findAll(support.shadowRoot!, button('Change country'))[0]!.click();
    await support.updateComplete;
    const receivedKeys: string[] = [];
    const onKeydown = ({key}: KeyboardEvent): unknown => receivedKeys.push(key);
    document.addEventListener('keydown', onKeydown);
    const field = support.shadowRoot!.querySelector<HTMLElement>('select')!;
    field.focus();
    for (const key of ['j', 'ArrowDown', 'Escape'])
      field.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
    const link = support.querySelector('a')!;
    link.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', bubbles: true, composed: true}));
    field.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', ctrlKey: true, bubbles: true, composed: true}));
    document.removeEventListener('keydown', onKeydown);
    expect(receivedKeys).to.deep.equal(['Escape', 'k', 'k']);
  });

  it('stops only Enter and Space on buttons, so that the page’s key commands work', async () => {
    const support = mountWithFallback('sm-crisis-support');
    await support.updateComplete;
    const receivedKeys: string[] = [];
    const onKeydown = ({key}: KeyboardEvent): unknown => receivedKeys.push(key);
    document.addEventListener('keydown', onKeydown);
    findAll(support.shadowRoot!, button('Change country'))[0]!.focus();
    for (const press of ['j', 'ArrowDown', ' ', 'Enter']) await sendKeys({press});
    document.removeEventListener('keydown', onKeydown);
    expect(receivedKeys).to.deep.equal(['j', 'ArrowDown']);
  });
});
