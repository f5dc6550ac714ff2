/** What a page sets once for all widgets. An element's own attribute, or a nearer ancestor's, always wins. */
export interface Settings {
  /** Folder that the widgets' `src` is resolved against: an address, with or without its last slash. */
  endpoint?: string | undefined;
  /** Language of the widgets' own words (BCP 47), when the page does not say it. */
  lang?: string | undefined;
  /** Colours: `light`, `dark`, or `auto` to follow the page's `color-scheme`. */
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Country of the clinic (ISO 3166-1, such as `GB`), for crisis lines. */
  country?: string | undefined;
  /** Languages besides English that the widgets' own words can be had in, by their tag (BCP 47). */
  locales?: Readonly<Record<string, LocaleSource>> | undefined;
  /** Words in place of ours, by language and by part of a locale: `{en: {'breathing-timer': {start: 'Begin'}}}`. */
  strings?: Readonly<Record<string, Locale>> | undefined;
}

/** The words of one language: an object for each part, as in the files of `locales/`. */
export type Locale = Readonly<Record<string, unknown>>;

/** Words that are here, or can be fetched when a page is in their language. */
export type LocaleSource = Locale | (() => Promise<Locale>);

let currentSettings: Readonly<Settings> = {};
const listeners = new Set<() => void>();

/** Sets what all widgets on the page share; what is not named stays as it is. Languages add to those that are there. */
export function configure(settings: Settings): void {
  currentSettings = {...currentSettings, ...settings, locales: {...currentSettings.locales, ...settings.locales}};
  for (const listener of listeners) listener();
}

/** What is set for the whole page. */
export function settings(): Readonly<Settings> {
  return currentSettings;
}

/** Calls back when the page's settings change, until the returned function is called. */
export function onSettingsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
