/** The known name that is probably meant, or `undefined`. */
export function findNearMiss(given: string, known: readonly string[]): string | undefined {
  const distances = known
    .map((name) => ({name, distance: distanceBetween(given, name)}))
    .filter(({name, distance}) => distance <= tolerance(normalize(name).length));
  return distances.sort((a, b) => a.distance - b.distance)[0]?.name;
}

/** Typing mistakes that are accepted for a name of this length. */
const tolerance = (length: number): number => (length > 6 ? 2 : length > 2 ? 1 : 0);

const normalize = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Number of typing mistakes between two names; case, separators and a plural s do not count. */
function distanceBetween(given: string, known: string): number {
  const [a, b] = [normalize(given), normalize(known)];
  return a === b || `${a}s` === b || a === `${b}s` ? 0 : editDistance(a, b);
}

/** Damerau-Levenshtein distance: insertions, deletions, substitutions, and transpositions of adjacent letters. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({length: b.length + 1}, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const above = rows[row - 1] ?? [];
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwapped ? (rows[row - 2]?.[column - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced, swapped));
    }
    rows.push(current);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
