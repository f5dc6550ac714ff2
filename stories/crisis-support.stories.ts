import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../src/define.js';
import type {CrisisSupportElement} from '../src/index.js';
import {faultyEndpoint} from './faulty-endpoint.js';
import {clinicCrisisLines} from './mood-check/content.js';

type Args = Partial<Pick<CrisisSupportElement, 'content' | 'country' | 'src' | 'theme'>> & {lang?: string; dir?: 'rtl'};

const openCountrySelect = async (element: HTMLElement): Promise<void> => {
  element.shadowRoot?.querySelector<HTMLElement>('.change')?.click();
  await (element as CrisisSupportElement).updateComplete;
};

const meta: Meta<Args> = {
  title: 'Widgets/Crisis support',
  id: 'crisis-support',
  component: 'sm-crisis-support',
  render: (args) => html`<sm-crisis-support
    lang=${args.lang ?? nothing}
    dir=${args.dir ?? nothing}
    src=${args.src ?? nothing}
    country=${args.country ?? nothing}
    theme=${args.theme ?? 'auto'}
    .content=${args.content}
    ><p>In the United Kingdom: in danger call <a href="tel:999">999</a>. To talk, call <a href="tel:116123">116 123</a>.</p></sm-crisis-support
  >`,
  args: {country: 'GB'},
};
export default meta;

type Story = StoryObj<Args>;

export const UnitedKingdom: Story = {};

export const UnitedStates: Story = {args: {country: 'US'}};

export const SouthAfrica: Story = {args: {country: 'ZA'}};

export const CountrySelect: Story = {parameters: {after: openCountrySelect}};

export const NoCountry: Story = {args: {country: undefined}};

export const NoLines: Story = {args: {country: 'PL'}};

export const ClinicLines: Story = {args: {content: clinicCrisisLines}};

export const OtherCountry: Story = {
  args: {content: clinicCrisisLines, country: 'FR'},
  parameters: {expectsConsole: true},
};

export const Unreachable: Story = {args: {src: `${faultyEndpoint}not-found.json`}, parameters: {expectsConsole: true}};

export const Dark: Story = {args: {theme: 'dark'}};

export const RightToLeft: Story = {args: {lang: 'ar', dir: 'rtl'}};
