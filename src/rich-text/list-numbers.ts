import type {Tokens} from 'marked';

/** Maximum number of items of a list that have a number of their own. */
const MAX_OWN_NUMBERS = 100;

/**
 * The numbers of the items that do not follow the number before them, when the author numbered each item differently: CommonMark
 * would count them again, so that "repeat step 5" leads to another step. Equal numbers mean "count for me".
 */
export function ownNumbers(items: readonly Tokens.ListItem[]): readonly (number | undefined)[] {
  const written = items.map(({raw}) => Number(/^\s*(\d{1,9})[.)]/.exec(raw)?.[1]));
  if (new Set(written).size < written.length || written.includes(NaN)) return [];
  const own = written.map((number, index) =>
    index > 0 && number !== (written[index - 1] ?? 0) + 1 ? number : undefined,
  );
  return own.filter(Boolean).length > MAX_OWN_NUMBERS ? [] : own;
}
