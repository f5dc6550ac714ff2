import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {answerQuestions, clickAll, waitForSelector, sequence} from './actions.js';
import {renderMoodCheck, type Args} from './meta.js';
import {unweighted, malformed, allItemTypes, r5Questionnaire} from './questionnaires.js';

const meta: Meta<Args> = {
  title: 'Widgets/Mood check/Questionnaire',
  id: 'mood-check-questionnaire',
  component: 'sm-mood-check',
  render: renderMoodCheck,
  args: {country: 'GB', instrument: 'phq-9'},
};
export default meta;

type Story = StoryObj<Args>;

const zeros = (count: number): number[] => Array.from({length: count}, () => 0);

export const FirstQuestion: Story = {parameters: {after: waitForSelector('.question')}};

export const ThirdQuestion: Story = {
  parameters: {after: sequence(answerQuestions(1, 2), clickAll(['.question input', 1]))},
};

export const SafetyQuestion: Story = {
  parameters: {after: sequence(answerQuestions(...zeros(8)), clickAll(['.question input', 1]))},
};

export const Review: Story = {args: {instrument: 'phq-4'}, parameters: {after: answerQuestions(0, 1, 2, 3)}};

export const Finished: Story = {
  args: {instrument: 'gad-2'},
  parameters: {after: sequence(answerQuestions(0, 1), clickAll('.pager .btn:last-child'))},
};

export const WithScore: Story = {
  args: {instrument: 'gad-7', showScore: true},
  parameters: {after: sequence(answerQuestions(1, 1, 1, 1, 1, 1, 1), clickAll('.pager .btn:last-child'))},
};

export const ScoreIncomplete: Story = {
  args: {instrument: 'phq-2', showScore: true},
  parameters: {after: sequence(answerQuestions(1), clickAll('.pager .btn:last-child', '.pager .btn:last-child'))},
};

export const AllOnOnePage: Story = {
  args: {instrument: 'gad-2', layout: 'all'},
  parameters: {after: waitForSelector('.question')},
};

export const MissingAnswer: Story = {
  args: {instrument: undefined, content: allItemTypes, layout: 'all'},
  parameters: {expectsConsole: true, after: clickAll(['.actions .btn', 0])},
};

export const AllItemTypes: Story = {
  args: {instrument: undefined, content: allItemTypes, layout: 'all'},
  parameters: {expectsConsole: true, after: clickAll(['.question input', 2])},
};

export const Malformed: Story = {
  args: {instrument: undefined, content: malformed, layout: 'all'},
  parameters: {expectsConsole: true, after: waitForSelector('.question')},
};

export const FhirR5: Story = {
  name: 'FHIR R5',
  args: {instrument: undefined, content: r5Questionnaire, layout: 'all'},
  parameters: {expectsConsole: true, after: clickAll(['.question input', 1])},
};

export const WithoutWeights: Story = {
  args: {instrument: undefined, content: unweighted, showScore: true},
  parameters: {
    expectsConsole: true,
    after: sequence(answerQuestions(1), clickAll('.pager .btn:last-child', '.pager .btn:last-child')),
  },
};

export const WithoutQuestions: Story = {
  args: {instrument: undefined, content: {resourceType: 'Questionnaire', item: []}},
  parameters: {expectsConsole: true, after: waitForSelector('[role=status]')},
};

export const UnknownInstrument: Story = {
  args: {instrument: 'isi' as 'k6'},
  parameters: {expectsConsole: true, after: waitForSelector('[role=status]')},
};

export const RightToLeft: Story = {args: {dir: 'rtl', lang: 'ar'}, parameters: {after: answerQuestions(1)}};

export const Dark: Story = {
  args: {theme: 'dark', instrument: 'k6'},
  parameters: {after: clickAll(['.question input', 3])},
};
