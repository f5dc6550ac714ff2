import {existsSync, readFileSync} from 'node:fs';
import {SourceMap} from 'node:module';
import {at} from '../project/root.mjs';
import {exitWithUsage, parseCli} from '../project/parse-cli.mjs';

const help = `npm run sizes [-- <file>]

Prints the size of each published script (bytes: plain, gzip 9, brotli 11) and, for one of
them (by default smart-meditation.js), the uncompressed bytes of each source file and
dependency, computed from its source map.`;

const read = (file) => readFileSync(at('dist', file), 'utf8');
const line = (cells) =>
  cells.map((one, index) => (index === 0 ? String(one).padEnd(52) : String(one).padStart(9))).join('');

const packageOf = (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

/** Uncompressed bytes by origin: one entry per dependency and per source file. */
function bytesByOrigin(file) {
  const map = new SourceMap(JSON.parse(read(`${file}.map`)));
  const sums = new Map();
  for (const [row, text] of read(file).split('\n').entries()) {
    for (let column = 0; column < text.length; column++) {
      const source = map.findEntry(row, column).originalSource ?? '(generated)';
      const name = packageOf(source) ?? source;
      sums.set(name, (sums.get(name) ?? 0) + 1);
    }
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** The sizes of all scripts, as lines. */
export function totals() {
  const rows = Object.entries(JSON.parse(read('integrity.json'))).map(([file, {bytes, gzip, brotli}]) =>
    line([file, bytes, gzip, brotli]),
  );
  return [line(['script', 'plain', 'gzip', 'brotli']), ...rows];
}

/** The contents of one script by origin, as lines. */
export function inside(file) {
  const parts = bytesByOrigin(file);
  const total = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
  return [
    line([`inside ${file}`, 'plain', 'share']),
    ...parts.map(([name, bytes]) => line([name, bytes, `${((bytes / total) * 100).toFixed(1)} %`])),
  ];
}

if (process.argv[1] === import.meta.filename) {
  const {
    positionals: [file = 'smart-meditation.js'],
  } = parseCli(help, {allowPositionals: true});
  if (!existsSync(at('dist', `${file}.map`)))
    exitWithUsage(`dist/${file} does not exist. Run npm run build first.`, help);
  console.log([...totals(), '', ...inside(file)].join('\n'));
}
