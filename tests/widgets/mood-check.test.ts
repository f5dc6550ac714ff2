import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import {MoodAnswerEvent} from '../../src/widgets/mood-check/mood-check.events.js';
import * as stories from '../../stories/mood-check.stories.js';
import {clinicQuestion} from '../../stories/mood-check/content.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {button, checkbox, link, radio, slider} from '../support/queries.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

/** Mounts a clinic's question and waits until it is rendered. */
async function mountAndWait(properties: Partial<MountedMoodCheck['element']>): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', properties);
  await check.waitFor(radio());
  return check;
}

describe('<sm-mood-check>', () => {
  meetsWidgetContract(stories);

  afterEach(unmountAll);

  it('is 30em high with a slider, which arrives late, if the page reserves no space', async () => {
    const {get} = await mount('sm-mood-check', {slider: true});
    expect(get('.card').getBoundingClientRect().height).to.be.closeTo(30 * 16, 1);
  });

  it('asks one question with five faces, each with a label', async () => {
    const {all} = await mount('sm-mood-check');
    const labels = all('[part=options] label');
    expect(labels.map(textOf)).to.deep.equal(['Very low', 'Low', 'Okay', 'Good', 'Very good']);
    expect(labels.map((label) => label.querySelectorAll('svg.face').length)).to.deep.equal([1, 1, 1, 1, 1]);
  });

  it('breaks no word of the answer in a narrow column', async () => {
    const check = await mountAndWait({});
    check.element.style.inlineSize = '250px';
    await check.press(radio('Very low'));
    await check.press(button('Continue'));
    const words = await check.waitFor('.answer-summary b');
    const lineHeight = parseFloat(getComputedStyle(words).lineHeight);
    expect(words.getBoundingClientRect().height).to.be.lessThan(lineHeight * 2.5);
    check.element.style.inlineSize = '';
  });

  it('can be answered with the keyboard only', async () => {
    const {element, get} = await mount('sm-mood-check');
    const heard: Event[] = [];
    element.addEventListener('sm-mood-answer', (event) => heard.push(event));
    get<HTMLInputElement>('input').focus();
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowRight'});
    await element.updateComplete;
    expect(get<HTMLInputElement>(radio('Okay')).checked).to.equal(true);
    const answered = new Promise((resolve) => element.addEventListener('sm-mood-answer', resolve, {once: true}));
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await answered; // Firefox dispatches the click after the command has returned.
    await element.updateComplete;
    expect(textOf(get('[part=card]'))).to.contain('Okay');
    expect(textOf(element.shadowRoot?.activeElement)).to.equal('Thank you for checking in.');
    expect(heard).to.have.lengthOf(1);
  });

  it('offers only the next steps for this answer', async () => {
    const {all, press} = await mountAndWait({content: {...clinicQuestion, feelings: [], note: false}});
    await press(radio('Low'));
    await press(button('Continue'));
    expect(all('[part=next] a b').map(textOf)).to.deep.equal(['Breathe for three minutes', 'Talk to our team']);
    await press(button('Change'));
    await press(radio('Good'));
    await press(button('Continue'));
    expect(all('[part=next]')).to.have.lengthOf(0);
    expect(all('[part=title] ~ p').map(textOf)).to.deep.equal(['Good to hear. Come back whenever you like.']);
  });

  it('keeps feeling words, does not share the note, and allows changing the answer', async () => {
    const {element, get, all, press} = await mountAndWait({content: clinicQuestion, shareAnswers: true});
    let answer: MoodAnswerEvent['answer'];
    element.addEventListener('sm-mood-answer', (event) => (answer = event.answer));
    await press(radio('Low'));
    await press(button('Continue'));
    await press(checkbox('worried'));
    await press(checkbox('drained'));
    const note = get<HTMLTextAreaElement>('textarea');
    note.value = 'slept badly';
    note.dispatchEvent(new Event('input'));
    await press(button('Continue'));
    expect(answer).to.deep.equal(
      {value: 2, label: 'Low', feelings: ['worried', 'drained']},
      'the private note is not part of it',
    );
    await press(button('Change'));
    await press(radio('Okay'));
    await press(button('Continue'));
    expect(all<HTMLInputElement>(checkbox('worried'))[0]?.checked).to.equal(true);
    await press(button('Skip'));
    expect(answer).to.deep.equal({value: 3, label: 'Okay', feelings: []});
  });

  for (const [name, content] of [
    ['without next steps', {...clinicQuestion, feelings: [], note: false, next: []}],
    ['with next steps', {...clinicQuestion, feelings: [], note: false}],
  ] as const)
    it(`offers the button to talk to someone after the two lowest faces, ${name}`, async () => {
      for (const [index, isOffered] of [true, true, false, false, false].entries()) {
        const check = await mountAndWait({content, country: 'GB'});
        await check.press(radio(content.options[index]?.label ?? ''));
        await check.press(button('Continue'));
        const buttons = check.all(button('Talk to someone now'));
        expect(buttons, `face ${index + 1}`).to.have.lengthOf(isOffered ? 1 : 0);
        if (isOffered) {
          buttons[0]?.click();
          await check.element.updateComplete;
          expect(check.focusedText()).to.contain('You can talk to someone now');
        }
        unmountAll();
      }
    });

  it('offers the same button after the three lowest slider values', async () => {
    for (const [step, isOffered] of [true, true, true, false, false, false, false].entries()) {
      const check = await mount('sm-mood-check', {slider: true});
      const range = (await check.waitFor(slider())) as HTMLInputElement;
      range.valueAsNumber = step;
      range.dispatchEvent(new Event('input'));
      await check.element.updateComplete;
      await check.press(button('Continue'));
      expect(check.all(button('Talk to someone now')), `step ${step}`).to.have.lengthOf(isOffered ? 1 : 0);
      unmountAll();
    }
  });

  it('states below the note that nobody reads it, with a help link', async () => {
    const check = await mount('sm-mood-check', {note: true, country: 'GB'});
    await check.press(radio('Low'));
    await check.press(button('Continue'));
    const note = check.get('textarea');
    const hint = check.get(`#${note.getAttribute('aria-describedby')}`);
    expect(textOf(hint)).to.equal('Nobody reads what you write here. If you need to talk to someone now:');
    await check.press(button('Get help now'));
    expect(check.focusedText()).to.contain('You can talk to someone now');
  });

  for (const [name, properties, notice] of [
    ['stays private', {}, 'Nobody reads what you write here. If you need to talk to someone now:'],
    ['can be shared', {shareAnswers: true}, 'Nobody reads your answers as you give them.'],
    [
      'can be sent',
      {submitTo: 'https://clinic.example/in', readWithin: 2},
      'Nobody reads your answers as you give them. The clinic reads answers within 2 days. If you need help, do not wait for us.',
    ],
  ] as const)
    it(`states at every free-text field of a questionnaire who reads it, if the answer ${name}`, async () => {
      const item = [
        {linkId: 'a', text: 'Line', type: 'string'},
        {linkId: 'b', text: 'Text', type: 'text'},
        {linkId: 'c', text: 'Open', type: 'open-choice', answerOption: [{valueString: 'One'}]},
        {linkId: 'd', text: 'Number', type: 'integer'},
      ];
      const content = {resourceType: 'Questionnaire' as const, status: 'active', item} as never;
      const check = await mount('sm-mood-check', {country: 'GB', layout: 'all', content, ...properties});
      await check.waitFor('[part=item]');
      expect(check.all('.free-text-hint > span').map(textOf)).to.deep.equal([notice, notice, notice]);
      const ids = check.all('.free-text-hint > span').map(({id}) => id);
      for (const id of ids) expect(check.all(`[aria-describedby~="${id}"]`), id).to.have.lengthOf(1);
      await check.press(button('Get help now'), 1);
      expect(check.focusedText()).to.contain('You can talk to someone now');
    });

  it('fires a completion event without the answer, which does not bubble', async () => {
    const {element, press} = await mount('sm-mood-check');
    const documentEvents: Event[] = [];
    const elementEvents: MoodAnswerEvent[] = [];
    document.addEventListener('sm-mood-answer', (event) => documentEvents.push(event), {once: true});
    element.addEventListener('sm-mood-answer', (event) => elementEvents.push(event));
    await press(radio('Very low'));
    await press(button('Continue'));
    expect(elementEvents).to.have.lengthOf(1);
    expect(elementEvents[0]).to.include({answer: undefined, bubbles: false, composed: false});
    expect(Object.keys(elementEvents[0] as object).filter((key) => key !== 'isTrusted')).to.deep.equal(['answer']);
    expect(documentEvents).to.have.lengthOf(0);
  });

  it('states that the answer was not sent or saved, or that the page can read it', async () => {
    const unshared = await mount('sm-mood-check');
    expect(textOf(unshared.get('[part=foot]'))).to.contain('Not saved, not sent');
    await unshared.press(radio('Very low'));
    await unshared.press(button('Continue'));
    expect(textOf(unshared.get('[part=foot]'))).to.contain('Your answer was not sent or saved.');
    const shared = await mount('sm-mood-check', {shareAnswers: true});
    expect(textOf(shared.get('[part=foot]'))).to.contain('This website can see your answer');
  });

  it('deletes the answer when the clear button is pressed', async () => {
    const {all, press} = await mount('sm-mood-check');
    await press(radio('Very good'));
    await press(button('Continue'));
    await press(button('Delete my answer'));
    expect(all<HTMLInputElement>('input').some((input) => input.checked)).to.equal(false);
  });

  it('keeps the answer if the same question is set again, and deletes it for another one', async () => {
    const {element, all, press} = await mountAndWait({content: clinicQuestion});
    await press(radio('Good'));
    all<HTMLInputElement>('input')[3]?.focus();
    element.content = {...clinicQuestion, question: 'Wie geht es dir heute?', lang: 'de'};
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement === all('input')[3], 'the focus stays').to.equal(true);
    expect(all<HTMLInputElement>('input')[3]?.checked).to.equal(true);
    element.content = {...clinicQuestion, id: 'yesterday'};
    await element.updateComplete;
    expect(all<HTMLInputElement>('input')[3]?.checked).to.equal(false);
  });

  it('scrolls to another widget of the page without changing the URL', async () => {
    const {press, all} = await mountAndWait({content: {...clinicQuestion, feelings: [], note: false}});
    const before = location.href;
    await press(radio('Okay'));
    await press(button('Continue'));
    expect(all('[part=next] a')).to.have.lengthOf(1);
    await press(link(/Breathe for three minutes/));
    expect(location.href).to.equal(before);
  });

  it('counts the middle of the slider as an answer only after interaction', async () => {
    const {element, get, all, waitFor} = await mount('sm-mood-check', {slider: true, shareAnswers: true});
    await waitFor('output');
    expect(textOf(get('output'))).to.equal('No answer yet');
    expect(all(button('Continue'))).to.have.lengthOf(0);
    get<HTMLInputElement>('input').focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(get('input').getAttribute('aria-valuetext')).to.equal('In between');
    await sendKeys({press: 'ArrowRight'});
    await element.updateComplete;
    expect(textOf(get('output'))).to.equal('A bit good');
    expect(all(button('Continue'))).to.have.lengthOf(1);
  });
});
