import inject from '@rollup/plugin-inject';

const litFiles = /\/node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\//;

/**
 * Replaces the page's globals with our own objects in Lit's files only, so that Lit adds nothing to the page and does not
 * create its own Trusted Types policy. `environment` is the built module of `src/rich-text/lit-environment.ts`.
 */
export const privateLit = (environment) =>
  inject({
    include: litFiles,
    modules: {
      globalThis: [environment, 'litGlobal'],
      document: [environment, 'litDocument'],
      Symbol: [environment, 'LitSymbol'],
      litPropertyMetadata: [environment, 'litPropertyMetadata'],
    },
  });
