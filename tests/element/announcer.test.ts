import {expect} from 'chai';
import '../../src/define.js';
import {Announcer} from '../../src/element/controllers/announcer.js';
import {mount, unmountAll} from '../widgets/mount.js';

describe('announcements for screen readers', () => {
  afterEach(unmountAll);

  it('changes the text of the live region when a message is repeated, so that it is announced again', async () => {
    const {element} = await mount('sm-crisis-support', {country: 'GB'});
    const announcer = new Announcer(element);
    const texts = ['Breathe in', 'Breathe in', 'Breathe in'].map((message) => {
      announcer.announce(message);
      return document.querySelector('body > [role="status"]')?.textContent ?? '';
    });
    expect(texts.map((text) => text.trim())).to.deep.equal(['Breathe in', 'Breathe in', 'Breathe in']);
    expect(texts[1]).not.to.equal(texts[0]);
    expect(texts[2]).not.to.equal(texts[1]);
  });
});
