import {expect} from 'chai';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../src/define.js';
import {answerQuestions} from '../../stories/mood-check/actions.js';
import {clinicQuestion} from '../../stories/mood-check/content.js';
import {pressAll, button, checkbox, radio, slider, switchControl, waitForMatch} from '../support/queries.js';
import {recordSideEffects} from './recorder.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

async function mountAndWait(properties: Partial<MountedMoodCheck['element']>): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', properties);
  await check.waitFor(radio());
  return check;
}

/** Text of the test answers, which must not occur outside the shadow root of the widget. */
const secretPattern = /zq-very-low|zq-drained|zq-note/;

/** Calls that store, send or log data outside the widget. */
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
  await check.pressAll(radio('zq-very-low'), button('Continue'), checkbox('zq-drained'));
  const note = check.get<HTMLTextAreaElement>('textarea');
  note.value = 'zq-note'; // Not typed, because the test runner sends keys over a WebSocket, which is recorded too.
  note.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, data: null}));
  await check.press(button('Continue'));
  await check.waitFor(button('Copy my answers'));
  await check.pressAll(button('Get help now'), button('Change country'));
  return check;
}

describe('privacy of <sm-mood-check>', () => {
  afterEach(unmountAll);

  it('leaks no answer of a single question from start to end', async () => {
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

  it('leaks no answer of a complete PHQ-9 with help, review, total and the diary offered', async () => {
    const {entries, snapshot, stop} = recordSideEffects();
    const check = await mount('sm-mood-check', {
      instrument: 'phq-9',
      country: 'GB',
      showScore: true,
      remember: true,
      exitUrl: 'https://clinic.example/',
    });
    await answerQuestions(0, 0, 0, 0, 0, 0, 0, 0, 3)(check.element);
    await check.pressAll(button('Change country'), button(/^(Next|Check my answers)$/), button('Finish'));
    await check.waitFor('[part=score]');
    const all = [...entries, ...(await snapshot())];
    stop();
    expect(entries.filter((line) => leakPattern.test(line))).to.deep.equal([]);
    expect(
      all.filter((line) => /LA6571-9|Nearly every day|44260-8.*answer|valueCoding|up to 3\b/.test(line)),
    ).to.deep.equal([]);
    expect(textOf(check.get('[part=score]'))).to.contain('Your total is 3 out of 27.');
  });

  it('reads storage only if a diary is offered, and writes nothing', async () => {
    const {entries, snapshot, stop} = recordSideEffects();
    const check = await mountAndWait({content: question, remember: true});
    await check.pressAll(...[radio('zq-very-low'), button('Continue'), checkbox('zq-drained'), button('Continue')]);
    await check.waitFor(switchControl());
    const all = [...entries, ...(await snapshot())];
    stop();
    expect(
      entries.filter((line) => leakPattern.test(line)),
      'whether the diary is on',
    ).to.deep.equal(['getItem("smart-meditation-diary")']);
    expect(all.filter((line) => secretPattern.test(line))).to.deep.equal([]);
  });

  it('is tested with a recorder that detects leaks', async () => {
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

  it('deletes the answers on pagehide', async () => {
    const check = await mountAndWait({content: question});
    await check.pressAll(radio('zq-very-low'), button('Continue'));
    await check.waitFor(checkbox('zq-drained'));
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    await check.element.updateComplete;
    expect(check.all<HTMLInputElement>(radio()).map((input) => input.checked)).to.deep.equal([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(check.element.shadowRoot?.textContent).not.to.match(/zq-drained/);
  });

  it('removes the focus on pagehide, which would show the answer after Back', async () => {
    const check = await mountAndWait({content: question});
    const input = check.get<HTMLInputElement>(radio('zq-very-low'));
    input.focus();
    input.click();
    expect(check.element.shadowRoot?.activeElement).to.equal(input);
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    expect(check.element.shadowRoot?.activeElement).to.equal(null);
  });

  it('deletes the slider answer on pagehide, for every input method', async () => {
    const ways: ((input: HTMLInputElement) => unknown)[] = [
      (input) => input.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true})),
      (input) => input.dispatchEvent(new KeyboardEvent('keydown', {key: ' ', bubbles: true, composed: true})),
      (input) => input.dispatchEvent(new PointerEvent('pointerup', {bubbles: true, composed: true})),
      (input) => input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true})),
    ];
    for (const [index, answer] of ways.entries()) {
      const check = await mount('sm-mood-check', {slider: true});
      answer((await check.waitFor(slider())) as HTMLInputElement);
      await check.element.updateComplete;
      await check.press(button('Continue'));
      expect(textOf(check.get('[part=card]')), `way ${index}`).to.contain('In between');
      window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
      await check.element.updateComplete;
      expect(check.all(button('Change')), `way ${index}`).to.have.lengthOf(0);
      expect(textOf(check.get('output')), `way ${index}`).to.equal('No answer yet');
      unmountAll();
    }
  });

  it('disables autocomplete for all fields', async () => {
    const check = await mountAndWait({content: question});
    await check.pressAll(radio('zq-very-low'), button('Continue'));
    for (const field of check.all('input, textarea, select'))
      expect(field.getAttribute('autocomplete')).to.equal('off');
  });
});

