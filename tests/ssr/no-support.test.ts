import {expect} from 'chai';
import {importBuilt, serverRender, attach} from './server-rendered.page.js';

describe('server-rendered widgets on a page without hydration support', () => {
  before(() => importBuilt('define.js'));

  it('are rendered again in place, not twice', async () => {
    for (const tag of ['sm-breathing-timer', 'sm-mood-check', 'sm-crisis-support']) {
      const {widget, place, takeConsoleLines} = await serverRender(tag, {});
      await attach(place);
      expect(widget.shadowRoot.querySelectorAll('.widget').length, tag).to.equal(1);
      expect(widget.shadowRoot.querySelector('style, .no-js'), tag).to.equal(null);
      expect(widget.shadowRoot.adoptedStyleSheets.length, tag).to.be.greaterThan(2);
      expect(takeConsoleLines(), tag).to.deep.equal([]);
    }
  });
});
