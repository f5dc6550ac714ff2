import {
  allTexts,
  asBoolean,
  asNumber,
  asObject,
  asObjects,
  asText,
  extensionValue,
  findExtensions,
  findTranslation,
  getValueX,
  translatedText,
  type JsonObject,
} from './fhir-json.js';
import {isSafetyText} from '../safety.js';
import {findOption, type AnswerOption, type FhirValue, type QuestionnaireItem} from '../questionnaire.js';

/** The id of a value: `system|code` for a code, otherwise the value as text. Answers and conditions are compared by it. */
export function answerKey(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return String((value as string | number | boolean | null | undefined) ?? '');
  const {system, code, display, reference, value: quantity, unit} = value as JsonObject;
  if (quantity !== undefined) return asText(quantity);
  if (unit !== undefined) return ''; // A quantity that only names a unit.
  return asText(reference) || `${asText(system)}|${asText(code) || asText(display)}`;
}

/** A date, or the month or year of one. */
const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/;

/**
 * Whether a value from a document or a response is a possible answer to a question.
 * @param key key of the value, such as `valueString`.
 */
export function isValidAnswer(
  item: Pick<QuestionnaireItem, 'kind' | 'allowsFreeText' | 'freeTextIsTyped' | 'options'>,
  id: string,
  key: string,
): boolean {
  const {kind, allowsFreeText, freeTextIsTyped} = item;
  if (kind === 'choice') {
    const isUnlisted = key === 'valueString' || (freeTextIsTyped === true && asNumber(id) !== undefined);
    return findOption(item, id) !== undefined || (allowsFreeText === true && isUnlisted);
  }
  if (kind === 'number' || kind === 'integer') return asNumber(id) !== undefined;
  if (kind === 'boolean') return id === 'true' || id === 'false';
  if (/Coding|Attachment|Reference/.test(key)) return false; // A text field cannot hold a code.
  return kind !== 'date' || (PARTIAL_DATE.test(id) && !Number.isNaN(Date.parse(id)));
}

/**
 * The options of a question: its own, or those of a contained value set; undefined when they are stored elsewhere.
 * @param onOmitted called when a value set selects answers by a rule, and these are left out.
 */
export function parseAnswerOptions(
  item: JsonObject,
  root: JsonObject,
  lang: string,
  onOmitted: () => void,
): AnswerOption[] | undefined {
  const inlineOptions = asObjects(item['answerOption'] ?? item['option']);
  const valueSetRef = asText(item['answerValueSet']) || asText(asObject(item['options'])['reference']);
  if (inlineOptions.length > 0 || !valueSetRef)
    return toAnswerOptions(
      inlineOptions.map((one) => [one, one] as const),
      lang,
    );
  const contained = asObjects(root['contained']);
  const valueSet = contained.find(
    ({id, url}) => `#${asText(id)}` === valueSetRef || asText(url) === valueSetRef.split('|')[0],
  );
  return (
    valueSet &&
    toAnswerOptions(
      listConcepts(valueSet, contained, onOmitted).map((one) => [{valueCoding: one}, one] as const),
      lang,
    )
  );
}

/** The concepts that a value set lists. Filters are not evaluated: what they include, and all that they might exclude, is left out. */
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
    return listed.map((own): JsonObject => ({
      ...systemConcepts.find(({code}) => code === own['code']),
      system,
      ...own,
    }));
  });
  if (excluded.some(usesFilter)) onOmitted();
  return included.filter((one) => !isExcluded(one, excluded));
}

const flattenConcepts = (list: JsonObject[], childKey: string): JsonObject[] =>
  list.flatMap((one) => [
    ...(asText(one['code']) && !one['abstract'] ? [one] : []),
    ...flattenConcepts(asObjects(one[childKey]), childKey),
  ]);

function isExcluded({system, code}: JsonObject, excluded: readonly JsonObject[]): boolean {
  return excluded.some(
    (one) =>
      (one['system'] ?? system) === system &&
      (!one['concept'] || asObjects(one['concept']).some((other) => asText(other['code']) === asText(code))),
  );
}

/** @param list each option with the element that carries its weight. */
function toAnswerOptions(
  list: readonly (readonly [element: JsonObject, weighted: JsonObject])[],
  lang: string,
): AnswerOption[] {
  const options: AnswerOption[] = [];
  const ids = new Set<string>();
  for (const [element, weighted] of list) {
    const [key = '', value] = getValueX(element) ?? [];
    const coding = asObject(value);
    const text = optionText(element, key, coding, lang);
    if (!text) continue;
    const id = answerKey(value);
    const isDuplicate = ids.has(id);
    ids.add(id);
    options.push({
      id: isDuplicate ? `${id}#${options.length}` : id,
      text,
      prefix: asText(extensionValue(element, 'questionnaire-optionPrefix')) || undefined,
      weight: parseWeight(weighted) ?? parseWeight(coding) ?? parseWeight(asObject(element[`_${key}`])),
      exclusive: asBoolean(extensionValue(element, 'questionnaire-optionExclusive')) === true,
      safety: [...new Set([text, ...allTexts(coding, 'display'), ...allTexts(element, key)])].some(isSafetyText),
      value: {[key]: withoutExtensions(value, key)},
    });
  }
  return options;
}

function optionText(element: JsonObject, key: string, coding: JsonObject, lang: string): string {
  const designations = asObjects(coding['designation']).map(({language, value}) => ({
    lang: asText(language),
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

/** The value as a response has it: a code without its extensions and designations, anything else as it is. */
function withoutExtensions(value: unknown, key: string): unknown {
  if (key !== 'valueCoding') return value;
  const {system, version, code, display} = asObject(value);
  const coding: FhirValue = {
    ...(system ? {system} : {}),
    ...(version ? {version} : {}),
    ...(code ? {code} : {}),
    ...(display ? {display} : {}),
  };
  return coding;
}

/** The names of the weight of an answer: R4, R5, and STU3. */
const WEIGHT_EXTENSIONS = ['ordinalValue', '/itemWeight', '/iso21090-CO-value'];

/** The weight of an answer, from an extension, or from a property of R5 or its R4 extension. */
function parseWeight(element: JsonObject): number | undefined {
  const extensions = WEIGHT_EXTENSIONS.flatMap((name) => findExtensions(element, name));
  const properties = [
    ...asObjects(element['property']),
    ...findExtensions(element, 'contains.property').map(unpackPropertyExtension),
  ].filter(({code}) => /itemWeight|ordinalValue/.test(asText(code)));
  return [...extensions, ...properties].map((one) => asNumber(getValueX(one)?.[1])).find((one) => one !== undefined);
}

function unpackPropertyExtension(extension: JsonObject): JsonObject {
  const part = (start: string) =>
    getValueX(asObjects(extension['extension']).find(({url}) => asText(url).startsWith(start)) ?? {})?.[1];
  return {code: part('code'), valueDecimal: part('value')};
}
