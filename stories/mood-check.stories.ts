import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {MoodCheckElement} from '../src/index.js';
import {press, see} from './mood-check/acting.js';
import {arabicQuestion, clinicQuestion, scale, wordsOnly} from './mood-check/content.js';
import {faultyEndpoint} from './faulty-endpoint.js';
import {draw, type Args} from './mood-check/meta.js';

const meta: Meta<Args> = {title: 'Mood check', component: 'sm-mood-check', render: draw, args: {country: 'GB'}};
export default meta;

type Story = StoryObj<Args>;

export const Question: Story = {};

export const Answered: Story = {parameters: {after: press(['.mood input', 1])}};

export const Words: Story = {args: {content: clinicQuestion}, parameters: {after: press(['.mood input', 1], '.btn', '.chip input', ['.chip input', 2])}};

export const NextStep: Story = {args: {content: clinicQuestion}, parameters: {after: press(['.mood input', 1], '.btn', '.chip input', '.actions .btn')}};

export const NothingOffered: Story = {parameters: {after: press('.mood input', '.btn')}};

export const WholeDay: Story = {args: {when: 'day'}};

export const Slider: Story = {args: {slider: true, when: 'day'}, parameters: {after: see('output')}};

export const SliderMoved: Story = {
  args: {slider: true},
  parameters: {
    after: async (element: HTMLElement) => {
      await see('output')(element);
      const range = element.shadowRoot?.querySelector('input') as HTMLInputElement;
      range.value = '4';
      range.dispatchEvent(new Event('input', {bubbles: true}));
      await (element as MoodCheckElement).updateComplete;
    },
  },
};

export const Numbers: Story = {args: {content: scale}};

export const Sentences: Story = {args: {content: wordsOnly}, parameters: {after: press(['input', 1])}};

export const NeedHelp: Story = {parameters: {after: press('.help')}};

export const HelpWithoutCountry: Story = {args: {country: undefined}, parameters: {after: press('.help', '.change')}};

export const SharedWithThePage: Story = {args: {shareAnswers: true}, parameters: {after: press('.mood input', '.btn')}};

export const InAForm: Story = {args: {name: 'mood', required: true}};

export const Disabled: Story = {args: {disabled: true}};

export const QuickExit: Story = {args: {exitUrl: 'https://clinic.example/'}, parameters: {after: see('.exit')}};

export const ForYourAppointment: Story = {args: {summary: true, note: true}, parameters: {after: async (element: HTMLElement) => {
  await press('.mood input', '.btn', '.actions .btn')(element);
  await see('.actions .plain')(element);
}}};

export const RightToLeft: Story = {args: {content: arabicQuestion, lang: 'ar', dir: 'rtl'}, parameters: {after: press(['.mood input', 3])}};

export const Dark: Story = {args: {theme: 'dark'}, parameters: {after: press(['.mood input', 4])}};

export const Unreachable: Story = {args: {src: `${faultyEndpoint}not-found.json`}, parameters: {expectsConsole: true}};
