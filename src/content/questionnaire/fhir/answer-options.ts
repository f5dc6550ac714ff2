import {extensions, number, object, objects, text, translated, valueOf, type Json} from './fhir-json.js';
import {optionOf, type FhirValue, type Item, type Option} from '../questionnaire.js';

/** The id of a value: `system|code` of a code, else the value itself. Conditions and answers compare these. */
export function idOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String((value as string | number | boolean | null | undefined) ?? '');
  const {system, code, display, reference, value: size} = value as Json;
  return size === undefined ? text(reference) || `${text(system)}|${text(code) || text(display)}` : text(size);
}

/** Whether a value that came with a document or a response can be an answer to a question. @param key such as `valueString`. */
export function canAnswer(item: Pick<Item, 'kind' | 'open' | 'options'>, id: string, key: string): boolean {
  const {kind, open} = item;
  if (kind === 'choice') return optionOf(item, id) !== undefined || (open === true && key === 'valueString');
  if (kind === 'number' || kind === 'integer') return number(id) !== undefined;
  if (kind === 'boolean') return id === 'true' || id === 'false';
  if (/Coding|Attachment|Reference/.test(key)) return false; // What is written in words has no code.
  return kind !== 'date' || (/^\d{4}-\d\d-\d\d$/.test(id) && !Number.isNaN(Date.parse(id)));
}

/**
 * The answers of a question: its own, or those of a contained value set; nothing when they are kept elsewhere.
 * @param cut called when a value set has more answers than it names, and those are left out.
 */
export function optionsOf(item: Json, root: Json, lang: string, cut: () => void): Option[] | undefined {
  const own = objects(item['answerOption'] ?? item['option']);
  const set = text(item['answerValueSet']) || text(object(item['options'])['reference']);
  if (own.length > 0 || !set) return named(own.map((one) => [one, one] as const), lang);
  const contained = objects(root['contained']);
  const found = contained.find(({id, url}) => `#${text(id)}` === set || text(url) === set.split('|')[0]);
  return found && named(concepts(found, contained, cut).map((one) => [{valueCoding: one}, one] as const), lang);
}

/** The codes that a value set names. Its filters are not run: what one chooses is left out, and so is all that one might exclude. */
function concepts(set: Json, contained: readonly Json[], cut: () => void): Json[] {
  const open = (list: Json[], below: string): Json[] => list.flatMap((one) => [...(text(one['code']) && !one['abstract'] ? [one] : []), ...open(objects(one[below]), below)]);
  const expanded = open(objects(object(set['expansion'])['contains']), 'contains');
  if (expanded.length > 0) return expanded;
  const {include, exclude} = object(set['compose']);
  const isRule = ({filter, valueSet}: Json): boolean => Boolean(filter ?? valueSet);
  const out = objects(exclude);
  const listed = objects(include).flatMap((one) => {
    const {system, concept} = one;
    const known = open(objects(contained.find(({resourceType, url}) => resourceType === 'CodeSystem' && url === system)?.['concept']), 'concept');
    if (isRule(one) || !(concept ?? known[0])) return cut(), [];
    return (concept === undefined ? known : objects(concept)).map((own): Json => ({...known.find(({code}) => code === own['code']), system, ...own}));
  });
  const isOut = ({system, code}: Json): boolean => out.some((one) => (one['system'] ?? system) === system && (!one['concept'] || objects(one['concept']).some((other) => text(other['code']) === text(code))));
  if (out.some(isRule)) cut();
  return listed.filter((one) => !isOut(one));
}

function named(list: readonly (readonly [holder: Json, weighed: Json])[], lang: string): Option[] {
  const options: Option[] = [];
  const ids = new Set<string>();
  for (const [holder, weighed] of list) {
    const [key = '', value] = valueOf(holder) ?? [];
    const coding = object(value);
    const words = translated(coding, 'display', lang) || amount(coding) || text(coding['code']) || text(coding['reference']) || translated(holder, key, lang);
    if (!words) continue;
    const id = idOf(value);
    const twin = ids.has(id);
    ids.add(id);
    options.push({id: twin ? `${id}#${options.length}` : id, text: words, weight: weightOf(weighed) ?? weightOf(coding) ?? weightOf(object(holder[`_${key}`])), value: {[key]: bare(value, key)}});
  }
  return options;
}

const amount = ({value, unit, code}: Json): string => (value === undefined ? '' : `${text(value)} ${text(unit) || text(code)}`.trim());

/** What goes into a response: a code without its extensions and designations, anything else as it is. */
function bare(value: unknown, key: string): unknown {
  if (key !== 'valueCoding') return value;
  const {system, version, code, display} = object(value);
  const kept: FhirValue = {...(system ? {system} : {}), ...(version ? {version} : {}), ...(code ? {code} : {}), ...(display ? {display} : {})};
  return kept;
}

/** The weight of an answer: R4 `ordinalValue`, its later name `itemWeight`, or the property of R5 and its extension. */
function weightOf(of: Json): number | undefined {
  const plain = [...extensions(of, '/ordinalValue'), ...extensions(of, '/itemWeight')];
  const properties = [...objects(of['property']), ...extensions(of, 'contains.property').map(unpacked)].filter(({code}) => /itemWeight|ordinalValue/.test(text(code)));
  return [...plain, ...properties].map((one) => number(valueOf(one)?.[1])).find((one) => one !== undefined);
}

function unpacked(extension: Json): Json {
  const part = (start: string) => valueOf(objects(extension['extension']).find(({url}) => text(url).startsWith(start)) ?? {})?.[1];
  return {code: part('code'), valueDecimal: part('value')};
}
