import {readFileSync, writeFileSync} from 'node:fs';
import {parseCli} from '../project/parse-cli.mjs';
import {at} from '../project/root.mjs';
import {run, runOrThrow} from '../project/run.mjs';
import {regroupChangelog} from './changelog.mjs';

const help = `npm run release:version

Turns the files in .changeset/ into a new version: raises it in package.json, package-lock.json,
src/element/version.ts and examples/server/package.json, and moves the unreleased lines of CHANGELOG.md and those of the
changesets to a section of the version, with the headings Breaking, New and Fixed.`;

parseCli(help);
const changelog = at('CHANGELOG.md');
const before = readFileSync(changelog, 'utf8');
await runOrThrow([at('node_modules/@changesets/cli/bin.js'), 'version'], {echo: true});
writeFileSync(
  changelog,
  regroupChangelog(before, readFileSync(changelog, 'utf8'), new Date().toISOString().slice(0, 10)),
);
const {version} = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const replaceIn = (path, pattern, text) =>
  writeFileSync(at(path), readFileSync(at(path), 'utf8').replace(pattern, text));
replaceIn('src/element/version.ts', /VERSION = '[^']*'/, `VERSION = '${version}'`);
replaceIn('examples/server/package.json', /("@smart-meditation\/widgets": )"[^"]*"/, `$1"${version}"`);
const {code, output} = await run('npm', ['install', '--package-lock-only', '--ignore-scripts'], {echo: true});
if (code !== 0) throw new Error(output);
console.log(`Version ${version}. Read CHANGELOG.md, then run npm test.`);
