import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';

/** The script's own address, as a name inside it. */
export const place = 'smPlace';
const load = '__smLoad';
const fileOf = (widget, module) => `${widget}-${basename(module, '.js')}.js`;

/** The modules that a widget of the built `modules/` loads only when they are needed, as absolute paths. */
export function neededLater(modules, widget) {
  // Only articles hold rich text, whose sanitizer is loaded when a body is HTML.
  const folders = [
    join(modules, 'widgets', widget),
    ...(widget === 'article-card' ? [join(modules, 'rich-text')] : []),
  ];
  const files = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, {recursive: true})
      .filter((file) => file.endsWith('.js'))
      .map((file) => join(folder, file)),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g)].map(([, path]) =>
      resolve(dirname(file), path),
    ),
  );
  return [...new Set(found)].sort().map((module) => ({module, file: fileOf(widget, module)}));
}

/**
 * Leaves what a widget loads later out of its own script, as files beside it. Their address is absolute, because a
 * relative `import()` in a classic script from another site is resolved against nothing.
 */
export const apart = (widget) => ({
  name: 'apart',
  resolveDynamicImport: (path) => (typeof path === 'string' ? {id: `./${fileOf(widget, path)}`, external: true} : null),
  renderDynamicImport: () => ({left: `${load}(`, right: ')'}),
});

/** Goes before every script: where it came from, for finding the files beside it. An image that somebody named `currentScript` is not asked. */
export const knowsItsPlace = `const ${place}=(document.currentScript instanceof HTMLScriptElement&&document.currentScript.src)||document.baseURI;`;

/**
 * Goes before a script with such files: how it fetches the files beside it. A file that does not come in time has failed, and is
 * asked for under another address the next time, because browsers remember a module that failed.
 */
export const fetchesBeside = `const smTries={},${load}=(file)=>{
const url=new URL(file,${place}),tries=smTries[file];
if(tries)url.search='again='+tries;
return new Promise((yes,no)=>{
const late=setTimeout(no,15000,Error('no answer in 15 seconds'));
import(url.href).then(yes,no).finally(()=>clearTimeout(late));
}).catch((error)=>{smTries[file]=-~tries;throw error});
};`;

/**
 * The part of Lit that writes templates and styles. What is loaded later draws nothing itself: the widget's own Lit
 * takes templates of any copy, by their `_$litType$`, and `nothing` is the same symbol everywhere.
 */
const words = `
export const html = (strings, ...values) => ({_$litType$: 1, strings, values});
export const svg = (strings, ...values) => ({_$litType$: 2, strings, values});
export const css = (strings, ...values) => ({cssText: strings.reduce((text, part, index) => text + (values[index - 1].cssText ?? values[index - 1]) + part)});
export const nothing = Symbol.for('lit-nothing');
export const noChange = Symbol.for('lit-noChange');
export const isServer = false;
`;

/** Gives what is loaded later the words of Lit instead of another Lit. */
export const litWords = () => ({
  name: 'lit-words',
  resolveId: (id) => (id === 'lit' ? '\0lit-words' : null),
  load: (id) => (id === '\0lit-words' ? words : null),
});
