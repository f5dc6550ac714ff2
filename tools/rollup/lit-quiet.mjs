const policyImport = "import {policy as smPolicy} from '#trusted-types';";

/** What must be found in which file of Lit's production build, and what stands there instead. */
const edits = [
  {
    file: /\/lit-html\/lit-html\.js$/,
    from: /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/,
    to: '{createHTML:h=>{const p=smPolicy();return p?p.createHTML(h):h}}',
    head: policyImport,
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

/**
 * Keeps Lit to itself inside our script-tag bundles: it asks our one Trusted Types policy, and only when it
 * first renders, and it leaves no version list, symbol or map on the page (nor the half of its decorators
 * that only the other decorator syntax uses). `policyModule` is the built module that owns the policy. The build fails when a new Lit no longer holds one of the places.
 */
export function litQuiet(policyModule) {
  const done = new Set();
  return {
    name: 'lit-quiet',
    resolveId: (id) => (id === '#trusted-types' ? policyModule : null),
    transform(code, id) {
      const here = edits.filter(({file}) => file.test(id));
      if (here.length === 0) return null;
      let text = code;
      for (const edit of here) {
        if (!edit.from.test(text)) this.error(`${id} no longer holds ${edit.from}: look at what Lit does now.`);
        text = (edit.head ?? '') + text.replace(edit.from, edit.to);
        done.add(edit);
      }
      return {code: text, map: {mappings: ''}};
    },
    buildEnd(error) {
      const missed = edits.filter((edit) => !done.has(edit));
      if (!error && missed.length > 0) this.error(`Lit's files were not found for ${missed.map(({from}) => from).join(', ')}`);
    },
  };
}
