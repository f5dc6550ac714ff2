/** The sum of a number for each item. A loop, because old libraries on some pages replace `Array.prototype.reduce`. */
export function sumBy<T>(items: Iterable<T>, numberOf: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += numberOf(item);
  return sum;
}
