import {findExtensions, asNumber, asObject, asObjects, asText, translatedText, getValueX, type JsonObject} from './fhir-json.js';
import {findOption, type FhirValue, type QuestionnaireItem, type AnswerOption} from '../questionnaire.js';

/** The id of a value: `system|code` of a code, else the value itself. Conditions and answers compare these. */
export function answerKey(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String((value as string | number | boolean | null | undefined) ?? '');
  const {system, code, display, reference, value: quantity} = value as JsonObject;
  return quantity === undefined ? asText(reference) || `${asText(system)}|${asText(code) || asText(display)}` : asText(quantity);
}

/** Whether a value that came with a document or a response can be an answer to a question. @param key such as `valueString`. */
export function isValidAnswer(item: Pick<QuestionnaireItem, 'kind' | 'allowsFreeText' | 'options'>, id: string, key: string): boolean {
  const {kind, allowsFreeText} = item;
  if (kind === 'choice') return findOption(item, id) !== undefined || (allowsFreeText === true && key === 'valueString');
  if (kind === 'number' || kind === 'integer') return asNumber(id) !== undefined;
  if (kind === 'boolean') return id === 'true' || id === 'false';
  if (/Coding|Attachment|Reference/.test(key)) return false; // What is written in words has no code.
  return kind !== 'date' || (/^\d{4}-\d\d-\d\d$/.test(id) && !Number.isNaN(Date.parse(id)));
}

/**
 * The answers of a question: its own, or those of a contained value set; nothing when they are kept elsewhere.
 * @param onOmitted called when a value set has more answers than it names, and those are left out.
 */
export function parseAnswerOptions(item: JsonObject, root: JsonObject, lang: string, onOmitted: () => void): AnswerOption[] | undefined {
  const inlineOptions = asObjects(item['answerOption'] ?? item['option']);
  const valueSetRef = asText(item['answerValueSet']) || asText(asObject(item['options'])['reference']);
  if (inlineOptions.length > 0 || !valueSetRef) return toAnswerOptions(inlineOptions.map((one) => [one, one] as const), lang);
  const contained = asObjects(root['contained']);
  const valueSet = contained.find(({id, url}) => `#${asText(id)}` === valueSetRef || asText(url) === valueSetRef.split('|')[0]);
  return valueSet && toAnswerOptions(listConcepts(valueSet, contained, onOmitted).map((one) => [{valueCoding: one}, one] as const), lang);
}

/** The codes that a value set names. Its filters are not run: what one chooses is left out, and so is all that one might exclude. */
function listConcepts(source: JsonObject, contained: readonly JsonObject[], onOmitted: () => void): JsonObject[] {
  const flattenConcepts = (list: JsonObject[], childKey: string): JsonObject[] => list.flatMap((one) => [...(asText(one['code']) && !one['abstract'] ? [one] : []), ...flattenConcepts(asObjects(one[childKey]), childKey)]);
  const expansion = flattenConcepts(asObjects(asObject(source['expansion'])['contains']), 'contains');
  if (expansion.length > 0) return expansion;
  const {include, exclude} = asObject(source['compose']);
  const usesFilter = ({filter, valueSet}: JsonObject): boolean => Boolean(filter ?? valueSet);
  const excluded = asObjects(exclude);
  const included = asObjects(include).flatMap((one) => {
    const {system, concept} = one;
    const codeSystemConcepts = flattenConcepts(asObjects(contained.find(({resourceType, url}) => resourceType === 'CodeSystem' && url === system)?.['concept']), 'concept');
    if (usesFilter(one) || !(concept ?? codeSystemConcepts[0])) return onOmitted(), [];
    return (concept === undefined ? codeSystemConcepts : asObjects(concept)).map((own): JsonObject => ({...codeSystemConcepts.find(({code}) => code === own['code']), system, ...own}));
  });
  const isExcluded = ({system, code}: JsonObject): boolean => excluded.some((one) => (one['system'] ?? system) === system && (!one['concept'] || asObjects(one['concept']).some((other) => asText(other['code']) === asText(code))));
  if (excluded.some(usesFilter)) onOmitted();
  return included.filter((one) => !isExcluded(one));
}

function toAnswerOptions(list: readonly (readonly [holder: JsonObject, weighed: JsonObject])[], lang: string): AnswerOption[] {
  const options: AnswerOption[] = [];
  const ids = new Set<string>();
  for (const [holder, weighed] of list) {
    const [key = '', value] = getValueX(holder) ?? [];
    const coding = asObject(value);
    const label = translatedText(coding, 'display', lang) || quantityText(coding) || asText(coding['code']) || asText(coding['reference']) || translatedText(holder, key, lang);
    if (!label) continue;
    const id = answerKey(value);
    const isDuplicate = ids.has(id);
    ids.add(id);
    options.push({id: isDuplicate ? `${id}#${options.length}` : id, text: label, weight: parseWeight(weighed) ?? parseWeight(coding) ?? parseWeight(asObject(holder[`_${key}`])), value: {[key]: withoutExtensions(value, key)}});
  }
  return options;
}

const quantityText = ({value, unit, code}: JsonObject): string => (value === undefined ? '' : `${asText(value)} ${asText(unit) || asText(code)}`.trim());

/** What goes into a response: a code without its extensions and designations, anything else as it is. */
function withoutExtensions(value: unknown, key: string): unknown {
  if (key !== 'valueCoding') return value;
  const {system, version, code, display} = asObject(value);
  const coding: FhirValue = {...(system ? {system} : {}), ...(version ? {version} : {}), ...(code ? {code} : {}), ...(display ? {display} : {})};
  return coding;
}

/** The weight of an answer: R4 `ordinalValue`, its later name `itemWeight`, or the property of R5 and its extension. */
function parseWeight(element: JsonObject): number | undefined {
  const weightExtensions = [...findExtensions(element, '/ordinalValue'), ...findExtensions(element, '/itemWeight')];
  const properties = [...asObjects(element['property']), ...findExtensions(element, 'contains.property').map(unpackPropertyExtension)].filter(({code}) => /itemWeight|ordinalValue/.test(asText(code)));
  return [...weightExtensions, ...properties].map((one) => asNumber(getValueX(one)?.[1])).find((one) => one !== undefined);
}

function unpackPropertyExtension(extension: JsonObject): JsonObject {
  const part = (start: string) => getValueX(asObjects(extension['extension']).find(({url}) => asText(url).startsWith(start)) ?? {})?.[1];
  return {code: part('code'), valueDecimal: part('value')};
}
