import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {answer, press, see, then} from './acting.js';
import {draw, type Args} from './meta.js';
import {bare, dirty, everyKind, r5} from './questionnaires.js';

const meta: Meta<Args> = {title: 'Mood check/Questionnaire', component: 'sm-mood-check', render: draw, args: {country: 'GB', instrument: 'phq-9'}};
export default meta;

type Story = StoryObj<Args>;

const zeros = (count: number): number[] => Array.from({length: count}, () => 0);

export const FirstQuestion: Story = {parameters: {after: see('.question')}};

export const ThirdQuestion: Story = {parameters: {after: then(answer(1, 2), press(['.question input', 1]))}};

export const SafetyQuestion: Story = {parameters: {after: then(answer(...zeros(8)), press(['.question input', 1]))}};

export const Review: Story = {args: {instrument: 'phq-4'}, parameters: {after: answer(0, 1, 2, 3)}};

export const Finished: Story = {args: {instrument: 'gad-2'}, parameters: {after: then(answer(0, 1), press('.pager .btn:last-child'))}};

export const WithTotal: Story = {args: {instrument: 'gad-7', showScore: true}, parameters: {after: then(answer(1, 1, 1, 1, 1, 1, 1), press('.pager .btn:last-child'))}};

export const WithoutAnAnswer: Story = {
  args: {instrument: 'phq-2', showScore: true},
  parameters: {after: then(answer(1), press('.pager .btn:last-child', '.pager .btn:last-child'))},
};

export const AllAtOnce: Story = {args: {instrument: 'gad-2', layout: 'all'}, parameters: {after: see('.question')}};

export const OneIsMissing: Story = {
  args: {instrument: undefined, content: everyKind, layout: 'all'},
  parameters: {expectsConsole: true, after: press(['.actions .btn', 0])},
};

export const EveryKind: Story = {
  args: {instrument: undefined, content: everyKind, layout: 'all'},
  parameters: {expectsConsole: true, after: press(['.question input', 2])},
};

export const Dirty: Story = {args: {instrument: undefined, content: dirty, layout: 'all'}, parameters: {expectsConsole: true, after: see('.question')}};

export const OfR5: Story = {args: {instrument: undefined, content: r5, layout: 'all'}, parameters: {expectsConsole: true, after: press(['.question input', 1])}};

export const BareAndWithoutWeights: Story = {
  args: {instrument: undefined, content: bare, showScore: true},
  parameters: {expectsConsole: true, after: then(answer(1), press('.pager .btn:last-child', '.pager .btn:last-child'))},
};

export const NothingToAsk: Story = {args: {instrument: undefined, content: {resourceType: 'Questionnaire'}}, parameters: {expectsConsole: true, after: see('[role=status]')}};

export const UnknownInstrument: Story = {args: {instrument: 'isi'}, parameters: {expectsConsole: true, after: see('[role=status]')}};

export const RightToLeft: Story = {args: {dir: 'rtl', lang: 'ar'}, parameters: {after: answer(1)}};

export const Dark: Story = {args: {theme: 'dark', instrument: 'k6'}, parameters: {after: press(['.question input', 3])}};
