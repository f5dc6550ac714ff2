import {appendFileSync, existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {languages} from '../project/locales.mjs';
import {filesFor} from './new-widget-files.mjs';
import {at} from '../project/root.mjs';
import {exitWithUsage, parseCli} from '../project/parse-cli.mjs';
import {widgets} from '../project/widgets.mjs';

const help = `npm run new <widget>

Writes the folder of a new widget, its line in src/widgets/index.ts, a story and a test. Its
locales/ folder has a file for every language, in English, to be translated. The name is a noun in kebab-case without
the "sm-" before it, such as sleep-diary.`;

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** The tag, class name and title of a widget. */
function namesFor(name) {
  const words = name.split('-');
  return {name, tag: `sm-${name}`, className: `${words.map(capital).join('')}Element`, title: capital(words.join(' '))};
}

/** Writes a new widget and returns the written paths. Throws when the name is in use. */
async function newWidget(name) {
  const widget = namesFor(name);
  const files = Object.entries(filesFor(widget, languages()));
  const existing = files.map(([path]) => path).filter((path) => existsSync(at(path)));
  if (existing.length > 0 || widgets().some((one) => one.name === name))
    throw new Error(`There is already a widget ${name}.`);
  for (const [path, text] of files) {
    mkdirSync(dirname(at(path)), {recursive: true});
    writeFileSync(at(path), await format(text, {...(await resolveConfig(at(path))), filepath: at(path)}));
  }
  appendFileSync(at('src/widgets/index.ts'), `export * from './${name}/${name}.js';\n`);
  return [
    ...files.map(([path]) => (path.includes('/locales/') ? `${path}, to be translated` : path)),
    'src/widgets/index.ts, one line',
  ];
}

const {
  positionals: [name = '', ...more],
} = parseCli(help, {allowPositionals: true});
if (!/^[a-z]+(-[a-z]+)*$/.test(name) || name.startsWith('sm-') || more.length > 0)
  exitWithUsage('Expected the name of one widget.', help);
try {
  console.log(
    `${(await newWidget(name)).join('\n')}\n\nThen: npm run build && node tools/generate/readme.mjs, and npm test`,
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
