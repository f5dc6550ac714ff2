/** The candidate most similar to a misspelled word, with an edit distance of at most 2. */
export function nearestTo(word: string, candidates: readonly string[]): string | undefined {
  const simplify = (text: string): string => text.toLowerCase().replaceAll(/[-_]/g, '');
  const distances = candidates.map((candidate) => ({
    candidate,
    distance: editDistance(simplify(word), simplify(candidate)),
  }));
  const [best] = distances.sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.min(2, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}

/** Edit distance; two letters in the wrong order are one edit (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = [...Array(to.length + 1).keys()];
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1),
        isSwapped ? (beforePrevious[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
