import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define.js';
import type {MoodCheckElement} from '../src/index.js';
import {arabicQuestion, clinicQuestion, scale, wordsOnly} from './mood-check.content.js';

type Args = Partial<Pick<MoodCheckElement, 'content' | 'country' | 'feelings' | 'note' | 'shareAnswers' | 'slider' | 'src' | 'theme' | 'when'>> & {lang?: string; dir?: 'rtl'};

const inside = <T extends Element>(element: Element, selector: string, at = 0): T => element.shadowRoot?.querySelectorAll<T>(selector)[at] as T;

/** Presses things in order, each after the element has drawn the last. */
const press = (...wanted: (string | [string, number])[]) => async (element: HTMLElement): Promise<void> => {
  for (const one of wanted) {
    const [selector, at] = typeof one === 'string' ? [one, 0] : one;
    inside<HTMLElement>(element, selector, at).click();
    await (element as MoodCheckElement).updateComplete;
  }
};

const meta: Meta<Args> = {
  title: 'Mood check',
  component: 'sm-mood-check',
  render: (args) => html`<sm-mood-check
    lang=${args.lang ?? nothing}
    dir=${args.dir ?? nothing}
    src=${args.src ?? nothing}
    country=${args.country ?? nothing}
    when=${args.when ?? 'now'}
    theme=${args.theme ?? 'auto'}
    ?slider=${args.slider}
    ?feelings=${args.feelings}
    ?note=${args.note}
    ?share-answers=${args.shareAnswers}
    .content=${args.content}
    ><a href="https://clinic.example/help">Talk to our team</a></sm-mood-check
  >`,
  args: {country: 'GB'},
};
export default meta;

type Story = StoryObj<Args>;

export const Question: Story = {};

export const Answered: Story = {parameters: {after: press(['.mood input', 1])}};

export const Words: Story = {args: {content: clinicQuestion}, parameters: {after: press(['.mood input', 1], '.btn', '.chip input', ['.chip input', 2])}};

export const NextStep: Story = {args: {content: clinicQuestion}, parameters: {after: press(['.mood input', 1], '.btn', '.chip input', '.btn')}};

export const NothingOffered: Story = {parameters: {after: press('.mood input', '.btn')}};

export const WholeDay: Story = {args: {when: 'day'}};

export const Slider: Story = {args: {slider: true, when: 'day'}};

export const SliderMoved: Story = {
  args: {slider: true},
  parameters: {
    after: async (element: HTMLElement) => {
      const range = inside<HTMLInputElement>(element, 'input');
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

export const RightToLeft: Story = {args: {content: arabicQuestion, lang: 'ar', dir: 'rtl'}, parameters: {after: press(['.mood input', 3])}};

export const Dark: Story = {args: {theme: 'dark'}, parameters: {after: press(['.mood input', 4])}};

export const Unreachable: Story = {args: {src: 'no-such-question.json'}, parameters: {expectsConsole: true}};
