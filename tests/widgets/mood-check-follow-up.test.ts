import {expect} from 'chai';
import '../../src/define.js';
import * as stories from '../../stories/mood-check/follow-up.stories.js';
import {answerQuestions} from '../../stories/mood-check/actions.js';
import {clinicQuestion} from '../../stories/mood-check/content.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {pressAll, alert, button, checkbox, field, heading, radio} from '../support/queries.js';
import {unmountAll, mount, textOf, waitUntil, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

interface SentRequest {
  readonly url: string;
  readonly options: RequestInit & {headers: Headers};
}

const {fetch: originalFetch} = window;
const sentRequests: SentRequest[] = [];

/** Stubs the responses to the next requests with these statuses; 0 is a network error. */
function stubResponses(...statuses: number[]): void {
  sentRequests.length = 0;
  window.fetch = (url, options) => {
    sentRequests.push({url: (url as URL).href, options: options as SentRequest['options']});
    const status = statuses.shift() ?? 200;
    return status ? Promise.resolve(new Response(null, {status})) : Promise.reject(new TypeError('no network'));
  };
}

/** The button that opens the preview. */
const sendTo = /^Send to /;

async function mountAnswered(properties: Partial<HTMLElementTagNameMap['sm-mood-check']>): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', {
    content: {...clinicQuestion, next: []},
    submitTo: 'https://clinic.example/in',
    ...properties,
  });
  await check.pressAll(radio('Low'), button('Continue'), checkbox('worried'));
  const note = check.get<HTMLTextAreaElement>('textarea');
  note.value = 'only for me';
  note.dispatchEvent(new Event('input'));
  await check.press(button('Continue'));
  await check.waitFor(button(properties.summary ? 'Copy my answers' : sendTo));
  return check;
}

