import type {BuildData} from './build-data.js';
import {builderStrings, type BuilderStrings} from './embed-builder.strings.js';

/** The interface in one language. */
export interface Interface {
  readonly lang: string;
  readonly words: BuilderStrings;
}

/** The tags of the languages of the interface. */
export const interfaceLanguages = ({translations}: BuildData): string[] => ['en', ...Object.keys(translations)];

/** The interface in the first of these languages that it exists in; else in English. */
export function interfaceFor(data: BuildData, wanted: readonly string[]): Interface {
  const names = interfaceLanguages(data);
  const found = wanted
    .map((tag) => names.find((name) => name === tag) ?? names.find((name) => languageOf(name) === languageOf(tag)))
    .find((name) => name !== undefined);
  return {lang: found ?? 'en', words: {...builderStrings, ...(found ? data.translations[found] : {})}};
}

const languageOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';
