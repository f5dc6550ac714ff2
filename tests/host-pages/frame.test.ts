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

/** Resolves when the frame is taller than the given height. The time limit of the test applies. */
async function waitForHeightAbove(frame: HTMLIFrameElement, height: number): Promise<void> {
  while (frame.clientHeight <= height) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Resolves when the shadow tree contains this text. The time limit of the test applies. */
async function waitForText({shadowRoot}: Element, text: string): Promise<void> {
  while (!shadowRoot?.textContent.includes(text)) await new Promise((resolve) => requestAnimationFrame(resolve));
}

describe('frame.html', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('renders the widget that its URL names', async () => {
    const frame = await mountFrame('widget=breathing-timer&pattern=box&lang=de&theme=dark&accent=%23804000');
    const widget = frame.contentDocument!.querySelector('sm-breathing-timer')!;
    await waitForText(widget, 'Eine Atemübung');
    expect(widget.getAttribute('pattern')).to.equal('box');
    expect(widget.style.getPropertyValue('--sm-accent')).to.equal('#804000');
    expect(widget.shadowRoot?.querySelector('.widget')).to.not.equal(null);
    expect(frame.contentDocument!.documentElement.lang).to.equal('de');
  });

  it('loads content from the endpoint in its URL', async () => {
    const endpoint = encodeURIComponent(`${location.origin}/host-pages/endpoint/`);
    const frame = await mountFrame(`widget=article-card&src=article.json&endpoint=${endpoint}`);
    const card = frame.contentDocument!.querySelector('sm-article-card')!;
    await waitForText(card, 'Talk to a clinician first');
  });

  it('ignores event handlers, styles and submission addresses in its URL', async () => {
    const frame = await mountFrame(
      'widget=mood-check&submit-to=https%3A%2F%2Felsewhere.example&onclick=alert(1)&style=color%3Ared&note',
    );
    const widget = frame.contentDocument!.querySelector('sm-mood-check')!;
    expect(widget.getAttributeNames().sort()).to.deep.equal(['note']);
  });

  for (const attribute of ['src', 'endpoint', 'support', 'exit-url', 'submit-to', 'image-hosts'])
    it(`ignores ${attribute} of another origin in its URL`, async () => {
      for (const address of [
        'https://evil.example/x.json',
        '//evil.example/x.json',
        '\\\\evil.example/x.json',
        'data:application/json,{}',
        `${otherOrigin}/host-pages/endpoint/article.json`,
      ])
        for (const name of ['crisis-support', 'mood-check', 'article-card']) {
          const frame = await mountFrame(`widget=${name}&country=GB&${attribute}=${encodeURIComponent(address)}`);
          const widget = frame.contentDocument!.querySelector(`sm-${name}`)!;
          expect(widget.hasAttribute(attribute), `${name} ${address}`).to.equal(false);
          frame.remove();
        }
    });

  it('shows no text of its URL in any attribute of any widget', async () => {
    const text = 'Call 0909 879 0000';
    for (const [name, end] of [
      ['breathing-timer', '6 breaths a minute'],
      ['crisis-support', 'Change country'],
      ['mood-check', 'did not load'],
      ['article-card', 'did not load'],
    ] as const) {
      const plain = await mountFrame(`widget=${name}`);
      const {customElements} = plain.contentWindow as unknown as typeof globalThis;
      const {observedAttributes} = customElements.get(`sm-${name}`) as unknown as {observedAttributes: string[]};
      plain.remove();
      const attributes = observedAttributes.filter((one) => one !== 'sealed' && one !== 'lang');
      const query = [...attributes, 'heading', 'title', 'strings', 'content'].map((one) => [one, text]);
      const frame = await mountFrame(new URLSearchParams([['widget', name], ...query]).toString());
      const widget = frame.contentDocument!.querySelector(`sm-${name}`)!;
      await waitForText(widget, end);
      expect(widget.shadowRoot!.textContent, name).not.to.include('0909');
      expect(frame.contentDocument!.body.textContent, name).not.to.include('0909');
      frame.remove();
    }
  });

  for (const [kind, query] of [
    ['a language', 'src={lang}/evil.json&lang=//evil.example'],
    ['a language after a slash', 'src=/{lang}/evil.json&lang=/evil.example'],
    ['another endpoint', 'endpoint=//evil.example/&src=evil.json'],
    ['an attribute for the page', 'data-sm-endpoint=//evil.example/&src=evil.json'],
    ['a second address', 'src=evil.json&src=https://evil.example/x.json'],
    ['the fragment', 'src=evil.json#src=https://evil.example/x.json'],
    ['credentials', `src=${encodeURIComponent(`${location.origin}@evil.example/evil.json`)}`],
  ] as const)
    it(`requests nothing from another site because of ${kind} in its URL`, async () => {
      const frame = await mountFrame(`widget=crisis-support&country=GB&${query}`);
      const widget = frame.contentDocument!.querySelector('sm-crisis-support')!;
      await waitForText(widget, '116 123');
      const {performance} = frame.contentWindow as unknown as typeof globalThis;
      const requested = performance.getEntriesByType('resource').map(({name}) => new URL(name).origin);
      expect(requested.filter((origin) => origin !== location.origin)).to.deep.equal([]);
    });

  it('loads documents from an origin that its policy allows', async () => {
    const file = await (await fetch('/host-pages/dist/frame.html')).text();
    const path = `widget=article-card&src=${encodeURIComponent(`${otherOrigin}/host-pages/endpoint/article.json`)}`;
    const frame = document.createElement('iframe');
    frame.src = `/host-pages/frame-with-origin?${path}`;
    const ready = whenLoaded(frame);
    document.body.append(frame);
    await ready;
    const card = frame.contentDocument!.querySelector('sm-article-card')!;
    await waitForText(card, 'Talk to a clinician first');
    expect(file).to.include("connect-src 'self'; img-src 'self'");
  });

  it('blocks other origins by its policy, independently of its script', async () => {
    const frame = await mountFrame('widget=breathing-timer');
    const {contentWindow} = frame as unknown as {contentWindow: Window & typeof globalThis};
    const refused = await contentWindow.fetch(`${otherOrigin}/host-pages/endpoint/article.json`).then(
      () => false,
      () => true,
    );
    expect(refused).to.equal(true);
  });

  it('shows emergency numbers without JavaScript', async () => {
    const file = await (await fetch('/host-pages/dist/frame.html')).text();
    const {body} = new DOMParser().parseFromString(file, 'text/html');
    expect(body.querySelector('noscript')?.textContent).to.include('needs JavaScript');
    body.querySelector('noscript')?.remove();
    expect(body.textContent).to.match(/emergency number.*112/s);
    expect(body.querySelector('a')?.href).to.equal('https://findahelpline.com/');
  });

  it('shows emergency numbers when its scripts are altered, and runs none of them', async () => {
    const file = await (await fetch('/host-pages/dist/frame.html')).text();
    const frame = document.createElement('iframe');
    frame.srcdoc = file
      .replace('<head>', `<head><base href="/host-pages/dist/">`)
      .replace("base-uri 'none'", "base-uri 'self'")
      .replace(/(\.js" integrity="sha256-)..../g, '$1AAAA');
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const {body} = frame.contentDocument!;
    expect(body.querySelector('main')?.textContent).to.match(/emergency number.*112/s);
    expect(body.querySelector('main a')?.checkVisibility()).to.equal(true);
    expect([...body.querySelectorAll('*')].filter(({localName}) => localName.startsWith('sm-'))).to.deep.equal([]);
    frame.remove();
  });

  it('shows a message and emergency numbers for an unknown widget', async () => {
    const frame = await mountFrame('widget=%3Cimg%20src%3Dx%3E');
    expect(frame.contentDocument!.body.textContent).to.match(
      /This is not available. Please tell the website.*emergency number.*112/s,
    );
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
    it(`sets the height of a frame from ${site} site to that of its widget, and updates it`, async () => {
      const frame = await mountFrame('widget=crisis-support&country=GB', {origin});
      await waitForHeightAbove(frame, 500);
      const before = frame.clientHeight;
      frame.style.inlineSize = '320px';
      await waitForHeightAbove(frame, before);
      expect(frame.clientWidth).to.equal(320);
    });
  }

  for (const type of ['pointerdown', 'keydown', 'click', 'input'])
    it(`does not reveal the answers of a mood check by its height, after ${type}`, async () => {
      const frame = await mountFrame('widget=mood-check&instrument=phq-9&country=GB');
      await waitForHeightAbove(frame, 300);
      const before = frame.clientHeight;
      const page = frame.contentDocument!;
      page.querySelector('sm-mood-check')!.dispatchEvent(new Event(type, {bubbles: true}));
      const more = page.createElement('p');
      more.style.blockSize = '700px'; // Simulates the crisis panel that opens after certain answers.
      page.querySelector('main')!.append(more);
      for (const width of ['320px', '600px']) {
        frame.style.inlineSize = width;
        for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(frame.clientHeight).to.equal(before);
      }
    });

  it('has the same height after every answer to PHQ-9 item 9', async () => {
    const heights: (readonly number[])[] = [];
    for (const answer of [0, 3]) {
      const frame = await mountFrame('widget=mood-check&instrument=phq-9&country=GB');
      await waitForHeightAbove(frame, 300);
      const check = frame.contentDocument!.querySelector('sm-mood-check')!;
      const press = async (selector: string, index: number): Promise<void> => {
        check.shadowRoot!.querySelectorAll<HTMLElement>(selector)[index]!.click();
        await check.updateComplete;
      };
      while (!check.shadowRoot!.querySelector('[part=options] input'))
        await new Promise((resolve) => requestAnimationFrame(resolve));
      const before = frame.clientHeight;
      for (let question = 1; question < 9; question += 1) {
        await press('[part=options] input', 0);
        await press('.pager .btn:last-child', 0);
      }
      await press('[part=options] input', answer);
      if (answer > 0) await waitForText(check, 'Call 999');
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(check.shadowRoot!.querySelector('[part=support]') !== null, 'help is open').to.equal(answer > 0);
      heights.push([before, frame.clientHeight, document.documentElement.scrollHeight, scrollY]);
      frame.remove();
    }
    expect(heights[1]).to.deep.equal(heights[0]);
    expect(heights[1]![1]).to.equal(heights[1]![0]);
  });

  it('ignores heights from other frames and from other sites', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.postMessage(9000, "*"); parent.postMessage({smHeight: 9000}, "*")</script>';
    frame.style.blockSize = '300px';
    const ready = whenLoaded(frame);
    document.body.append(frame);
    await ready;
    expect(frame.clientHeight).to.equal(300);
  });

  it('does not change the height of a frame with an opaque origin', async () => {
    const frame = await mountFrame('widget=breathing-timer', {sandbox: 'allow-scripts'});
    expect(frame.clientHeight).to.equal(300);
  });
});
