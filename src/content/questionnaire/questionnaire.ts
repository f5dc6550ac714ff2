import type {BoundedPattern} from './bounded-pattern.js';
import type {Expressions} from './expressions/item-expressions.js';

/** Answers by item key: ids of the selected options, or values as text. Questions without an answer are absent. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** A FHIR R4 value, such as `{valueCoding: {system, code, display}}`. */
export type FhirValue = Readonly<Record<string, unknown>>;

/** A permitted answer (`answerOption`, or a concept of a value set). */
export interface AnswerOption {
  readonly id: string;
  readonly text: string;
  /** Label in front of the option, such as `A)`. */
  readonly prefix?: string | undefined;
  /** Points that the option adds to the score. Without a weight, the answer cannot be scored. */
  readonly weight?: number | undefined;
  /** Excludes all other options of the question. */
  readonly exclusive?: boolean;
  /** True when the text of this option is about suicide or self-harm. */
  readonly safety?: boolean;
  /** The author's mark: whether this answer to a safety question opens help. */
  readonly opensHelp?: boolean;
  readonly value: FhirValue;
}

/** How an item is presented. `unsupported` items cannot be asked; the widget lists them. */
export type ItemKind =
  | 'group'
  | 'display'
  | 'choice'
  | 'boolean'
  | 'number'
  | 'integer'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'string'
  | 'text'
  | 'unsupported';

/** An `enableWhen` condition. `value` is an option id, a number, a date or a string. */
export interface EnableWhenCondition {
  readonly question: string;
  readonly operator: string;
  readonly value: string;
  /** True if `value` is a coding, which is compared by system and code instead of as a string. */
  readonly isCoding?: boolean;
  /** Code of the unit of `value`, if it is a quantity with one. Answers in another unit are not compared. */
  readonly unit?: string | undefined;
}

/** Limits of an answer. `min` and `max` are numbers, dates or times as strings. Lengths are in characters. */
export interface Bounds {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly maxDecimalPlaces?: number | undefined;
  /** Code of the unit of `min` and `max`, if the user can choose the unit. */
  readonly unit?: string | undefined;
  /** Regular expression that a text must match as a whole. */
  readonly pattern?: BoundedPattern | undefined;
}

