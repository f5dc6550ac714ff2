import {expect} from 'chai';
import {html, nothing} from 'lit';
import {renderStatic} from '../../src/rich-text/static-templates.js';

function markupOf(content: unknown): string {
  const element = document.createElement('div');
  element.append(renderStatic(content));
  return element.innerHTML;
}

describe('static templates', () => {
  it('render texts, templates, lists and attributes without markers', () => {
    const items = ['a', 'b'].map((text) => html`<li value=${1}>${text}</li>\n`);
    expect(markupOf([html`<ul title=${'T'} class="x">${items}</ul>`, nothing, undefined, ' end'])).to.equal(
      '<ul title="T" class="x"><li value="1">a</li>\n<li value="1">b</li>\n</ul> end',
    );
    expect(markupOf(html`<tr><td align=${nothing}>${'x'}</td></tr>`)).to.equal('<tr><td>x</td></tr>');
  });

  it('join adjacent texts', () => {
    const fragment = renderStatic(['a', 'b', html`c${'d'}${['e', html`f`]}`]);
    expect(fragment.childNodes).to.have.lengthOf(1);
    expect(fragment.textContent).to.equal('abcdef');
  });

  it('never read a value as markup', () => {
    const attack = '"><img src=x onerror=alert(1)>';
    const {firstElementChild: link} = renderStatic(html`<a title=${attack}>${attack}</a>`);
    expect([link!.getAttribute('title'), link!.textContent, link!.childElementCount]).to.deep.equal([
      attack,
      attack,
      0,
    ]);
  });

  it('refuse an attribute of several values', () => {
    expect(() => renderStatic(html`<a href="#${'a'}">x</a>`)).to.throw(TypeError, 'stand alone');
  });
});
