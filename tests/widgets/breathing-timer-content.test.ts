import {expect} from 'chai';
import {faultyEndpoint} from '../../stories/faulty-endpoint.js';
import {waitForSelector} from '../../stories/breathing-timer/until.js';
import {unmountAll, captureWarnings, advanceTime, clickButton, textOf, mountTimer} from './breathing-timer.fixture.js';

afterEach(unmountAll);

const phases = [
  {kind: 'inhale', seconds: 3, cue: 'In, softly'},
  {kind: 'exhale', seconds: 6},
];
const exerciseDocument = {
  id: 'evening',
  title: 'Our evening breath',
  phases,
  rounds: 2,
  cautions: [{level: 'important', heading: 'Before you start', items: ['Sit or lie down.']}],
  evidence: {certainty: 'not-rated', statement: 'Nobody has studied this.'},
  sources: [{title: 'A book'}, {title: 'A page', url: 'https://example.org/page'}],
  action: {label: 'Talk to our team', href: 'https://clinic.example/contact'},
};

describe('<sm-breathing-timer> with a document', () => {
  it('breathes the document, under its cautions, and offers its next step', async () => {
    const given = await mountTimer('', (timer) => (timer.content = exerciseDocument));
    const {timer, events} = given;
    await waitForSelector(timer, '.caution');
    timer.shadowRoot!.querySelector('[part=about]')!.setAttribute('open', '');
    await waitForSelector(timer, '[part=about] p');
    expect(textOf(timer, '.caution')).to.contain('Important: Before you start');
    expect(textOf(timer, '.start-button')).to.equal('Start2 breaths');
    expect(textOf(timer, '[part=about]')).to.contain('Nobody has studied this.').and.to.contain('A book, A page');
    await clickButton(timer, 'Start');
    await advanceTime(given, 3000);
    expect([
      textOf(timer, '.center-content:not(.outgoing) .phase-label'),
      textOf(timer, '.session-status'),
    ]).to.deep.equal(['In, softly', 'Our evening breathBreath 1 of 2']);
    await advanceTime(given, 60_000);
    expect(events.at(-1)).to.include({completed: true, rounds: 2, elapsed: 18_000});
    expect(timer.shadowRoot!.querySelector<HTMLAnchorElement>('a[part=action]')!.href).to.equal(
      'https://clinic.example/contact',
    );
  });

  it('finds it in an inline script', async () => {
    const {timer} = await mountTimer('', (made) => {
      const script = document.createElement('script');
      Object.assign(script, {type: 'application/json', textContent: JSON.stringify(exerciseDocument)});
      made.append(script);
    });
    await new Promise((resolve) => timer.addEventListener('sm-content-ready', resolve, {once: true}));
    expect(textOf(timer, '.lead')).to.equal('In for 3, out for 6. Breathe gently, not deeply.');
  });

  it('offers the document first in a list', async () => {
    const {timer} = await mountTimer('patterns="calm box"', (made) => (made.content = exerciseDocument));
    await waitForSelector(timer, '.caution');
    const names = [...timer.shadowRoot!.querySelectorAll('.rows .name')].map(
      (name) => name.textContent.split(/in \d/)[0],
    );
    expect(names.slice(0, 3)).to.deep.equal(['Our evening breath', 'Calm', 'Box breathing']);
    expect(timer.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=exercise]')[0]!.checked).to.equal(true);
  });

  for (const [src, why] of [
    ['refused.json', 'cannot be reached'],
    ['not-found.json', '404'],
    ['page.html', 'JSON'],
    ['wrong-field.json', 'breathing.'],
  ] as const) {
    it(`runs the named pattern when ${src} fails, with one line for the author`, async () => {
      const lines = await captureWarnings(async () => {
        const {timer} = await mountTimer(`pattern="4-6" src="${src}" endpoint="${faultyEndpoint}"`);
        await new Promise((resolve) => timer.addEventListener('sm-content-error', resolve, {once: true}));
        expect(textOf(timer, '.lead')).to.contain('In for 4, out for 6');
      });
      expect(lines).to.have.lengthOf(1);
      expect(lines[0])
        .to.match(/^<sm-breathing-timer> /)
        .and.to.contain(why);
    });
  }

  it('can begin while the document is on its way, and is not changed under the person', async () => {
    const given = await mountTimer();
    given.timer.start();
    await advanceTime(given, 9000);
    given.timer.content = exerciseDocument;
    await advanceTime(given, 4000);
    expect(given.events.at(-1)).to.include({kind: 'inhale', seconds: 5, elapsed: 10_000});
    expect(textOf(given.timer, '.session-status')).to.contain('Calm');
  });

  it('follows no link that could do more than open a page', async () => {
    const given = await mountTimer(
      '',
      (timer) =>
        (timer.content = {
          ...exerciseDocument,
          id: 'trap',
          action: {label: 'Win', href: 'javascript:alert(1)'},
          sources: [{title: 'Trap', url: 'javascript:alert(1)'}],
        }),
    );
    await waitForSelector(given.timer, '.caution');
    given.timer.start();
    await advanceTime(given, 60_000);
    expect(textOf(given.timer, '.title')).to.equal('Well done. Two breaths.');
    expect(given.timer.shadowRoot!.querySelectorAll('a')).to.have.lengthOf(0);
  });
});

