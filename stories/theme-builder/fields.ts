import {html, type TemplateResult} from 'lit';
import {parseColor} from '../../src/builder/contrast/color.js';

type SetValue = (value: string) => void;

const serif = "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif";

/** Fonts that most devices have installed; none is loaded. */
export const fonts: readonly [value: string, name: string][] = [
  ['', 'The page’s own'],
  [serif, 'Printed serif'],
  ['ui-rounded, Quicksand, Nunito, sans-serif', 'Round'],
  ['system-ui, sans-serif', 'The device’s own'],
];

const inputValueOf = ({target}: Event): string => (target as HTMLInputElement).value.trim();

/** Converts any CSS colour to the hexadecimal format of the browser's colour picker. */
function toHexColor(text: string): string {
  const [red, green, blue] = parseColor(text);
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** A field for a colour: a picker, and a text field for any CSS colour. The picker shows `drawn` while the field is empty. */
export const colorField = (
  name: string,
  value: string,
  set: SetValue,
  computedColor = 'white',
): TemplateResult => html`<div class="colour">
  <input type="color" aria-label="Pick: ${name}" .value=${toHexColor(value || computedColor)} @input=${(event: Event) => set(inputValueOf(event))} />
  <label>${name}<input name=${name.toLowerCase()} placeholder="from the accent" autocomplete="off" spellcheck="false" .value=${value} @input=${(event: Event) => set(inputValueOf(event))} /></label>
</div>`;

/** A field for a length in em. */
export const rangeField = (
  name: string,
  value: string,
  min: number,
  max: number,
  step: number,
  set: SetValue,
): TemplateResult => html`<label
  >${name}, ${value}<input type="range" min=${min} max=${max} step=${step} .value=${String(parseFloat(value))} @input=${(event: Event) => set(`${inputValueOf(event)}em`)}
/></label>`;

/** A field with a list of options. */
export const selectField = (
  name: string,
  all: readonly [value: string, name: string][],
  value: string,
  set: SetValue,
): TemplateResult => html`<label
  >${name}<select @change=${(event: Event) => set(inputValueOf(event))}>
    ${all.map(([one, label]) => html`<option value=${one} ?selected=${one === value}>${label}</option>`)}
  </select></label
>`;
