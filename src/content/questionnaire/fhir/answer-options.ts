import {
  allTexts,
  asBoolean,
  extensionValue,
  findExtensions,
  findTranslation,
  hasModifier,
  toLanguageTag,
  translatedExtension,
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
  const {concepts, isIncomplete} = conceptsOf(valueSetRef, root);
  if (isIncomplete) onOmitted();
  if (!concepts) return undefined;
  const optionsByLanguage = valueSetOptions.get(concepts) ?? new Map<string, AnswerOption[]>();
  valueSetOptions.set(concepts, optionsByLanguage);
  const codings = () => concepts.map((valueCoding) => ({valueCoding}));
  const options = optionsByLanguage.get(lang) ?? toAnswerOptions(codings(), lang);
  optionsByLanguage.set(lang, options);
  return options;
}

/** The initial values of a question as its options. */
export const initialOptions = (item: JsonObject, lang: string): AnswerOption[] =>
  toAnswerOptions(asObjects(item['initial']), lang);

/** The options of the concepts of a value set by language: many questions may use the same one. */
const valueSetOptions = new WeakMap<readonly JsonObject[], Map<string, AnswerOption[]>>();

/** The contained resources of each document, by `#id` and by URL, also with a version. */
const containedResources = new WeakMap<JsonObject, ReadonlyMap<string, JsonObject>>();

function indexContained(contained: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const index = new Map<string, JsonObject>();
  for (const resource of contained) {
    const [id, url, version] = ['id', 'url', 'version'].map((name) => asText(resource[name]));
    for (const reference of [`#${id?.replace(/^#*/, '')}`, url ?? '', `${url}|${version}`])
      if (!index.has(reference)) index.set(reference, resource);
  }
  return index;
}

interface ValueSetConcepts {
  /** Undefined if the value set cannot be reached, or is not understood. */
  readonly concepts: readonly JsonObject[] | undefined;
  /** True if concepts are omitted, because a filter or a value set that cannot be reached selects them. */
  readonly isIncomplete: boolean;
}

/** The concepts of each value set, by document and reference. */
const valueSetConcepts = new WeakMap<JsonObject, Map<string, ValueSetConcepts>>();

/** The concepts of a contained or well-known value set. */
export function conceptsOf(valueSetRef: string, root: JsonObject): ValueSetConcepts {
  const known = valueSetConcepts.get(root) ?? new Map<string, ValueSetConcepts>();
  valueSetConcepts.set(root, known);
  const cached = known.get(valueSetRef);
  if (cached) return cached;
  known.set(valueSetRef, {concepts: undefined, isIncomplete: true}); // A value set may include itself.
  const contained = asObjects(root['contained']);
  const byReference = containedResources.get(root) ?? indexContained(contained);
  containedResources.set(root, byReference);
  const [url = ''] = valueSetRef.split('|');
  const valueSet =
    byReference.get(valueSetRef) ?? byReference.get(url) ?? byReference.get(url.slice(Math.max(url.indexOf('#'), 0)));
  let isIncomplete = false;
  const context: ValueSetContext = {
    contained,
    onOmitted: () => (isIncomplete = true),
    conceptsIn: (reference) => {
      const included = conceptsOf(reference, root);
      isIncomplete ||= included.isIncomplete;
      return included.concepts;
    },
  };
  const listed = valueSet && !hasModifier(valueSet) ? listConcepts(valueSet, context) : undefined;
  const concepts = valueSet ? listed : knownConcepts(valueSetRef, root);
  known.set(valueSetRef, {concepts, isIncomplete});
  return {concepts, isIncomplete};
}

interface ValueSetContext {
  readonly contained: readonly JsonObject[];
  readonly onOmitted: () => void;
  /** The concepts of another value set; undefined if it cannot be reached. */
  readonly conceptsIn: (reference: string) => readonly JsonObject[] | undefined;
}

