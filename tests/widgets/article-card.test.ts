import {expect} from 'chai';
import {ArticleCardElement, type ContentErrorEvent} from '../../src/index.js';
import * as stories from '../../stories/article-card.stories.js';
import {fourLevels, reviewed, withdrawn} from '../../stories/article-card/documents.js';
import {meetsWidgetContract} from '../support/widget-contract.js';

ArticleCardElement.define();

async function mountCard(properties: Partial<ArticleCardElement>, children = ''): Promise<ArticleCardElement> {
  const element = document.createElement('sm-article-card');
  element.textContent = children;
  const settled = new Promise<Event>((resolve) => {
    element.addEventListener('sm-content-ready', resolve, {once: true});
    element.addEventListener('sm-content-error', resolve, {once: true});
  });
  Object.assign(element, properties);
  document.body.append(element);
  await settled;
  await element.updateComplete;
  return element;
}

const textOf = (element: ArticleCardElement): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
const queryAll = (element: ArticleCardElement, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const defaultCautionText = 'Talk to a doctor or pharmacist before you start, change or stop any medicine or treatment.';

async function bodyOf(element: ArticleCardElement): Promise<HTMLElement> {
  while (!queryAll(element, '[part=body]')[0]) await new Promise((resolve) => requestAnimationFrame(resolve));
  return queryAll(element, '[part=body]')[0]!;
}

describe('<sm-article-card>', () => {
  meetsWidgetContract(stories);

  afterEach(() => document.body.querySelectorAll('sm-article-card').forEach((element) => element.remove()));

  it('shows every caution before the text, closed and open', async () => {
    const element = await mountCard({content: fourLevels});
    for (const open of [false, true]) {
      element.open = open;
      await element.updateComplete;
      expect(queryAll(element, '.level').map((level) => level.textContent)).to.deep.equal([
        'Important: ',
        'Non-urgent advice: ',
        'Urgent advice: ',
        'Immediate action required: ',
      ]);
    }
    const body = await bodyOf(element);
    for (const caution of queryAll(element, '[part~=caution]'))
      expect(caution.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
  });

  const picture = `/docs/pictures/breathing-timer.png`;
  for (const [name, bodyType, write] of [
    ['Markdown', 'markdown', (address) => `![A timer](${address})`],
    ['raw HTML in Markdown', 'markdown', (address) => `<div><img src="${address}" alt="A timer"></div>`],
    ['HTML', 'html', (address) => `<p><img src="${address}" alt="A timer"></p>`],
    ['HTML with a width', 'html', (address) => `<p><img src="${address}" width="120" alt="A timer"></p>`],
  ] as const satisfies readonly [string, 'markdown' | 'html', (address: string) => string][])
    it(`keeps room for images whose size is known, so that nothing moves: ${name}`, async () => {
      const address = `${picture}?v=${Math.random()}`; // The browser has not loaded it before.
      const loaded = new Image();
      loaded.src = picture;
      await loaded.decode();
      const {naturalWidth: width, naturalHeight: height} = loaded;
      const body = `${write(address)}\n\nThe end.`;
      const content = {...reviewed, bodyType, body, imageSizes: {[address]: [width, height]}};
      const element = await mountCard({content, open: true});
      const image = (await bodyOf(element)).querySelector('img')!;
      const place = () => {
        window.scrollTo(0, 0);
        return [image.getBoundingClientRect().height, element.getBoundingClientRect().bottom];
      };
      const before = place();
      image.scrollIntoView();
      if (!image.complete) await new Promise((resolve) => image.addEventListener('load', resolve));
      expect(image.naturalWidth).to.equal(width);
      expect(place()[0]).to.be.greaterThan(50);
      expect(place()).to.deep.equal(before);
    });

  it('shows the default caution when there is none, with more emphasis for articles about medicines', async () => {
    expect(textOf(await mountCard({content: {...reviewed, cautions: undefined}}))).to.contain(defaultCautionText);
    const medicine = await mountCard({content: {...reviewed, cautions: [], topics: ['Medicines']}});
    expect(queryAll(medicine, '[part~=caution-important]')[0]?.textContent).to.contain(defaultCautionText);
  });

  for (const cautions of [
    'not a list',
    [null],
    [{level: 'important'}],
    [{level: 'nonsense', heading: 'Stop', body: 'now'}],
    {},
  ]) {
    it(`shows the default caution when the cautions are ${JSON.stringify(cautions)}`, async () => {
      expect(textOf(await mountCard({content: {...reviewed, cautions} as never}))).to.contain(defaultCautionText);
    });
  }

  it('shows the reviewer, a missing review, or an overdue review', async () => {
    expect(textOf(await mountCard({content: reviewed}))).to.contain(
      'Checked by the clinic’s consultant psychiatrist, on March 3, 2026. Next check March 1, 2099.',
    );
    expect(textOf(await mountCard({content: {...reviewed, lastReviewed: undefined}}))).to.contain(
      'Not checked by a clinician yet.',
    );
    expect(textOf(await mountCard({content: {...reviewed, nextReview: '2026-05-01'}}))).to.contain(
      'Needs a new check since May 1, 2026.',
    );
  });

  it('formats dates in the language of its own text, not the page’s', async () => {
    const element = await mountCard({content: reviewed, lang: 'fa'});
    expect(textOf(element)).to.contain('March 3, 2026');
    element.lang = 'en-GB';
    element.requestUpdate();
    await element.updateComplete;
    expect(textOf(element)).to.contain('3 March 2026');
    expect(queryAll(element, '[part=base]')[0]?.lang).to.equal('en-GB');
  });

  it('sets the direction and language of an article in another language', async () => {
    const element = await mountCard({content: {...reviewed, lang: 'en'}, open: true, lang: 'ar', dir: 'rtl'});
    await bodyOf(element);
    for (const part of ['.head', '[part=body]', '.what', '[part~=caution] p', '[part=evidence] p']) {
      const found = queryAll(element, part)[0];
      expect([found?.lang, found && getComputedStyle(found).direction], part).to.deep.equal(['en', 'ltr']);
    }
    expect(getComputedStyle(queryAll(element, '[part=facts]')[0]!).direction).to.equal('rtl');
  });

  it('shows the emergency number of the clinic’s country, or instructions if the country is not known', async () => {
    const known = await mountCard({content: fourLevels, country: 'GB'});
    expect(queryAll(known, '[part=cautions] a')[0]?.getAttribute('href')).to.equal('tel:999');
    const unknown = await mountCard({content: fourLevels});
    expect(queryAll(unknown, '[part=cautions] a')).to.have.lengthOf(0);
    expect(queryAll(unknown, '[part~=caution-emergency]')[0]?.textContent)
      .to.contain('emergency number')
      .and.to.contain('112');
    expect(queryAll(unknown, '[part~=caution-urgent]')[0]?.textContent).not.to.contain('112');
  });

  it('has a heading after the cautions that marks their end for screen readers', async () => {
    const element = await mountCard({content: fourLevels, headingLevel: 3});
    for (const open of [false, true]) {
      element.open = open;
      await element.updateComplete;
      const headings = queryAll(element, 'h1, h2, h3, h4, h5, h6');
      const lastOfCautions = headings.findLastIndex((one) => one.closest('[part~=caution]'));
      const next = headings[lastOfCautions + 1];
      expect([next?.localName, next?.textContent]).to.deep.equal(['h4', 'About this article']);
      expect(next?.parentElement).to.equal(queryAll(element, '[part=facts]')[0]);
    }
  });

  it('shows the reason and replacement of a withdrawn article, but not its body', async () => {
    const element = await mountCard({content: withdrawn, open: true});
    expect(textOf(element))
      .to.contain('Withdrawn on June 4, 2026')
      .and.to.contain('What we say now')
      .and.not.to.contain('nobody should read');
  });

  it('opens with its button and moves the focus to the facts', async () => {
    const element = await mountCard({content: reviewed});
    queryAll(element, '[aria-expanded=false]')[0]!.focus();
    queryAll(element, '[aria-expanded=false]')[0]!.click();
    await element.updateComplete;
    await bodyOf(element);
    expect(element.open).to.equal(true);
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.part.value).to.equal('facts');
    queryAll(element, '[aria-expanded=true]')[0]!.click();
    await element.updateComplete;
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.part.value, 'and it closes back to there').to.equal('facts');
    expect(element.hasAttribute('open'), 'no attribute is written').to.equal(false);
  });

  it('links the numbers in the text to the sources and back', async () => {
    const element = await mountCard({content: reviewed, open: true});
    const body = await bodyOf(element);
    body.querySelector<HTMLElement>('.cite a')!.click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('source-1');
    queryAll(element, '.back')[0]!.click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('cite-1');
    expect(location.hash).to.equal('');
  });

  it('nests the headings of the body below its title', async () => {
    const element = await mountCard({content: reviewed, open: true, headingLevel: 3});
    const body = await bodyOf(element);
    expect(queryAll(element, '[part=title]')[0]?.localName).to.equal('h3');
    expect(queryAll(element, '[part=caution-heading]')[0]?.localName).to.equal('h4');
    expect([...body.querySelectorAll('h4')].map((one) => one.textContent)).to.deep.equal(['Before bed', 'If you wake']);
  });

  it('shows the slotted content when the article is invalid, and fires one error event', async () => {
    const element = document.createElement('sm-article-card');
    element.textContent = 'My own words';
    element.content = {title: 'No body'} as never;
    const error = new Promise<ContentErrorEvent>((resolve) =>
      element.addEventListener('sm-content-error', resolve, {once: true}),
    );
    document.body.append(element);
    expect((await error).error.message).to.equal('article.body should be text that is not empty, but is missing');
    expect(queryAll(element, 'slot')[0]).to.not.equal(undefined);
    expect(textOf(element)).to.contain('Try again').and.to.contain(defaultCautionText);
  });

  it('reads an article from an inline script, also if it is added later', async () => {
    const element = document.createElement('sm-article-card');
    document.body.append(element);
    await element.updateComplete;
    const ready = new Promise((resolve) => element.addEventListener('sm-content-ready', resolve, {once: true}));
    const script = document.createElement('script');
    script.type = 'application/json';
    script.text = JSON.stringify(reviewed);
    element.append(script);
    await ready;
    expect(textOf(element)).to.contain('Resting well when your mind is busy');
  });

  it('makes one request for ten cards with the same URL', async () => {
    // An observer, because the resource timing buffer is limited to 250 entries.
    const made: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) =>
      made.push(...list.getEntries().filter(({name}) => name.includes('?ten'))),
    );
    observer.observe({type: 'resource'});
    const cards = await Promise.all(
      Array.from({length: 10}, () =>
        mountCard({src: 'articles/baclofen-for-anxiety.json?ten', endpoint: './content/v1/'}),
      ),
    );
    while (made.length === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve)); // A second request would be recorded by then.
    observer.disconnect();
    expect(made).to.have.lengthOf(1);
    expect(cards.every((element) => textOf(element).includes('Baclofen is not approved for anxiety'))).to.equal(true);
  });

  for (const [sentence, rest] of [
    ['You can drive again after taking it, approx. 8 hours later.', ' Ask us when in doubt.'],
    ['Ask Dr. Example or Prof. Sample before you start.', ' They know you.'],
    ['Some foods, e.g. grapefruit, change how it works.', ' Read the leaflet.'],
    ['Take it at 8 a.m. or 8 p.m. every day.', ' Never twice.'],
    ['Vitamin D. and calcium are taken together.', ' Ask us.'],
    ['Nehmen Sie z. B. eine Tablette bzw. 5 ml am Tag.', ' Nicht mehr.'],
    ['Prenez environ 1.5 ml. Agitez avant.', ' Merci.', 'Prenez environ 1.5 ml.'],
    ['Atme langsam aus. Warte dann.', '', 'Atme langsam aus. Warte dann.'],
    ['慢慢呼吸可以让身体安静下来，也让心里平静一些。', '然后休息。'],
    ['تنفس ببطء واسترخ، ثم انتظر قليلا قبل أن تبدأ.', ' ثم ابدأ.'],
  ] as const)
    it(`shows the first complete sentence in a closed card: ${sentence}`, async () => {
      const element = await mountCard({content: {title: 't', body: `${sentence}${rest}`}});
      expect(queryAll(element, '[part=summary]')[0]?.textContent).to.match(/^[^…]*$/);
      const lead = queryAll(element, '[part=summary]')[0]?.textContent ?? '';
      expect(`${sentence}${rest}`.startsWith(lead), lead).to.equal(true);
      expect(lead.length, lead).to.be.at.least(sentence.startsWith('Prenez') ? 20 : sentence.length);
    });
  it('truncates a long sentence with an ellipsis', async () => {
    const element = await mountCard({content: {title: 't', body: `${'very '.repeat(80)}long.`}});
    expect(queryAll(element, '[part=summary]')[0]?.textContent).to.match(/very…$/);
  });
  it('omits strikethrough text from the lead', async () => {
    const element = await mountCard({
      content: {title: 't', body: 'Take ~~two tablets~~ one tablet after a meal. Rest.'},
    });
    expect(queryAll(element, '[part=summary]')[0]?.textContent).to.equal('Take one tablet after a meal.');
  });

  it('places the text of a caution below its heading on a page of the other direction', async () => {
    const body = 'A calm sentence that takes its time, and says one thing after another. '.repeat(4);
    const element = await mountCard({
      dir: 'rtl',
      content: {title: 'Rest', lang: 'en', body: 'Text', cautions: [{level: 'important', heading: 'Rest', body}]},
    });
    const [heading, text] = queryAll(element, '.what, .caution-body > p').map((one) => one.getBoundingClientRect());
    expect(text!.left).to.be.closeTo(heading!.left, 1);
  });

  it('uses the direction of the document’s language', async () => {
    const element = await mountCard({
      open: true,
      content: {
        title: 'Baclofen دواء',
        lang: 'ar',
        body: 'Baclofen دواء يرخي العضلات.',
        cautions: [{level: 'urgent', heading: 'Baclofen', body: 'Baclofen لا تتوقف.', items: ['Baclofen']}],
      },
    });
    const body = await bodyOf(element);
    for (const place of [body, ...queryAll(element, '[lang=ar]')])
      expect(getComputedStyle(place).direction).to.equal('rtl');
    expect(queryAll(element, '[part~=caution] [dir=auto]')).to.have.lengthOf(0);
    const english = await mountCard({open: true, content: {title: 't', lang: 'en', body: 'دواء is a word.'}});
    expect(getComputedStyle(await bodyOf(english)).direction).to.equal('ltr');
  });
});
