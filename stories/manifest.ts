import manifest from '../dist/custom-elements.json';

/** An entry of the manifest with a name and a description. */
export interface ManifestEntry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

/** An attribute with the type of its value. */
export interface AttributeEntry extends ManifestEntry {
  readonly fieldName: string;
  readonly type?: {readonly text: string};
  /** The values that the type lists, when it does. */
  readonly parsedType?: {readonly text: string};
}

/** One widget in the custom elements manifest, which the build generates from comments and types. */
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

/** The widget with this tag. Throws when the manifest has none. */
export function widgetByTag(tag: string): WidgetManifest {
  const found = widgets.find(({tagName}) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>.`);
  return found;
}
