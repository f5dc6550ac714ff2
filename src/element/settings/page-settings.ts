import type {CountryCode} from '../../content/validation/country-codes.js';
import {withoutPrototype} from '../../platform/without-prototype.js';

/** Page-wide settings for all widgets. Attributes of an element or its ancestors take precedence. */
export interface Settings {
  /** Base URL for the widgets' `src`, with or without a trailing slash. */
  endpoint?: string | undefined;
  /** Language of the widgets' own text (BCP 47), used when no `lang` attribute applies. */
  lang?: string | undefined;
  /** Colours: `light`, `dark`, or `auto` to follow the page's `color-scheme`. */
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Country of the clinic (ISO 3166-1, such as `GB`), for crisis lines. */
  country?: CountryCode | undefined;
  /** Available translations of the widgets' own text besides English, by language tag (BCP 47). */
  locales?: Readonly<Record<string, LocaleSource>> | undefined;
  /** Replacement text by language and part of a locale: `{en: {'breathing-timer': {start: 'Begin'}}}`. */
  strings?: Readonly<Record<string, Locale>> | undefined;
  /** Address of `sealed.js`, the script of a sealed mood check. Known without this setting when the widgets come from a script tag. */
  sealedScript?: string | SealedScript | undefined;
}

/** A script with its subresource integrity, which is checked if it comes from another origin or is fetched. */
export interface SealedScript {
  readonly src: string;
  readonly integrity?: string | undefined;
}

/** Translated strings of one language: one object per part, as in the `locales/` files. */
export type Locale = Readonly<Record<string, unknown>>;

/** A locale, or a function that loads it on first use. */
export type LocaleSource = Locale | (() => Promise<Locale>);

let currentSettings: Readonly<Settings> = withoutPrototype({});
const listeners = new Set<() => void>();

/** Merges page-wide settings. Omitted settings keep their values; locales are added to the existing ones. */
export function configure(settings: Settings): void {
  const given = withoutPrototype(settings);
  const locales = {...currentSettings.locales, ...given.locales};
  currentSettings = withoutPrototype({...currentSettings, ...given, locales});
  for (const listener of listeners) listener();
}

/** The current page-wide settings. */
export function settings(): Readonly<Settings> {
  return currentSettings;
}

/** Subscribes to changes of the page-wide settings. @returns a function that unsubscribes. */
export function onSettingsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
