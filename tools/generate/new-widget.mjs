import {appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {languages} from '../project/locales.mjs';
import {filesFor} from './new-widget-files.mjs';
import {at} from '../project/root.mjs';
import {refuse, understand} from '../project/parse-cli.mjs';
import {widgets} from '../project/widgets.mjs';

const help = `npm run new <widget>

Writes the folder, the line in the list, a story and a test of a new widget, and puts its words
into every language, in English, to be translated there. The name is a noun in kebab-case without
the "sm-" before it, such as sleep-diary.`;

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** What a widget of this name is called in each place. */
function named(name) {
  const words = name.split('-');
  return {name, tag: `sm-${name}`, className: `${words.map(capital).join('')}Element`, title: capital(words.join(' '))};
}

/** Puts the words of a new widget at the end of a language's file. */
function addWords(path, {name, title}) {
  const words = readFileSync(at(path), 'utf8').replace(
    /\n\}\n$/,
    `,\n  "${name}": {\n    "title": "${title}"\n  }\n}\n`,
  );
  writeFileSync(at(path), words);
  return path;
}

/** Writes a new widget and tells what was written where. Throws when the name is taken. */
function newWidget(name) {
  const widget = named(name);
  const files = Object.entries(filesFor(widget));
  const taken = files.map(([path]) => path).filter((path) => existsSync(at(path)));
  if (taken.length > 0 || widgets().some((one) => one.name === name))
    throw new Error(`There is already a widget ${name}.`);
  for (const [path, text] of files) {
    mkdirSync(dirname(at(path)), {recursive: true});
    writeFileSync(at(path), text);
  }
  appendFileSync(at('src/widgets/index.ts'), `export {${widget.className}} from './${name}/${name}.js';\n`);
  const translated = languages().map((language) => addWords(`src/locales/${language}.json`, widget));
  return [
    ...files.map(([path]) => path),
    'src/widgets/index.ts, one line',
    ...translated.map((path) => `${path}, to be translated`),
  ];
}

const {
  positionals: [name = '', ...more],
} = understand(help, {allowPositionals: true});
if (!/^[a-z]+(-[a-z]+)*$/.test(name) || name.startsWith('sm-') || more.length > 0) refuse('Name one widget.', help);
try {
  console.log(`${newWidget(name).join('\n')}\n\nThen: npm run build && node tools/generate/readme.mjs, and npm test`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
