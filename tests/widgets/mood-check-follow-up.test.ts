import {expect} from 'chai';
import '../../src/define.js';
import * as stories from '../../stories/mood-check/follow-up.stories.js';
import {answerQuestions, clickAll} from '../../stories/mood-check/acting.js';
import {clinicQuestion} from '../../stories/mood-check/content.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

interface SentRequest {
  readonly url: string;
  readonly options: RequestInit & {headers: Headers};
}

const {fetch: originalFetch} = window;
const sentRequests: SentRequest[] = [];

/** Answers the next requests in turn with these statuses; 0 stands for no network. */
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

describe('sending from <sm-mood-check>', () => {
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

  it('shows exactly what would go where, and sends nothing before the person says so', async () => {
    stubResponses(200);
    const check = await mountAnswered({});
    expect(textOf(check.get('.actions .btn'))).to.equal('Send to clinic.example');
    await check.press('.actions .btn');
    expect(check.focusedText(), 'the focus is on what would be sent').to.equal('Send your answer to clinic.example?');
    const shownText = check.all('.preview')[1]?.textContent ?? '';
    expect(sentRequests).to.have.lengthOf(0);
    expect(shownText).not.to.contain('only for me');
    await check.press('.send .btn');
    await check.waitFor('.send:not(:has(.btn))');
    expect(check.focusedText()).to.equal('Sent.');
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
      /^Sent to clinic\.example on .+ at \d\d:\d\d\. Nothing else left this device\./,
    );
  });

  it('keeps the answer when sending fails, and tries again with the same key', async () => {
    stubResponses(0, 503, 201);
    const check = await mountAnswered({});
    await check.press('.actions .btn');
    for (const expected of ['It could not be sent.', 'It could not be sent.']) {
      await check.press('.send .btn');
      expect(textOf(await check.waitFor('.send [role=alert]'))).to.contain(expected);
    }
    await check.press('.send .btn');
    await check.waitFor('.send:not(:has(.btn))');
    expect(new Set(sentRequests.map(({options}) => options.headers.get('idempotency-key'))).size).to.equal(1);
    expect(new Set(sentRequests.map(({options}) => options.body)).size).to.equal(1);
    expect(sentRequests).to.have.lengthOf(3);
  });

  it('sends nothing when the person does not want to', async () => {
    stubResponses(200);
    const check = await mountAnswered({});
    await check.press('.actions .btn');
    await check.press('.send .btn', 1);
    expect(check.focusedText()).to.equal('Send to clinic.example');
    expect(sentRequests).to.have.lengthOf(0);
    expect(textOf(check.get('.privacy-status'))).to.contain('Nothing left this device.');
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

  it('offers no sending over an open line', async () => {
    const check = await mount('sm-mood-check', {submitTo: 'http://clinic.example/in'});
    await check.press('.mood input');
    await check.press('.btn');
    await check.element.updateComplete;
    expect(check.all('.actions .btn').map(textOf)).to.deep.equal([]);
  });
});

describe('a copy to take along', () => {
  afterEach(unmountAll);

  it('holds question, answer, words and the private note, for the clipboard', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: (words: string) => Promise.resolve(void copied.push(words))},
    });
    const check = await mountAnswered({summary: true, submitTo: undefined});
    await check.press('.actions .plain');
    expect(textOf(await check.waitFor('[role=status]'))).to.contain('Copied.');
    expect(copied[0]).to.match(
      /^For your appointment\nAnswered on: .+\nHow are you today\?: Low\nIs there a word for it\?: worried\nA note for yourself: only for me$/,
    );
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('can be copied by hand where the browser does not let us', async () => {
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
