import {asObject, asObjects, asText, getValueX, type JsonObject} from './fhir-json.js';

/** The value as a boolean. Accepts the strings `true` and `false`. */
export const asBoolean = (value: unknown): boolean | undefined =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;

/** The extensions whose URL ends with a suffix. Base URLs differ between FHIR versions. */
export const findExtensions = (element: JsonObject, urlSuffix: string): JsonObject[] =>
  element['extension'] === undefined
    ? []
    : asObjects(element['extension']).filter(({url}) => asText(url).endsWith(urlSuffix));

/** Returns true if an element has an extension that changes its meaning. None is understood. */
export const hasModifier = (element: JsonObject): boolean => asObjects(element['modifierExtension']).length > 0;

/** The value of the first extension whose URL ends with a suffix. */
export const extensionValue = (element: JsonObject, urlSuffix: string): unknown =>
  getValueX(findExtensions(element, urlSuffix)[0] ?? {})?.[1];

/** The expression of an extension; empty if it has none. */
export const expressionOf = (extension: JsonObject): string =>
  asText(asObject(extension['valueExpression'])['expression']);

/** A text with its language. */
interface Translation {
  readonly lang: string;
  readonly content: string;
}

/**
 * The text of an element in the requested language, from its `translation` extensions; otherwise the original text, or what
 * `rendering-xhtml` or `rendering-markdown` contains if there is none.
 */
export function translatedText(element: JsonObject, key: string, lang: string): string {
  return findTranslation(listTranslations(element, key), lang) ?? (asText(element[key]) || renderedText(element, key));
}

/** The text of an element in all languages of the document, and as `rendering-xhtml` or `rendering-markdown`. */
export function allTexts(element: JsonObject, key: string): string[] {
  const translations = listTranslations(element, key).map(({content}) => content);
  return [asText(element[key]), renderedText(element, key), ...translations].filter(Boolean);
}

/** The text of an extension in the requested language. */
export function translatedExtension(element: JsonObject, urlSuffix: string, lang: string): string | undefined {
  const [extension] = findExtensions(element, urlSuffix);
  const [key] = (extension && getValueX(extension)) ?? [];
  return extension && key ? translatedText(extension, key, lang) || undefined : undefined;
}

/** The words of a text that is given as HTML or Markdown. */
function renderedText(element: JsonObject, key: string): string {
  const primitive = asObject(element[`_${key}`]);
  const xhtml = asText(extensionValue(primitive, '/rendering-xhtml'));
  if (xhtml) return withoutTags(xhtml);
  return asText(extensionValue(primitive, '/rendering-markdown')).replace(/^#+ |[*`]+/gm, '');
}

const ENTITIES: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&'};

const withoutTags = (xhtml: string): string =>
  xhtml
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|quot|apos|nbsp|amp));/gi, (all, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      return name ? (ENTITIES[String(name).toLowerCase()] ?? all) : code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .trim();

function listTranslations(element: JsonObject, key: string): Translation[] {
  return findExtensions(asObject(element[`_${key}`]), '/translation').map((translation) => ({
    lang: toLanguageTag(asText(extensionValue(translation, 'lang'))),
    content: asText(extensionValue(translation, 'content')),
  }));
}

/**
 * Finds the translation for a language: the exact tag, then less specific tags (RFC 4647 lookup), then any region of the
 * same language in the same script.
 */
export function findTranslation(translations: readonly Translation[], lang: string): string | undefined {
  const subtags = lang.toLowerCase().split('-');
  const [language = '', script = ''] = subtags;
  const lookupTags = subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'));
  const usable = translations.filter(({content}) => content);
  const sameLanguage = usable.filter(({lang: tag}) => tag.toLowerCase().split('-')[0] === language);
  const found =
    lookupTags.map((tag) => usable.find((one) => one.lang.toLowerCase() === tag)).find(Boolean) ??
    sameLanguage.find(({lang: tag}) => language !== 'zh' || isTraditionalChinese(tag) === isTraditionalChinese(script));
  return found?.content;
}

/** Some documents separate the parts of a language tag with underscores. */
export const toLanguageTag = (text: string): string => text.replaceAll('_', '-');

const isTraditionalChinese = (tag: string): boolean => /hant|\b(tw|hk|mo)\b/i.test(tag);

/** The initial values of an item, also as in STU3: their names, such as `valueCoding`, and their values. */
export const initialValuesOf = (item: JsonObject): ReturnType<typeof getValueX>[] => [
  ...asObjects(item['initial']).map((one) => getValueX(one)),
  getValueX(item, 'initial'),
];