describe('submission from <sm-mood-check>', () => {
  meetsWidgetContract(stories);

  const {warn} = console;
  beforeEach(() => {
    console.warn = () => undefined;
  });
  afterEach(() => {
    window.fetch = originalFetch;
    console.warn = warn;
    unmountAll();
  });

  it('previews the exact content and the recipient, and sends nothing before confirmation', async () => {
    stubResponses(200);
    const check = await mountAnswered({});
    expect(textOf(check.get(button(sendTo)))).to.equal('Send to clinic.example');
    await check.press(button(sendTo));
    expect(check.focusedText(), 'the focus is on the preview').to.equal('Send your answers to clinic.example?');
    const shownText = check.get('[part=send] details pre').textContent ?? '';
    expect(sentRequests).to.have.lengthOf(0);
    expect(shownText).not.to.contain('only for me');
    await check.press(button('Send'));
    await check.waitFor(heading('Sent'));
    expect(check.focusedText()).to.equal('Sent');
    const [{url, options}] = sentRequests as [SentRequest];
    expect(url).to.equal('https://clinic.example/in');
    expect(options.body).to.equal(shownText);
    expect(JSON.parse(shownText)).to.deep.include({
      type: 'mood-answer',
      id: 'today',
      value: 2,
      label: 'Low',
      feelings: ['worried'],
    });
    expect(options).to.include({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    });
    expect(options.headers.get('content-type')).to.equal('application/json');
    expect(options.headers.get('idempotency-key')).to.match(/^[0-9a-f]{32}$/);
    expect(textOf(check.get('[part=foot]'))).to.match(
      /Sent to clinic\.example on .+ at \d\d:\d\d\. They may not read it straight away\./,
    );
  });

  it('keeps the answer after a failure, and sends it again with the same idempotency key', async () => {
    stubResponses(0, 503, 201);
    const check = await mountAnswered({});
    await check.press(button(sendTo));
    for (const expected of ['We could not send it.', 'We could not send it.']) {
      await check.press(button(/^(Send|Try again)$/));
      expect(textOf(await check.waitFor(alert()))).to.contain(expected);
    }
    await check.press(button('Try again'));
    await check.waitFor(heading('Sent'));
    expect(new Set(sentRequests.map(({options}) => options.headers.get('idempotency-key'))).size).to.equal(1);
    expect(new Set(sentRequests.map(({options}) => options.body)).size).to.equal(1);
    expect(sentRequests).to.have.lengthOf(3);
  });

  it('keeps the idempotency key for the same answer, and creates a new one for another answer', async () => {
    stubResponses(0, 0, 0);
    const check = await mountAnswered({});
    const previewAndSend = async (): Promise<void> => {
      await check.press(button(sendTo));
      await check.press(button('Send'));
      await check.waitFor(alert());
      await check.press(button('Do not send'));
    };
    await previewAndSend();
    await previewAndSend();
    const keys = () => sentRequests.map(({options}) => options.headers.get('idempotency-key'));
    expect(new Set(keys()).size, 'two previews of one answer').to.equal(1);
    await check.pressAll(...[button('Change'), radio('Good'), button('Continue'), button('Continue')]);
    await previewAndSend();
    expect(new Set(keys()).size).to.equal(2);
  });

  for (const [name, readWithin, notice] of [
    ['without a time', 0, 'The clinic may not read this for some days. If you need help, do not wait for us.'],
    ['one day', 1, 'The clinic reads answers within 1 day. If you need help, do not wait for us.'],
    ['some days', 2.5, 'The clinic reads answers within 3 days. If you need help, do not wait for us.'],
  ] as const)
    it(`states before Send that nobody reads the answers now, and when somebody will: ${name}`, async () => {
      const notices = `Nobody reads your answers as you give them. ${notice}`;
      const single = await mountAnswered({readWithin});
      await single.press(button(sendTo));
      expect(textOf(single.get('[part=send]'))).to.contain(notices);
      const questionnaire = await mount('sm-mood-check', {
        instrument: 'phq-2',
        submitTo: 'https://clinic.example/in',
        readWithin,
      });
      await questionnaire.waitFor('[part=item]');
      expect(textOf(questionnaire.get('[part=card]'))).to.match(/^Nobody reads your answers as you give them\./);
      expect(textOf(questionnaire.get('[part=card]'))).to.contain(notice);
    });

  it('names the recipient before its host, in the button, the preview and the receipt', async () => {
    stubResponses(200);
    const check = await mountAnswered({submitName: ' Example Clinic '});
    expect(textOf(check.get(button(sendTo)))).to.equal('Send to Example Clinic (clinic.example)');
    await check.press(button(sendTo));
    expect(check.focusedText()).to.equal('Send your answers to Example Clinic (clinic.example)?');
    await check.press(button('Send'));
    await check.waitFor(heading('Sent'));
    expect(textOf(check.get('[part=foot]'))).to.match(/Sent to Example Clinic \(clinic\.example\) on /);
  });

  it('offers help if sending fails', async () => {
    stubResponses(0);
    const check = await mountAnswered({country: 'GB'});
    await check.press(button(sendTo));
    await check.press(button('Send'));
    await check.waitFor(alert());
    await check.press(button('Get help now'), 1);
    expect(check.focusedText()).to.contain('You can talk to someone now');
  });

  it('sends nothing if the user cancels', async () => {
    stubResponses(200);
    const check = await mountAnswered({});
    await check.press(button(sendTo));
    await check.press(button('Do not send'));
    expect(check.focusedText()).to.equal('Send to clinic.example');
    expect(sentRequests).to.have.lengthOf(0);
    expect(textOf(check.get('[part=foot]'))).to.contain('Your answer was not sent or saved.');
  });

  it('sends a questionnaire as FHIR', async () => {
    stubResponses(200);
    const check = await mount('sm-mood-check', {instrument: 'phq-2', submitTo: 'https://clinic.example/fhir'});
    await answerQuestions(1, 2)(check.element);
    await check.pressAll(button('Finish'), button(sendTo), button('Send'));
    await check.waitFor(heading('Sent'));
    const [{options}] = sentRequests as [SentRequest];
    expect(options.headers.get('content-type')).to.equal('application/fhir+json');
    expect(JSON.parse(options.body as string)).to.deep.include({
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
    });
    expect(options.body as string).to.contain('"valueDecimal": 3');
  });

  it('is not offered over http', async () => {
    const check = await mount('sm-mood-check', {submitTo: 'http://clinic.example/in'});
    await check.pressAll(radio('Very low'), button('Continue'));
    expect(check.all('[part=card] ~ [part=card] button').map(textOf)).to.deep.equal([]);
  });
});

