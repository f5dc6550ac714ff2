import {expect} from 'chai';
import {loadBuiltScript} from '../xss/card.js';
import {serverRender, attach} from './server-rendered.page.js';

describe('server-rendered widgets on a page with the script tag', () => {
  before(loadBuiltScript);

  it('are rendered again in place, not twice', async () => {
    for (const tag of ['sm-breathing-timer', 'sm-mood-check', 'sm-crisis-support', 'sm-article-card']) {
      const {widget, place, takeConsoleLines} = await serverRender(tag, {});
      await attach(place);
      expect(widget.shadowRoot.querySelectorAll('.widget').length, tag).to.equal(1);
      expect(widget.shadowRoot.querySelector('style, .no-js'), tag).to.equal(null);
      expect(takeConsoleLines(), tag).to.deep.equal([]);
    }
  });
});
