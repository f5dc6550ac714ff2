/** Answers by question: what was chosen (ids of options) or written, as text. A question without an answer is missing. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** One value as FHIR R4 writes it, such as `{valueCoding: {system, code, display}}`. */
export type FhirValue = Readonly<Record<string, unknown>>;

/** An answer that can be chosen. `weight` is its share of the score; without one it cannot be scored. */
export interface AnswerOption {
  readonly id: string;
  readonly text: string;
  readonly weight?: number | undefined;
  readonly value: FhirValue;
}

/** How a question is asked. `lost` questions are of a kind that cannot be asked here; they are named on screen. */
export type ItemKind = 'group' | 'display' | 'choice' | 'boolean' | 'number' | 'integer' | 'date' | 'dateTime' | 'time' | 'line' | 'text' | 'lost';

/** When a question is asked, by the answer to another one. `value` is an option's id, a number, a date or a text. */
export interface EnableWhenCondition {
  readonly question: string;
  readonly operator: string;
  readonly value: string;
}

/** Limits of an answer, as the document sets them: numbers and days as they are written, lengths in characters. */
export interface Bounds {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** One question, group or piece of text. */
export interface QuestionnaireItem {
  /** Unique in the questionnaire, unlike a real document's `linkId`. */
  readonly key: string;
  readonly linkId: string;
  readonly text: string;
  readonly kind: ItemKind;
  /** The type in the document, which decides how the answer is written. */
  readonly type: string;
  readonly options: readonly AnswerOption[];
  /** True when an answer in the person's own words is possible too. */
  readonly allowsFreeText?: boolean;
  readonly required?: boolean;
  readonly repeats?: boolean;
  /** Not asked: hidden, read-only or calculated. */
  readonly notAsked?: boolean;
  /** A sum of weights is written here: of the questions and groups with these linkIds, or of all when none is named. */
  readonly summedLinkIds?: readonly string[] | undefined;
  /** Any answer above "not at all" opens the support panel at once. */
  readonly safety?: boolean;
  /** Unit of a quantity, as FHIR codes it. */
  readonly unit?: FhirValue | undefined;
  readonly bounds?: Bounds;
  readonly initial: readonly string[];
  readonly enableWhen: readonly EnableWhenCondition[];
  /** True when all conditions must hold, otherwise any. */
  readonly enableWhenAll?: boolean;
  /** Code of the question: LOINC, for the built-in instruments. */
  readonly loinc?: string | undefined;
  readonly items: readonly QuestionnaireItem[];
}

/** A span of the score and what the instrument's authors call it. */
export type ScoreBand = readonly [min: number, max: number, label: string];

/** A questionnaire, whether built in or read from FHIR. */
export interface Questionnaire {
  readonly title: string;
  /** Short name for the progress line, such as `PHQ-9`. */
  readonly name: string;
  /** Address and version of the document, as a response names it. */
  readonly canonical?: string | undefined;
  /** Copyright notice to show. */
  readonly copyright: string;
  readonly items: readonly QuestionnaireItem[];
  /** What could not be understood, as sentences for the page's author. */
  readonly problems: readonly string[];
  readonly lang?: string | undefined;
  /** Published spans of the score: of built-in instruments only, never guessed from a document. */
  readonly bands?: readonly ScoreBand[];
  /** Published screening cut-off: a score from here on is worth a talk. */
  readonly cutoff?: number;
  /** Parts that are scored on their own: how many questions, in order; each has the cut-off 3. */
  readonly subscaleSize?: number;
  /** True for the instruments that travel with this library. */
  readonly builtIn?: boolean;
  /** LOINC code of the whole, where it is known. */
  readonly loinc?: string | undefined;
}

/** Every item, depth first, in the order in which it is read. */
export function flattenItems(items: readonly QuestionnaireItem[]): QuestionnaireItem[] {
  return items.flatMap((item) => [item, ...flattenItems(item.items)]);
}

/** The option that an answer stands for, if it is not the person's own words. */
export function findOption({options}: Pick<QuestionnaireItem, 'options'>, id: string): AnswerOption | undefined {
  return options.find((option) => option.id === id) ?? options.find((option) => isSameAnswer(option.id, id));
}

/** Whether two ids mean the same answer: real documents leave out the system of a code, or write its letters differently. */
export function isSameAnswer(a: string, b: string): boolean {
  const [systemA, codeA] = splitAnswerKey(a);
  const [systemB, codeB] = splitAnswerKey(b);
  return codeA === codeB && (!systemA || !systemB || systemA === systemB);
}

function splitAnswerKey(id: string): readonly [system: string, code: string] {
  const separatorIndex = id.lastIndexOf('|');
  return [id.slice(0, Math.max(separatorIndex, 0)), id.slice(separatorIndex + 1).toLowerCase()];
}
