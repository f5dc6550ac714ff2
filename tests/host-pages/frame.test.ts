import {expect} from 'chai';

const otherOrigin = location.origin.replace('localhost', '127.0.0.1');

const whenLoaded = (element: HTMLElement): Promise<Event> =>
  new Promise((resolve) => element.addEventListener('load', resolve, {once: true}));

/** Adds frame.html to the page and resolves when it is loaded. */
async function mountFrame(
  query: string,
  {origin = location.origin, sandbox}: {origin?: string; sandbox?: string} = {},
): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.style.cssText = 'inline-size:600px;block-size:300px;border:0';
  frame.src = `${origin}/host-pages/dist/frame.html?${query}`;
  const ready = whenLoaded(frame);
  document.body.append(frame);
  await ready;
  return frame;
}

/** Loads frame.js from the given origin into this page. */
async function loadHelperScript(origin: string): Promise<void> {
  const script = document.createElement('script');
  script.src = `${origin}/host-pages/dist/frame.js`;
  const ready = whenLoaded(script);
  document.head.append(script);
  await ready;
  script.remove();
}

/** Resolves when the frame is higher than this. The time limit of the test applies. */
async function waitForHeightAbove(frame: HTMLIFrameElement, height: number): Promise<void> {
  while (frame.clientHeight <= height) await new Promise((resolve) => requestAnimationFrame(resolve));
}

describe('frame.html', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('shows the widget that its address asks for', async () => {
    const frame = await mountFrame('widget=breathing-timer&pattern=box&lang=de&theme=dark&accent=%23804000');
    const widget = frame.contentDocument!.querySelector('sm-breathing-timer')!;
    expect(widget.getAttribute('pattern')).to.equal('box');
    expect(widget.style.getPropertyValue('--sm-accent')).to.equal('#804000');
    expect(widget.shadowRoot?.querySelector('.sm')).to.not.equal(null);
    expect(frame.contentDocument!.documentElement.lang).to.equal('de');
  });

  it('shows content from the endpoint in its address', async () => {
    const endpoint = encodeURIComponent(`${location.origin}/host-pages/endpoint/`);
    const frame = await mountFrame(`widget=article-card&src=article.json&endpoint=${endpoint}`);
    const card = frame.contentDocument!.querySelector('sm-article-card')!;
    await new Promise<void>((resolve) => {
      if (card.shadowRoot?.textContent.includes('An article on a page')) resolve();
      else card.addEventListener('sm-content-ready', () => resolve());
    });
    expect(card.shadowRoot?.textContent).to.include('Talk to a clinician first');
  });

  it('takes no handler, no style and no place for answers from its address', async () => {
    const frame = await mountFrame(
      'widget=mood-check&submit-to=https%3A%2F%2Felsewhere.example&onclick=alert(1)&style=color%3Ared&note',
    );
    const widget = frame.contentDocument!.querySelector('sm-mood-check')!;
    expect(widget.getAttributeNames().sort()).to.deep.equal(['note']);
  });

  it('shows a sentence when it does not know the widget', async () => {
    const frame = await mountFrame('widget=%3Cimg%20src%3Dx%3E');
    expect(frame.contentDocument!.body.textContent).to.include('There is no widget called “<img src=x>” here.');
    expect(frame.contentDocument!.images).to.have.lengthOf(0);
  });
});

describe('frame.js', () => {
  before(async () => {
    await loadHelperScript(location.origin);
    await loadHelperScript(otherOrigin);
  });
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  for (const [site, origin] of [
    ['this', location.origin],
    ['another', otherOrigin],
  ] as const) {
    it(`gives a frame from ${site} site the height of its widget, also when that changes`, async () => {
      const frame = await mountFrame('widget=crisis-support&country=GB', {origin});
      await waitForHeightAbove(frame, 500);
      const before = frame.clientHeight;
      frame.style.inlineSize = '320px';
      await waitForHeightAbove(frame, before);
      expect(frame.clientWidth).to.equal(320);
    });
  }

  it('takes no height from a frame of another kind, nor from another site', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.postMessage(9000, "*"); parent.postMessage({smHeight: 9000}, "*")</script>';
    frame.style.blockSize = '300px';
    const ready = whenLoaded(frame);
    document.body.append(frame);
    await ready;
    expect(frame.clientHeight).to.equal(300);
  });

  it('leaves a frame without an origin as high as the page made it', async () => {
    const frame = await mountFrame('widget=breathing-timer', {sandbox: 'allow-scripts'});
    expect(frame.clientHeight).to.equal(300);
  });
});
