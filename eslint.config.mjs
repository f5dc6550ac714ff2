import {configs as lit} from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';
import {mayStore} from './tests/architecture/storage-allow-list.mjs';

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

const sentence = {
  html: 'Text from outside becomes a page in src/rich-text alone (docs/architecture.md, law 5).',
  storage: 'Nothing is stored or sent unless the person switched it on (docs/privacy.md).',
  style: 'A strict Content-Security-Policy blocks style attributes: use a class, or element.style from code.',
};

/** Browser APIs that a host page may have removed or replaced: src/platform/ has each in a form that does not throw. */
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
].map((global) => ({name: global, message: 'A page may have broken it: use the function in src/platform/.'}));
const platformMembers = ['animate', 'attachInternals', 'replaceSync', 'requestIdleCallback', 'trustedTypes'];

const member = (names, message) => ({selector: `MemberExpression[property.name=/^(${names.join('|')})$/]`, message});
const attribute = {
  selector: 'TaggedTemplateExpression TemplateElement[value.raw=/\\sstyle=/]',
  message: sentence.style,
};
const write = {
  selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
  message: sentence.html,
};
const name = {selector: `Identifier[name=/^(${storage.slice(0, 5).join('|')})$/]`, message: sentence.storage};

/** What the laws of the house forbid in the library itself. */
const markup = [member(htmlSinks, sentence.html), write, attribute];
const platform = member(platformMembers, platformOnly[0].message);
const laws = {
  'no-console': 'error',
  'no-restricted-globals': ['error', ...platformOnly],
  'no-restricted-imports': [
    'error',
    {patterns: [{group: ['**/unsafe-*', '**/static-html*', 'lit/static*'], message: sentence.html}]},
  ],
  'no-restricted-syntax': ['error', ...markup, platform, member(storage, sentence.storage), name],
};

/** Where strict TypeScript rules and this house disagree, with the reason. */
const opinions = {
  '@typescript-eslint/no-confusing-void-expression': 'off', // `return tell(…)` is a calm way to stop.
  '@typescript-eslint/no-unnecessary-condition': 'off', // Pages replace what the types promise.
  '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
  '@typescript-eslint/unbound-method': 'off', // Lit binds listeners in templates to the element.
  '@typescript-eslint/consistent-type-definitions': 'off', // An object is an interface, a union is a type.
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
  'lit/no-useless-template-literals': 'off', // It reports pieces of style sheets.
  'wc/guard-super-call': 'off', // Lit's own callbacks are always there.
  eqeqeq: 'error',
  'no-empty': 'error',
  'prefer-const': 'error',
};

/** Tests may be sure of more, and hand empty work to what they test. */
const relaxed = {
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-empty-function': 'off',
  '@typescript-eslint/no-unnecessary-type-parameters': 'off', // `one<HTMLButtonElement>('button')` reads well.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // An element is made by its tag.
  '@typescript-eslint/require-await': 'off',
};

/** Node's test functions return promises that nobody needs to wait for. */
const nodeTests = {
  '@typescript-eslint/no-floating-promises': [
    'error',
    {allowForKnownSafeCalls: [{from: 'package', name: ['describe', 'it', 'test'], package: 'node:test'}]},
  ],
};

const scripts = {
  'no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
  'no-var': 'error',
  'no-empty': 'error',
  'prefer-const': 'error',
  eqeqeq: 'error',
};

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', '.cache/', 'node_modules/', 'tests/frameworks/']),
  {
    files: ['{src,stories,tests,bench}/**/*.ts', '.storybook/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: {parserOptions: {projectService: true}},
    rules: opinions,
  },
  {
    settings: {wc: {elementBaseClasses: ['LitElement', 'SmElement']}},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
  },
  {files: ['src/**/*.ts'], ignores: ['src/cli/**', 'src/demo-site/**'], rules: laws},
  {files: ['src/doctor/doctor.ts'], rules: {'no-console': 'off'}},
  // The doctor and the frame page are scripts of their own that share no code with the widgets.
  {
    files: ['src/{platform,doctor,frame}/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-syntax': ['error', ...markup, member(storage, sentence.storage), name],
    },
  },
  {files: ['src/platform/console.ts'], rules: {'no-console': 'off'}},
  {files: mayStore, rules: {'no-restricted-syntax': ['error', ...markup, platform]}},
  {files: ['src/rich-text/**/*.ts'], rules: {'no-restricted-imports': 'off', 'no-restricted-syntax': 'off'}},
  {files: ['{tests,stories,bench}/**/*.ts'], rules: relaxed},
  {files: ['tests/unit/**/*.ts'], rules: nodeTests},
  {files: ['**/*.mjs'], rules: scripts},
);
