import {html, type TemplateResult} from 'lit';
import '../../src/define.js';
import {clickAll} from '../mood-check/actions.js';
import {allWidgets} from './all-widgets.js';
import './all-widgets.css';
import './hospital.css';
import './night.css';
import './youth.css';

interface Story {
  parameters: {after?: (element: HTMLElement) => Promise<void>};
  render: () => TemplateResult;
}

const renderTheme =
  (name: string): Story['render'] =>
  () =>
    html`<div class="theme-page theme-${name}">${allWidgets()}</div>`;

/** Selects an option in every widget, so that the selected states are visible. */
const selectMood = async (first: HTMLElement): Promise<void> => {
  const check = first.parentElement?.querySelector<HTMLElement>('sm-mood-check');
  if (check) await clickAll(['.mood input', 1])(check);
};

export default {
  title: 'Foundations/Themes',
  id: 'themes',
  tags: ['!autodocs', 'page'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};

/** A hospital: serif titles, deep blue, small radii. */
export const Hospital: Story = {render: renderTheme('hospital'), parameters: {after: selectMood}};

/** A youth service: coral accent, large radii and spacing; follows the page's colour scheme. */
export const YouthService: Story = {render: renderTheme('youth'), parameters: {after: selectMood}};

/** A plain theme that is dark in both colour schemes. */
export const LateHours: Story = {render: renderTheme('night'), parameters: {after: selectMood}};
