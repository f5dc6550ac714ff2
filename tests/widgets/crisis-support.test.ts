import {expect} from 'chai';
import '../../src/define.js';
import {configure} from '../../src/index.js';
import * as stories from '../../stories/crisis-support.stories.js';
import {clinicCrisisLines} from '../../stories/mood-check/content.js';
import {fetchLocale} from '../support/locales.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {button, link} from '../support/queries.js';
import {unmountAll, mount, textOf} from './mount.js';
import type {CountryCode} from '../../src/content/validation/country-codes.js';

/** Number of rendered lines that a text occupies. */
function lineCountOf(phrase: string, place: Element): number {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(phrase) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + phrase.length);
    return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size;
  }
  throw new Error(`"${phrase}" is not there.`);
}

describe('<sm-crisis-support>', () => {
  meetsWidgetContract(stories);

  afterEach(unmountAll);

  it('shows the emergency number first, then all contacts with equal weight', async () => {
    const {all} = await mount('sm-crisis-support', {country: 'GB'});
    expect(all<HTMLAnchorElement>('a').map((one) => one.getAttribute('href'))).to.deep.equal([
      'tel:999',
      'tel:116123',
      'sms:85258?body=SHOUT',
      'tel:111',
      'tel:08088088000',
      'tel:1800108088088000',
    ]);
    expect(all('.how').map(textOf)).to.deep.equal([
      'Call 116 123',
      'Text SHOUT to 85258',
      'Call 111, then option 2',
      'Call 0808 808 8000',
      'Textphone 18001 0808 808 8000',
    ]);
  });

  it('is as high as the space that the page reserves', async () => {
    const {get, element} = await mount('sm-crisis-support', {country: 'GB'});
    element.style.setProperty('--_reserved-height', '200em'); // As smart-meditation.css does.
    expect(get('.support').getBoundingClientRect().height).to.be.closeTo(200 * 16, 1);
  });

  it('opens chats and other sites without a referrer', async () => {
    for (const country of ['US', 'ZA', 'NZ'] as const) {
      const {all} = await mount('sm-crisis-support', {country});
      for (const one of all<HTMLAnchorElement>('a[href^=http]')) expect(one.rel, one.href).to.equal('noreferrer');
    }
  });

  it('shows all emergency numbers of a country', async () => {
    const {all} = await mount('sm-crisis-support', {country: 'ZA'});
    expect(all(link(/^Call /)).map(textOf)).to.deep.equal(['Call 112 (mobile)', 'Call 10177']);
  });

  it('aligns names in another script with the surrounding text', async () => {
    const {element, all} = await mount('sm-crisis-support', {country: 'GB', lang: 'ar', dir: 'rtl'});
    expect(getComputedStyle(element).direction).to.equal('rtl');
    for (const who of all('.who')) expect(getComputedStyle(who).direction, textOf(who)).to.equal('rtl');
  });

  it('does not wrap phone numbers and domain names on narrow screens', async () => {
    for (const inlineSize of ['288px', '358px']) {
      for (const [country, piece] of [
        ['nowhere' as CountryCode, 'findahelpline'],
        ['ZA', '0800 567 567'],
        ['GB', '116 123'],
      ] as const) {
        const {element, get} = await mount('sm-crisis-support', {country});
        Object.assign(element.style, {inlineSize, minInlineSize: '0'});
        expect(lineCountOf(piece, get('.rows')), `${piece} in ${inlineSize}`).to.equal(1);
      }
    }
  });

  const shout = {
    type: 'support',
    country: 'GB',
    emergency: '999',
    lines: [
      {
        name: 'Shout',
        contacts: ['Text SHOUT to 85258', 'SHOUT to 85258', 'Text 85258', '85258', 'أرسل SHOUT إلى 85258'].map(
          (display) => ({type: 'text', display}),
        ),
      },
    ],
  };
  it('does not repeat the instruction to send a text, in any language of the document', async () => {
    const {all} = await mount('sm-crisis-support', {content: shout, lang: 'ar', dir: 'rtl'});
    expect(all('.how').map(textOf)).to.deep.equal([
      'أرسل كلمة SHOUT في رسالة نصية SMS إلى 85258',
      'أرسل كلمة SHOUT في رسالة نصية SMS إلى 85258',
      'أرسل رسالة نصية SMS إلى 85258',
      'أرسل رسالة نصية SMS إلى 85258',
      'أرسل SHOUT إلى 85258',
    ]);
    const builtIn = await mount('sm-crisis-support', {country: 'GB', lang: 'ar', dir: 'rtl'});
    expect(builtIn.all('.how').map(textOf)[1]).to.equal('أرسل كلمة SHOUT في رسالة نصية SMS إلى 85258');
  });

  it('does not guess the country', async () => {
    const {all, get} = await mount('sm-crisis-support');
    expect(all(link(/Call/))).to.have.lengthOf(0);
    expect(all('p').map(textOf)).to.include(
      'Call the emergency number where you are. In the European Union it is 112.',
    );
    expect(get<HTMLAnchorElement>(link(/findahelpline/)).href).to.equal('https://findahelpline.com/');
  });

  it("reads the country from its attribute, an ancestor, or the page's settings", async () => {
    configure({country: 'IE'});
    const {element, get} = await mount('sm-crisis-support');
    expect(textOf(get('[part=support]'))).to.contain('Services in Ireland');
    document.body.dataset['smCountry'] = 'at';
    element.requestUpdate();
    await element.updateComplete;
    expect(textOf(get('[part=support]'))).to.contain('Services in Austria');
    element.country = 'UK' as CountryCode;
    await element.updateComplete;
    expect(textOf(get('[part=support]'))).to.contain('Services in United Kingdom');
    delete document.body.dataset['smCountry'];
    configure({country: undefined});
  });

  it('lets the user change the country', async () => {
    const {element, get, all, press} = await mount('sm-crisis-support', {country: 'GB'});
    await press(button('Change country'));
    const select = get<HTMLSelectElement>('select');
    expect(element.shadowRoot?.activeElement).to.equal(select);
    select.value = 'NZ';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(all('.how').map(textOf)).to.deep.equal(['Call 1737', 'Text 1737']);
    expect(textOf(get(link(/^Call/)))).to.equal('Call 111');
    expect(textOf(element.shadowRoot?.activeElement)).to.equal('Change country');
  });

  it('shows what to do when a line does not answer, and no check date for unchecked lines', async () => {
    const {all, get} = await mount('sm-crisis-support', {country: 'GB'});
    expect(textOf(get('[part=support]'))).to.contain('If you cannot get through, try the next one.');
    expect(all('.when').map(textOf).join()).not.to.match(/check/i);
    expect(textOf(get('[part=support]'))).not.to.contain('called them');
  });

  it('describes menu options, callbacks and textphones in the language of the widget', async () => {
    const cases: [lang: string, country: CountryCode, texts: string[]][] = [
      ['de', 'GB', ['111 anrufen, dann Option 2', 'Schreibtelefon 18001 0808 808 8000']],
      ['en', 'ZA', ['Text 31393 and someone will call you', 'WhatsApp 087 163 2030']],
      ['fr', 'ZA', ['Envoyer un SMS au 31393 et quelqu’un vous rappellera']],
    ];
    configure({locales: {de: await fetchLocale('de'), fr: await fetchLocale('fr')}});
    for (const [lang, country, texts] of cases) {
      const {all} = await mount('sm-crisis-support', {country, lang});
      expect(all('.how').map(textOf), `${lang} ${country}`).to.include.members(texts);
    }
  });

  it("shows the clinic's own lines, but not for another country", async () => {
    const own = await mount('sm-crisis-support', {content: clinicCrisisLines});
    expect(own.all('.how').map(textOf)).to.deep.equal(['Call 01632 960 001']);
  });

  it('handles an invalid country', async () => {
    const {get} = await mount('sm-crisis-support', {country: 'nowhere!' as CountryCode});
    expect(textOf(get('[part=support]'))).to.contain('findahelpline.com');
  });
});
