import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';

const inside = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** Packages whose code is part of the published file of another package. */
const includedPackages = {
  fhirpath: ['@lhncbc/ucum-lhc', '@loxjs/url-join', 'antlr4', 'date-fns', 'decimal.js'],
};

const isIncluded = (name) => Object.values(includedPackages).flat().includes(name);

/** The folders of the packages that a bundle's modules belong to, by package name. */
export function packagesOf(moduleIds) {
  const found = moduleIds.map((id) => inside.exec(id)).filter(Boolean);
  const folders = found.flatMap(([, folder, name]) => [
    [name, folder],
    ...(includedPackages[name] ?? []).map((included) => [included, join(dirname(folder), included)]),
  ]);
  return new Map(folders.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function licenceText(name, folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file && isIncluded(name)) return 'The package does not contain the text of its licence.';
  if (!file) throw new Error(`${name} has no licence file to include.`);
  return readFileSync(join(folder, file), 'utf8').trim();
}

function notice([name, folder]) {
  const {version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})\n\n${licenceText(name, folder)}\n`;
}

/**
 * The notices for content of others, such as questionnaires and codes, and the full licence texts of all third-party
 * packages in our script files.
 */
export function notices(contentNotices, packages) {
  const head = 'The files in this folder contain work by others, under these licences.\n';
  return [head, contentNotices, ...[...packages].filter(([, folder]) => existsSync(folder)).map(notice)].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}
