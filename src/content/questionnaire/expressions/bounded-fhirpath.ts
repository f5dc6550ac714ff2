import fhirpath from 'fhirpath';
import {compileBoundedPattern, type BoundedPattern} from '../bounded-pattern.js';
import {parseWeight} from '../fhir/answer-options.js';
import {asObject, asText, getValueX} from '../fhir/fhir-json.js';
import {r4Model} from './r4-model.js';

// The parser of fhirpath (antlr4) adds these to strings. Other scripts of the page must not see them in a `for … in` loop.
for (const name of ['seed', 'hashCode'])
  if (Object.hasOwn(String.prototype, name)) Object.defineProperty(String.prototype, name, {enumerable: false});

/** Limits of one expression. Parsing time grows with the number of tokens. */
const MAX_TOKENS = 300;
const MAX_DEPTH = 30;
/** Maximum length of a string and of a collection during evaluation. */
const MAX_STRING_LENGTH = 5_000;
const MAX_COLLECTION_SIZE = 2_000;
/** Maximum work of one expression, in evaluation steps and results of steps. */
const MAX_WORK_PER_EXPRESSION = 15_000;

/** An expression that cannot be evaluated. The message completes "cannot be evaluated: …". */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

/** Work left for a series of evaluations, so that a document cannot block the page. One unit takes about 2 µs. */
export class WorkBudget {
  #remaining: number;

  constructor(units: number) {
    this.#remaining = units;
  }

  /** @throws {ExpressionError} if nothing is left. */
  spend(units: number): void {
    this.#remaining -= units;
    if (this.#remaining < 0) throw new ExpressionError('the expressions of this document take too long');
  }
}

/** Values of environment variables, without `%`. */
export type Environment = Readonly<Record<string, unknown>>;

/** The weight of an answer to a question, or undefined. */
export type WeightOf = (linkId: string, value: unknown) => number | undefined;

/** A compiled expression. Returns internal values, which can be used in an environment or converted with `toPlainValues`. */
export type CompiledExpression = (
  focus: unknown,
  environment: Environment,
  budget: WorkBudget,
  weightOf: WeightOf,
) => unknown[];

/** Functions that a document must not call: they need a server, or their running time is not bounded. */
const REFUSED_FUNCTIONS = ['replaceMatches', 'resolve', 'memberOf', 'conformsTo', 'htmlChecks'];

const refuse = (name: string) => ({
  fn: () => {
    throw new ExpressionError(`${name}() is not supported`);
  },
  arity: {0: [], 1: ['AnyAtRoot' as const], 2: ['AnyAtRoot' as const, 'AnyAtRoot' as const]},
});

/** A function that tests a text with a regular expression whose running time is bounded. */
const match = (name: string, test: (pattern: BoundedPattern, text: string) => boolean | undefined) => ({
  fn: ([text]: readonly unknown[], source: string): boolean => {
    const pattern = compileBoundedPattern(source);
    const isMatch = pattern && test(pattern, String(text));
    if (isMatch === undefined) throw new ExpressionError(`the pattern of ${name}() could take too long`);
    return isMatch;
  },
  arity: {1: ['String' as const]},
  nullable: true,
});

/** A node of the tree in which an expression is evaluated. */
interface ResourceNode {
  readonly data: unknown;
  readonly parentResNode: ResourceNode | null;
}

/** Name of the variable with the function that returns weights. It is no identifier, so that no expression refers to it by chance. */
const WEIGHT_VARIABLE = 'weight of';

/** `weight()` and `ordinal()`. Those of the library need a terminology server for codes without a weight. */
function listWeights(this: {readonly vars: Environment}, nodes: readonly (ResourceNode | undefined)[]): number[] {
  const weightOf = this.vars[WEIGHT_VARIABLE] as WeightOf;
  return nodes.flatMap((node) => {
    const ownWeight = parseWeight(asObject(node?.data)) ?? parseWeight(asObject(node?.parentResNode?.data));
    const data = asObject(node?.data);
    const value = getValueX(data)?.[1] ?? node?.data;
    return ownWeight ?? weightOf(nearestLinkId(node), value) ?? [];
  });
}

function nearestLinkId(node: ResourceNode | null | undefined): string {
  if (!node) return '';
  return asText(asObject(node.data)['linkId']) || nearestLinkId(node.parentResNode);
}

const weightFunction = {fn: listWeights, arity: {0: []}, internalStructures: true};

const replacedFunctions = {
  weight: weightFunction,
  ordinal: weightFunction,
  ...Object.fromEntries(REFUSED_FUNCTIONS.map((name) => [name, refuse(name)])),
  matches: match('matches', (pattern, text) => pattern.isFoundIn(text)),
  matchesFull: match('matchesFull', (pattern, text) => pattern.matches(text)),
};

/**
 * Compiles a FHIRPath expression whose focus is an item of a QuestionnaireResponse or the whole response.
 * @throws {ExpressionError} if it is not valid or too long.
 */
export function compileExpression(expression: string): CompiledExpression {
  refuseComplexExpression(expression);
  const compile = (base?: string) =>
    fhirpath.compile(base ? {base, expression} : expression, r4Model, {
      resolveInternalTypes: false,
      traceFn: () => undefined,
      userInvocationTable: replacedFunctions,
    });
  const compiled = {response: compile(), item: compile('QuestionnaireResponse.item')};
  return (focus, environment, budget, weightOf) => {
    let work = 0;
    const countWork = (_context: unknown, _focus: unknown, result: unknown): void => {
      const size = sizeOf(result);
      work += size;
      budget.spend(size);
      if (work > MAX_WORK_PER_EXPRESSION) throw new ExpressionError('it takes too long');
    };
    const isResponse = (focus as {resourceType?: unknown}).resourceType !== undefined;
    const evaluate = isResponse ? compiled.response : compiled.item;
    return evaluate(focus, {...environment, [WEIGHT_VARIABLE]: weightOf}, {debugger: countWork}) as unknown[];
  };
}

function refuseComplexExpression(expression: string): void {
  const tokens = expression.match(/'(?:[^'\\]|\\.)*'|\w+|\S/g) ?? [];
  if (tokens.length > MAX_TOKENS) throw new ExpressionError('it is too long');
  let depth = 0;
  for (const token of tokens) {
    depth += /^[([{]$/.test(token) ? 1 : /^[)\]}]$/.test(token) ? -1 : 0;
    if (depth > MAX_DEPTH) throw new ExpressionError('it has too many levels of parentheses');
  }
}

/** The size of a result. @throws {ExpressionError} if it is too large. */
function sizeOf(result: unknown): number {
  const values: readonly unknown[] = Array.isArray(result) ? result : [result];
  if (values.length > MAX_COLLECTION_SIZE) throw new ExpressionError('it produces too many values');
  for (const value of values)
    if (typeof value === 'string' && value.length > MAX_STRING_LENGTH)
      throw new ExpressionError('it produces too long a text');
  return values.length + 1;
}

/** Converts internal values to JSON values: strings, numbers, booleans, and FHIR objects. */
export const toPlainValues = (values: readonly unknown[]): unknown[] => {
  const plain: unknown = fhirpath.resolveInternalTypes([...values]);
  return Array.isArray(plain) ? plain : [plain];
};
