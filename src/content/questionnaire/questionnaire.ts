/** Answers by item key: ids of the selected options, or values as text. Questions without an answer are absent. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** A FHIR R4 value, such as `{valueCoding: {system, code, display}}`. */
export type FhirValue = Readonly<Record<string, unknown>>;

/** One permitted answer (`answerOption`, or a concept of a value set). */
export interface AnswerOption {
  readonly id: string;
  readonly text: string;
  /** Label in front of the option, such as `A)`. */
  readonly prefix?: string | undefined;
  /** Contribution to the score; without it, the answer cannot be scored. */
  readonly weight?: number | undefined;
  /** Excludes all other options of the question. */
  readonly exclusive?: boolean;
  /** True when the text of this option is about suicide or self-harm. */
  readonly safety?: boolean;
  readonly value: FhirValue;
}

/** How an item is presented. `unsupported` items cannot be asked here and are named on screen. */
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

/** One `enableWhen` condition. `value` is the id of an option, a number, a date or a text. */
export interface EnableWhenCondition {
  readonly question: string;
  readonly operator: string;
  readonly value: string;
  /** True when `value` is a code, which is compared by system and code instead of as text. */
  readonly isCoding?: boolean;
}

/** Limits of an answer. `min` and `max` are numbers, dates or times as text; lengths are in characters. */
export interface Bounds {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly maxDecimalPlaces?: number | undefined;
}

/** One item of a questionnaire: a question, a group or a display text. */
export interface QuestionnaireItem {
  /** Unique within the questionnaire, which the `linkId` of a real document may not be. */
  readonly key: string;
  readonly linkId: string;
  /** The text to show: prefix, text and unit. */
  readonly text: string;
  /** The text in the document, where it differs from the one that is shown. Responses have to repeat it. */
  readonly definitionText?: string | undefined;
  readonly kind: ItemKind;
  /** FHIR type, which decides how the answer is written. */
  readonly type: string;
  readonly options: readonly AnswerOption[];
  /** True when the person can also answer in their own words, or with a value that is not listed. */
  readonly allowsFreeText?: boolean;
  /** True when an unlisted answer has to be of the item's own type (`optionsOrType`). */
  readonly freeTextIsTyped?: boolean;
  /** Label of the field for unlisted answers. */
  readonly openLabel?: string | undefined;
  /** Example of the format in which to answer. */
  readonly entryFormat?: string | undefined;
  /** True when the options are shown as a drop-down list. */
  readonly dropDown?: boolean;
  readonly required?: boolean;
  readonly repeats?: boolean;
  /** True when the item is hidden, read-only or calculated. */
  readonly notAsked?: boolean;
  /** True when the item holds the result of an expression that is not evaluated. */
  readonly notEvaluated?: boolean;
  /** Set when the item holds a sum of weights: the linkIds of the questions and groups that count, or none for all questions. */
  readonly summedLinkIds?: readonly string[] | undefined;
  /** True when any answer above the lowest one opens the support panel at once. */
  readonly safety?: boolean;
  /** Unit of a quantity, as a FHIR Quantity has it. */
  readonly unit?: FhirValue | undefined;
  readonly bounds?: Bounds;
  readonly initial: readonly string[];
  readonly enableWhen: readonly EnableWhenCondition[];
  /** True when all conditions have to be met, otherwise any of them. */
  readonly enableWhenAll?: boolean;
  /** LOINC code of the question, where it is known. */
  readonly loinc?: string | undefined;
  readonly items: readonly QuestionnaireItem[];
}

/** A range of the score with its published label. */
export type ScoreBand = readonly [min: number, max: number, label: string];

/** A questionnaire: a built-in instrument, or one that was read from FHIR. */
export interface Questionnaire {
  readonly title: string;
  /** Short name for the progress line, such as `PHQ-9`. */
  readonly name: string;
  /** Canonical address of the document with its version, as responses name it. */
  readonly canonical?: string | undefined;
  /** Copyright notice to show. */
  readonly copyright: string;
  readonly items: readonly QuestionnaireItem[];
  /** What is not supported or looks wrong, as sentences for the author of the page. */
  readonly problems: readonly string[];
  readonly lang?: string | undefined;
  /** Published score ranges. Only built-in instruments have them; they are never taken from a document. */
  readonly bands?: readonly ScoreBand[];
  /** Published screening cut-off: scores at or above it deserve a conversation with a clinician. */
  readonly cutoff?: number;
  /** Number of questions in the first of two subscales; each subscale has a cut-off of 3. */
  readonly subscaleSize?: number;
  /** True for the instruments that are part of this library. */
  readonly builtIn?: boolean;
  /** LOINC code of the panel, where it is known. */
  readonly loinc?: string | undefined;
}

/** All items, depth first, in reading order. */
export function flattenItems(items: readonly QuestionnaireItem[]): QuestionnaireItem[] {
  return items.flatMap((item) => [item, ...flattenItems(item.items)]);
}

/** Whether an item takes answers. */
export const isQuestion = ({kind}: Pick<QuestionnaireItem, 'kind'>): boolean =>
  kind !== 'group' && kind !== 'display' && kind !== 'unsupported';

/** The selected option, or undefined for an answer in the person's own words. */
export function findOption({options}: Pick<QuestionnaireItem, 'options'>, id: string): AnswerOption | undefined {
  return (
    options.find((option) => option.id === id) ??
    options.find(({id: optionId, value}) => 'valueCoding' in value && isSameCoding(optionId, id))
  );
}

/**
 * Whether two ids (`system|code`) mean the same code. Real documents leave out the system, or change the case of a code.
 * Answers in the person's own words never match: they have no bar, or start with a space.
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
