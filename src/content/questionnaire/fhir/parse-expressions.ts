import type {ExpressionEvaluator} from '../expressions/expressions.js';
import type {Constraint, Expressions, OptionsToggle, Variable} from '../expressions/item-expressions.js';
import {findOption, type AnswerOption} from '../questionnaire.js';
import {answerKey} from './answer-key.js';
import {expressionOf, extensionValue, findExtensions, translatedText} from './extensions.js';
import {asObject, asObjects, asText, getValueX, type JsonObject} from './fhir-json.js';

/** The expressions of a document, which are collected while its items are parsed. */
export interface ExpressionContext {
  readonly lang: string;
  /** Without an evaluator, expressions are reported as problems. */
  readonly evaluator: ExpressionEvaluator | undefined;
  /** All expressions that an evaluator could evaluate. */
  readonly collected: Set<string>;
  /** True if any of them affects the questions or the response. */
  needsEvaluation: boolean;
}

/** Names that expressions can always use. */
const BUILT_IN_NAMES = ['resource', 'questionnaire', 'context', 'qitem', 'ucum', 'loinc', 'sct'];

interface ParsedExpressions {
  readonly expressions: Expressions | undefined;
  /** Names of the variables that the expressions of child items can use. */
  readonly names: readonly string[];
}

/** What the parser knows about an item. */
interface ItemContext {
  /** The extension `calculatedExpression`, unless the item is a plain sum; without a value if the item has several. */
  readonly calculated?: JsonObject | undefined;
  readonly options: readonly AnswerOption[];
  /** Names of the variables of the questionnaire and of the groups that contain the item. */
  readonly outerNames: readonly string[];
}

/** Parses the expressions of an item or a questionnaire. Those that cannot be evaluated are reported and left out. */
export function parseExpressions(
  json: JsonObject,
  {calculated, options, outerNames}: ItemContext,
  context: ExpressionContext,
  warn: (message: string) => void,
): ParsedExpressions {
  const variables = parseVariables(json, outerNames, context);
  const names = [...outerNames, ...variables.map(({name}) => name)];
  /** Returns the expression if it can be evaluated, otherwise reports it. */
  const usable = (expression: string, description: string, language = ''): string | undefined => {
    const problem = isFhirPath(language) ? problemWith(expression, names, context) : `it is written in ${language}`;
    context.needsEvaluation ||= context.collected.has(expression);
    if (problem !== undefined) warn(problem ? `${description} (${problem})` : description);
    return problem === undefined ? expression : undefined;
  };
  /** Returns the expression of an extension if it can be evaluated. */
  const usableIn = (extension: JsonObject | undefined, description: string): string | undefined =>
    extension && usable(expressionOf(extension), description, languageOf(extension));
  const [initial, enableWhen] = ['initialExpression', 'enableWhenExpression'].map((name) =>
    findExtensions(json, `questionnaire-${name}`).find(expressionOf),
  );
  const found = {
    variables,
    calculated: usableIn(calculated, 'is calculated by an expression, which is not run: it is left out'),
    initial: usableIn(initial, 'has an initial value from an expression, which is not run: it begins empty'),
    enableWhen: usableIn(enableWhen, 'depends on an expression, which is not run: it is asked'),
    min: usableIn(limitExpression(json, 'minValue'), 'has a limit from an expression, which is not checked'),
    max: usableIn(limitExpression(json, 'maxValue'), 'has a limit from an expression, which is not checked'),
    toggles: parseToggles(json, options).filter(({expression}) =>
      usable(expression, 'has answers that depend on an expression, which is not run: all are offered'),
    ),
    constraints: parseConstraints(json, context.lang).filter(({expression}) =>
      usable(expression, 'has a constraint, which is not checked'),
    ),
  };
  const isEmpty = Object.values(found)
    .flat()
    .every((one) => one === undefined);
  return {expressions: isEmpty ? undefined : {...found, definition: json}, names};
}

const languageOf = (extension: JsonObject): string => asText(asObject(extension['valueExpression'])['language']);

const isFhirPath = (language: string): boolean => /^(text\/fhirpath)?$/.test(language);

/** The extension with the expression of a limit: the limit itself, or `cqf-expression` at its value. */
function limitExpression(json: JsonObject, name: string): JsonObject | undefined {
  const [limit] = findExtensions(json, `/${name}`);
  if (!limit) return undefined;
  if (limit['valueExpression'] !== undefined) return limit;
  return Object.entries(limit)
    .filter(([key]) => key.startsWith('_value'))
    .flatMap(([, primitive]) => findExtensions(asObject(primitive), '/cqf-expression'))[0];
}

/** Returns undefined if an expression can be evaluated, otherwise the reason why not; empty without an evaluator. */
function problemWith(expression: string, names: readonly string[], context: ExpressionContext): string | undefined {
  if (!expression) return 'there are several';
  const unknownName = usedNames(expression).find((name) => !names.includes(name));
  if (unknownName) return `%${unknownName} is not available without a server`;
  context.collected.add(expression);
  return context.evaluator ? context.evaluator.problemWith(expression) : '';
}

/** The names after `%` in an expression, outside of texts. */
const usedNames = (expression: string): string[] =>
  [...expression.replace(/'(?:[^'\\]|\\.)*'/g, "''").matchAll(/%`?([\w-]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !BUILT_IN_NAMES.includes(name) && !/^(vs|ext)-/.test(name));

/** The variables of an item. Those that need a server are left out, and so are the expressions that use them. */
function parseVariables(json: JsonObject, outerNames: readonly string[], context: ExpressionContext): Variable[] {
  const variables: Variable[] = [];
  const names = [...outerNames];
  for (const extension of findExtensions(json, '/variable').filter((one) => isFhirPath(languageOf(one)))) {
    const name = asText(asObject(extension['valueExpression'])['name']);
    const expression = expressionOf(extension);
    if (!/^[A-Za-z_][\w-]*$/.test(name) || !expression) continue;
    if (problemWith(expression, names, context)) continue;
    variables.push({name, expression});
    names.push(name);
  }
  return variables;
}

function parseToggles(json: JsonObject, options: readonly AnswerOption[]): OptionsToggle[] {
  return findExtensions(json, '/sdc-questionnaire-answerOptionsToggleExpression').flatMap((extension) => {
    const parts = asObjects(extension['extension']);
    const optionIds = parts
      .filter(({url}) => url === 'option')
      .flatMap((part) => findOption({options}, answerKey(getValueX(part)?.[1]))?.id ?? []);
    const expression = parts.filter(({url}) => url === 'expression').map(expressionOf)[0];
    return expression && optionIds.length > 0 ? [{optionIds, expression}] : [];
  });
}

function parseConstraints(json: JsonObject, lang: string): Constraint[] {
  const extensions = [
    ...findExtensions(json, '/questionnaire-constraint'),
    ...findExtensions(json, '/targetConstraint'),
  ];
  return extensions.flatMap((extension) => {
    const part = (name: string) => asObjects(extension['extension']).find(({url}) => url === name) ?? {};
    const expression = asText(extensionValue(extension, 'expression')) || expressionOf(part('expression'));
    const human = part('human');
    const [key = ''] = getValueX(human) ?? [];
    if (!expression) return [];
    const isHint = asText(extensionValue(extension, 'severity')) === 'warning';
    return [{expression, text: translatedText(human, key, lang), isHint}];
  });
}
