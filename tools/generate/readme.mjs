import {readFileSync, writeFileSync} from 'node:fs';
import {at} from '../project/root.mjs';
import {parseCli} from '../project/parse-cli.mjs';
import {cell} from '../project/widget-reference.mjs';
import {table, widgetTables} from '../project/widget-tables.mjs';
import {widgets} from '../project/widgets.mjs';

const help = `node tools/generate/readme.mjs

Regenerates the reference tables of README.md from the built manifest.`;

const start = '<!-- widgets:start -->';
const end = '<!-- widgets:end -->';

/** Kinds that README.md leaves to the pages of the widgets: each widget has the same custom properties. */
const leftOut = ['Methods', 'Custom properties'];

function describe(element) {
  const tables = widgetTables(element)
    .filter(({title}) => !leftOut.includes(title))
    .map(({heads, rows}) => table(heads, rows));
  return [`### \`<${element.tagName}>\``, cell(element.description), ...tables].join('\n\n');
}

/** The reference of all widgets from the built manifest, in the order of `src/widgets/index.ts`. */
function reference() {
  const {modules} = JSON.parse(readFileSync(at('dist/custom-elements.json'), 'utf8'));
  const elements = modules.flatMap(({declarations = []}) => declarations);
  return widgets()
    .map(({tag}) => describe(elements.find(({tagName}) => tagName === tag)))
    .join('\n\n');
}

/** README.md with up-to-date tables. Throws when a marker is missing. */
export function freshReadme() {
  const readme = readFileSync(at('README.md'), 'utf8');
  const [head, rest] = readme.split(start);
  const tail = rest?.split(end)[1];
  if (tail === undefined) throw new Error(`README.md must contain ${start} and, after it, ${end}.`);
  return `${head}${start}\n${reference()}\n${end}${tail}`;
}

if (process.argv[1] === import.meta.filename) {
  parseCli(help);
  writeFileSync(at('README.md'), freshReadme());
}
