/** The headings of a version, in order, by the first word of a changeset. */
const headings = ['Breaking', 'New', 'Fixed'];

const entriesOf = (section) =>
  section
    .split(/^- /m)
    .slice(1)
    .map((entry) => entry.replace(/^#.*$/gm, '').trimEnd());

const headingOf = (entry) => headings.find((heading) => entry.startsWith(`${heading}:`));

/**
 * Rewrites the changelog after `changeset version`, which inserts a section with the headings "Major/Minor/Patch
 * Changes" directly below the title.
 * @param before the changelog without the new section.
 * @param after the changelog with it.
 * @returns the changelog with the new section below the introduction, its lines grouped by heading.
 * @throws when a line begins with none of the headings.
 */
export function regroupChangelog(before, after) {
  const titleEnd = before.indexOf('\n');
  const section = after.slice(titleEnd, after.length - (before.length - titleEnd));
  const [, version] = /^## (.+)$/m.exec(section) ?? [];
  if (!version) return before;
  const entries = entriesOf(section);
  const unknown = entries.filter((entry) => !headingOf(entry));
  if (unknown.length > 0)
    throw new Error(`A changeset must begin with Breaking:, New: or Fixed:, but is: ${unknown[0]}`);
  const groups = headings.map((heading) => {
    const lines = entries
      .filter((entry) => headingOf(entry) === heading)
      .map((entry) => entry.slice(heading.length + 1).trim());
    return lines.length > 0 ? `### ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\n` : '';
  });
  const place = before.search(/^## /m);
  const [head, rest] = place < 0 ? [`${before.trimEnd()}\n\n`, ''] : [before.slice(0, place), before.slice(place)];
  return `${head}## ${version}\n\n${groups.join('')}${rest}`.trimEnd() + '\n';
}
