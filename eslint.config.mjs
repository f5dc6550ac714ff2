import {configs as lit} from 'eslint-plugin-lit';
import regexp from 'eslint-plugin-regexp';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';
import {storageAllowList} from './tests/architecture/storage-allow-list.mjs';

const htmlSinks = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'srcdoc',
  'createContextualFragment',
  'parseFromString',
];
const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'cookie', 'sendBeacon'];

const messages = {
  html: 'Only src/rich-text may turn external text into HTML (docs/architecture.md, rule 5).',
  storage: 'Nothing is stored or sent unless the user turns it on (docs/privacy.md).',
  style: 'A strict Content-Security-Policy blocks style attributes: use a class, or element.style in code.',
};

/** Browser APIs that a host page may have removed or replaced. src/platform/ wraps each one so that it does not throw. */
const platformOnly = [
  'AudioContext',
  'CSS',
  'CSSStyleSheet',
  'Intl',
  'MutationObserver',
  'Request',
  'SpeechSynthesisUtterance',
  'matchMedia',
  'navigator',
  'reportError',
  'requestIdleCallback',
  'speechSynthesis',
  'trustedTypes',
].map((global) => ({name: global, message: 'The host page may have replaced it: use the function in src/platform/.'}));
const platformMembers = ['animate', 'attachInternals', 'replaceSync', 'requestIdleCallback', 'trustedTypes'];

const memberNamed = (names, message) => ({
  selector: `MemberExpression[property.name=/^(${names.join('|')})$/]`,
  message,
});
const styleAttribute = {
  selector: 'TaggedTemplateExpression TemplateElement[value.raw=/\\sstyle=/]',
  message: messages.style,
};
const documentWrite = {
  selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
  message: messages.html,
};
const storageGlobal = {selector: `Identifier[name=/^(${storage.slice(0, 5).join('|')})$/]`, message: messages.storage};

const shadowedNames =
  '/^(create[A-Z].*|get[A-Z].*|query.*|importNode|adoptNode|(add|remove)EventListener|baseURI|body|compatMode|contentType|defaultView|documentElement|head|hidden|implementation|readyState|scripts|URL)$/';
const shadowed = ['[object.name=/^(document|ownerDocument)$/]', "[object.property.name='ownerDocument']"].map(
  (object) => ({
    selector: `MemberExpression${object}[property.name=${shadowedNames}]`,
    message: 'An image or a form with this name shadows it: use the function in src/platform/page-document.ts.',
  }),
);

/** Rules of docs/architecture.md for the library itself. */
const markup = [memberNamed(htmlSinks, messages.html), documentWrite, styleAttribute];
const platform = memberNamed(platformMembers, platformOnly[0].message);
const libraryRules = {
  'no-console': 'error',
  'no-restricted-globals': ['error', ...platformOnly],
  'no-restricted-imports': [
    'error',
    {patterns: [{group: ['**/unsafe-*', '**/static-html*', 'lit/static*'], message: messages.html}]},
  ],
  'no-restricted-syntax': [
    'error',
    ...markup,
    ...shadowed,
    platform,
    memberNamed(storage, messages.storage),
    storageGlobal,
  ],
};

/** Changes to the strict presets, each with its reason. */
const typescriptRules = {
  '@typescript-eslint/no-confusing-void-expression': 'off', // `return warn(…)` warns and returns.
  '@typescript-eslint/no-unnecessary-condition': 'off', // Host pages replace built-ins.
  '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
  '@typescript-eslint/unbound-method': 'off', // Lit binds listeners in templates to the element.
  '@typescript-eslint/consistent-type-definitions': 'off', // Objects are interfaces, unions are types.
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
  'lit/no-useless-template-literals': 'off', // It reports interpolated style sheets.
  'wc/guard-super-call': 'off', // Lit's base class implements all lifecycle callbacks.
  eqeqeq: 'error',
  'no-empty': 'error',
  'prefer-const': 'error',
};

/** Rules for tests: they may assert types and pass empty callbacks. */
const testRules = {
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-empty-function': 'off',
  '@typescript-eslint/no-unnecessary-type-parameters': 'off', // `one<HTMLButtonElement>('button')` is readable.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // Elements are created by tag name.
  '@typescript-eslint/require-await': 'off',
};

/** The promises of Node's test functions need no await. */
const nodeTests = {
  '@typescript-eslint/no-floating-promises': [
    'error',
    {allowForKnownSafeCalls: [{from: 'package', name: ['describe', 'it', 'test'], package: 'node:test'}]},
  ],
};

/** Limits that keep a function small enough to read at once. */
const functionRules = {
  complexity: ['error', 20],
  'max-depth': ['error', 4],
  'max-params': ['error', 6],
};
const functionLength = {'max-lines-per-function': ['error', {max: 60, skipBlankLines: true, skipComments: true}]};

const scripts = {
  'no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
  'no-var': 'error',
  'no-empty': 'error',
  'prefer-const': 'error',
  eqeqeq: 'error',
};

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', 'site-static/', '.cache/', 'node_modules/', 'tests/frameworks/']),
  {
    files: ['{src,stories,tests,bench}/**/*.ts', '.storybook/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    // One program for all files takes a quarter less time than the project service.
    languageOptions: {parserOptions: {project: './tsconfig.json', tsconfigRootDir: import.meta.dirname}},
    rules: typescriptRules,
  },
  {plugins: {regexp}, rules: {'regexp/no-super-linear-backtracking': 'error'}}, // Documents may contain long texts.
  {
    settings: {wc: {elementBaseClasses: ['LitElement', 'SmElement']}},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
  },
  {files: ['src/**/*.ts'], ignores: ['src/cli/**', 'src/demo-site/**'], rules: libraryRules},
  {files: ['src/doctor/doctor.ts'], rules: {'no-console': 'off'}},
  // The doctor, the scripts of frames and the embed builder may fail on pages that replace built-ins.
  {
    files: ['src/{platform,doctor,frame,builder}/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-syntax': ['error', ...markup, memberNamed(storage, messages.storage), storageGlobal],
    },
  },
  {
    files: ['src/doctor/**/*.ts', 'src/frame/frame.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...markup, ...shadowed, memberNamed(storage, messages.storage), storageGlobal],
    },
  },
  {files: ['src/platform/console.ts'], rules: {'no-console': 'off'}},
  {files: storageAllowList, rules: {'no-restricted-syntax': ['error', ...markup, ...shadowed, platform]}},
  {
    files: ['src/rich-text/**/*.ts'],
    rules: {'no-restricted-imports': 'off', 'no-restricted-syntax': ['error', ...shadowed]},
  },
  {rules: functionRules},
  {files: ['{src,tools,stories,bench,site,.storybook}/**', '*.mjs'], rules: functionLength},
  {files: ['{tests,stories,bench}/**/*.ts'], rules: testRules},
  {
    files: ['tests/unit/**/*.ts'],
    rules: {
      ...nodeTests,
      'no-restricted-properties': [
        'error',
        {object: 'performance', property: 'now', message: 'Use cpuMilliseconds: a busy machine takes longer.'},
      ],
    },
  },
  {
    files: ['tests/unit/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)(Each)?$/]',
          message: 'Use describe: all unit tests run in one process, so that this hook would run for each of them.',
        },
      ],
    },
  },
  {files: ['**/*.mjs'], rules: scripts},
  {
    files: ['tests/**/*.mjs'],
    ignores: ['tests/support/wait-in-page.mjs'],
    rules: {
      'no-restricted-properties': [
        'error',
        {property: 'waitForFunction', message: 'Use waitInPage: a frame out of view gets no animation frames.'},
      ],
    },
  },
);
