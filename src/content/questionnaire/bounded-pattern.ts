/** Maximum number of ways in which a pattern may be tried on a text. More could block the page. */
const MAX_ATTEMPTS = 2_000_000;

/** Maximum length of a pattern in characters. */
const MAX_LENGTH = 500;

/** A regular expression of a document whose running time is bounded. */
export interface BoundedPattern {
  /** Returns true if the whole text matches. Undefined if the text is too long to be checked in a bounded time. */
  matches(text: string): boolean | undefined;
  /** Returns true if a part of the text matches. Undefined if the text is too long to be checked in a bounded time. */
  isFoundIn(text: string): boolean | undefined;
}

/**
 * Compiles a regular expression from a document. Returns undefined if it is not valid or too long, or if its running time cannot be
 * bounded: with back references, look-around, or repeated groups that contain quantifiers or alternatives.
 */
export function compileBoundedPattern(source: string): BoundedPattern | undefined {
  const choices = source.length > MAX_LENGTH ? undefined : countChoices(source);
  if (!choices) return undefined;
  const whole = compile(`^(?:${source})$`);
  const part = compile(source);
  if (!whole || !part) return undefined;
  /** A search can begin at each position, so it counts as one more unbounded quantifier. */
  const run = (pattern: RegExp, text: string, unbounded: number): boolean | undefined =>
    choices.bounded * Math.max(text.length, 1) ** unbounded <= MAX_ATTEMPTS ? pattern.test(text) : undefined;
  return {
    matches: (text) => run(whole, text, choices.unbounded),
    isFoundIn: (text) => run(part, text, choices.unbounded + 1),
  };
}

/** Many documents escape characters that need no escape, which is valid only without Unicode mode. */
const compile = (source: string): RegExp | undefined => tryToCompile(source, 'u') ?? tryToCompile(source, '');

function tryToCompile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

interface Choices {
  /** Product of the numbers of choices of bounded quantifiers and alternatives. */
  readonly bounded: number;
  /** Number of quantifiers without an upper limit. */
  readonly unbounded: number;
}

/** An escape, a character class, a quantifier, a group, or another character. */
const TOKEN = /\\.|\[(?:[^\]\\]|\\.)*\]|[*+?]\??|\{\d+(?:,\d*)?\}\??|\((?:\?[:=!<])?|[)|]|[^]/g;

interface OpenGroup {
  alternatives: number;
  /** True if the group contains a quantifier or alternatives, so that repeating it could multiply the choices. */
  isVariable: boolean;
}

/** Counts the choices of a pattern. Returns undefined if their number cannot be bounded. */
function countChoices(source: string): Choices | undefined {
  const counter = new ChoiceCounter();
  for (const [token] of source.matchAll(TOKEN)) if (!counter.read(token)) return undefined;
  return counter.choices;
}

class ChoiceCounter {
  #bounded = 1;
  #unbounded = 0;
  readonly #groups: OpenGroup[] = [{alternatives: 1, isVariable: false}];
  /** The group that the last token closed. */
  #closed: OpenGroup | undefined;

  get choices(): Choices {
    return {bounded: this.#bounded * (this.#groups[0]?.alternatives ?? 1), unbounded: this.#unbounded};
  }

  /** Reads a token. Returns false if the choices of the pattern cannot be bounded. */
  read(token: string): boolean {
    const group = this.#groups.at(-1);
    if (!group || /^(\\[1-9k]|\(\?[=!<])$/.test(token)) return false;
    const range = quantifierRange(token);
    if (range && !this.#countQuantifier(group, range)) return false;
    this.#closed = undefined;
    if (token.startsWith('(')) this.#groups.push({alternatives: 1, isVariable: false});
    if (token === '|') group.alternatives += 1;
    if (token === ')') this.#closeGroup(group);
    return true;
  }

  #countQuantifier(group: OpenGroup, [min, max]: readonly [number, number]): boolean {
    if (max > 1 && this.#closed?.isVariable) return false;
    if (max === Infinity) this.#unbounded += 1;
    else this.#bounded *= max - min + 1;
    group.isVariable ||= max > min;
    return true;
  }

  #closeGroup(group: OpenGroup): void {
    this.#groups.pop();
    this.#bounded *= group.alternatives;
    group.isVariable ||= group.alternatives > 1;
    const outer = this.#groups.at(-1);
    if (outer) outer.isVariable ||= group.isVariable;
    this.#closed = group;
  }
}

/** The minimum and maximum of a quantifier. Undefined for other tokens. */
function quantifierRange(token: string): readonly [min: number, max: number] | undefined {
  const [all, symbol, min, comma, max] = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})/.exec(token) ?? [];
  if (all === undefined) return undefined;
  if (symbol) return [symbol === '+' ? 1 : 0, symbol === '?' ? 1 : Infinity];
  return [Number(min), comma ? Number(max || Infinity) : Number(min)];
}
