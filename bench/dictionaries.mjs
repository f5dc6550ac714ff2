/**
 * What a new version costs a visitor who has the previous one, with compression dictionaries (RFC 9842): every file of the
 * script in brotli, in zstd, and in zstd with the same file of the previous version as its dictionary. Needs the command `zstd`.
 *
 *     node bench/dictionaries.mjs <dist of the previous version> [dist]
 */
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

const [previous, current = 'dist'] = process.argv.slice(2);
if (previous === undefined) throw new Error('name the dist folder of the previous version');

const files = [
  'smart-meditation.js',
  'smart-meditation.css',
  ...readdirSync(join(current, 'parts')).map((name) => `parts/${name}`),
];
const zstd = (file, ...options) =>
  execFileSync('zstd', ['-19', '--long=27', '-c', '-q', ...options, file], {stdio: ['ignore', 'pipe', 'ignore']})
    .length;

const rows = files
  .filter((file) => /\.(js|css)$/.test(file))
  .map((file) => {
    const [before, after] = [join(previous, file), join(current, file)];
    const hasPrevious = existsSync(before);
    const isSame = hasPrevious && readFileSync(before).equals(readFileSync(after));
    const brotli = brotliCompressSync(readFileSync(after)).length;
    const difference = hasPrevious ? zstd(after, `--patch-from=${before}`) : brotli;
    return {file, brotli, zstd: zstd(after), difference: isSame ? 0 : difference};
  });
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.table([...rows, {file: 'all', brotli: sum('brotli'), zstd: sum('zstd'), difference: sum('difference')}]);
