import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {buildIfStale} from '../build/build-cache.mjs';
import {buildSite} from '../dev/site.mjs';
import {parseCli} from '../project/parse-cli.mjs';
import {at, root} from '../project/root.mjs';
import {releaseNotes} from './release-notes.mjs';
import {reproducibleSbom} from './sbom.mjs';
import {siteFiles, webFiles} from './web-files.mjs';
import {zip} from './zip.mjs';

const help = `npm run release

Writes a release into release/: smart-meditation-X.Y.Z.zip with the files for a web server, the documentation site, the npm
package, a software bill of materials (CycloneDX), release notes and checksums. Two clones of one commit give the same bytes with the same versions of
Node and npm. Nothing is published.`;

const capture = (command, args) =>
  execFileSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Time of the commit in seconds; of `SOURCE_DATE_EPOCH` where there is no repository (reproducible-builds.org). */
const commitTime = () => Number(process.env.SOURCE_DATE_EPOCH ?? capture('git', ['log', '-1', '--format=%ct']));

export async function release() {
  await buildIfStale();
  const {version} = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const out = at('release');
  rmSync(out, {recursive: true, force: true});
  mkdirSync(out);
  const write = (name, content) => writeFileSync(at('release', name), content);

  const files = webFiles(version);
  const folder = `smart-meditation-${version}`;
  write(`${folder}.zip`, zip(new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]))));
  await buildSite();
  write(`${folder}-docs.zip`, zip(new Map([...siteFiles()].map(([path, bytes]) => [`${folder}-docs/${path}`, bytes]))));
  const [{filename}] = JSON.parse(capture('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', out]));
  const sbom = capture('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only']);
  write(`${folder}.cdx.json`, reproducibleSbom(sbom, commitTime()));
  write(
    'RELEASE-NOTES.md',
    releaseNotes({
      version,
      changelog: readFileSync(at('CHANGELOG.md'), 'utf8'),
      snippet: files.get('snippet.html').toString(),
      files: [
        [`${folder}.zip`, 'what a web server needs, and a page that shows all widgets on a double click'],
        [`${folder}-docs.zip`, 'the documentation, which works on any web server and on a double click of index.html'],
        [filename, 'the npm package, with the command line tool for authors'],
        [`${folder}.cdx.json`, 'the software bill of materials (CycloneDX)'],
        ['SHA256SUMS', 'checksums'],
      ],
    }),
  );
  const sums = readdirSync(out)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(at('release', name)))
          .digest('hex')}  ${name}\n`,
    );
  write('SHA256SUMS', sums.join(''));
  return sums;
}

if (process.argv[1] === import.meta.filename) {
  parseCli(help);
  console.log((await release()).join(''));
  console.log('In release/. Nothing was published. Begin with RELEASE-NOTES.md.');
}
