import {expect} from '@esm-bundle/chai';
import {html, LitElement, type TemplateResult} from 'lit';
import {audit} from './axe-audit.js';
import {stickingOut} from './overflow.js';
import {liveThrough} from './widget-contract.js';
import {storyOf} from './story.js';

class GoodNeighbour extends LitElement {
  override render(): TemplateResult {
    return html`<button>Begin</button>`;
  }
}
customElements.define('x-good', GoodNeighbour);

const meta = {render: () => html`<x-good></x-good>`};
const story = (draw: () => unknown) => storyOf('Example', {render: draw}, meta);

function place(width = 'auto'): HTMLElement {
  const made = document.createElement('div');
  made.style.inlineSize = width;
  document.body.append(made);
  return made;
}

describe('the house rules', () => {
  it('find nothing wrong with a good neighbour', async () => {
    const here = place();
    await storyOf('Good', {}, meta).show(here);
    expect(await audit(here)).to.deep.equal([]);
    here.remove();
    expect(await liveThrough(story(meta.render))).to.deep.equal({console: [], uncaught: [], foreign: [], stored: false});
  });

  it('hear a button without a name and a text without contrast', async () => {
    const here = place();
    here.innerHTML = '<button></button><p style="color:#bbb;background:#fff">pale</p>';
    const found = (await audit(here)).map((line) => line.split(':')[0]);
    expect(found).to.include.members(['button-name', 'color-contrast']);
    here.remove();
  });

  it('see what sticks out on either side, but not what is clipped', () => {
    const here = place('200px');
    here.innerHTML = '<p style="inline-size:300px">wide</p><div style="overflow:hidden"><p style="inline-size:300px">cut</p></div>';
    expect(stickingOut(here)).to.have.lengthOf(1);
    here.dir = 'rtl';
    expect(stickingOut(here)).to.have.lengthOf(1);
    here.remove();
  });

  it('notice a warning, a stored value and a request to another site', async () => {
    const other = location.origin.replace('localhost', '127.0.0.1');
    const play = async (): Promise<void> => {
      console.warn('careful');
      sessionStorage.setItem('mood', '3');
      const pixel = new Image();
      pixel.src = `${other}/pixel.png`;
      await pixel.decode().catch(() => undefined); // There is no such picture: only the asking counts.
    };
    const noticed = await liveThrough(storyOf('Nosy', {play}, meta));
    sessionStorage.removeItem('mood');
    expect(noticed).to.deep.equal({console: ['careful'], uncaught: [], foreign: [`${other}/pixel.png`], stored: true});
  });

  it('wait for content that is on its way', async () => {
    const here = place();
    const late = document.createElement('x-late') as HTMLElement & {src: string};
    late.src = 'somewhere.json';
    setTimeout(() => late.dispatchEvent(new Event('sm-content-ready', {bubbles: true})), 30);
    let done = false;
    const showing = story(() => late).show(here).then(() => (done = true));
    await Promise.resolve();
    expect(done).to.equal(false);
    await showing;
    expect(done).to.equal(true);
    here.remove();
  });
});
