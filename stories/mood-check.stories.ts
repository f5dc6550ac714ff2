import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {MoodCheckElement} from '../src/index.js';
import {clickAll, waitForSelector} from './mood-check/actions.js';
import {arabicQuestion, clinicQuestion, numericScale, textOptions} from './mood-check/content.js';
import {faultyEndpoint} from './faulty-endpoint.js';
import {renderMoodCheck, type Args} from './mood-check/meta.js';

const meta: Meta<Args> = {
  title: 'Widgets/Mood check',
  id: 'mood-check',
  component: 'sm-mood-check',
  render: renderMoodCheck,
  args: {country: 'GB'},
};
export default meta;

type Story = StoryObj<Args>;

export const Question: Story = {};

export const Answered: Story = {parameters: {after: clickAll(['.mood input', 1])}};

export const Feelings: Story = {
  args: {content: clinicQuestion},
  parameters: {after: clickAll(['.mood input', 1], '.btn', '.chip input', ['.chip input', 2])},
};

export const NextStep: Story = {
  args: {content: clinicQuestion},
  parameters: {after: clickAll(['.mood input', 1], '.btn', '.chip input', '.actions .btn')},
};

export const WithoutNextSteps: Story = {parameters: {after: clickAll('.mood input', '.btn')}};

export const WholeDay: Story = {args: {when: 'day'}};

export const Slider: Story = {args: {slider: true, when: 'day'}, parameters: {after: waitForSelector('output')}};

export const SliderMoved: Story = {
  args: {slider: true},
  parameters: {
    after: async (element: HTMLElement) => {
      await waitForSelector('output')(element);
      const range = element.shadowRoot?.querySelector('input') as HTMLInputElement;
      range.value = '4';
      range.dispatchEvent(new Event('input', {bubbles: true}));
      await (element as MoodCheckElement).updateComplete;
    },
  },
};

export const NumericScale: Story = {args: {content: numericScale}};

export const TextOptions: Story = {args: {content: textOptions}, parameters: {after: clickAll(['input', 1])}};

export const SupportPanel: Story = {parameters: {after: clickAll('.help')}};

export const SupportPanelWithoutCountry: Story = {
  args: {country: undefined},
  parameters: {after: clickAll('.help', '.change')},
};

export const AnswersShared: Story = {
  args: {shareAnswers: true},
  parameters: {after: clickAll('.mood input', '.btn')},
};

export const FormField: Story = {args: {name: 'mood', required: true}};

export const Disabled: Story = {args: {disabled: true}};

export const QuickExit: Story = {
  args: {exitUrl: 'https://clinic.example/'},
  parameters: {after: waitForSelector('.exit')},
};

export const Summary: Story = {
  args: {summary: true, note: true},
  parameters: {
    after: async (element: HTMLElement) => {
      await clickAll('.mood input', '.btn', '.actions .btn')(element);
      await waitForSelector('.actions .plain')(element);
    },
  },
};

export const RightToLeft: Story = {
  args: {content: arabicQuestion, lang: 'ar', dir: 'rtl'},
  parameters: {after: clickAll(['.mood input', 3])},
};

export const Dark: Story = {args: {theme: 'dark'}, parameters: {after: clickAll(['.mood input', 4])}};

export const Unreachable: Story = {args: {src: `${faultyEndpoint}not-found.json`}, parameters: {expectsConsole: true}};