/** A number that is answered with a slider. */
export interface Slider {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Position of an item among the instances of a repeating item. */
export interface ItemInstance {
  /** Key of the first instance, which identifies the list of instances. */
  readonly instancesKey: string;
  /** Part of the keys that distinguishes this instance; empty for the first one. */
  readonly suffix: string;
  readonly index: number;
  readonly count: number;
}

/** One item of a questionnaire: a question, a group or a display text. */
export interface QuestionnaireItem {
  /** Unique within the questionnaire, unlike `linkId`, which some documents use more than once. */
  readonly key: string;
  readonly linkId: string;
  /** The text to show: prefix, text and unit. */
  readonly text: string;
  /** The text in the document, if it differs from the displayed text. Responses repeat it. */
  readonly definitionText?: string | undefined;
  readonly kind: ItemKind;
  /** FHIR item type. It determines the data type of the answer in a response. */
  readonly type: string;
  readonly options: readonly AnswerOption[];
  /** True if the question accepts free text or unlisted values in addition to its options. */
  readonly allowsFreeText?: boolean;
  /** True if an unlisted answer must have the item's own type (`optionsOrType`). */
  readonly freeTextIsTyped?: boolean;
  /** Label of the text field for unlisted answers. */
  readonly openLabel?: string | undefined;
  /** Example of the expected format. */
  readonly entryFormat?: string | undefined;
  /** True when the options are shown as a drop-down list. */
  readonly dropDown?: boolean;
  readonly required?: boolean;
  readonly repeats?: boolean;
  /** Minimum and maximum number of answers to a question, or of instances of a group. */
  readonly minOccurs?: number | undefined;
  readonly maxOccurs?: number | undefined;
  /** Key of the item that this item repeats, in further instances of a repeating item. */
  readonly baseKey?: string;
  /** Position among the instances of a repeating item. */
  readonly instance?: ItemInstance;
  /** True if the questions inside a question with several answers are asked for each of them. */
  readonly asksForEachAnswer?: boolean;
  /** Set for the group of the questions for one answer of a question with several: the id of the option. Responses do not contain the group. */
  readonly optionId?: string;
  /** True when the item is hidden, read-only or calculated. */
  readonly notAsked?: boolean;
  /** True if the item is not asked, but its answer is shown as text: read-only and calculated questions that are not hidden. */
  readonly isShownAsText?: boolean;
  /** True if the item is calculated by an unsupported expression. */
  readonly notEvaluated?: boolean;
  /** Set if the item is a sum of weights: linkIds of the included questions and groups. An empty list includes all questions. */
  readonly summedLinkIds?: readonly string[] | undefined;
  /** True if any answer above the lowest one opens the support panel immediately. */
  readonly safety?: boolean;
  /** Unit of a quantity: `unit`, `system` and `code` of a FHIR Quantity. */
  readonly unit?: FhirValue | undefined;
  /** The units to choose from, if there are several. */
  readonly units?: readonly FhirValue[] | undefined;
  /** Code of the item control that the document suggests, such as `slider` or `footer`. */
  readonly control?: string | undefined;
  readonly slider?: Slider | undefined;
  /** True when a long list of options has a search field. */
  readonly searchable?: boolean;
  readonly bounds?: Bounds;
  readonly initial: readonly string[];
  readonly enableWhen: readonly EnableWhenCondition[];
  /** True if an `enableWhenExpression` disables the item. */
  readonly isDisabled?: boolean;
  /** True if all conditions must be met; otherwise one is enough. */
  readonly enableWhenAll?: boolean;
  /** FHIRPath expressions that can be evaluated. */
  readonly expressions?: Expressions | undefined;
  /** LOINC code of the question, if known. */
  readonly loinc?: string | undefined;
  readonly items: readonly QuestionnaireItem[];
}

/** Suffixes of the instances of repeating items, in order, by the key of the first instance. Items without an entry have `minOccurs` instances. */
export type Instances = ReadonlyMap<string, readonly string[]>;

/** A range of the score with its published label. */
export type ScoreBand = readonly [min: number, max: number, label: string];

/** A questionnaire: a built-in instrument or a parsed FHIR Questionnaire. */
export interface Questionnaire {
  readonly title: string;
  /** Short name for the progress line, such as `PHQ-9`. */
  readonly name: string;
  /** Canonical URL with version, for `QuestionnaireResponse.questionnaire`. */
  readonly canonical?: string | undefined;
  /** Copyright notice to display. */
  readonly copyright: string;
  readonly items: readonly QuestionnaireItem[];
  /** Unsupported features and suspected errors, as messages for the page author. */
  readonly problems: readonly string[];
  readonly lang?: string | undefined;
  /** Published score ranges. Only built-in instruments have them; they are never taken from a document. */
  readonly bands?: readonly ScoreBand[];
  /** Published screening cut-off: scores at or above it warrant a conversation with a clinician. */
  readonly cutoff?: number;
  /** Number of questions in the first of two subscales; each subscale has a cut-off of 3. */
  readonly subscaleSize?: number;
  /** True for instruments that are part of this library. */
  readonly builtIn?: boolean;
  /** FHIRPath variables and constraints of the whole questionnaire. */
  readonly expressions?: Expressions | undefined;
  /** All expressions that an evaluator could evaluate; empty if none is needed. */
  readonly expressionTexts?: ReadonlySet<string>;
  /** Repeats the items, if a question is asked for each instance or each answer. */
  readonly expand?: ((questionnaire: Questionnaire, instances: Instances) => Questionnaire) | undefined;
  /** The document, which expressions refer to as `%questionnaire`. */
  readonly source?: FhirValue;
  /** LOINC code of the panel, if known. */
  readonly loinc?: string | undefined;
}

/** The items inside an answer: those for this answer, and in the first answer those that are asked once. */
export const itemsOfAnswer = (
  {items}: QuestionnaireItem,
  value?: string,
  isFirst = true,
): readonly QuestionnaireItem[] =>
  items.flatMap((child) =>
    child.optionId === undefined ? (isFirst ? [child] : []) : child.optionId === value ? child.items : [],
  );

/** All items with their descendants, depth-first, in reading order. */
export function flattenItems(items: readonly QuestionnaireItem[]): QuestionnaireItem[] {
  return items.flatMap((item) => [item, ...flattenItems(item.items)]);
}

/** Returns true if an item accepts answers. */
export const isQuestion = ({kind}: Pick<QuestionnaireItem, 'kind'>): boolean =>
  kind !== 'group' && kind !== 'display' && kind !== 'unsupported';

/** Returns true for a text that introduces all questions after it, and not a hint about one answer or a footer. */
export const isIntroduction = (item?: QuestionnaireItem): boolean =>
  item?.kind === 'display' &&
  item.text !== '' &&
  !item.notAsked &&
  item.control !== 'footer' &&
  item.enableWhen.length === 0 &&
  !item.expressions?.enableWhen;

/** Key of the answer that contains the unit of a quantity. FHIR strings cannot contain control characters. */
export const unitKeyOf = ({key}: Pick<QuestionnaireItem, 'key'>): string => `${key}\u001funit`;

/** The unit of the answer to a quantity question. */
export function unitOf(item: QuestionnaireItem, answers: Answers): FhirValue | undefined {
  const id = answers.get(unitKeyOf(item))?.[0];
  return item.units?.find(({code, unit}) => id !== undefined && (code ?? unit) === id) ?? item.unit;
}

/** Finds the option with this id. Returns undefined for a free-text answer. */
export function findOption({options}: Pick<QuestionnaireItem, 'options'>, id: string): AnswerOption | undefined {
  const index = optionIndexes.get(options) ?? createOptionIndex(options);
  optionIndexes.set(options, index);
  if (index.byId.has(id)) return index.byId.get(id);
  if (!CODING_ID.test(id)) return undefined;
  return index.byCode.get(splitCodingId(id)[1])?.find((option) => isSameCoding(option.id, id));
}

interface OptionIndex {
  readonly byId: ReadonlyMap<string, AnswerOption>;
  /** Options with a coding, by code in lower case. */
  readonly byCode: ReadonlyMap<string, readonly AnswerOption[]>;
}

const optionIndexes = new WeakMap<readonly AnswerOption[], OptionIndex>();

/** Questions may have thousands of options, and be referred to by thousands of conditions. */
function createOptionIndex(options: readonly AnswerOption[]): OptionIndex {
  const byCode = new Map<string, AnswerOption[]>();
  for (const option of options) {
    if (!('valueCoding' in option.value)) continue;
    const [, code] = splitCodingId(option.id);
    const sameCode = byCode.get(code);
    if (sameCode) sameCode.push(option);
    else byCode.set(code, [option]);
  }
  return {byId: new Map([...options].reverse().map((option) => [option.id, option])), byCode};
}

/**
 * Returns true if two ids (`system|code`) identify the same code. A missing system matches any system, and the case of
 * the code is ignored, because documents in use are inconsistent in both. Free-text answers never match: they contain no `|`, or start with a space.
 */
export function isSameCoding(a: string, b: string): boolean {
  if (!CODING_ID.test(a) || !CODING_ID.test(b)) return false;
  const [systemA, codeA] = splitCodingId(a);
  const [systemB, codeB] = splitCodingId(b);
  return codeA === codeB && (!systemA || !systemB || systemA === systemB);
}

const CODING_ID = /^\S*\|/;

function splitCodingId(id: string): readonly [system: string, code: string] {
  const separatorIndex = id.lastIndexOf('|');
  return [id.slice(0, separatorIndex), id.slice(separatorIndex + 1).toLowerCase()];
}
