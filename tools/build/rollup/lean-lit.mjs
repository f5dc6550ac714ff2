/** What Lit's template engine holds for directives, bindings in odd places, MathML and polyfills. */
const lit = {
  file: /\/lit-html\/lit-html\.js$/,
  edits: [
    {from: /function M\(t,i,s=t,e\)\{if\(i===E\)return i;[^]*?,i\}/, to: 'function M(t,i){return i}'},
    {from: /else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\);/, to: ''},
    {
      from: /1===r\.type\?(i=new r\.ctor\(h,r\.name,r\.strings,this,t\)):6===r\.type&&\(i=new Z\(h,this,t\)\)/,
      to: '1===r.type&&($1)',
    },
    {from: /if\(y\.test\(r\.tagName\)\)\{[^]*?r\.append\(t\[i\],c\(\)\)\}\}/, to: ''},
    {
      from: /else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf\(o,t\+1\)\);\)d\.push\(\{type:7,index:l\}\),t\+=o\.length-1\}/,
      to: '',
    },
    {from: /3===i\?"<\/?math>":/g, to: '', times: 2},
    {from: /\|\|3===i/, to: ''},
    {from: /this\._\$AP\?\.\(!1,!0,s\)/, to: ''},
    {from: /setConnected\(t\)\{void 0===this\._\$AM&&\(this\._\$Cv=t,this\._\$AP\?\.\(t\)\)\}/, to: ''},
    {from: /get _\$AU\(\)\{return this\._\$AM\??\._\$AU(?:\?\?this\._\$Cv)?\}/g, to: '', times: 4},
    {from: /,this\._\$Cv=e\?\.isConnected\?\?!0/, to: ''},
    {from: /this\._\$AN=void 0,/g, to: '', times: 4},
    {
      from: /"number"==typeof s\?this\._\$AC\(t\):\(void 0===s\.el&&\(s\.el=S\.createElement\(V\(s\.h,s\.h\[0\]\),this\.options\)\),s\)/,
      to: 'this._$AC(t)',
    },
    {from: /B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),/, to: 'B=0;'},
    {from: /\|\|t\.capture!==s\.capture\|\|t\.once!==s\.once\|\|t\.passive!==s\.passive/, to: ''},
    // A function as the options would be asked for `once` and `signal`, which a page may have put on Object.prototype.
    {from: /addEventListener\(this\.name,this,t\)/, to: 'addEventListener(this.name,this)'},
    {from: /removeEventListener\(this\.name,this,s\)/, to: 'removeEventListener(this.name,this)'},
    {from: /"function"==typeof this\._\$AH\?(this\._\$AH\.call\([^)]*\)):this\._\$AH\.handleEvent\(t\)/, to: '$1'},
  ],
};

/** What Lit's properties can do and ours do not: reflect, defaults, converters, JSON, initializers. */
const properties = {
  file: /\/reactive-element\/reactive-element\.js$/,
  edits: [
    // What is in a new element's root already, a server has drawn.
    {
      from: /createRenderRoot\(\)\{const t=this\.shadowRoot\?\?this\.attachShadow\(this\.constructor\.shadowRootOptions\);/,
      to: '$&t.replaceChildren();',
    },
    {from: /static addInitializer\(t\)\{[^}]*\}/, to: ''},
    {from: /,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, to: ''},
    {from: /,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, to: ''},
    {from: /p=a\.reactiveElementPolyfillSupport,/, to: ''},
    {from: /,p\?\.\(\{ReactiveElement:y\}\)/, to: ''},
    {
      from: /if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty\(d\("properties"\)\)\)\{[^]*?this\.createProperty\(i,t\[i\]\)\}/,
      to: '$1;',
    },
    {from: /_\$ET\(t,s\)\{[^]*?this\._\$Em=null\)?\}\}/, to: ''},
    {from: /this\._\$Eq&&=this\._\$Eq\.forEach\(t=>this\._\$ET\(t,this\[t\]\)\),/, to: ''},
    {from: /\(i\.hasChanged\?\?f\)\(h,s\)\|\|i\.useDefault&&i\.reflect&&[^]*?_\$Eu\(t,i\)\)/, to: 'f(h,s)'},
    {
      from: /C\(t,s,\{useDefault:i,[^]*?\.add\(t\)\)\}/,
      to: 'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
    },
    {from: /this\[e\]=r\?\?this\._\$Ej\?\.get\(e\)\?\?r/, to: 'this[e]=r'},
    {from: /toAttribute\(t,s\)\{[^]*?return t\},/, to: ''},
    {from: /case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}/, to: ''},
    {from: /h="function"==typeof t\.converter\?[^]*?:u;/, to: 'h=u;'},
    {from: /,converter:u,reflect:!1,useDefault:!1,hasChanged:f/, to: ''},
  ],
};

const element = {
  file: /\/lit-element\/lit-element\.js$/,
  edits: [
    {
      from: /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/,
      to: '',
    },
    {from: /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, to: ''},
    // An app with Lit on its own server may have put it on the page, for its own Lit.
    {from: /s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\);/, to: '0;'},
    {from: /const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/, to: ''},
  ],
};

/** Style elements for browsers that have no `attachInternals` either, and so never get as far. */
const styles = {
  file: /\/reactive-element\/css-tag\.js$/,
  edits: [
    {from: /e=t\.ShadowRoot&&[^]*?(?=,s=Symbol\(\))/, to: 'e=!0'},
    // Guards for styles that are put together from what a page gives: ours are made of our own.
    {from: /if\(this\._\$cssResult\$=!0,o!==s\)throw Error\("[^"]*"\);/, to: ''},
    {from: /\(t=>\{if\(!0===t\._\$cssResult\$\)[^]*?security\."\)\}\)\(s\)/, to: 's.cssText'},
    {from: /toString\(\)\{return this\.cssText\}/, to: ''},
  ],
};

/** What Lit holds that our widgets do not use; tests/architecture/lit.test.mjs sees to that. */
export const leanLit = [lit, properties, element, styles];
