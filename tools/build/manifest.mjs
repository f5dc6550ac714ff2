import {writeFile} from 'node:fs/promises';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {at, root} from '../project/root.mjs';

const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];

/** Writes the custom elements manifest, `custom-elements.json`, from the widgets' comments and properties. */
export async function buildManifest(out) {
  const manifest = await cli({cwd: root, argv, noWrite: true});
  // The analyzer adds `| undefined` to the type of an optional property, even if the type has it.
  const json = JSON.stringify(manifest, null, 2).replaceAll(' | undefined | undefined', ' | undefined');
  await writeFile(at(out, 'custom-elements.json'), `${json}\n`);
}
