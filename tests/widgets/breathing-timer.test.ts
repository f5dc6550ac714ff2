import {expect} from '@esm-bundle/chai';
import '../../src/define.js';
import type {BreathingTimerElement} from '../../src/index.js';
import * as stories from '../../stories/breathing-timer.stories.js';
import {keepsTheHouseRules} from '../harness/house-rules.js';
import {TestClock} from './breathing-timer.clock.js';

const types = ['start', 'phase', 'pause', 'resume', 'end'].map((name) => `sm-breathing-${name}`);

interface Given {
  readonly timer: BreathingTimerElement;
  readonly clock: TestClock;
  /** Everything that the timer told the page, in order. */
  readonly told: readonly Event[];
}

async function timerWith(attributes: string): Promise<Given> {
  const place = document.createElement('div');
  place.innerHTML = `<sm-breathing-timer ${attributes}></sm-breathing-timer>`;
  const timer = place.querySelector('sm-breathing-timer')!;
  const clock = new TestClock();
  const told: Event[] = [];
  timer.clock = clock;
  for (const type of types) timer.addEventListener(type, (event) => told.push(event));
  document.body.append(place);
  await timer.updateComplete;
  return {timer, clock, told};
}

const shown = (timer: BreathingTimerElement, selector: string): string => timer.shadowRoot!.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const press = async (timer: BreathingTimerElement, name: string): Promise<void> => {
  await timer.updateComplete;
  [...timer.shadowRoot!.querySelectorAll('button')].find((button) => button.textContent.includes(name))!.click();
  await timer.updateComplete;
};

afterEach(() => document.querySelectorAll('sm-breathing-timer').forEach((timer) => timer.parentElement!.remove()));

describe('<sm-breathing-timer>', () => {
  keepsTheHouseRules(stories);

  it('leads through a whole session and says how it was', async () => {
    const {timer, clock, told} = await timerWith('minutes="0.5"');
    await press(timer, 'Start');
    expect(shown(timer, '.word')).to.equal('Get ready');
    clock.pass(3000);
    await timer.updateComplete;
    expect([shown(timer, '.word'), shown(timer, '.count')]).to.deep.equal(['Breathe in', '1']);
    clock.pass(8400);
    await timer.updateComplete;
    expect([shown(timer, '.word'), shown(timer, '.count')]).to.deep.equal(['Breathe out', '4']);
    clock.pass(60_000);
    await timer.updateComplete;
    expect(told.map(({type}) => type)).to.deep.equal(['sm-breathing-start', ...Array<string>(6).fill('sm-breathing-phase'), 'sm-breathing-end']);
    expect(told.at(-1)).to.include({completed: true, rounds: 3, elapsed: 30_000});
    expect(shown(timer, '.lead')).to.contain('3 slow breaths.');
    expect(clock.waiting, 'nothing waits after the end').to.equal(0);
  });

  it('stands still in a pause and goes on where it was', async () => {
    const {timer, clock, told} = await timerWith('');
    timer.start();
    clock.pass(5200);
    await press(timer, 'Pause');
    clock.pass(600_000);
    await timer.updateComplete;
    expect(shown(timer, '.word')).to.equal('Paused');
    expect(clock.waiting).to.equal(0);
    await press(timer, 'Continue');
    expect([shown(timer, '.word'), shown(timer, '.count')]).to.deep.equal(['Breathe in', '3']);
    clock.pass(2800);
    expect(told.at(-1)).to.include({type: 'sm-breathing-phase', kind: 'exhale', elapsed: 5000});
  });

  it('ends where the person ends it, and counts only whole rounds', async () => {
    const {timer, clock, told} = await timerWith('');
    timer.start();
    clock.pass(3000 + 27_000);
    await press(timer, 'End');
    expect(told.at(-1)).to.include({completed: false, rounds: 2, elapsed: 27_000});
    expect(shown(timer, '.title')).to.equal('That is enough for now.');
    await press(timer, 'Close');
    expect(shown(timer, '.begin b')).to.equal('Start');
  });

  it('shows its state to the page', async () => {
    const {timer, clock} = await timerWith('minutes="0.5"');
    const states = (): string[] => ['running', 'paused', 'done'].filter((name) => timer.matches(`:state(${name})`));
    const seen = [states()];
    for (const act of [() => timer.start(), () => timer.pause(), () => timer.resume(), () => clock.pass(60_000)]) {
      act();
      await timer.updateComplete;
      seen.push(states());
    }
    expect(seen).to.deep.equal([[], ['running'], ['paused'], ['running'], ['done']]);
  });

  it('never begins by itself and never takes the focus', async () => {
    const {timer, clock, told} = await timerWith('');
    clock.pass(60_000);
    timer.start();
    await timer.updateComplete;
    expect(document.activeElement).to.equal(document.body);
    timer.stop();
    expect(told.map(({type}) => type)).to.deep.equal(['sm-breathing-start', 'sm-breathing-end']);
  });
});
