import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {configure} from '../../src/index.js';
import {waitForSelector} from './actions.js';
import {clinicQuestion} from './content.js';
import {renderMoodCheck, type Args} from './meta.js';

configure({sealedScript: new URL('../../dist/sealed.js', import.meta.url).href});

const meta: Meta<Args> = {
  title: 'Widgets/Mood check/Sealed',
  id: 'mood-check-sealed',
  component: 'sm-mood-check',
  render: renderMoodCheck,
  args: {country: 'GB', sealed: true},
};
export default meta;

type Story = StoryObj<Args>;

const after = waitForSelector('.sealed-frame:not([hidden])');

/** The built-in question in a frame that scripts of the page cannot read. */
export const Question: Story = {parameters: {after}};

export const Questionnaire: Story = {args: {instrument: 'phq-9'}, parameters: {after}};

export const ClinicQuestion: Story = {args: {content: clinicQuestion, theme: 'dark'}, parameters: {after}};

/** Attributes that hand out answers are ignored. */
export const IgnoredAttributes: Story = {
  args: {shareAnswers: true, submitTo: 'https://clinic.example/answers'},
  parameters: {after, expectsConsole: true},
};
