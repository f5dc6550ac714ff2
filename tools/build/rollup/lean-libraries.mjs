import {leanLit} from './lean-lit.mjs';

/** What marked's one prebuilt file holds that our use of its lexer, parser and renderer never reaches. */
const marked = {
  file: /\/marked\/lib\/marked\.esm\.js$/,
  edits: [
    // The ready-made instance and its shortcuts keep the whole `Marked` class alive.
    {from: /var (\w+)=new \w+;function \w+\(\w+,\w+\)\{return \1\.parse\([^]*?(?=export\{)/, to: ''},
    {
      from: /export\{[^}]*?(\w+) as Lexer,[^}]*?(\w+) as Parser,(\w+) as Renderer,[^}]*\}/,
      to: ';[Lexer,Parser,Renderer]=[$1,$2,$3]}',
    },
    // Its many patterns are made when the first text needs them, not while the script loads.
    {from: /^/, to: 'export let Lexer,Parser,Renderer;export function wake(){if(Lexer)return;'},
    // Rules for the options that we do not use.
    {from: /,(\w+)=\{\.\.\.\w+,html:\w+\(`\^ \*\(\?:comment[^]*?(?=,\w+=\/\^\\\\\(\[!)/, to: ',$1=0'},
    {
      from: /let t=\{other:O,block:ee\.normal,inline:F\.normal\};[^;]*?(?=this\.tokenizer\.rules=t\})/,
      to: 'let t={other:O,block:ee,inline:F};',
    },
    {from: /,qt=\{\.\.\.pe,[^]*?\},ee=\{normal:fe,gfm:tt,pedantic:nt\},F=\{[^}]*\}/, to: ',ee=tt,F=pe'},
    {from: /,Dt=\{\.\.\.me,[^]*?(?=,pe=\{)/, to: ''},
    {from: /Le=g\([^]*?\.getRegex\(\),(?=We=)|Je=Ce\([^]*?\),(?=Ye=)/g, to: '', times: 2},
    {from: /\b(?:ct|gt|kt|xt|Tt)=g\([^]*?\.getRegex\(\),/g, to: '', times: 5},
    {
      from: /lheading:Le,|paragraph:Je,table:q,|_backpedal:q,|del:q,delLDelim:q,delRDelim:q,|emStrongLDelim:ct,emStrongRDelimAst:kt,|,text:it,url:q/g,
      to: '',
      times: 6,
    },
    {from: /static get rules\(\)\{return\{block:ee,inline:F\}\}static lex\(e,t\)\{[^}]*\}/, to: ''},
    // We give fixed options, so their branches fall away.
    {from: /this\.options\.pedantic/g, to: '!1'},
    {from: /this\.options\.extensions/g, to: '(void 0)'},
    {from: /this\.options\.gfm/g, to: '!0'},
    {from: /this\.options\.silent/g, to: '!1'},
  ],
};

/** DOMPurify's switches that our one configuration fixes: as constants, their other branches fall away, and no page can flip them. */
const fixed = {
  SAFE_FOR_TEMPLATES: false,
  WHOLE_DOCUMENT: false,
  FORCE_BODY: false,
  RETURN_DOM: true,
  RETURN_DOM_FRAGMENT: true,
  RETURN_TRUSTED_TYPE: false,
  SANITIZE_NAMED_PROPS: false,
  IN_PLACE: false,
  USE_PROFILES: false,
  SET_CONFIG: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  ALLOW_SELF_CLOSE_IN_ATTR: true,
  SAFE_FOR_XML: true,
  SANITIZE_DOM: true,
  KEEP_CONTENT: true,
  NAMESPACE: 'HTML_NAMESPACE',
  PARSER_MEDIA_TYPE: '"text/html"',
};

const fix = Object.entries(fixed).flatMap(([name, value]) => [
  {from: new RegExp(`let ${name} = \\w+;`), to: `const ${name} = ${value};`},
  {from: new RegExp(`(?<!const )\\b${name} = [^;=][^;]*;`, 'g'), to: ';'},
]);

/** DOMPurify's own lists of SVG, MathML and their attributes: our allow-list names every element and attribute itself. */
const dompurify = {
  file: /\/dompurify\/dist\/purify\.es\.mjs$/,
  edits: [
    {
      from: /(const (?:svg\$1|svgFilters|svgDisallowed|mathMl\$1|mathMlDisallowed|svg|mathMl|xml|html\$1|html) = )freeze\(\[[^\]]*\]\)/g,
      to: '$1freeze([])',
      times: 10,
    },
    ...fix,
    // Options that our one configuration does not have, and patterns that only other options read.
    {
      from: /const (MUSTACHE_EXPR|ERB_EXPR|TMPLIT_EXPR|TMPL_MARKER_SERIALIZED|DATA_ATTR|ARIA_ATTR|IS_SCRIPT_OR_DATA|DOCTYPE_NAME|SELF_CLOSING_TAG) = seal\(.*\);/g,
      to: 'const $1 = 0;',
      times: 9,
    },
    {
      from: /const customElementHandling = [^]*?(?=\n\t\tif \(SAFE_FOR_TEMPLATES\))/,
      to: 'CUSTOM_ELEMENT_HANDLING = seal(create(null));',
    },
    {from: /if \(objectHasOwnProperty\(cfg, "ADD_TAGS"\)\) \{[^]*?(?=if \(KEEP_CONTENT\))/, to: ''},
    // Markup becomes nodes in our own parser, which asks our own policy: DOMPurify's is never made.
    {from: /let trustedTypesPolicy;/, to: 'const trustedTypesPolicy = undefined;'},
    {from: /(?<!\w|const )trustedTypesPolicy = [^;=][^;]*;/g, to: ';', times: 5},
    {from: /cfg\.TRUSTED_TYPES_POLICY\b/g, to: 'undefined'},
    // Helpers for browsers of long ago, and the parts of its interface that we never call.
    {from: /function _OverloadYield\([^]*?(?=const entries = )/, to: 'const _slicedToArray = (pair) => pair;\n'},
    {from: /DOMPurify\.setConfig = [^]*?(?=DOMPurify\.addHook = )/, to: ''},
    {from: /DOMPurify\.removeHook = [^]*?(?=return DOMPurify;\n\})/, to: ''},
    // Made when the first article needs it, not while the script loads.
    {from: /var (\w+) = createDOMPurify\(\);/, to: 'var $1 = createDOMPurify;'},
  ],
};

const short = {
  _addIssue: `function _addIssue(context, label, dataset, config, other) {
  if (context.kind === 'schema') dataset.typed = false;
  (dataset.issues ??= []).push({input: other && 'input' in other ? other.input : dataset.value, path: other?.path, message: context.message});
}`,
  _standardSchema: 'function _standardSchema(schema) { return schema; }',
  getGlobalConfig: 'function getGlobalConfig(config) { return config ?? {}; }',
};

/** Where our own code begins to use marked's classes. */
const waking = {
  file: /\/rich-text\/markdown\.js$/,
  edits: [
    {from: /^import \{[^}]*\} from 'marked';/, to: "import {Lexer, Parser, Renderer, wake} from 'marked';"},
    {from: /function createMarkedClasses\(\) \{/, to: '$&wake();'},
  ],
};

/** What our gate never reads of valibot: its own wording, languages, the names of expected types, the standard interface. */
const valibot = {
  file: /\/valibot\/dist\/index\.m?js$/,
  edits: [
    ...Object.entries(short).map(([name, to]) => ({from: new RegExp(`function ${name}\\([^]*?\\n\\}`), to})),
    // Some pages put names on Object.prototype that can be enumerated.
    {from: /for \(const key in this\.entries\)/g, to: 'for (const key of Object.keys(this.entries))'},
    {from: /^\t+(?:reference: \w+|async: false|expects: [^\n]*?),\n/gm, to: ''},
    {
      from: /\{\s*type: "(?:object|array|map|set)",\s*origin: "\w+",\s*input,\s*key,\s*value: [^\n]*\s*\}/g,
      to: '{key}',
    },
  ],
};

/** Leaves out of Lit, marked, DOMPurify and valibot what our bundles cannot reach. The build fails when a new version no longer holds one of the places. */
export function leanLibraries() {
  return {
    name: 'lean-libraries',
    transform(code, id) {
      const library = [marked, waking, dompurify, valibot, ...leanLit].find(({file}) => file.test(id));
      if (!library) return null;
      let text = code;
      for (const {from, to, times} of library.edits) {
        const found = text.match(from)?.length ?? 0;
        if (found === 0 || (times && found !== times))
          this.error(`${id} holds ${from} ${found} times: look at what it does now.`);
        text = text.replace(from, to);
      }
      return {code: text, map: null}; // Keeps the file's name in the source map; its lines may be a few off.
    },
  };
}