/** The concepts that a value set lists. Filters are not evaluated: concepts that a filter includes or may exclude are omitted. */
function listConcepts(source: JsonObject, context: ValueSetContext): readonly JsonObject[] {
  const expansion = flattenConcepts(asObjects(asObject(source['expansion'])['contains']), 'contains');
  if (expansion.length > 0) return expansion;
  const {include, exclude} = asObject(source['compose']);
  const conceptsOfRule = (rule: JsonObject): readonly JsonObject[] | undefined => {
    const concepts = selectedConcepts(rule, context);
    if (!concepts) context.onOmitted();
    return concepts;
  };
  const exclusions = asObjects(exclude).map((rule) => {
    const isWholeSystem = !['concept', 'filter', 'valueSet'].some((name) => rule[name]);
    const concepts = isWholeSystem ? undefined : conceptsOfRule(rule);
    return {system: rule['system'], has: concepts && createLookup(concepts)};
  });
  const included = asObjects(include).flatMap((rule) => conceptsOfRule(rule) ?? []);
  const unique = new Map([...included].reverse().map((one) => [conceptKey(one), one]));
  return [...unique.values()]
    .reverse()
    .filter((one) =>
      exclusions.every(({system, has}) => (has ? !has(one) : system !== undefined && system !== one['system'])),
    );
}

const conceptKey = ({system, code}: JsonObject): string => `${asText(system)}|${asText(code)}`;

/** A function that returns true if the list has a concept. One without a system in the list is of every system. */
function createLookup(list: readonly JsonObject[]): (concept: JsonObject) => boolean {
  const keys = new Set(list.map(conceptKey));
  return (one) => keys.has(conceptKey(one)) || keys.has(conceptKey({code: one['code']}));
}

/** The concepts that meet all parts of a rule of a value set. Undefined if they are not known. */
function selectedConcepts(
  rule: JsonObject,
  {contained, conceptsIn}: ValueSetContext,
): readonly JsonObject[] | undefined {
  const {system, concept, filter, valueSet} = rule;
  const included = [valueSet ?? []].flat().map((reference) => conceptsIn(asText(reference)));
  const known = included.flatMap((list) => (list ? [list] : []));
  const codeSystem = contained.find(({resourceType, url}) => resourceType === 'CodeSystem' && url === system);
  const systemConcepts = flattenConcepts(asObjects(codeSystem?.['concept']), 'concept');
  const conceptByCode = new Map([...systemConcepts].reverse().map((one) => [one['code'], one]));
  const listed = (concept === undefined ? systemConcepts : asObjects(concept)).map((own): JsonObject => ({
    ...conceptByCode.get(own['code']),
    system,
    ...own,
  }));
  const isListed = concept !== undefined || listed.length > 0;
  if (filter !== undefined || hasModifier(rule) || known.length < included.length) return undefined;
  if (!isListed && !known[0]) return undefined;
  const own = isListed ? listed : (known[0] ?? []).filter((one) => !system || one['system'] === system);
  const lookups = known.map(createLookup);
  return own.filter((one) => lookups.every((has) => has(one)));
}

const flattenConcepts = (list: JsonObject[], childKey: string): JsonObject[] =>
  list.flatMap((one) => [
    ...(asText(one['code']) && isSelectable(one) ? [one] : []),
    ...flattenConcepts(asObjects(one[childKey]), childKey),
  ]);

/** Returns false for concepts that only group others, or are no longer in use. */
const isSelectable = ({abstract, inactive, property}: JsonObject): boolean =>
  !abstract &&
  asBoolean(inactive) !== true &&
  !asObjects(property).some(
    ({code, valueBoolean, valueCode}) =>
      (/^(notSelectable|inactive)$/.test(asText(code)) && asBoolean(valueBoolean)) || valueCode === 'retired',
  );

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
      prefix: [element, coding]
        .map((one) => translatedExtension(one, 'questionnaire-optionPrefix', lang))
        .find(Boolean),
      weight: parseWeight(element) ?? parseWeight(coding) ?? parseWeight(asObject(element[`_${key}`])),
      exclusive: asBoolean(optionExtension('questionnaire-optionExclusive')) === true,
      safety: [...new Set([text, ...allTexts(coding, 'display'), ...allTexts(element, key)])].some(isSafetyText),
      ...(opensHelp === undefined ? {} : {opensHelp}),
      value: {[key]: withoutExtensions(value, key)},
    });
  }
  return options;
}

const optionText = (element: JsonObject, key: string, coding: JsonObject, lang: string): string =>
  codingText(coding, lang) ||
  quantityText(coding) ||
  asText(coding['code']) ||
  asText(coding['reference']) ||
  asText(coding['title']) ||
  asText(coding['url']) ||
  asText(coding['contentType']) ||
  translatedText(element, key, lang);

/** The display text of a coding in the requested language. */
export function codingText(coding: JsonObject, lang: string): string {
  const designations = asObjects(coding['designation']).map(({language, value}) => ({
    lang: toLanguageTag(asText(language)),
    content: asText(value),
  }));
  return findTranslation(designations, lang) ?? translatedText(coding, 'display', lang);
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
