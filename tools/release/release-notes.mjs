/**
 * The section of a version in the changelog, without its heading; the section of unreleased changes when the version has none.
 * @throws when the changelog has neither.
 */
export function changesOf(version, changelog) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((one) => one.startsWith(version)) ?? sections.find((one) => /^unreleased/i.test(one));
  if (!section) throw new Error(`CHANGELOG.md has no section for ${version}`);
  return section.slice(section.indexOf('\n')).trim();
}

/** The text of a release: what changed, how to begin, and what each file is. */
export function releaseNotes({version, changelog, snippet, files}) {
  return `# Smart Meditation Widgets ${version}

Begin with \`smart-meditation-${version}.zip\`: unpack it, double-click \`index.html\`, and copy the folder to your web server. Then paste:

\`\`\`html
${snippet.trim()}
\`\`\`

Your own articles and questions: with Node 20.19 or newer, in a folder that contains nothing but the npm package:

\`\`\`sh
npm init --yes
npm install ./smart-meditation-widgets-${version}.tgz
npx --package @smart-meditation/widgets smart-meditation init
npx --package @smart-meditation/widgets smart-meditation preview content
\`\`\`

\`index.html\` has the next steps.

No clinician has approved the texts, and nobody has dialled the crisis lines: have both done before you publish.

## Files

${files.map(([name, text]) => `- \`${name}\`: ${text}`).join('\n')}

Check them with \`sha256sum --check SHA256SUMS\`.

## Changes

${changesOf(version, changelog)}
`;
}
