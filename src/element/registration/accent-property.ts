import {registerColorProperty} from '../../platform/style-sheets.js';

const ACCENT_PROPERTY = '--_sm-accent';

let isRegistered = false;

/**
 * Registers the internal accent property as a colour, so that an invalid value falls back to the default (CSS Properties
 * and Values). The private name leaves the page's own `--sm-accent` unregistered.
 */
export function registerAccentProperty(): void {
  // A second registration throws. The stack of that error would double the time of the start, because V8 parses the script again for it.
  if (isRegistered) return;
  isRegistered = true;
  registerColorProperty(ACCENT_PROPERTY, '#3f6b5c');
}
