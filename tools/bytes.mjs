import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {at} from './root.mjs';

const help = `npm run bytes [-- <file>]

Says what each published script weighs (bytes: plain, gzip 9, brotli 11) and, for one of
them (smart-meditation.js if none is named), what each source file and dependency costs:
its share of the plain bytes, by its size before the script is shortened.`;

const read = (file) => JSON.parse(readFileSync(at(file), 'utf8'));
const line = (cells) => cells.map((one, index) => (index === 0 ? String(one).padEnd(52) : String(one).padStart(9))).join('');

const packageOf = (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

/** A dependency counts as one; a file of ours by itself. */
function grouped(parts) {
  const sums = new Map();
  for (const [path, bytes] of Object.entries(parts)) {
    const name = packageOf(path) ?? path;
    sums.set(name, (sums.get(name) ?? 0) + bytes);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** The lines of the report about all scripts. */
export function totals() {
  const rows = Object.entries(read('dist/integrity.json')).map(([file, {bytes, gzip, brotli}]) => line([file, bytes, gzip, brotli]));
  return [line(['script', 'plain', 'gzip', 'brotli']), ...rows];
}

/** The lines of the report about what is inside one script. */
export function inside(file) {
  const parts = read('.cache/bytes.json')[file];
  if (!parts) throw new Error(`There is no script ${file}.`);
  const total = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
  const scale = read('dist/integrity.json')[file].bytes / total;
  return [line([`inside ${file}`, 'plain', 'share']), ...grouped(parts).map(([name, bytes]) => line([name, Math.round(bytes * scale), `${((bytes / total) * 100).toFixed(1)} %`]))];
}

if (process.argv[1] === import.meta.filename) {
  const {values, positionals} = parseArgs({options: {help: {type: 'boolean'}}, allowPositionals: true});
  console.log(values.help ? help : [...totals(), '', ...inside(positionals[0] ?? 'smart-meditation.js')].join('\n'));
}
