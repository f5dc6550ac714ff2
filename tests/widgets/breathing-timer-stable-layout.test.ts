import type {CSSResult} from 'lit';
import {breathingTimerStrings} from '../../src/widgets/breathing-timer/breathing-timer.strings.js';
import {startAndAdvance} from '../../stories/breathing-timer/advance.js';
import {BreathingTimerElement} from '../../src/index.js';
import {sessionStyles} from '../../src/widgets/breathing-timer/session/session.styles.js';
import {keepsLayoutStable, type LayoutStep} from '../support/stable-layout.js';
import {unmountAll} from './breathing-timer.fixture.js';

type Step = LayoutStep<BreathingTimerElement>;

const choose = (name: string, selector: string, at = 0): Step => ({name, run: ({press}) => press(selector, at)});
const start: Step = {name: 'start', startsScreen: true, run: ({element}) => startAndAdvance(0)(element)};
const advanceTo = (milliseconds: number): Step => ({
  name: `after ${milliseconds} ms`,
  run: ({element}) => startAndAdvance(milliseconds)(element),
});
/** Makes the session code throw during initialization, as a truncated file does. */
function refuseSessionStyles(this: BreathingTimerElement, style: CSSResult): void {
  if (style === sessionStyles) throw new Error('Truncated file.');
  BreathingTimerElement.prototype.addStyles.call(this, style);
}

// Excludes `.outgoing`, the copy of the old button that fades out over the new screen.
const controls = [
  '[part=start]:not(.outgoing)',
  '[part=help]',
  '[part=pause]',
  '[part=end]',
  '[part=close]',
  '[part=figure]',
];
const ready = '[part=start]';

describe('<sm-breathing-timer> layout stability of controls', () => {
  afterEach(unmountAll);

  keepsLayoutStable('while the user selects an exercise and its length', {
    tag: 'sm-breathing-timer',
    properties: {patterns: `calm box 4-7-8 ${Object.keys(breathingTimerStrings.names)[5]}`, tension: true},
    ready,
    controls,
    steps: [
      ...[1, 2, 3, 0].map((at) => choose(`exercise ${at}`, 'input[name=exercise]', at)),
      choose('without holds', 'input[name=without-holds]'),
      choose('box without holds', 'input[name=exercise]', 1),
      choose('one minute', 'input[name=minutes]'),
      choose('tension', 'input[name=tension]', 3),
      choose('cue settings', '[part=cues] summary'),
      choose('about', '[part=about] summary'),
      choose('tones', '[part=cues] [role=switch]'),
      choose('tones off', '[part=cues] [role=switch]'),
    ],
  });

  keepsLayoutStable('if the session code fails to load', {
    tag: 'sm-breathing-timer',
    properties: {addStyles: refuseSessionStyles},
    ready,
    controls,
    steps: [
      {
        name: 'failed load',
        run: async ({press, waitFor}) => {
          await press('[part=start]');
          await waitFor('[role=alert]');
        },
      },
    ],
  });

  keepsLayoutStable('during a session and its pauses', {
    tag: 'sm-breathing-timer',
    properties: {minutes: 3, pattern: 'resonance'},
    ready,
    controls,
    steps: [
      start,
      ...[3100, 8000, 70_000, 130_000, 178_000].map(advanceTo),
      choose('pause', '[part=pause]'),
      choose('cue settings', '[part=cues] summary'),
      choose('continue', '[part=pause]'),
    ],
  });
});