describe('<sm-breathing-timer> and the person', () => {
  it('shows the caution for holds, and removes the holds of every exercise when asked', async () => {
    const {timer} = await mountTimer('patterns="calm box triangle" pattern="box"');
    const exercise = (index: number): HTMLInputElement =>
      timer.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=exercise]')[index]!;
    expect(textOf(timer, '[part=caution]'))
      .to.contain('You hold your breath in: Box breathing and Triangle breathing.')
      .and.to.contain('Do not hold your breath, or ask your doctor first, if:')
      .and.to.contain('you are pregnant');
    timer.shadowRoot!.querySelector<HTMLInputElement>('input[name=without-holds]')!.click();
    await timer.updateComplete;
    expect(textOf(timer, '.lead')).to.equal('In for 4, out for 4. Breathe gently, not deeply.');
    exercise(0).click();
    exercise(2).click();
    await timer.updateComplete;
    expect(textOf(timer, '.lead'), 'another exercise with holds').to.equal(
      'In for 4, out for 4. Breathe gently, not deeply.',
    );
  });

  it('lets the person choose the minutes, and hides them where breaths are counted', async () => {
    const {timer} = await mountTimer('patterns="calm 4-7-8"');
    timer.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=minutes]')[0]!.click();
    await timer.updateComplete;
    expect(textOf(timer, '.start-button > span')).to.equal('1 minute');
    timer.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=exercise]')[1]!.click();
    await timer.updateComplete;
    expect([textOf(timer, '.start-button > span'), textOf(timer, '.chips')]).to.deep.equal(['4 breaths', '']);
  });

  it('shows how tense they were without a verdict, and lets the answer go nowhere', async () => {
    const given = await mountTimer('tension minutes="0.5"');
    const {timer, events} = given;
    const choose = async (level: number): Promise<void> => {
      (await waitForSelector(timer, `.tension-scale label:nth-child(${level + 1}) input`)).click();
      await timer.updateComplete;
    };
    await choose(1);
    timer.start();
    await advanceTime(given, 60_000);
    await choose(4);
    expect(textOf(timer, '.field .small')).to.equal('Before: a little. Now: extremely.');
    expect(JSON.stringify([events, [...timer.attributes].map(({value}) => value)])).to.not.match(/little|extreme/i);
  });

  it('keeps the safest sentence in view in every state before the end', async () => {
    const given = await mountTimer();
    const seen: string[] = [];
    for (const act of [() => {}, () => given.timer.start(), () => given.timer.pause()]) {
      act();
      await given.timer.updateComplete;
      seen.push(textOf(given.timer, '.safety'));
    }
    expect(new Set(seen)).to.deep.equal(
      new Set(['Stop and breathe normally if you feel dizzy, short of breath or more anxious.']),
    );
  });
});
