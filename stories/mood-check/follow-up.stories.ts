import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {answerQuestions, clickAll, waitForSelector, sequence} from './acting.js';
import {renderMoodCheck, type Args} from './meta.js';

const meta: Meta<Args> = {
  title: 'Mood check/Afterwards',
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

export const CanBeSent: Story = {
  args: {submitTo: 'https://clinic.example/answers'},
  parameters: {after: sequence(answerMoodQuestion, waitForSelector('.actions .btn'))},
};

export const BeforeSending: Story = {
  args: {submitTo: 'https://clinic.example/answers'},
  parameters: {after: sequence(answerMoodQuestion, clickAll('.actions .btn'))},
};

export const QuestionnaireBeforeSending: Story = {
  args: {instrument: 'phq-2', submitTo: 'https://clinic.example/answers'},
  parameters: {after: sequence(answerQuestions(1, 2), clickAll('.pager .btn:last-child', '.actions .btn:not(.plain)'))},
};

export const NotAnAddress: Story = {
  args: {submitTo: 'http://clinic.example/answers', summary: true},
  parameters: {expectsConsole: true, after: sequence(answerMoodQuestion, waitForSelector('.actions .plain'))},
};
