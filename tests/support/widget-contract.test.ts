import {expect} from 'chai';
import {html, LitElement, type TemplateResult} from 'lit';
import {auditAccessibility} from './axe-audit.js';
import {findOverflowing} from './overflow.js';
import {mountMoveUnmount} from './widget-contract.js';
import {composeStory} from './story.js';

class WellBehavedElement extends LitElement {
  override render(): TemplateResult {
    return html`<button>Begin</button>`;
  }
}
customElements.define('x-good', WellBehavedElement);

const meta = {render: () => html`<x-good></x-good>`};
const story = (draw: () => unknown) => composeStory('Example', {render: draw}, meta);

function createContainer(width = 'auto'): HTMLElement {
  const container = document.createElement('div');
  container.style.inlineSize = width;
  document.body.append(container);
  return container;
}

describe('the widget contract', () => {
  it('reports no problem for a well-behaved element', async () => {
    const here = createContainer();
    await composeStory('Good', {}, meta).renderInto(here);
    expect(await auditAccessibility(here)).to.deep.equal([]);
    here.remove();
    expect(await mountMoveUnmount(story(meta.render))).to.deep.equal({
      console: [],
      uncaught: [],
      foreign: [],
      stored: false,
    });
  });

  it('reports a button without a name and text with low contrast', async () => {
    const here = createContainer();
    here.innerHTML = '<button></button><p style="color:#bbb;background:#fff">pale</p>';
    const found = (await auditAccessibility(here)).map((line) => line.split(':')[0]);
    expect(found).to.include.members(['button-name', 'color-contrast']);
    here.remove();
  });

  it('reports overflow on either side, but not clipped content', () => {
    const here = createContainer('200px');
    here.innerHTML =
      '<p style="inline-size:300px">wide</p><div style="overflow:hidden"><p style="inline-size:300px">cut</p></div>';
    expect(findOverflowing(here)).to.have.lengthOf(1);
    here.dir = 'rtl';
    expect(findOverflowing(here)).to.have.lengthOf(1);
    here.remove();
  });

  it('reports a warning, a stored value and a request to another site', async () => {
    const other = location.origin.replace('localhost', '127.0.0.1');
    const play = async (): Promise<void> => {
      console.warn('careful');
      sessionStorage.setItem('mood', '3');
      const pixel = new Image();
      pixel.src = `${other}/pixel.png`;
      await pixel.decode().catch(() => undefined); // The image does not exist; only the request counts.
    };
    const noticed = await mountMoveUnmount(composeStory('Nosy', {play}, meta));
    sessionStorage.removeItem('mood');
    expect(noticed).to.deep.equal({console: ['careful'], uncaught: [], foreign: [`${other}/pixel.png`], stored: true});
  });

  it('waits for content that is still loading', async () => {
    const here = createContainer();
    const late = document.createElement('x-late') as HTMLElement & {src: string};
    late.src = 'somewhere.json';
    setTimeout(() => late.dispatchEvent(new Event('sm-content-ready', {bubbles: true})), 30);
    let done = false;
    const showing = story(() => late)
      .renderInto(here)
      .then(() => (done = true));
    await Promise.resolve();
    expect(done).to.equal(false);
    await showing;
    expect(done).to.equal(true);
    here.remove();
  });
});
