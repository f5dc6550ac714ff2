import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import {defaultStrategy} from '@lit-labs/rollup-plugin-minify-html-literals/lib/strategy.js';

/** Escapes non-ASCII characters of a template literal, so that it does not depend on the character encoding. */
const ascii = (raw) => raw.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Minifies CSS. */
export const minifyCss = (css) => defaultStrategy.minifyCSS(css);

/** Collapses white space between elements to one space and never removes it, because it can separate words. */
const minifyOptions = {
  conservativeCollapse: true,
  decodeEntities: false,
  keepClosingSlash: true,
  removeEmptyAttributes: false,
};

/** Minifies css`…`, html`…` and svg`…`; a template that cannot be minified fails the build. */
export const minifyTemplates = (include) =>
  minifyLiterals({
    include,
    failOnError: true,
    options: {
      minifyOptions,
      strategy: {
        ...defaultStrategy,
        minifyHTML: async (html, options) => ascii(await defaultStrategy.minifyHTML(html, options)),
        minifyCSS: (css, options) => ascii(defaultStrategy.minifyCSS(css, options)),
      },
    },
  });
