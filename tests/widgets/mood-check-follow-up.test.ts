import {expect} from '@esm-bundle/chai';
import '../../src/define.js';
import * as stories from '../../stories/mood-check/follow-up.stories.js';
import {answer, press} from '../../stories/mood-check/acting.js';
import {clinicQuestion} from '../../stories/mood-check/content.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {removeAll, shown, text, type Shown} from './mount.js';

type Check = Shown<HTMLElementTagNameMap['sm-mood-check']>;

interface Sent {
  readonly url: string;
  readonly options: RequestInit & {headers: Headers};
}

const {fetch: real} = window;
const sent: Sent[] = [];

/** Answers the next requests in turn with these statuses; 0 stands for no network. */
function receive(...statuses: number[]): void {
  sent.length = 0;
  window.fetch = (url, options) => {
    sent.push({url: (url as URL).href, options: options as Sent['options']});
    const status = statuses.shift() ?? 200;
    return status ? Promise.resolve(new Response(null, {status})) : Promise.reject(new TypeError('no network'));
  };
}

async function finished(properties: Partial<HTMLElementTagNameMap['sm-mood-check']>): Promise<Check> {
  const check = await shown('sm-mood-check', {content: {...clinicQuestion, next: []}, submitTo: 'https://clinic.example/in', ...properties});
  await press(['.mood input', 1], '.btn', '.chip input')(check.element);
  const note = check.one<HTMLTextAreaElement>('textarea');
  note.value = 'only for me';
  note.dispatchEvent(new Event('input'));
  await check.press('.actions .btn');
  await check.drawn('.actions .btn');
  return check;
}

describe('sending from <sm-mood-check>', () => {
  meetsWidgetContract(stories);

  const {warn} = console;
  beforeEach(() => {
    console.warn = () => undefined;
  });
  afterEach(() => {
    window.fetch = real;
    console.warn = warn;
    removeAll();
  });

  it('shows exactly what would go where, and sends nothing before the person says so', async () => {
    receive(200);
    const check = await finished({});
    expect(text(check.one('.actions .btn'))).to.equal('Send to clinic.example');
    await check.press('.actions .btn');
    expect(check.focused(), 'the focus is on what would be sent').to.equal('Send your answer to clinic.example?');
    const shownText = check.all('.paper')[1]?.textContent ?? '';
    expect(sent).to.have.lengthOf(0);
    expect(shownText).not.to.contain('only for me');
    await check.press('.send .btn');
    await check.drawn('.send:not(:has(.btn))');
    expect(check.focused()).to.equal('Sent.');
    const [{url, options}] = sent as [Sent];
    expect(url).to.equal('https://clinic.example/in');
    expect(options.body).to.equal(shownText);
    expect(JSON.parse(shownText)).to.deep.include({type: 'mood-answer', id: 'today', value: 2, label: 'Low', feelings: ['worried']});
    expect(options).to.include({method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', cache: 'no-store'});
    expect(options.headers.get('content-type')).to.equal('application/json');
    expect(options.headers.get('idempotency-key')).to.match(/^[0-9a-f]{32}$/);
    expect(text(check.one('.foot'))).to.match(/^Sent to clinic\.example on .+ at \d\d:\d\d\. Nothing else left this device\./);
  });

  it('keeps the answer when sending fails, and tries again with the same key', async () => {
    receive(0, 503, 201);
    const check = await finished({});
    await check.press('.actions .btn');
    for (const expected of ['It could not be sent.', 'It could not be sent.']) {
      await check.press('.send .btn');
      expect(text(await check.drawn('.send [role=alert]'))).to.contain(expected);
    }
    await check.press('.send .btn');
    await check.drawn('.send:not(:has(.btn))');
    expect(new Set(sent.map(({options}) => options.headers.get('idempotency-key'))).size).to.equal(1);
    expect(new Set(sent.map(({options}) => options.body)).size).to.equal(1);
    expect(sent).to.have.lengthOf(3);
  });

  it('sends nothing when the person does not want to', async () => {
    receive(200);
    const check = await finished({});
    await check.press('.actions .btn');
    await check.press('.send .btn', 1);
    expect(check.focused()).to.equal('Send to clinic.example');
    expect(sent).to.have.lengthOf(0);
    expect(text(check.one('.foot'))).to.contain('Nothing left this device.');
  });

  it('sends a questionnaire as FHIR', async () => {
    receive(200);
    const check = await shown('sm-mood-check', {instrument: 'phq-2', submitTo: 'https://clinic.example/fhir'});
    await answer(1, 2)(check.element);
    await check.press('.pager .btn', 1);
    await press('.actions .btn:not(.plain)', '.send .btn')(check.element);
    await check.drawn('.send:not(:has(.btn))');
    const [{options}] = sent as [Sent];
    expect(options.headers.get('content-type')).to.equal('application/fhir+json');
    expect(JSON.parse(options.body as string)).to.deep.include({resourceType: 'QuestionnaireResponse', status: 'completed'});
    expect(options.body as string).to.contain('"valueDecimal": 3');
  });

  it('offers no sending over an open line', async () => {
    const check = await shown('sm-mood-check', {submitTo: 'http://clinic.example/in'});
    await check.press('.mood input');
    await check.press('.btn');
    await check.element.updateComplete;
    expect(check.all('.actions .btn').map(text)).to.deep.equal([]);
  });
});

describe('a copy to take along', () => {
  afterEach(removeAll);

  it('holds question, answer, words and the private note, for the clipboard', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText: (words: string) => Promise.resolve(void copied.push(words))}});
    const check = await finished({summary: true, submitTo: undefined});
    await check.press('.actions .plain');
    expect(text(await check.drawn('[role=status]'))).to.contain('Copied.');
    expect(copied[0]).to.match(/^For your appointment\nAnswered on: .+\nHow are you today\?: Low\nIs there a word for it\?: worried\nA note for yourself: only for me$/);
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('can be copied by hand where the browser does not let us', async () => {
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText: () => Promise.reject(new Error('no'))}});
    const check = await finished({summary: true, submitTo: undefined});
    await check.press('.actions .plain');
    const field = (await check.drawn('.by-hand')) as HTMLTextAreaElement;
    expect(field.value).to.contain('How are you today?: Low');
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});
