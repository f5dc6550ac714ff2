/** The headings of a version, in order, by the first word of a changeset. */
const headings = ['Breaking', 'New', 'Fixed'];

const entriesOf = (section) =>
  section
    .split(/^- /m)
    .slice(1)
    .map((entry) => entry.replace(/^#.*$/gm, '').trimEnd());

const headingOf = (entry) => headings.find((heading) => entry.startsWith(`${heading}:`));

/** The lines of a section below one of its headings. */
const entriesBelow = (heading, section) =>
  section
    .split(/^### /m)
    .filter((part) => part.startsWith(`${heading}\n`))
    .flatMap(entriesOf);

/**
 * Rewrites the changelog after `changeset version`, which inserts a section with the headings "Major/Minor/Patch
 * Changes" directly below the title.
 * @param before the changelog without the new section.
 * @param after the changelog with it.
 * @param day day of the release, such as `2026-11-28`.
 * @returns the changelog with an empty section for unreleased changes, and below it the new version: the lines that were
 * unreleased and those of the changesets, grouped by heading.
 * @throws when a line of a changeset begins with none of the headings.
 */
export function regroupChangelog(before, after, day) {
  const titleEnd = before.indexOf('\n');
  const inserted = after.slice(titleEnd, after.length - (before.length - titleEnd));
  const [, version] = /^## (.+)$/m.exec(inserted) ?? [];
  if (!version) return before;
  const entries = entriesOf(inserted);
  const unknown = entries.filter((entry) => !headingOf(entry));
  if (unknown.length > 0)
    throw new Error(`A changeset must begin with Breaking:, New: or Fixed:, but is: ${unknown[0]}`);
  const [head, ...sections] = before.split(/^(?=## )/m);
  const isUnreleased = (section) => section.startsWith('## Unreleased\n');
  const unreleased = sections.find(isUnreleased) ?? '';
  const groups = headings.map((heading) => {
    const lines = [
      ...entriesBelow(heading, unreleased),
      ...entries.filter((entry) => headingOf(entry) === heading).map((entry) => entry.slice(heading.length + 1).trim()),
    ];
    return lines.length > 0 ? `### ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\n` : '';
  });
  const older = sections.filter((section) => !isUnreleased(section)).join('');
  return `${head.trimEnd()}\n\n## Unreleased\n\n## ${version} (${day})\n\n${groups.join('')}${older}`.trimEnd() + '\n';
}
