import {expect} from 'chai';
import '../../src/define.js';
import * as stories from '../../stories/mood-check/follow-up.stories.js';
import {answerQuestions, clickAll} from '../../stories/mood-check/actions.js';
import {clinicQuestion} from '../../stories/mood-check/content.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
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

async function mountAnswered(properties: Partial<HTMLElementTagNameMap['sm-mood-check']>): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', {
    content: {...clinicQuestion, next: []},
    submitTo: 'https://clinic.example/in',
    ...properties,
  });
  await clickAll(['.mood input', 1], '.btn', '.chip input')(check.element);
  const note = check.get<HTMLTextAreaElement>('textarea');
  note.value = 'only for me';
  note.dispatchEvent(new Event('input'));
  await check.press('.actions .btn');
  await check.waitFor('.actions .btn');
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
    expect(textOf(check.get('.actions .btn'))).to.equal('Send to clinic.example');
    await check.press('.actions .btn');
    expect(check.focusedText(), 'the focus is on the preview').to.equal('Send your answers to clinic.example?');
    const shownText = check.all('.preview')[1]?.textContent ?? '';
    expect(sentRequests).to.have.lengthOf(0);
    expect(shownText).not.to.contain('only for me');
    await check.press('.send .btn');
    await check.waitFor('.send:not(:has(.btn))');
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
    expect(textOf(check.get('.privacy-status'))).to.match(
      /^Sent to clinic\.example on .+ at \d\d:\d\d\. They may not read it straight away\./,
    );
  });

  it('keeps the answer after a failure, and sends it again with the same idempotency key', async () => {
    stubResponses(0, 503, 201);
    const check = await mountAnswered({});
    await check.press('.actions .btn');
    for (const expected of ['We could not send it.', 'We could not send it.']) {
      await check.press('.send .btn');
      expect(textOf(await check.waitFor('.send [role=alert]'))).to.contain(expected);
    }
    await check.press('.send .btn');
    await check.waitFor('.send:not(:has(.btn))');
    expect(new Set(sentRequests.map(({options}) => options.headers.get('idempotency-key'))).size).to.equal(1);
    expect(new Set(sentRequests.map(({options}) => options.body)).size).to.equal(1);
    expect(sentRequests).to.have.lengthOf(3);
  });

  it('keeps the idempotency key for the same answer, and creates a new one for another answer', async () => {
    stubResponses(0, 0, 0);
    const check = await mountAnswered({});
    const previewAndSend = async (): Promise<void> => {
      await check.press('.below .actions .btn');
      await check.press('.send .btn');
      await check.waitFor('.send [role=alert]');
      await check.press('.send .bare');
    };
    await previewAndSend();
    await previewAndSend();
    const keys = () => sentRequests.map(({options}) => options.headers.get('idempotency-key'));
    expect(new Set(keys()).size, 'two previews of one answer').to.equal(1);
    await check.press('.answer-summary .btn');
    await clickAll(['.mood input', 3], '.btn', '.actions .btn')(check.element);
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
      await single.press('.below .actions .btn');
      expect(textOf(single.get('.send'))).to.contain(notices);
      const questionnaire = await mount('sm-mood-check', {
        instrument: 'phq-2',
        submitTo: 'https://clinic.example/in',
        readWithin,
      });
      await questionnaire.waitFor('.question');
      expect(textOf(questionnaire.get('.card'))).to.match(/^Nobody reads your answers as you give them\./);
      expect(textOf(questionnaire.get('.card'))).to.contain(notice);
    });

  it('names the recipient before its host, in the button, the preview and the receipt', async () => {
    stubResponses(200);
    const check = await mountAnswered({submitName: ' Example Clinic '});
    expect(textOf(check.get('.actions .btn'))).to.equal('Send to Example Clinic (clinic.example)');
    await check.press('.actions .btn');
    expect(check.focusedText()).to.equal('Send your answers to Example Clinic (clinic.example)?');
    await check.press('.send .btn');
    await check.waitFor('.send:not(:has(.btn))');
    expect(textOf(check.get('.privacy-status'))).to.match(/^Sent to Example Clinic \(clinic\.example\) on /);
  });

  it('offers help if sending fails', async () => {
    stubResponses(0);
    const check = await mountAnswered({country: 'GB'});
    await check.press('.below .actions .btn');
    await check.press('.send .btn');
    await check.waitFor('.send [role=alert]');
    await check.press('.send .link');
    expect(check.focusedText()).to.contain('You can talk to someone now');
  });

  it('sends nothing if the user cancels', async () => {
    stubResponses(200);
    const check = await mountAnswered({});
    await check.press('.actions .btn');
    await check.press('.send .btn', 1);
    expect(check.focusedText()).to.equal('Send to clinic.example');
    expect(sentRequests).to.have.lengthOf(0);
    expect(textOf(check.get('.privacy-status'))).to.contain('Your answer was not sent or saved.');
  });

  it('sends a questionnaire as FHIR', async () => {
    stubResponses(200);
    const check = await mount('sm-mood-check', {instrument: 'phq-2', submitTo: 'https://clinic.example/fhir'});
    await answerQuestions(1, 2)(check.element);
    await check.press('.pager .btn', 1);
    await clickAll('.actions .btn:not(.plain)', '.send .btn')(check.element);
    await check.waitFor('.send:not(:has(.btn))');
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
    await check.press('.mood input');
    await check.press('.btn');
    await check.element.updateComplete;
    expect(check.all('.actions .btn').map(textOf)).to.deep.equal([]);
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
    await clickAll(['.mood input', 0], '.btn')(check);
    const note = check.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
    note.value = 'zq-note';
    note.dispatchEvent(new Event('input'));
    await clickAll('.actions .btn', ['.below .plain', 1])(check);
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
    await check.press('.actions .plain');
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
    await clickAll('.pager .btn:last-child', '.below .plain')(check.element);
    await check.waitFor('.below [role=status]');
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
    await check.press('.actions .plain');
    const field = (await check.waitFor('.manual-copy')) as HTMLTextAreaElement;
    expect(field.value).to.contain('How are you today?: Low');
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});
