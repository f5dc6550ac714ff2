import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import {pages} from './pages.mjs';
import {HostPage, type PageReport} from './host-page.js';

const plain = pages.find(({name}) => name === 'plain')!;

/** Opens the plain page with emulated media features; engines that cannot emulate them show it unchanged. */
async function openWithMedia(
  features: Record<string, string>,
): Promise<{hostPage: HostPage; report: PageReport; page: Document}> {
  await executeServerCommand('emulate-features', features);
  const hostPage = await HostPage.open(plain);
  await hostPage.send('settle', {expect: 'works'});
  return {
    hostPage,
    report: await hostPage.send<PageReport>('report'),
    page: hostPage.frame.contentDocument!,
  };
}

const widgetRoots = (page: Document): HTMLElement[] =>
  [...page.querySelectorAll('main > *')].map(({shadowRoot}) => shadowRoot!.querySelector<HTMLElement>('.widget')!);
const textColorOf = (element: Element): string => element.ownerDocument.defaultView!.getComputedStyle(element).color;

describe('host pages: media features', () => {
  afterEach(async () => {
    await executeServerCommand('emulate-features', {});
  });

  it('renders every widget in forced colors, with a border around each button', async () => {
    const {hostPage, report, page} = await openWithMedia({'forced-colors': 'active'});
    expect([report.errors, report.console, report.changes]).to.deep.equal([[], [], []]);
    for (const {tag, rendered, height, text} of report.widgets)
      expect({tag, rendered, highEnough: height >= 100, hasText: text.length >= 60}).to.deep.equal({
        tag,
        rendered: true,
        highEnough: true,
        hasText: true,
      });
    const start = page.querySelector('sm-breathing-timer')!.shadowRoot!.querySelector('[part=start]')!;
    const {borderTopStyle, borderTopWidth} = page.defaultView!.getComputedStyle(start);
    const forced = page.defaultView!.matchMedia('(forced-colors: active)').matches;
    if (forced) expect([borderTopStyle, parseFloat(borderTopWidth) >= 1]).to.deep.equal(['solid', true]);
    hostPage.close();
  });

  it('draws every icon and face in the forced color of the text around it', async () => {
    const {hostPage, page} = await openWithMedia({'forced-colors': 'active'});
    page.documentElement.style.colorScheme = 'dark';
    const forced = page.defaultView!.matchMedia('(forced-colors: active)').matches;
    const drawings = widgetRoots(page).flatMap((root) => [...root.querySelectorAll('.icon, .face')]);
    expect(drawings.length).to.be.greaterThan(10);
    const pale = drawings.filter((drawing) => textColorOf(drawing) !== textColorOf(drawing.parentElement!));
    if (forced) expect(pale.map((drawing) => drawing.outerHTML.slice(0, 60))).to.deep.equal([]);
    hostPage.close();
  });

  it('renders every widget in black text in print, also on a dark page', async () => {
    const {hostPage, report, page} = await openWithMedia({media: 'print'});
    page.documentElement.style.colorScheme = 'dark';
    const printed = page.defaultView!.matchMedia('print').matches;
    for (const {tag, rendered, text} of report.widgets)
      expect({tag, rendered, hasText: text.length >= 40}).to.deep.equal({tag, rendered: true, hasText: true});
    if (printed) expect(widgetRoots(page).map(textColorOf)).to.deep.equal(Array(4).fill('rgb(0, 0, 0)'));
    hostPage.close();
  });
});