describe('events that leave <sm-mood-check>', () => {
  const TYPES = [
    ...['beforeinput', 'input', 'change', 'keydown', 'keypress', 'keyup', 'click', 'pointerdown', 'pointerup'],
    ...['mousedown', 'mouseup', 'focusin', 'focusout', 'compositionupdate', 'paste', 'copy', 'touchstart'],
    ...['mousemove', 'mouseover', 'mouseout', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
    ...['touchmove', 'touchcancel', 'selectstart', 'selectionchange', 'gotpointercapture', 'lostpointercapture'],
    ...['dragenter', 'dragover', 'drag', 'dragend'],
  ];

  /** Records what a bubbling listener of the page can read about answers from event data and `composedPath()`. */
  function listenOnPage(): {received: string[]; stop: () => void} {
    const received: string[] = [];
    const listener = (event: Event): void => {
      const inner = event.composedPath()[0] as HTMLElement & {value?: unknown; data?: unknown};
      const {data, key} = event as InputEvent & KeyboardEvent;
      const field = inner.closest?.('label, input, textarea, output, .answer-summary');
      if (field && key !== 'Tab')
        received.push(`${event.type}: ${String(data)} ${String(inner.value)} ${textOf(field)}`);
    };
    for (const type of TYPES) for (const target of [document, window]) target.addEventListener(type, listener);
    return {
      received,
      stop: () => {
        for (const type of TYPES) for (const target of [document, window]) target.removeEventListener(type, listener);
      },
    };
  }

  afterEach(unmountAll);

  const fire = (element: Element): void => {
    for (const type of TYPES) {
      const options = {bubbles: true, composed: true, cancelable: true};
      element.dispatchEvent(
        type.startsWith('key')
          ? new KeyboardEvent(type, {...options, key: 'x'})
          : /input/.test(type)
            ? new InputEvent(type, {...options, data: 'zq'})
            : new Event(type, options),
      );
    }
  };

  it('reveal no options, feeling words, notes, labels or repeated answers to a bubbling listener', async () => {
    const check = await mountAndWait({content: question});
    const {received, stop} = listenOnPage();
    for (const element of check.all('[part=options] :is(label, input, span)')) fire(element);
    const {left, top} = check.get('[part=options] label').getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(left) + 4, Math.round(top) + 4]});
    await check.pressAll(radio('zq-very-low'), button('Continue'));
    const note = check.get<HTMLTextAreaElement>('textarea');
    note.focus();
    await sendKeys({type: 'I want'});
    for (const element of check.all('fieldset :is(label, label *, p)')) fire(element);
    await check.press(button('Continue'));
    for (const element of check.all('fieldset p')) fire(element);
    stop();
    expect(received).to.deep.equal([]);
  });

  it('reveal nothing about the slider and a questionnaire to a bubbling listener', async () => {
    const sliderCheck = await mount('sm-mood-check', {slider: true});
    await sliderCheck.waitFor('output');
    const form = await mount('sm-mood-check', {
      layout: 'all',
      content: {
        resourceType: 'Questionnaire',
        item: ['choice', 'boolean', 'string', 'text', 'integer', 'date'].map((type) => ({
          linkId: type,
          text: type,
          type,
          ...(type === 'choice' ? {answerOption: [{valueString: 'zq-a'}, {valueString: 'zq-b'}]} : {}),
        })),
      },
    });
    await form.waitFor('[part=item]');
    const {received, stop} = listenOnPage();
    for (const element of sliderCheck.all('output, [type=range]')) fire(element);
    for (const element of form.all('fieldset :is(input, textarea, label, label span)')) fire(element);
    stop();
    expect(received).to.deep.equal([]);
  });

  it('include Escape, Tab, shortcuts and button clicks', async () => {
    const check = await mountAndWait({content: question});
    const received: string[] = [];
    const listener = (event: Event): void => void received.push((event as KeyboardEvent).key ?? event.type);
    document.addEventListener('keydown', listener);
    document.addEventListener('click', listener);
    const input = check.get(radio());
    for (const key of ['Escape', 'Tab', 'x'])
      input.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
    input.dispatchEvent(new KeyboardEvent('keydown', {key: 'p', ctrlKey: true, bubbles: true, composed: true}));
    await check.press(button('Get help now'));
    document.removeEventListener('keydown', listener);
    document.removeEventListener('click', listener);
    expect(received).to.deep.equal(['Escape', 'Tab', 'p', 'click']);
  });

  for (const shareAnswers of [false, true])
    it(`${shareAnswers ? 'reveal' : 'do not reveal'} that the support panel opened ${shareAnswers ? 'with' : 'without'} share-answers`, async () => {
      const check = await mountAndWait({content: question, country: 'GB', shareAnswers});
      let received = 0;
      check.element.addEventListener('sm-mood-support', () => (received += 1));
      await check.press(button('Get help now'));
      const form = await mount('sm-mood-check', {instrument: 'phq-9', country: 'GB', shareAnswers});
      form.element.addEventListener('sm-mood-support', () => (received += 1));
      await answerQuestions(0, 0, 0, 0, 0, 0, 0, 0)(form.element);
      await form.press(radio('Several days'));
      await form.waitFor('[part=support]');
      expect(received).to.equal(shareAnswers ? 2 : 0);
    });
});

