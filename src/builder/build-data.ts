import type {BuilderStrings} from './embed-builder.strings.js';

/** One attribute of a widget, as the manifest describes it. */
export interface AttributeData {
  readonly name: string;
  /** English text of the documentation. */
  readonly description: string;
  readonly kind: 'flag' | 'number' | 'choice' | 'text';
  /** The values that the type lists; empty except for a choice. */
  readonly values: readonly string[];
}

/** One widget, as the manifest describes it. */
export interface WidgetData {
  /** The tag without `sm-`, such as `mood-check`. */
  readonly name: string;
  /** English text of the documentation. */
  readonly description: string;
  /** Name of the React component, such as `MoodCheck`. */
  readonly component: string;
  readonly attributes: readonly AttributeData[];
}

/** What the build knows and the embed builder shows. */
export interface BuildData {
  readonly version: string;
  /** Subresource integrity of the published files, by name. */
  readonly integrity: Readonly<Record<string, string>>;
  readonly widgets: readonly WidgetData[];
  /** The translations of the interface, by language tag. English is not one of them. */
  readonly translations: Readonly<Record<string, BuilderStrings>>;
}

/** The build replaces this module with the data of `custom-elements.json`, `integrity.json` and `src/builder/locales`. */
export const buildData: BuildData = {version: '', integrity: {}, widgets: [], translations: {}};
