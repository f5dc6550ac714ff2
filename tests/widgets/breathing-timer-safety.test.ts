import {expect} from 'chai';
import {configure} from '../../src/element/settings/page-settings.js';
import {waitForSelector} from '../../stories/breathing-timer/until.js';
import {fetchLocale} from '../support/locales.js';
import {waitForMatch} from '../support/queries.js';
import {
  advanceTime,
  clickButton,
  mountTimer,
  textOf,
  unmountAll,
  type TimerFixture,
  timerText,
} from './breathing-timer.fixture.js';

configure({locales: {de: await fetchLocale('de'), ar: await fetchLocale('ar')}});

const rectOf = ({timer}: TimerFixture, selector: string): DOMRect =>
  timer.shadowRoot!.querySelector(selector)!.getBoundingClientRect();

const answerTension = async ({timer}: TimerFixture, level: number): Promise<void> => {
  (await waitForMatch(timer.shadowRoot!, 'input[name=tension]', level)).click();
  await timer.updateComplete;
};

afterEach(unmountAll);

describe('<sm-breathing-timer> cautions', () => {
  // The width of a small phone, without a margin. The WebKitGTK driver cannot change the size of its window.
  before(() => document.body.setAttribute('style', 'inline-size: 320px; margin: 0'));
  after(() => document.body.removeAttribute('style'));

  for (const lang of ['en', 'de', 'ar']) {
    for (const attributes of ['pattern="box"', 'pattern="4-7-8"', 'patterns="calm box 4-7-8"']) {
      it(`are visible above Start at 320 × 568 pixels: ${attributes}, ${lang}`, async () => {
        const fixture = await mountTimer(`${attributes} lang="${lang}" ${lang === 'ar' ? 'dir="rtl"' : ''}`);
        scrollTo(0, 0);
        const start = rectOf(fixture, '[part=start]');
        for (const selector of [timerText.safety, timerText.posture, '[part=caution]']) {
          const {top, bottom} = rectOf(fixture, selector);
          expect(top, selector).to.be.at.least(0);
          expect(bottom, selector).to.be.at.most(568);
          expect(bottom, `${selector} is above Start`).to.be.at.most(start.top);
        }
      });
    }
  }

  it('contain the advice to sit or lie down, before and during a session', async () => {
    const fixture = await mountTimer();
    const expected = 'Sit or lie down. Do not do this while driving, in water, or where a fall would be dangerous.';
    expect(textOf(fixture.timer, timerText.posture)).to.equal(expected);
    fixture.timer.start();
    await advanceTime(fixture, 5000);
    expect(textOf(fixture.timer, timerText.posture)).to.equal(expected);
  });

  it('do not mention holds if no exercise has holds', async () => {
    for (const attributes of ['', 'patterns="calm resonance"', 'pattern="box" no-holds'])
      expect(textOf((await mountTimer(attributes)).timer, '[part=caution]'), attributes).to.equal('');
  });
});

describe('<sm-breathing-timer> grounding and crisis support', () => {
  const grounding = 'Look around and name five things you can see, or press your feet into the floor.';
  const expectGrounding = ({timer}: TimerFixture): void =>
    void expect(textOf(timer, '[part=grounding]')).to.contain('It is fine to stop.').and.to.contain(grounding);

  for (const [before, after, risen] of [
    [1, 3, true],
    [0, 1, true],
    [3, 4, true],
    [3, 3, false],
    [3, 1, false],
    [undefined, 4, false],
  ] as const) {
    it(`${risen ? 'shows' : 'does not show'} grounding after tension from ${before ?? 'no answer'} to ${after}`, async () => {
      const fixture = await mountTimer('tension minutes="0.5"');
      if (before !== undefined) await answerTension(fixture, before);
      fixture.timer.start();
      await advanceTime(fixture, 60_000);
      await answerTension(fixture, after);
      if (risen) expectGrounding(fixture);
      else expect(textOf(fixture.timer, '[part=grounding]')).to.equal('');
    });
  }

  it('shows grounding in a pause, and after a stopped session', async () => {
    const fixture = await mountTimer();
    fixture.timer.start();
    await advanceTime(fixture, 5000);
    await clickButton(fixture.timer, 'Pause');
    expectGrounding(fixture);
    await clickButton(fixture.timer, 'Stop');
    expectGrounding(fixture);
  });

  it('shows grounding once after a stopped session in which tension has risen', async () => {
    const fixture = await mountTimer('tension minutes="0.5"');
    await answerTension(fixture, 1);
    fixture.timer.start();
    await advanceTime(fixture, 5000);
    fixture.timer.stop();
    await fixture.timer.updateComplete;
    await answerTension(fixture, 3);
    expectGrounding(fixture);
    expect(fixture.timer.shadowRoot!.querySelectorAll('[part=grounding]')).to.have.lengthOf(1);
  });

  for (const [state, prepare] of [
    ['before a session', async () => undefined],
    ['during a session', async (fixture: TimerFixture) => (fixture.timer.start(), advanceTime(fixture, 5000))],
    ['after a session', async (fixture: TimerFixture) => (fixture.timer.start(), advanceTime(fixture, 400_000))],
  ] as const) {
    it(`opens crisis lines ${state}`, async () => {
      const fixture = await mountTimer('country="GB" minutes="0.5"');
      await prepare(fixture);
      await clickButton(fixture.timer, 'Get help now');
      const panel = await waitForSelector(fixture.timer, '[part=support]');
      expect(panel.textContent).to.contain('999');
      expect(fixture.timer.matches(':state(running)'), 'a session does not go on behind it').to.equal(false);
    });
  }
});