describe('the copy of the answers', () => {
  afterEach(unmountAll);

  /** The text in the light tree of a document and of all iframes that its scripts can access. */
  const reachableText = (page: Document): string =>
    [
      page.documentElement.textContent,
      ...[...page.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.documentElement.textContent),
    ].join(' ');

  async function mountInSandbox(): Promise<{frame: HTMLIFrameElement; check: HTMLElementTagNameMap['sm-mood-check']}> {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    document.body.append(frame);
    const page = frame.contentDocument as Document;
    const check = Object.assign(document.createElement('sm-mood-check'), {note: true, summary: true});
    page.body.append(check);
    await check.updateComplete;
    await pressAll(check, radio('Very low'), button('Continue'));
    const note = check.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
    note.value = 'zq-note';
    note.dispatchEvent(new Event('input'));
    await pressAll(check, button('Continue'), button('Print'));
    return {frame, check};
  }

  for (const [name, leave] of [
    ['while it prints', () => undefined],
    ['after the answers are deleted', (check: HTMLElementTagNameMap['sm-mood-check']) => check.reset()],
    [
      'after the page is left',
      (check: HTMLElementTagNameMap['sm-mood-check']) =>
        check.ownerDocument.defaultView?.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true})),
    ],
  ] as const)
    it(`leaves no answer in the page: ${name}`, async () => {
      const {frame, check} = await mountInSandbox();
      const page = check.ownerDocument;
      leave(check);
      expect(reachableText(page)).not.to.match(/zq-note|Very low/);
      expect(page.querySelectorAll('iframe')).to.have.lengthOf(0);
      if (name !== 'while it prints') expect(page.body.children, 'no element remains in the page').to.have.lengthOf(1);
      frame.remove();
    });

  it('leaves nothing in the page if the browser ignores print()', async () => {
    const {frame, check} = await mountInSandbox();
    expect(check.ownerDocument.body.children, 'the widget and the pages to print').to.have.lengthOf(2);
    await waitUntil(() => check.ownerDocument.body.children.length === 1, 'only the widget is in the page');
    frame.remove();
  });

  it('contains the question, answer, feeling words and private note on the clipboard', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: (words: string) => Promise.resolve(void copied.push(words))},
    });
    const check = await mountAnswered({summary: true, submitTo: undefined});
    await check.press(button('Copy my answers'));
    expect(textOf(await check.waitFor('[role=status]'))).to.contain('Copied.');
    expect(copied[0]).to.match(
      /^For your appointment\nAnswered on: .+\nHow are you today\?: Low\nWhich words fit how you feel\?: worried\nA note for yourself: only for me\nThese answers were shown to nobody else\.$/,
    );
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('is a record of a questionnaire: its name, the text before the questions, and the value of each answer', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: (words: string) => Promise.resolve(void copied.push(words))},
    });
    const check = await mount('sm-mood-check', {instrument: 'phq-2', country: 'GB'});
    await answerQuestions(1, 3)(check.element);
    await check.pressAll(button('Finish'), button('Copy my answers'));
    await waitUntil(() => copied.length > 0, 'the answers are copied');
    Reflect.deleteProperty(navigator, 'clipboard');
    const [, , name, stem, first, second] = (copied[0] ?? '').split('\n');
    expect(name).to.equal('PHQ-2');
    expect(stem).to.match(/^Over the last 2 weeks, how often have you been bothered/);
    expect(first).to.equal('Little interest or pleasure in doing things: Several days (1)');
    expect(second).to.equal('Feeling down, depressed, or hopeless: Nearly every day (3)');
    expect(copied[0]).to.contain('\nThese answers were shown to nobody else.');
  });

  it('can be copied manually if the browser denies clipboard access', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: () => Promise.reject(new Error('no'))},
    });
    const check = await mountAnswered({summary: true, submitTo: undefined});
    await check.press(button('Copy my answers'));
    const copy = (await check.waitFor(field('For your appointment'))) as HTMLTextAreaElement;
    expect(copy.value).to.contain('How are you today?: Low');
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});
