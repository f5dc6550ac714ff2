import inject from '@rollup/plugin-inject';

const litFiles = /\/node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\//;

/**
 * Gives Lit's files, and only them, objects of ours in place of the page's globals, so that Lit leaves nothing on the page and asks
 * for no Trusted Types policy of its own. `environment` is the built module of `src/rich-text/lit-environment.ts`.
 */
export const privateLit = (environment) =>
  inject({
    include: litFiles,
    modules: {
      globalThis: [environment, 'litGlobal'],
      Symbol: [environment, 'LitSymbol'],
      litPropertyMetadata: [environment, 'litPropertyMetadata'],
    },
  });