describe('marks for session recorders', () => {
  afterEach(unmountAll);

  const MARKS = {
    rrweb: '.rr-block',
    Sentry: '.sentry-block, [data-sentry-block]',
    Datadog: '[data-dd-privacy=hidden]',
    PostHog: '.ph-no-capture',
    Clarity: '[data-clarity-mask=True]',
    Hotjar: '[data-hj-suppress]',
    FullStory: '.fs-exclude',
    OpenReplay: '[data-openreplay-hidden]',
  };

  for (const [recorder, selector] of Object.entries(MARKS))
    it(`of ${recorder} enclose all content in every state`, async () => {
      const check = await mountAndWait({content: question, country: 'GB', summary: true});
      const expectMarked = (state: string): void => {
        const unmarked = check
          .all('[part=card], input, textarea, button, label, p, h2')
          .filter((one) => !one.closest(selector));
        expect(unmarked, state).to.deep.equal([]);
        expect(check.all('[part=card]').length, state).to.be.greaterThan(0);
      };
      expectMarked('question');
      await check.pressAll(radio('zq-very-low'), button('Continue'));
      expectMarked('feelings');
      await check.press(button('Continue'));
      await check.waitFor(button('Copy my answers'));
      await check.press(button('Get help now'));
      expectMarked('done');
    });
});

describe('the quick exit of <sm-mood-check>', () => {
  /** Mounts the widget in an iframe, because the exit leaves the page. */
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
    await waitForMatch(element.shadowRoot as ShadowRoot, button('Leave this page'));
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

  it('leaves the page and deletes the answer when its button is pressed', async () => {
    const {frame, element, left} = await away();
    await pressAll(element, radio('zq-very-low'));
    await pressAll(element, button('Leave this page'));
    expect(element.shadowRoot?.querySelector(':checked')).to.equal(null);
    expect(await left).to.equal('/content/');
    frame.remove();
  });

  it('leaves the page on three quick presses of Escape, not on slow ones', async () => {
    const {frame, element, left} = await away();
    await pressAll(element, radio('zq-very-low'));
    for (const moment of [0, 2001, 4002]) keyDown(frame.contentWindow, moment);
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(element.shadowRoot?.querySelector(':checked'), 'slow ones change nothing').not.to.equal(null);
    for (const moment of [20000, 20900, 21999]) keyDown(frame.contentWindow, moment);
    expect(await left).to.equal('/content/');
    frame.remove();
  });

  it('is not rendered for an invalid URL', async () => {
    const check = await mount('sm-mood-check', {exitUrl: 'javascript:alert(1)', summary: true});
    await check.pressAll(radio('Very low'), button('Continue'));
    await check.waitFor(button('Copy my answers'));
    expect(check.all(button('Leave this page'))).to.have.lengthOf(0);
    unmountAll();
  });
});
