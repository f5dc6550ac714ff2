import {runOrThrow} from '../project/run.mjs';

/** Folder of the built sample content. */
export const contentFolder = '.cache/demo';

/** Builds the sample content for a demo clinic at `site`. Throws with the tool's output when the content has errors. */
export const buildContent = (site) =>
  runOrThrow(['dist/modules/cli/cli.js', 'build', 'content', '--out', `${contentFolder}/v1`, '--site', site]);
