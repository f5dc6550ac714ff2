import {expressionOf, findExtensions} from './extensions.js';
import {asObject, asObjects, asText, type JsonObject} from './fhir-json.js';

/** Number of questions that a total includes, by its LOINC code: PHQ-9, PHQ-2 (two codes), GAD-7, PHQ-4. */
const QUESTIONS_BY_TOTAL_CODE: Readonly<Record<string, number>> = {
  '44261-6': 9,
  '55758-7': 2,
  '58120-7': 2,
  '70274-6': 7,
  '70272-0': 4,
};

/** The calculation of an item. */
export type Calculation =
  /** A sum of the weights of these questions. */
  | {readonly type: 'sum'; readonly linkIds: readonly string[]}
  /** A total identified only by its LOINC code: the sum of this number of questions in its group. */
  | {readonly type: 'coded'; readonly questionCount: number}
  /** Any other expression, as an extension. Without a value if the item has several. */
  | {readonly type: 'other'; readonly expression: JsonObject}
  | undefined;

/**
 * Parses the calculation of an item. An expression is a sum only if it consists entirely of known forms of a sum; other
 * FHIRPath expressions are not evaluated.
 */
export function parseCalculation(json: JsonObject, root: JsonObject): Calculation {
  const extensions = findExtensions(json, 'questionnaire-calculatedExpression');
  const expressions = extensions.map(expressionOf);
  const isNumeric = /^(integer|decimal|quantity)$/.test(asText(json['type']));
  const questionCount = isNumeric
    ? asObjects(json['code'])
        .map(({code}) => QUESTIONS_BY_TOTAL_CODE[asText(code)])
        .find((count) => count !== undefined)
    : undefined;
  const coded: Calculation = questionCount === undefined ? undefined : {type: 'coded', questionCount};
  if (expressions.length === 0) return coded;
  const other: Calculation = {type: 'other', expression: (extensions.length === 1 && extensions[0]) || {}};
  if (!isNumeric || expressions.length > 1) return other;
  const variables = [...findExtensions(json, '/variable'), ...findExtensions(root, '/variable')].map(
    (variable) => [asText(asObject(variable['valueExpression'])['name']), expressionOf(variable)] as const,
  );
  const linkIds = new SumReader(expressions[0] ?? '', root, new Map([...variables].reverse())).read();
  if (!linkIds) return other;
  // If the formula matches no question, as in the PHQ-9 of the SDC guide, use the code of the total.
  return linkIds.length > 0 ? {type: 'sum', linkIds} : (coded ?? other);
}

/** The weights of answers: `answer.weight()`, `answer.value.ordinal()` and the like. */
const ANSWER_WEIGHT = /\.answer(\.value(Coding)?)?\.(weight|ordinal)\(\)/y;
/** The weight of the selected option, taken from the definition of the question. */
const OPTION_WEIGHT =
  /%questionnaire\.(?:item|descendants\(\)|repeat\(item\))\.where\(linkId='([^']*)'\)\.answerOption(?:\.where\(value(?:Coding)?\.code=%resource\.(?:item|descendants\(\)|repeat\(item\))\.where\(linkId='\1'\)\.answer\.value(?:Coding)?\.code\))?\.extension\.where\(url='[^']*\/(?:ordinalValue|itemWeight)'\)\.value(?:Decimal)?/y;
