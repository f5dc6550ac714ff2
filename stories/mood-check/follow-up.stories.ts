import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {answer, press, see, then} from './acting.js';
import {draw, type Args} from './meta.js';

const meta: Meta<Args> = {title: 'Mood check/Afterwards', component: 'sm-mood-check', render: draw, args: {country: 'GB'}};
export default meta;

type Story = StoryObj<Args>;

const chosen = press(['.mood input', 3], '.btn');

export const DiaryOff: Story = {args: {remember: true}, parameters: {after: then(chosen, see('.switch'))}};

export const CanBeSent: Story = {args: {submitTo: 'https://clinic.example/answers'}, parameters: {after: then(chosen, see('.actions .btn'))}};

export const BeforeSending: Story = {args: {submitTo: 'https://clinic.example/answers'}, parameters: {after: then(chosen, press('.actions .btn'))}};

export const QuestionnaireBeforeSending: Story = {
  args: {instrument: 'phq-2', submitTo: 'https://clinic.example/answers'},
  parameters: {after: then(answer(1, 2), press('.pager .btn:last-child', '.actions .btn:not(.plain)'))},
};

export const NotAnAddress: Story = {args: {submitTo: 'http://clinic.example/answers', summary: true}, parameters: {expectsConsole: true, after: then(chosen, see('.actions .plain'))}};
