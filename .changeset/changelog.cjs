/** Release lines without commit hashes; tools/generate/release-version.mjs groups them by their first word. */
module.exports = {
  getReleaseLine: async ({summary}) => `- ${summary.trim().replace(/\n+/g, '\n  ')}`,
  getDependencyReleaseLine: async () => '',
};