const LINK_ID_FILTER = /\.where\((linkId!='[^']*'|linkId='[^']*'(?: or linkId='[^']*')*)\)/y;

/** Recursive descent parser for sums of weights. */
class SumReader {
  readonly #expression: string;
  readonly #root: JsonObject;
  readonly #variables: ReadonlyMap<string, string>;
  #position = 0;

  constructor(expression: string, root: JsonObject, variables: ReadonlyMap<string, string>) {
    // Outside of string literals, white space matters only around words.
    this.#expression = expression
      .split(/('[^']*')/)
      .map((part, index) => (index % 2 ? part : part.replace(/\s+/g, ' ').replace(/ ?([.,()=+!%]) ?/g, '$1')))
      .join('')
      .trim();
    this.#root = root;
    this.#variables = variables;
  }

  /** The linkIds of the included questions, or undefined if the expression is not a sum. */
  read(): string[] | undefined {
    const linkIds = this.#readSum();
    return this.#position === this.#expression.length ? linkIds : undefined;
  }

  #readSum(): string[] | undefined {
    const linkIds: string[] = [];
    do {
      const term = this.#readTerm();
      if (!term) return undefined;
      linkIds.push(...term);
    } while (this.#accept('+'));
    return new Set(linkIds).size === linkIds.length ? linkIds : undefined; // A question that is counted twice is not a plain sum.
  }

  #readTerm(): string[] | undefined {
    if (this.#accept('(')) {
      const linkIds = this.#readSum();
      if (!this.#accept(')')) return undefined;
      this.#accept('.sum()'); // The sum of a single number is that number.
      return linkIds;
    }
    const optionWeight = this.#match(OPTION_WEIGHT);
    const linkIds = optionWeight
      ? [optionWeight[1] ?? '']
      : (this.#readDefaultedVariable() ?? this.#readVariable() ?? this.#readAnswers());
    if (!linkIds) return undefined;
    return this.#accept('.sum()') || linkIds.length === 1 ? linkIds : undefined;
  }

  /** A variable that defaults to zero: `iif(%a.exists(), %a, 0)`. */
  #readDefaultedVariable(): string[] | undefined {
    const found = this.#match(/iif\(%(\w+)\.exists\(\),%\1,0\)/y);
    return found ? this.#resolveVariable(found[1] ?? '') : undefined;
  }

  #readVariable(): string[] | undefined {
    const found = this.#match(/%(?!resource\b|questionnaire\b)(\w+)(?!\.answer|\w)/y);
    return found ? this.#resolveVariable(found[1] ?? '') : undefined;
  }

  #resolveVariable(name: string): string[] | undefined {
    const expression = this.#variables.get(name);
    const others = new Map([...this.#variables].filter(([other]) => other !== name));
    return expression === undefined ? undefined : new SumReader(expression, this.#root, others).read();
  }

  #readAnswers(): string[] | undefined {
    if (!this.#match(/%resource\.|(?=item\b)/y)) return undefined;
    let items = [this.#root];
    do {
      if (this.#accept('item')) items = items.flatMap(({item}) => asObjects(item));
      else if (this.#accept('descendants()') || this.#accept('repeat(item)')) items = items.flatMap(descendantsOf);
      else return undefined;
      const filter = this.#match(LINK_ID_FILTER)?.[1];
      if (filter) items = items.filter(({linkId}) => matchesFilter(filter, asText(linkId)));
      if (this.#match(ANSWER_WEIGHT)) return addableLinkIds(items);
    } while (this.#accept('.'));
    return undefined;
  }

  #accept(text: string): boolean {
    if (!this.#expression.startsWith(text, this.#position)) return false;
    this.#position += text.length;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#expression);
    if (found) this.#position += found[0].length;
    return found;
  }
}

const descendantsOf = (element: JsonObject): JsonObject[] =>
  asObjects(element['item']).flatMap((item) => [item, ...descendantsOf(item)]);

function matchesFilter(filter: string, linkId: string): boolean {
  const literals = [...filter.matchAll(/'([^']*)'/g)].map(([, literal]) => literal);
  return filter.startsWith('linkId!=') !== literals.includes(linkId);
}

/** The linkIds of questions with options. Undefined if one has nested questions that the expression does not include. */
function addableLinkIds(items: readonly JsonObject[]): string[] | undefined {
  const questions = items.filter(isChoice);
  const isComplete = questions.every((item) =>
    descendantsOf(item)
      .filter(isChoice)
      .every((one) => items.includes(one)),
  );
  return isComplete ? questions.map(({linkId}) => asText(linkId)) : undefined;
}

const isChoice = ({answerOption, option, answerValueSet, options}: JsonObject): boolean =>
  [answerOption, option, answerValueSet, options].some((one) => one !== undefined);
