import {registerColorProperty} from '../../platform/style-sheets.js';

const ACCENT_PROPERTY = '--_sm-accent';

/**
 * Tells the browser that the accent is a colour, so that a mistyped one counts as none (CSS Properties and Values).
 * The name is ours alone: what the page does with `--sm-accent` stays as it is.
 */
export function registerAccentProperty(): void {
  registerColorProperty(ACCENT_PROPERTY, '#3f6b5c');
}
