import {html, type TemplateResult} from 'lit';
import type {BreathingTimerElement} from '../src/index.js';
import {startAndAdvance} from './breathing-timer/advance.js';
import {failSessionLoad} from './breathing-timer/failed-load.js';

interface Args {
  pattern?: string;
  patterns?: string;
  minutes?: number;
  rounds?: number;
  noHolds?: boolean;
  label?: string;
  still?: boolean;
}

interface Story {
  name?: string;
  args?: Args;
  parameters?: {expectsConsole?: boolean; after?: (timer: BreathingTimerElement) => void | Promise<void>};
}

export default {
  title: 'Widgets/Breathing timer',
  id: 'breathing-timer',
  component: 'sm-breathing-timer',
  args: {minutes: 3},
  render: (args: Args): TemplateResult => html`<sm-breathing-timer
    .pattern=${args.pattern}
    .patterns=${args.patterns}
    .minutes=${args.minutes}
    .rounds=${args.rounds}
    .noHolds=${args.noHolds ?? false}
    .label=${args.label}
    .still=${args.still ?? false}
  >
    Breathe in for 5, out for 5, for three minutes. Stop if you feel dizzy.
  </sm-breathing-timer>`,
};

/** The tag without attributes. */
export const Idle: Story = {};
export const Choice: Story = {args: {patterns: 'calm extended-exhale cyclic-sighing box'}};
/** An exercise with holds shows a caution and an option to remove the holds. */
export const Holds: Story = {args: {patterns: 'calm box 4-7-8', pattern: 'box'}};
export const NoHolds: Story = {args: {pattern: 'box', noHolds: true}};
/** The length of 4-7-8 is shown in breaths and limited to four. */
export const FourSevenEight: Story = {name: '4-7-8', args: {pattern: '4-7-8'}};
export const CustomTitle: Story = {args: {label: 'Before your appointment', pattern: '4-6', minutes: 1}};

export const Countdown: Story = {parameters: {after: startAndAdvance(0)}};
export const Inhale: Story = {parameters: {after: startAndAdvance(65_600)}};
export const Hold: Story = {args: {pattern: 'box'}, parameters: {after: startAndAdvance(88_000)}};
export const Exhale: Story = {parameters: {after: startAndAdvance(70_200)}};
export const DoubleInhale: Story = {args: {pattern: 'cyclic-sighing'}, parameters: {after: startAndAdvance(5_600)}};
export const LongSession: Story = {args: {minutes: 10}, parameters: {after: startAndAdvance(200_000)}};
export const CountedBreaths: Story = {args: {pattern: '4-7-8'}, parameters: {after: startAndAdvance(30_000)}};
export const Paused: Story = {
  parameters: {after: async (timer) => (await startAndAdvance(65_000)(timer), timer.pause())},
};
export const Still: Story = {args: {still: true}, parameters: {after: startAndAdvance(65_600)}};
export const StillWithHolds: Story = {
  args: {still: true, pattern: 'box'},
  parameters: {after: startAndAdvance(70_000)},
};
export const Completed: Story = {parameters: {after: startAndAdvance(3_600_000)}};
export const StoppedEarly: Story = {
  parameters: {after: async (timer) => (await startAndAdvance(65_000)(timer), timer.stop())},
};

/** An invalid pattern is reported in the console; the default pattern runs. */
export const UnknownPattern: Story = {args: {pattern: 'abc'}, parameters: {expectsConsole: true}};
export const TooFast: Story = {args: {pattern: '1-1'}, parameters: {expectsConsole: true}};
/** The session code failed to load: the exercise is shown as text, and the start button is labelled "Try again". */
export const LoadFailed: Story = {
  args: {patterns: 'calm box 4-7-8'},
  parameters: {expectsConsole: true, after: failSessionLoad},
};
