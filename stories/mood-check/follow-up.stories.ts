import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {answerQuestions, clickAll, waitForSelector, sequence} from './actions.js';
import {renderMoodCheck, type Args} from './meta.js';

const meta: Meta<Args> = {
  title: 'Widgets/Mood check/Follow-up',
  id: 'mood-check-follow-up',
  component: 'sm-mood-check',
  render: renderMoodCheck,
  args: {country: 'GB'},
};
export default meta;

type Story = StoryObj<Args>;

const answerMoodQuestion = clickAll(['.mood input', 3], '.btn');

export const DiaryOff: Story = {
  args: {remember: true},
  parameters: {after: sequence(answerMoodQuestion, waitForSelector('.switch'))},
};

export const BeforePreview: Story = {
  args: {submitTo: 'https://clinic.example/answers'},
  parameters: {after: sequence(answerMoodQuestion, waitForSelector('.actions .btn'))},
};

export const Preview: Story = {
  args: {submitTo: 'https://clinic.example/answers'},
  parameters: {after: sequence(answerMoodQuestion, clickAll('.actions .btn'))},
};

export const QuestionnairePreview: Story = {
  args: {instrument: 'phq-2', submitTo: 'https://clinic.example/answers'},
  parameters: {after: sequence(answerQuestions(1, 2), clickAll('.pager .btn:last-child', '.actions .btn:not(.plain)'))},
};

export const InvalidAddress: Story = {
  args: {submitTo: 'http://clinic.example/answers', summary: true},
  parameters: {expectsConsole: true, after: sequence(answerMoodQuestion, waitForSelector('.actions .plain'))},
};
