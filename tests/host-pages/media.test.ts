import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import {pages} from './pages.mjs';
import {HostPage, type PageReport} from './host-page.js';

const plain = pages.find(({name}) => name === 'plain')!;

/** Shows the plain page as this medium does; in engines that cannot be asked for it, as it is. */
async function openWithMedia(
  features: Record<string, string>,
): Promise<{visit: HostPage; look: PageReport; page: Document}> {
  await executeServerCommand('emulate-features', features);
  const visit = await HostPage.open(plain);
  await visit.ask('settle', {expect: 'works'});
  return {visit, look: await visit.ask<PageReport>('look', {idle: true}), page: visit.frame.contentDocument!};
}

const widgetRoots = (page: Document): HTMLElement[] =>
  [...page.querySelectorAll('main > *')].map(({shadowRoot}) => shadowRoot!.querySelector<HTMLElement>('.sm')!);
const textColorOf = (element: Element): string => element.ownerDocument.defaultView!.getComputedStyle(element).color;

describe("on somebody else's page: other media", () => {
  afterEach(async () => {
    await executeServerCommand('emulate-features', {});
  });

  it('every widget is drawn in the colours that a person forces, with an edge around each button', async () => {
    const {visit, look, page} = await openWithMedia({'forced-colors': 'active'});
    expect([look.errors, look.console, look.changed]).to.deep.equal([[], [], []]);
    for (const {tag, drawn, block, text} of look.widgets)
      expect({tag, drawn, high: block >= 100, says: text.length >= 60}).to.deep.equal({
        tag,
        drawn: true,
        high: true,
        says: true,
      });
    const start = page.querySelector('sm-breathing-timer')!.shadowRoot!.querySelector('[part=start]')!;
    const {borderTopStyle, borderTopWidth} = page.defaultView!.getComputedStyle(start);
    const forced = page.defaultView!.matchMedia('(forced-colors: active)').matches;
    if (forced) expect([borderTopStyle, parseFloat(borderTopWidth) >= 1]).to.deep.equal(['solid', true]);
    visit.close();
  });

  it('every widget can be read in print, black on white, also on a dark page', async () => {
    const {visit, look, page} = await openWithMedia({media: 'print'});
    page.documentElement.style.colorScheme = 'dark';
    const printed = page.defaultView!.matchMedia('print').matches;
    for (const {tag, drawn, text} of look.widgets)
      expect({tag, drawn, says: text.length >= 40}).to.deep.equal({tag, drawn: true, says: true});
    if (printed) expect(widgetRoots(page).map(textColorOf)).to.deep.equal(Array(4).fill('rgb(0, 0, 0)'));
    visit.close();
  });
});
