import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseCli} from '../project/parse-cli.mjs';
import {at, root} from '../project/root.mjs';

const help = `npm run test:release

Clones the current commit into two folders, makes a release in each, and compares their checksums. The packages are those of
this folder. Takes the time of two builds.`;

const inherit = {stdio: ['ignore', 'inherit', 'inherit']};

/** Makes a release in a new clone and resolves with the text of its checksums. */
function releaseIn(folder) {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder], inherit);
  cpSync(at('node_modules'), join(folder, 'node_modules'), {recursive: true, verbatimSymlinks: true});
  execFileSync(process.execPath, ['tools/release/release.mjs'], {cwd: folder, ...inherit});
  return readFileSync(join(folder, 'release/SHA256SUMS'), 'utf8');
}

parseCli(help);
const folder = mkdtempSync(join(tmpdir(), 'two-releases-'));
try {
  const [first, second] = ['one', 'the-other'].map((name) => releaseIn(join(folder, name)));
  console.log(`${first}\n${second}`);
  if (first !== second) throw new Error('The releases of two clones have different bytes.');
  console.log('The releases of two clones have the same bytes.');
} finally {
  rmSync(folder, {recursive: true, force: true});
}
