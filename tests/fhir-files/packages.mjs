import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** FHIR packages with Questionnaires that npm serves. */
const packages = ['hl7.fhir.r4.examples@4.0.1', 'hl7.fhir.uv.sdc@4.0.0-ballot'];

/** Folder of the unpacked packages. They are not part of the repository. */
const cache = process.env.FHIR_FILES ?? join(tmpdir(), 'smart-meditation-fhir-files');

/** Downloads and unpacks a package once. Returns its folder. */
function folderOf(name) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const incomplete = `${folder}.incomplete`;
  rmSync(incomplete, {recursive: true, force: true});
  mkdirSync(incomplete, {recursive: true});
  const output = execFileSync('npm', ['pack', name, '--silent', '--pack-destination', incomplete], {encoding: 'utf8'});
  const archive = output.trim().split('\n').at(-1);
  execFileSync('tar', ['-xzf', archive, '--strip-components=1'], {cwd: incomplete});
  rmSync(join(incomplete, archive));
  renameSync(incomplete, folder);
  return folder;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // Some packages contain files that are not JSON.
    throw error;
  }
}

/** A folder with further Questionnaires, for example of the repositories of other renderers. Nothing of it is part of the repository. */
const further = process.env.QUESTIONNAIRES ? [process.env.QUESTIONNAIRES] : [];

/** Every Questionnaire of the packages and of the folder `QUESTIONNAIRES`, also inside bundles: `{name, content}`. */
export function questionnaires() {
  return [...packages, ...further].flatMap((name) => {
    const folder = further.includes(name) ? name : folderOf(name);
    const files = readdirSync(folder, {recursive: true})
      .filter((file) => file.endsWith('.json'))
      .sort();
    return files.flatMap((file) => {
      const resource = read(join(folder, file));
      const list = resource?.resourceType === 'Bundle' ? (resource.entry ?? []).map((one) => one.resource) : [resource];
      return list
        .filter((one) => one?.resourceType === 'Questionnaire')
        .map((content) => ({name: `${name} ${file}`, content}));
    });
  });
}
