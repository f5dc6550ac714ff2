import {registerColorProperty} from '../../platform/style-sheets.js';

const ACCENT_PROPERTY = '--_sm-accent';

/**
 * Registers the internal accent property as a colour, so that an invalid value falls back to the default (CSS Properties
 * and Values). The private name leaves the page's own `--sm-accent` unregistered.
 */
export function registerAccentProperty(): void {
  registerColorProperty(ACCENT_PROPERTY, '#3f6b5c');
}
