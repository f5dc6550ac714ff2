import {expect} from 'chai';
import '../../src/define.js';
import {answerQuestions, waitForElement, clickAll} from '../../stories/mood-check/acting.js';
import {clinicQuestion} from '../../stories/mood-check/content.js';
import {recordSideEffects} from './recorder.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

async function mountAndWait(properties: Partial<MountedMoodCheck['element']>): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', properties);
  await check.waitFor('.stage input');
  return check;
}

/** Words that stand for an answer: they must be found nowhere outside the widget's own shadow. */
const secretPattern = /zq-very-low|zq-drained|zq-note/;

/** Calls that keep, send or show something outside the widget. */
const leakPattern = /^(\w+Item|fetch|send\w*|open|pushState|replaceState|postMessage|add|put|set \w+|write\w*|mark)\(/;

const options = clinicQuestion.options.map((option) => ({
  ...option,
  label: option.value === 1 ? 'zq-very-low' : option.label,
}));
const question = {...clinicQuestion, options, feelings: ['zq-drained', 'calm'], next: []};

async function completeFlow(): Promise<MountedMoodCheck> {
  const check = await mountAndWait({
    content: question,
    country: 'GB',
    summary: true,
    exitUrl: 'https://clinic.example/',
  });
  await check.press('.mood input', 0);
  await check.press('.btn');
  await check.press('.chip input', 0);
  const note = check.get<HTMLTextAreaElement>('textarea');
  note.value = 'zq-note'; // Not typed: the runner sends keys over a connection of its own, which is recorded as well.
  note.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, data: null}));
  await check.press('.actions .btn');
  await check.waitFor('.actions .plain');
  await check.press('.help');
  await check.press('.change');
  return check;
}

