const id = '\0trusted';

/** What must be found in which file of Lit's production build, and what stands there instead: never something longer. */
const edits = [
  {
    file: /\/lit-html\/lit-html\.js$/,
    from: /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/,
    to: '{createHTML:smTrusted}',
    tail: `import {trusted as smTrusted} from '${id}';`,
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

/** Lit's own way to make trusted HTML, but with our policy, asked for when Lit first needs it. */
const trusted = (policyModule) => `import {policy} from ${JSON.stringify(policyModule)};
export const trusted = (html) => policy()?.createHTML(html) ?? html;
`;

/** Puts an edit in its place, filled up with spaces so that the source map stays right. */
function change(code, {from, to, tail = ''}) {
  return code.replace(from, (found) => to.padEnd(found.length)) + tail;
}

/**
 * Keeps Lit to itself inside our script-tag bundles: it asks our one Trusted Types policy, and only when it
 * first renders, and it leaves no version list, symbol or map on the page (nor the half of its decorators
 * that only the other decorator syntax uses). `policyModule` is the built module that owns the policy.
 * The build fails when a new Lit no longer holds one of the places.
 */
export function litQuiet(policyModule) {
  const done = new Set();
  return {
    name: 'lit-quiet',
    resolveId: (wanted) => (wanted === id ? id : null),
    load: (wanted) => (wanted === id ? trusted(policyModule) : null),
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
      if (!error && missed.length > 0) this.error(`Lit's files were not found for ${missed.map(({from}) => from).join(', ')}`);
    },
  };
}
