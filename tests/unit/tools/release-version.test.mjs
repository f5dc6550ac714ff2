import assert from 'node:assert/strict';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {it} from 'node:test';
import {at} from '../../../tools/project/root.mjs';
import {runOrThrow} from '../../../tools/project/run.mjs';

const copied = [
  'tools/generate',
  'tools/project',
  '.changeset',
  'package.json',
  'package-lock.json',
  'src/element/version.ts',
  'examples/server/package.json',
];

it('npm run release:version raises the version everywhere, and dates its section of the changelog', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-version-'));
  const read = (path) => readFileSync(join(folder, path), 'utf8');
  try {
    for (const path of copied) {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      cpSync(at(path), join(folder, path), {recursive: true});
    }
    symlinkSync(at('node_modules'), join(folder, 'node_modules'));
    const [major, minor] = JSON.parse(read('package.json')).version.split('.').map(Number);
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\nText.\n\n## Unreleased\n\n### Fixed\n\n- A word.\n');
    writeFileSync(join(folder, '.changeset/a.md'), "---\n'@smart-meditation/widgets': minor\n---\n\nNew: A diary.\n");
    await runOrThrow(['tools/generate/release-version.mjs'], {cwd: folder, env: {npm_config_offline: 'true'}});
    const version = `${major}.${minor + 1}.0`;
    const day = new Date().toISOString().slice(0, 10);
    assert.equal(
      read('CHANGELOG.md'),
      `# Changelog\n\nText.\n\n## Unreleased\n\n## ${version} (${day})\n\n### New\n\n- A diary.\n\n### Fixed\n\n- A word.\n`,
    );
    const lock = JSON.parse(read('package-lock.json'));
    assert.deepEqual(
      [JSON.parse(read('package.json')).version, lock.version, lock.packages[''].version],
      [version, version, version],
    );
    assert.match(read('src/element/version.ts'), new RegExp(`VERSION = '${version}'`));
    assert.match(read('examples/server/package.json'), new RegExp(`"@smart-meditation/widgets": "${version}"`));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});
