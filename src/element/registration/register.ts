import {applyScriptTagSettings} from '../settings/script-tag-settings.js';
import {warnAuthor} from '../../platform/console.js';
import {VERSION} from '../version.js';

interface Definable {
  readonly tag: string;
  define(): void;
}

/** Reads our script tag's settings and registers the widgets. When the page has them in another version, that one stays. */
export function register(...widgets: readonly Definable[]): void {
  applyScriptTagSettings();
  for (const widget of widgets) widget.define();
  if (typeof document === 'undefined') return;
  for (const {tag} of widgets) {
    // Polyfills with registries of their own may not know it.
    const {version = 'unknown'} = (customElements.get(tag) ?? {version: VERSION}) as {version?: string};
    if (version !== VERSION)
      return warnAuthor(
        tag,
        `is here twice: version ${version} came first and stays, version ${VERSION} should come alone`,
      );
  }
}
