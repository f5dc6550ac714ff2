import {applyScriptTagSettings} from '../settings/script-tag-settings.js';
import {warnAuthor} from '../../platform/console.js';
import {VERSION} from '../version.js';

interface Definable {
  readonly tag: string;
  define(): void;
}

/** Applies the settings of our script tag and registers the widgets. Warns when another version is already registered. */
export function register(...widgets: readonly Definable[]): void {
  applyScriptTagSettings();
  for (const widget of widgets) widget.define();
  if (typeof document === 'undefined') return;
  for (const {tag} of widgets) {
    // A polyfilled registry may not return the class.
    const {version = 'unknown'} = (customElements.get(tag) ?? {version: VERSION}) as {version?: string};
    if (version !== VERSION)
      return warnAuthor(
        tag,
        `is registered by two versions: version ${version} came first and is used. Load only version ${VERSION}`,
      );
  }
}
