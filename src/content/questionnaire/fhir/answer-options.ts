import {
  allTexts,
  asBoolean,
  extensionValue,
  findExtensions,
  findTranslation,
  toLanguageTag,
  translatedText,
} from './extensions.js';
import {asNumber, asObject, asObjects, asText, getValueX, type JsonObject} from './fhir-json.js';
import {knownConcepts} from './known-value-sets.js';
import {answerKey} from './answer-key.js';
import {isSafetyText} from '../safety-text.js';
import {SAFETY_EXTENSION} from './parse-safety.js';
import type {AnswerOption} from '../questionnaire.js';

/**
 * Parses the options of a question: inline ones, or those of a contained or well-known value set. Returns undefined
 * for other value sets.
 * @param onOmitted called if a value set selects concepts by a filter; these are omitted.
 */
export function parseAnswerOptions(
  item: JsonObject,
  root: JsonObject,
  lang: string,
  onOmitted: () => void,
): AnswerOption[] | undefined {
  const inlineOptions = asObjects(item['answerOption'] ?? item['option']);
  const valueSetRef = asText(item['answerValueSet']) || asText(asObject(item['options'])['reference']);
  if (inlineOptions.length > 0 || !valueSetRef) return toAnswerOptions(inlineOptions, lang);
  const valueSetKey = `${lang} ${valueSetRef}`;
  const cachedOptions = valueSetOptions.get(root) ?? new Map<string, ValueSetOptions>();
  const {options, isIncomplete} = cachedOptions.get(valueSetKey) ?? parseValueSet(valueSetRef, root, lang);
  valueSetOptions.set(root, cachedOptions.set(valueSetKey, {options, isIncomplete}));
  if (isIncomplete) onOmitted();
  return options;
}

/** The initial codings of a question as its options. */
export const initialCodings = (item: JsonObject, lang: string): AnswerOption[] =>
  toAnswerOptions(
    asObjects(item['initial']).filter(({valueCoding}) => valueCoding),
    lang,
  );

interface ValueSetOptions {
  readonly options: AnswerOption[] | undefined;
  readonly isIncomplete: boolean;
}

/** The options of each value set, by document and language: many questions may use the same one. */
const valueSetOptions = new WeakMap<JsonObject, Map<string, ValueSetOptions>>();

/** The contained resources of each document, by `#id` and by URL. */
const containedResources = new WeakMap<JsonObject, ReadonlyMap<string, JsonObject>>();

function indexContained(contained: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const index = new Map<string, JsonObject>();
  for (const resource of contained)
    for (const reference of [`#${asText(resource['id'])}`, asText(resource['url'])])
      if (!index.has(reference)) index.set(reference, resource);
  return index;
}

function parseValueSet(valueSetRef: string, root: JsonObject, lang: string): ValueSetOptions {
  const contained = asObjects(root['contained']);
  const byReference = containedResources.get(root) ?? indexContained(contained);
  containedResources.set(root, byReference);
  const [url = ''] = valueSetRef.split('|');
  const valueSet =
    byReference.get(valueSetRef) ?? byReference.get(url) ?? byReference.get(url.slice(Math.max(url.indexOf('#'), 0)));
  let isIncomplete = false;
  const concepts = valueSet
    ? listConcepts(valueSet, contained, () => (isIncomplete = true))
    : knownConcepts(valueSetRef, root);
  const options =
    concepts &&
    toAnswerOptions(
      concepts.map((valueCoding) => ({valueCoding})),
      lang,
    );
  return {options, isIncomplete};
}

/** The concepts that a value set lists. Filters are not evaluated: concepts that a filter includes or may exclude are omitted. */
function listConcepts(source: JsonObject, contained: readonly JsonObject[], onOmitted: () => void): JsonObject[] {
  const expansion = flattenConcepts(asObjects(asObject(source['expansion'])['contains']), 'contains');
  if (expansion.length > 0) return expansion;
  const {include, exclude} = asObject(source['compose']);
  const usesFilter = ({filter, valueSet}: JsonObject): boolean => Boolean(filter ?? valueSet);
  const excluded = asObjects(exclude);
  const included = asObjects(include).flatMap((one) => {
    const {system, concept} = one;
    const codeSystem = contained.find(({resourceType, url}) => resourceType === 'CodeSystem' && url === system);
    const systemConcepts = flattenConcepts(asObjects(codeSystem?.['concept']), 'concept');
    if (usesFilter(one) || !(concept ?? systemConcepts[0])) {
      onOmitted();
      return [];
    }
    const listed = concept === undefined ? systemConcepts : asObjects(concept);
    const conceptByCode = new Map([...systemConcepts].reverse().map((one) => [one['code'], one]));
    return listed.map((own): JsonObject => ({...conceptByCode.get(own['code']), system, ...own}));
  });
  if (excluded.some(usesFilter)) onOmitted();
  const exclusions = excluded.map(({system, concept}) => ({
    system,
    codes: concept ? new Set(asObjects(concept).map(({code}) => asText(code))) : undefined,
  }));
  return included.filter(
    (one) =>
      !exclusions.some(
        ({system, codes}) => (system ?? one['system']) === one['system'] && (codes?.has(asText(one['code'])) ?? true),
      ),
  );
}

