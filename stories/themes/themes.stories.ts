import {html, type TemplateResult} from 'lit';
import '../../src/define.js';
import {clickAll} from '../mood-check/acting.js';
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

/** Chooses something in every widget, so that a theme shows its selected states too. */
const selectMood = async (first: HTMLElement): Promise<void> => {
  const check = first.parentElement?.querySelector<HTMLElement>('sm-mood-check');
  if (check) await clickAll(['.mood input', 1])(check);
};

export default {title: 'Themes', parameters: {layout: 'fullscreen', controls: {disable: true}}, tags: ['!autodocs']};

/** A hospital with a long history: serif titles, deep blue, quiet corners. */
export const Hospital: Story = {render: renderTheme('hospital'), parameters: {after: selectMood}};

/** A youth service: warm, round, roomy; light and dark as the page is. */
export const YouthService: Story = {render: renderTheme('youth'), parameters: {after: selectMood}};

/** A sober service for late hours: dark in every light. */
export const LateHours: Story = {render: renderTheme('night'), parameters: {after: selectMood}};
