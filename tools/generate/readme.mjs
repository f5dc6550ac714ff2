import {readFileSync, writeFileSync} from 'node:fs';
import {at} from '../project/root.mjs';
import {parseCli} from '../project/parse-cli.mjs';
import {widgets} from '../project/widgets.mjs';

const help = `node tools/generate/readme.mjs

Regenerates the reference tables of README.md from the built manifest.`;

const start = '<!-- widgets:start -->';
const end = '<!-- widgets:end -->';

const cell = (text = '') => String(text).replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) => [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

const attributes = ({attributes: all = [], members = []}) =>
  all.map((one) => {
    const field = members.find(({name}) => name === one.fieldName);
    return [
      code(one.name),
      code(one.type?.text ?? field?.type?.text),
      code(one.default ?? field?.default),
      cell(one.description ?? field?.description),
    ];
  });

const named = (list = []) =>
  list.filter(({name}) => name !== undefined).map((one) => [code(one.name || '(default)'), cell(one.description)]);

const sections = (element) => [
  ['Attribute | Type | Default | Description', attributes(element)],
  ['Event | Fired when', named(element.events)],
  ['Slot | Content', named(element.slots)],
  ['Part | Element', named(element.cssParts?.filter(({name}) => name !== 'base'))],
  [
    'State | Set when',
    named(element.cssStates?.map(({name, description}) => ({name: `:state(${name})`, description}))),
  ],
];

function describe(element) {
  const tables = sections(element)
    .filter(([, rows]) => rows.length > 0)
    .map(([heads, rows]) => table(heads.split(' | '), rows));
  return [`### \`<${element.tagName}>\``, cell(element.description), ...tables].join('\n\n');
}

/** The tables of all widgets from the built manifest, in the order of `src/widgets/index.ts`. */
function widgetTables() {
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
  return `${head}${start}\n${widgetTables()}\n${end}${tail}`;
}

if (process.argv[1] === import.meta.filename) {
  parseCli(help);
  writeFileSync(at('README.md'), freshReadme());
}
