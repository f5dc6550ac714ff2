import manifest from '../dist/custom-elements.json';

/** Something that the manifest names and describes. */
export interface ManifestEntry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

/** An attribute, with what may stand in it. */
export interface AttributeEntry extends ManifestEntry {
  readonly fieldName: string;
  readonly type?: {readonly text: string};
}

/** One widget as its manifest tells it; the manifest is made from the comments in the code. */
export interface WidgetManifest {
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly AttributeEntry[];
  readonly members: readonly (ManifestEntry & {readonly type?: {readonly text: string}})[];
  readonly events: readonly ManifestEntry[];
  readonly slots: readonly ManifestEntry[];
  readonly cssParts: readonly ManifestEntry[];
  readonly cssStates?: readonly ManifestEntry[];
  readonly cssProperties: readonly ManifestEntry[];
}

const {modules} = manifest as {modules: {declarations: Partial<WidgetManifest>[]}[]};

/** Every widget, in the order of the manifest. */
export const widgets = modules.flatMap(({declarations}) =>
  declarations.filter((one): one is WidgetManifest => one.tagName !== undefined),
);

/** One widget by its tag. */
export function widgetByTag(tag: string): WidgetManifest {
  const found = widgets.find(({tagName}) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>.`);
  return found;
}
