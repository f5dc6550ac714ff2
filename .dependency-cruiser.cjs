/** The layers of src/: what each folder may import of ours, and which packages. docs/architecture.md describes them. */
const layers = {
  platform: {imports: [], packages: ['lit-html']},
  content: {imports: ['platform'], packages: ['valibot', 'fhirpath']},
  fetching: {imports: ['content', 'platform'], packages: ['yaml']},
  'rich-text': {imports: ['content', 'platform'], packages: ['lit', 'marked', 'dompurify']},
  ui: {imports: ['content', 'platform', 'rich-text'], packages: ['lit']},
  loader: {imports: ['platform'], packages: []},
  element: {imports: ['content', 'platform', 'fetching', 'ui', 'ssr'], packages: ['lit']},
  ssr: {imports: ['platform', 'element'], packages: ['lit', 'lit-html']},
  widgets: {
    imports: ['content', 'platform', 'rich-text', 'ui', 'element', 'ssr', 'fetching/adapters'],
    packages: ['lit'],
  },
  react: {imports: ['element'], packages: ['react', '@types/react']},
  cli: {imports: ['content', 'fetching'], packages: ['valibot', 'yaml', 'image-size', 'mammoth', '@types/node']},
  frame: {imports: ['platform'], packages: []},
  doctor: {imports: ['platform'], packages: []},
  builder: {imports: ['content', 'platform'], packages: ['lit']},
  'demo-site': {imports: [], packages: ['lit']},
};

/** The entry points, directly in src/. */
const entry = {
  imports: ['widgets', 'element', 'content', 'ssr'],
  packages: ['lit', '@lit-labs/ssr', '@lit-labs/ssr-client'],
};

const anyOf = (names) => (names.length ? `(${names.join('|')})` : '(?!)');

/** Two rules for one layer: the folders and the packages that it may import. */
const rulesFor = (name, path, {imports, packages}, ownEntries) => [
  {
    name: `${name}-folders`,
    comment: `${name} may import ${imports.join(', ') || 'no other folder'}.`,
    severity: 'error',
    from: {path},
    to: {path: '^src/', pathNot: [path, `^src/${anyOf(imports)}/`, ...ownEntries]},
  },
  {
    name: `${name}-packages`,
    comment: `${name} may import ${packages.join(', ') || 'no package'}.`,
    severity: 'error',
    from: {path},
    to: {path: 'node_modules/', pathNot: `node_modules/${anyOf(packages)}/`},
  },
];

const entryPath = '^src/[^/]+\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'No import graph has a circle, type imports included.',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {
      name: 'resolvable',
      comment: 'Every import leads to a file.',
      severity: 'error',
      from: {},
      to: {couldNotResolve: true, pathNot: '(^|/)dist/'},
    },
    {
      name: 'known-layer',
      comment: 'Every file belongs to a layer.',
      severity: 'error',
      from: {path: '^src/', pathNot: [entryPath, `^src/${anyOf(Object.keys(layers))}/`]},
      to: {},
    },
    ...rulesFor('entry', entryPath, entry, []),
    ...Object.entries(layers).flatMap(([name, layer]) =>
      rulesFor(name, `^src/${name}/`, layer, name === 'demo-site' ? [entryPath] : []),
    ),
    {
      name: 'node-only-in-cli',
      comment: "Only the CLI uses Node's modules; all other code runs in browsers.",
      severity: 'error',
      from: {pathNot: '^src/cli/'},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'no-other-widget',
      comment: 'A widget does not import another widget.',
      severity: 'error',
      from: {path: '^src/widgets/([^/]+)/'},
      to: {path: '^src/widgets/', pathNot: '^src/widgets/$1/'},
    },
    {
      name: 'markup-only-in-rich-text',
      comment: 'Only src/rich-text parses Markdown and sanitizes HTML.',
      severity: 'error',
      from: {pathNot: '^src/rich-text/'},
      to: {path: 'node_modules/(marked|dompurify)/'},
    },
  ],
  options: {tsPreCompilationDeps: true, tsConfig: {fileName: 'tsconfig.json'}, doNotFollow: {path: 'node_modules'}},
};