const flattenConcepts = (list: JsonObject[], childKey: string): JsonObject[] =>
  list.flatMap((one) => [
    ...(asText(one['code']) && !one['abstract'] && asBoolean(one['inactive']) !== true ? [one] : []),
    ...flattenConcepts(asObjects(one[childKey]), childKey),
  ]);

/** Value sets have the extensions of an option at the concept, which is the coding. */
function toAnswerOptions(list: readonly JsonObject[], lang: string): AnswerOption[] {
  const options: AnswerOption[] = [];
  const ids = new Set<string>();
  for (const element of list) {
    const [key = '', value] = getValueX(element) ?? [];
    const coding = asObject(value);
    const text = optionText(element, key, coding, lang);
    if (!text) continue;
    const id = answerKey(value);
    const isDuplicate = ids.has(id);
    ids.add(id);
    const optionExtension = (url: string) => extensionValue(element, url) ?? extensionValue(coding, url);
    const opensHelp = asBoolean(optionExtension(SAFETY_EXTENSION));
    options.push({
      id: isDuplicate ? `${id}#${options.length}` : id,
      text,
      prefix: asText(optionExtension('questionnaire-optionPrefix')) || undefined,
      weight: parseWeight(element) ?? parseWeight(coding) ?? parseWeight(asObject(element[`_${key}`])),
      exclusive: asBoolean(optionExtension('questionnaire-optionExclusive')) === true,
      safety: [...new Set([text, ...allTexts(coding, 'display'), ...allTexts(element, key)])].some(isSafetyText),
      ...(opensHelp === undefined ? {} : {opensHelp}),
      value: {[key]: withoutExtensions(value, key)},
    });
  }
  return options;
}

function optionText(element: JsonObject, key: string, coding: JsonObject, lang: string): string {
  const designations = asObjects(coding['designation']).map(({language, value}) => ({
    lang: toLanguageTag(asText(language)),
    content: asText(value),
  }));
  return (
    findTranslation(designations, lang) ??
    (translatedText(coding, 'display', lang) ||
      quantityText(coding) ||
      asText(coding['code']) ||
      asText(coding['reference']) ||
      translatedText(element, key, lang))
  );
}

const quantityText = ({value, unit, code}: JsonObject): string =>
  value === undefined ? '' : `${asText(value)} ${asText(unit) || asText(code)}`.trim();

/** The value for a response: a coding without extensions and designations; other values unchanged. */
function withoutExtensions(value: unknown, key: string): unknown {
  if (key !== 'valueCoding') return value;
  const coding = asObject(value);
  const names = ['system', 'version', 'code', 'display'].filter((name) => coding[name]);
  return Object.fromEntries(names.map((name) => [name, coding[name]]));
}

/** Suffixes of the extension URLs for weights in R4, R5 and STU3. */
const WEIGHT_EXTENSIONS = ['ordinalValue', '/itemWeight', '/iso21090-CO-value'];

/** The weight of an answer: from an extension, an R5 concept property, or its R4 equivalent. */
export function parseWeight(element: JsonObject): number | undefined {
  const extensions = WEIGHT_EXTENSIONS.flatMap((name) => findExtensions(element, name));
  const properties = [
    ...asObjects(element['property']),
    ...findExtensions(element, 'contains.property').map(unpackPropertyExtension),
  ].filter(({code}) => /^weight$|itemWeight|ordinalValue/.test(asText(code)));
  return [...extensions, ...properties].map((one) => asNumber(getValueX(one)?.[1])).find((one) => one !== undefined);
}

function unpackPropertyExtension(extension: JsonObject): JsonObject {
  const part = (start: string) =>
    getValueX(asObjects(extension['extension']).find(({url}) => asText(url).startsWith(start)) ?? {})?.[1];
  return {code: part('code'), valueDecimal: part('value')};
}
