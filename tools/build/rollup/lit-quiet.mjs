/** What must be found in which file of Lit's production build, and what stands there instead: never something longer. */
const edits = [
  {
    file: /\/lit-html\/lit-html\.js$/,
    from: /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/,
    to: 'void 0',
  },
  {
    file: /\/lit-html\/lit-html\.js$/,
    from: /const (\w+)=\w+\.createElement\("template"\);return \1\.innerHTML=(\w+),\1/,
    to: 'return smTemplate($2)',
    tail: "import {template as smTemplate} from 'sm-template';",
  },
  {file: /\/lit-html\/lit-html\.js$/, from: /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, to: '0'},
  {
    file: /\/reactive-element\/reactive-element\.js$/,
    from: /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    to: '0',
  },
  {
    file: /\/reactive-element\/reactive-element\.js$/,
    from: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    to: '',
  },
  {file: /\/reactive-element\/reactive-element\.js$/, from: /this\[Symbol\.metadata\]/, to: 'null'},
  {file: /\/reactive-element\/decorators\/property\.js$/, from: /"object"==typeof (\w+)\?\w+\(\w+,\w+,\1\):/, to: ''},
  {file: /\/lit-element\/lit-element\.js$/, from: /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, to: '0'},
];

/** Puts an edit in its place, filled up with spaces so that the source map stays right. */
function change(code, {from, to, tail = ''}) {
  return code.replace(from, (found, ...groups) => to.replace('$2', groups[1]).padEnd(found.length)) + tail;
}

/**
 * Keeps Lit to itself inside our script-tag bundles: its templates become nodes in our own way, with our one
 * Trusted Types policy or none, and it leaves no version list, symbol or map on the page (nor the half of its
 * decorators that only the other decorator syntax uses). `parser` is the built module that exports `template`.
 * The build fails when a new Lit no longer holds one of the places.
 */
export function litQuiet(parser) {
  const done = new Set();
  return {
    name: 'lit-quiet',
    resolveId: (wanted) => (wanted === 'sm-template' ? parser : null),
    transform(code, module) {
      const here = edits.filter(({file}) => file.test(module));
      for (const edit of here) {
        if (!edit.from.test(code)) this.error(`${module} no longer holds ${edit.from}: look at what Lit does now.`);
        done.add(edit);
      }
      return here.length > 0 ? {code: here.reduce(change, code), map: null} : null;
    },
    buildEnd(error) {
      const missed = edits.filter((edit) => !done.has(edit));
      if (!error && missed.length > 0)
        this.error(`Lit's files were not found for ${missed.map(({from}) => from).join(', ')}`);
    },
  };
}
