import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import {defaultStrategy} from '@lit-labs/rollup-plugin-minify-html-literals/lib/strategy.js';

/** A template literal that means the same in every character set. */
const ascii = (raw) => raw.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Minified CSS of the same meaning. */
export const minifyCss = (css) => defaultStrategy.minifyCSS(css);

/** White space between elements is text that people see or that separates words, so a run of it becomes one space and never nothing. */
const minifyOptions = {
  conservativeCollapse: true,
  decodeEntities: false,
  keepClosingSlash: true,
  removeEmptyAttributes: false,
};

/** Minifies css`…`, html`…` and svg`…`; a template that cannot be minified ends the build. */
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
