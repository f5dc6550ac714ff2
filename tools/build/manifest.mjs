import {writeFile} from 'node:fs/promises';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {at, root} from '../project/root.mjs';

const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];

/** Writes `custom-elements.json` from the comments and properties of the widgets. */
export async function buildManifest(out) {
  const manifest = await cli({cwd: root, argv, noWrite: true});
  await writeFile(at(out, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
