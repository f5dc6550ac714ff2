import {readScriptTag} from './script.js';

interface Definable {
  define(): void;
}

/** Reads our script tag's settings and registers the widgets. */
export function register(...widgets: readonly Definable[]): void {
  readScriptTag();
  for (const widget of widgets) widget.define();
}
