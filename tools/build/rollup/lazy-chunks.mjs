import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';

/** Name of the constant with the script's URL. */
export const scriptUrlName = 'smScriptUrl';
const load = '__smLoad';
const fileOf = (widget, module) => `${widget}-${basename(module, '.js')}.js`;

/** The modules that a widget loads with `import()`: absolute paths in the built `modules/`, and the names of their chunk files. */
export function lazyModules(modules, widget) {
  // Only articles use rich text, whose sanitizer is loaded if a body is HTML.
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
 * Excludes lazily loaded modules from a widget's own script. Their URL is absolute, because a
 * relative `import()` in a cross-origin classic script without CORS has no base URL.
 * @param files the chunk files to exclude; by default all. Other modules become part of the script.
 */
export const externalizeLazyChunks = (widget, files = undefined) => ({
  name: 'externalize-lazy-chunks',
  resolveDynamicImport: (path) => {
    if (typeof path !== 'string') return null;
    const file = fileOf(widget, path);
    return !files || files.includes(file) ? {id: `./${file}`, external: true} : null;
  },
  renderDynamicImport: () => ({left: `${load}(`, right: ')'}),
});

/** Prelude of every script: the script's URL, the base URL of chunks and locale files. Ignores an image named `currentScript`. */
export const scriptUrlIntro = `const ${scriptUrlName}=(document.currentScript instanceof HTMLScriptElement&&document.currentScript.src)||document.baseURI;`;

/**
 * Prelude of a script with lazy chunks: loads a chunk. Loading fails after 15 seconds, and the next attempt uses
 * another URL, because browsers cache failed module loads.
 */
export const chunkLoaderIntro = `const smLoadAttempts={},${load}=(file)=>{
const url=new URL(file,${scriptUrlName}),tries=smLoadAttempts[file];
if(tries)url.search='again='+tries;
return new Promise((yes,no)=>{
const late=setTimeout(no,15000,Error('no answer in 15 seconds'));
import(url.href).then(yes,no).finally(()=>clearTimeout(late));
}).catch((error)=>{smLoadAttempts[file]=-~tries;throw error});
};`;

/**
 * The part of Lit that creates templates and styles. A chunk does not render: the widget's copy of Lit
 * accepts templates of any copy, by their `_$litType$`, and `nothing` is a registered symbol.
 */
const litModule = `
export const html = (strings, ...values) => ({_$litType$: 1, strings, values});
export const svg = (strings, ...values) => ({_$litType$: 2, strings, values});
export const css = (strings, ...values) => ({cssText: strings.reduce((text, part, index) => text + (values[index - 1].cssText ?? values[index - 1]) + part)});
export const unsafeCSS = (text) => ({cssText: String(text)});
export const nothing = Symbol.for('lit-nothing');
export const noChange = Symbol.for('lit-noChange');
export const isServer = false;
`;

/** Provides lazy chunks with the template functions of Lit instead of a second copy of Lit. */
export const litTemplates = () => ({
  name: 'lit-templates',
  resolveId: (id) => (id === 'lit' ? '\0lit-templates' : null),
  load: (id) => (id === '\0lit-templates' ? litModule : null),
});
