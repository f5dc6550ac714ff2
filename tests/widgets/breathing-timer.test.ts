import {expect} from 'chai';
import {systemClock} from '../../src/widgets/breathing-timer/session/clock.js';
import * as stories from '../../stories/breathing-timer.stories.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {
  unmountAll,
  advanceTime,
  clickButton,
  textOf,
  mountTimer,
  type TimerFixture,
  timerText,
} from './breathing-timer.fixture.js';

const centerText = ({timer}: TimerFixture): string[] => [
  textOf(timer, timerText.phase),
  textOf(timer, timerText.count),
];

afterEach(unmountAll);

describe('<sm-breathing-timer>', () => {
  meetsWidgetContract(stories);

  it('breaks no word of its summaries on a phone with twice the text size', async () => {
    const {timer} = await mountTimer('patterns="calm box"');
    timer.parentElement!.style.cssText = 'inline-size: 310px; font-size: 34px';
    const words = [...timer.shadowRoot!.querySelectorAll('summary')].flatMap((summary) => {
      const text = [...summary.childNodes].find((node) => node instanceof Text && node.data.trim()) as Text;
      return Array.from(text.data.matchAll(/\S+/g), ({0: word, index}) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return {word, lines: range.getClientRects().length};
      });
    });
    expect(words.length).to.be.greaterThan(5);
    expect(words.filter(({lines}) => lines > 1)).to.deep.equal([]);
  });

  it('runs a complete session and shows a summary', async () => {
    const fixture = await mountTimer('minutes="0.5"');
    const {timer, clock, events} = fixture;
    await clickButton(timer, 'Start');
    expect(centerText(fixture)).to.deep.equal(['Get ready', '']);
    await advanceTime(fixture, 3000);
    expect(centerText(fixture)).to.deep.equal(['Breathe in', '1']);
    await advanceTime(fixture, 8400);
    expect(centerText(fixture)).to.deep.equal(['Breathe out', '4']);
    await advanceTime(fixture, 60_000);
    expect(events.map(({type}) => type)).to.deep.equal([
      'sm-breathing-start',
      ...Array<string>(6).fill('sm-breathing-phase'),
      'sm-breathing-end',
    ]);
    expect(events[0]).to.include({pattern: 'calm', breaths: 3, seconds: 30});
    expect(events.at(-1)).to.include({completed: true, rounds: 3, elapsed: 30_000});
    expect(textOf(timer, timerText.lead)).to.contain('3 slow breaths.');
    expect(clock.pendingCallCount, 'no pending calls after the end').to.equal(0);
  });

  it('stops in a pause and resumes at the same position', async () => {
    const fixture = await mountTimer();
    const {timer, clock, events} = fixture;
    timer.start();
    await advanceTime(fixture, 5200);
    await clickButton(timer, 'Pause');
    await advanceTime(fixture, 600_000);
    expect(textOf(timer, timerText.phase)).to.equal('Paused');
    expect(clock.pendingCallCount).to.equal(0);
    await clickButton(timer, 'Continue');
    expect(centerText(fixture)).to.deep.equal(['Breathe in', '3']);
    await advanceTime(fixture, 2800);
    expect(events.at(-1)).to.include({type: 'sm-breathing-phase', kind: 'exhale', seconds: 5, round: 1, elapsed: 5000});
  });

  it('ends when the user stops it, and counts only completed rounds', async () => {
    const fixture = await mountTimer();
    const {timer, events} = fixture;
    timer.start();
    await advanceTime(fixture, 3000 + 27_000);
    await clickButton(timer, 'Stop');
    expect(events.at(-1)).to.include({completed: false, rounds: 2, elapsed: 27_000});
    expect(textOf(timer, '[part=title]')).to.equal('That is fine. You can stop here.');
    await clickButton(timer, 'Close');
    expect(textOf(timer, '[part=start] b')).to.equal('Start');
  });

  it('restarts from the beginning', async () => {
    const fixture = await mountTimer('minutes="0.5"');
    fixture.timer.start();
    await advanceTime(fixture, 60_000);
    await clickButton(fixture.timer, 'Again');
    expect(centerText(fixture)).to.deep.equal(['Get ready', '']);
    await advanceTime(fixture, 60_000);
    expect(fixture.events.filter(({type}) => type === 'sm-breathing-end')).to.have.lengthOf(2);
  });

  it('exposes its state as custom states', async () => {
    const fixture = await mountTimer('minutes="0.5"');
    const {timer, clock} = fixture;
    const states = (): string[] => ['running', 'paused', 'done'].filter((name) => timer.matches(`:state(${name})`));
    const seen = [states()];
    for (const act of [() => timer.start(), () => timer.pause(), () => timer.resume(), () => clock.advance(60_000)]) {
      act();
      await timer.updateComplete;
      seen.push(states());
    }
    expect(seen).to.deep.equal([[], ['running'], ['paused'], ['running'], ['done']]);
  });

  it('never starts by itself, never takes focus, never scrolls', async () => {
    const fixture = await mountTimer();
    await advanceTime(fixture, 60_000);
    fixture.timer.start();
    await advanceTime(fixture, 60_000);
    fixture.timer.stop();
    await fixture.timer.updateComplete;
    expect([document.activeElement, scrollY]).to.deep.equal([document.body, 0]);
    expect(fixture.events[0]?.type).to.equal('sm-breathing-start');
  });

  it('continues if it is moved, and ends without an event if it is removed', async () => {
    const fixture = await mountTimer();
    const {timer, clock, events} = fixture;
    timer.start();
    await advanceTime(fixture, 5000);
    const elsewhere = timer.parentElement!.cloneNode() as HTMLElement;
    document.body.append(elsewhere);
    elsewhere.append(timer);
    await advanceTime(fixture, 3000);
    expect(events.at(-1)).to.include({kind: 'exhale', elapsed: 5000});
    const before = events.length;
    elsewhere.remove();
    await Promise.resolve();
    await timer.updateComplete;
    expect([clock.pendingCallCount, events.length, timer.matches(':state(running)')]).to.deep.equal([0, before, false]);
  });

  it('runs a session in real time: no phase begins early, or after a page timer that is due 50 ms later', async () => {
    const {timer} = await mountTimer('pattern="0.5-3" rounds="1"', (made) => (made.clock = systemClock));
    const phases: [kind: string, at: number][] = [];
    const phasesAtTimeouts: (string | undefined)[] = [];
    let began = 0;
    timer.addEventListener('sm-breathing-start', () => {
      for (const due of [3050, 3550]) setTimeout(() => phasesAtTimeouts.push(phases.at(-1)?.[0]), due);
    });
    timer.addEventListener('sm-breathing-phase', ({kind, timeStamp}) =>
      phases.push([kind, Math.ceil(timeStamp - began)]),
    );
    const ended = new Promise((resolve) => timer.addEventListener('sm-breathing-end', resolve, {once: true}));
    began = performance.now(); // The start event follows the start, by some milliseconds on a busy machine.
    timer.start();
    expect(await ended).to.include({completed: true, rounds: 1, elapsed: 3500});
    expect(phasesAtTimeouts[0], 'on a busy machine, the phase may have passed').to.be.oneOf(['inhale', 'exhale']);
    expect(phasesAtTimeouts[1]).to.equal('exhale');
    for (const [kind, at] of phases) expect(at).to.be.at.least(kind === 'inhale' ? 2995 : 3495);
  });
});
