import {readdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {relative} from 'node:path';
import {build} from 'esbuild';
import {at, root} from '../../tools/project/root.mjs';

const addressOf = (file) => `/${relative(root, file).replaceAll('\\', '/')}`;

/** Gives each module its own address as `import.meta.url`, as if it were served alone. */
const moduleAddresses = {
  name: 'module-addresses',
  setup({onLoad}) {
    onLoad({filter: /[\\/](tests|stories)[\\/].+\.ts$/}, async ({path}) => {
      const code = await readFile(path, 'utf8');
      const address = `new URL(${JSON.stringify(addressOf(path))}, location.href).href`;
      return {contents: code.replaceAll('import.meta.url', address), loader: 'ts'};
    });
  },
};

/** The page tests, as paths from the project folder. */
const pageTests = () =>
  readdirSync(at('tests'), {recursive: true})
    .map((file) => `tests/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^tests\/(?!unit\/|frameworks\/).+\.test\.ts$/.test(file));

/** Bundles test files together. Resolves with the text of each script and source map by its address. */
async function bundle(files) {
  const {outputFiles} = await build({
    entryPoints: files.map((file) => at(file)),
    outbase: root,
    outdir: root,
    chunkNames: 'bundled/[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['development'],
    external: ['/__web-dev-server__*'],
    target: 'es2022',
    tsconfig: at('tsconfig.json'),
    sourcemap: true,
    logLevel: 'silent',
    plugins: [moduleAddresses],
  });
  return new Map(outputFiles.map(({path, contents}) => [addressOf(path), contents]));
}

/**
 * Middleware that serves page tests (all, or the given ones) bundled by esbuild. One page then needs some dozens of
 * requests instead of hundreds, in each file and engine. Modules behind an `import()` remain requests of their own.
 */
export function bundledTests(files = pageTests()) {
  let scripts;
  return async (context, next) => {
    scripts ??= bundle(files);
    const {path} = context;
    const body = (await scripts).get(path.replace(/\.test\.ts$/, '.test.js'));
    if (!body) return next();
    context.body = Buffer.from(body);
    context.type = path.endsWith('.map') ? 'json' : 'js';
    if (path.startsWith('/bundled/')) context.set('cache-control', 'max-age=86400, immutable');
    return undefined;
  };
}