describe('privacy of <sm-mood-check>', () => {
  afterEach(unmountAll);

  it('carries no answer of a full run anywhere', async () => {
    const {entries, snapshot, stop} = recordSideEffects();
    const check = await completeFlow();
    const all = [...entries, ...(await snapshot())];
    stop();
    expect(
      entries.filter((line) => leakPattern.test(line)),
      'no storage, no request, no message, no history',
    ).to.deep.equal([]);
    expect(all.filter((line) => secretPattern.test(line))).to.deep.equal([]);
    expect(
      entries.some((line) => line.startsWith('click:')),
      'what was recorded is not nothing',
    ).to.equal(true);
    expect(check.element.shadowRoot?.textContent, 'the person sees the answer').to.match(/zq-very-low/);
  });

  it('carries no answer of a whole PHQ-9 anywhere, with help, review and total, and the diary offered', async () => {
    const {entries, snapshot, stop} = recordSideEffects();
    const check = await mount('sm-mood-check', {
      instrument: 'phq-9',
      country: 'GB',
      showScore: true,
      remember: true,
      exitUrl: 'https://clinic.example/',
    });
    await answerQuestions(0, 0, 0, 0, 0, 0, 0, 0, 3)(check.element);
    await clickAll('.support .change', '.pager .btn:last-child', '.pager .btn:last-child')(check.element);
    await check.waitFor('[part=score]');
    const all = [...entries, ...(await snapshot())];
    stop();
    expect(entries.filter((line) => leakPattern.test(line))).to.deep.equal([]);
    expect(
      all.filter((line) => /LA6571-9|Nearly every day|44260-8.*answer|valueCoding|up to 3\b/.test(line)),
    ).to.deep.equal([]);
    expect(textOf(check.get('[part=score]'))).to.contain('Your total is 3 out of 27.');
  });

  it('looks into the store only where a diary is offered, and leaves nothing in it', async () => {
    const {entries, snapshot, stop} = recordSideEffects();
    const check = await mountAndWait({content: question, remember: true});
    await clickAll('.mood input', '.btn', '.chip input', '.actions .btn')(check.element);
    await check.waitFor('[role=switch]');
    const all = [...entries, ...(await snapshot())];
    stop();
    expect(
      entries.filter((line) => leakPattern.test(line)),
      'whether the diary is on',
    ).to.deep.equal(['getItem("smart-meditation-diary")']);
    expect(all.filter((line) => secretPattern.test(line))).to.deep.equal([]);
  });

  it('has a recorder that hears what leaks', async () => {
    const {entries, snapshot, stop} = recordSideEffects();
    localStorage.setItem('leak', 'zq-note');
    console.info('zq-note');
    document.dispatchEvent(new CustomEvent('change', {detail: {answer: 'zq-note'}}));
    document.body.dataset['leak'] = 'zq-note';
    new Image().src = '/src/demo-site/mark.svg?zq-note';
    document.cookie = 'leak=zq-note; max-age=5';
    const found = [...entries, ...(await snapshot())].filter((line) => secretPattern.test(line)).length;
    stop();
    localStorage.removeItem('leak');
    delete document.body.dataset['leak'];
    document.cookie = 'leak=; max-age=0';
    expect(found).to.be.at.least(7);
  });

  it('forgets the answers when the page goes away', async () => {
    const check = await mountAndWait({content: question});
    await check.press('.mood input', 0);
    await check.press('.btn');
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    await check.element.updateComplete;
    expect(check.all<HTMLInputElement>('.mood input').map((input) => input.checked)).to.deep.equal([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(check.element.shadowRoot?.textContent).not.to.match(/zq-drained/);
  });

  it('asks browsers to remember nothing that is typed or chosen', async () => {
    const check = await mountAndWait({content: question});
    await check.press('.mood input', 0);
    await check.press('.btn');
    for (const field of check.all('input, textarea, select'))
      expect(field.getAttribute('autocomplete')).to.equal('off');
  });
});

describe('the quick exit of <sm-mood-check>', () => {
  /** The widget on a page of its own, because the exit leaves the page. */
  async function away(): Promise<{
    frame: HTMLIFrameElement;
    element: HTMLElementTagNameMap['sm-mood-check'];
    left: Promise<string>;
  }> {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument as Document;
    const element = Object.assign(document.createElement('sm-mood-check'), {
      exitUrl: new URL('/content/', location.href).href,
      content: question,
    });
    page.body.append(element);
    await waitForElement(element.shadowRoot as ShadowRoot, '.exit');
    const left = new Promise<string>((resolve) =>
      frame.addEventListener('load', () => resolve(frame.contentWindow?.location.pathname ?? ''), {once: true}),
    );
    return {frame, element, left};
  }

  const keyDown = (page: Window | null, timeStamp: number): void => {
    const event = new KeyboardEvent('keydown', {key: 'Escape', bubbles: true});
    Object.defineProperty(event, 'timeStamp', {value: timeStamp});
    page?.document.body.dispatchEvent(event);
  };

  it('leaves by its button, without the answer on the page it leaves', async () => {
    const {frame, element, left} = await away();
    element.shadowRoot?.querySelector<HTMLElement>('.mood input')?.click();
    await element.updateComplete;
    element.shadowRoot?.querySelector<HTMLElement>('.exit')?.click();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector(':checked')).to.equal(null);
    expect(await left).to.equal('/content/');
    frame.remove();
  });

  it('leaves by Escape three times in a row, not by slow ones', async () => {
    const {frame, element, left} = await away();
    element.shadowRoot?.querySelector<HTMLElement>('.mood input')?.click();
    for (const moment of [0, 5000, 10000]) keyDown(frame.contentWindow, moment);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector(':checked'), 'slow ones change nothing').not.to.equal(null);
    for (const moment of [20000, 20300, 20600]) keyDown(frame.contentWindow, moment);
    expect(await left).to.equal('/content/');
    frame.remove();
  });

  it('is not there for an address that is none', async () => {
    const {
      all,
      press: hit,
      waitFor: there,
    } = await mount('sm-mood-check', {exitUrl: 'javascript:alert(1)', summary: true});
    await hit('.mood input');
    await hit('.btn');
    await there('.actions .plain');
    expect(all('.exit')).to.have.lengthOf(0);
    unmountAll();
  });
});
