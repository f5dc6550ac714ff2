import {readFileSync, writeFileSync} from 'node:fs';
import {parseCli} from '../project/parse-cli.mjs';
import {at} from '../project/root.mjs';
import {run, runOrThrow} from '../project/run.mjs';
import {regroupChangelog} from './changelog.mjs';

const help = `npm run release:version

Turns the files in .changeset/ into a new version: raises it in package.json, package-lock.json and
src/element/version.ts, and adds a section to CHANGELOG.md with the headings Breaking, New and Fixed.`;

parseCli(help);
const changelog = at('CHANGELOG.md');
const before = readFileSync(changelog, 'utf8');
await runOrThrow([at('node_modules/@changesets/cli/bin.js'), 'version'], {echo: true});
writeFileSync(changelog, regroupChangelog(before, readFileSync(changelog, 'utf8')));
const {version} = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const versionFile = at('src/element/version.ts');
writeFileSync(versionFile, readFileSync(versionFile, 'utf8').replace(/VERSION = '[^']*'/, `VERSION = '${version}'`));
await run('npm', ['install', '--package-lock-only', '--ignore-scripts'], {echo: true});
console.log(`Version ${version}. Read CHANGELOG.md, then run npm test.`);
