import {mkdir, writeFile} from 'node:fs/promises';
import {at} from '../project/root.mjs';
import {englishWords, languages, localeOf} from '../project/locales.mjs';

const loaders = (names) => `/** Every language, loaded on first use: \`configure({locales})\`. */
export const locales = {${names.map((name) => `\n  '${name}': () => import('./${name}.js').then((found) => found.default),`).join('')}
};
`;

const types = (names) => `import type {Locale} from '../element/settings/page-settings.js';
/** Every language, loaded on first use: \`configure({locales})\`. */
export declare const locales: Readonly<Record<${names.map((name) => `'${name}'`).join(' | ')}, () => Promise<Locale>>>;
`;

const placeholders = (text) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder))].sort();

/** JSON Schema for the translation of an English entry: the same shape, with the same placeholders. */
function schemaOf(english) {
  if (typeof english === 'string') {
    const names = placeholders(english);
    return {
      type: 'string',
      minLength: 1,
      description: english,
      ...(names.length ? {allOf: names.map((name) => ({pattern: name.replace(/[{}]/g, '\\$&')}))} : {}),
    };
  }
  if (Array.isArray(english))
    return {
      type: 'array',
      items: {type: 'string', minLength: 1},
      minItems: english.length,
      maxItems: english.length,
      description: english.join(' / '),
    };
  if (Object.hasOwn(english, 'other')) {
    const form = {type: 'string', minLength: 1};
    return {
      type: 'object',
      description: english.other,
      properties: Object.fromEntries(['zero', 'one', 'two', 'few', 'many', 'other'].map((name) => [name, form])),
      required: ['other'],
      additionalProperties: false,
    };
  }
  const properties = Object.fromEntries(Object.entries(english).map(([key, value]) => [key, schemaOf(value)]));
  return {type: 'object', properties, required: Object.keys(english), additionalProperties: false};
}

/** JSON Schema of a locale file, derived from the English text. */
function localeSchema(english) {
  const {properties, required, ...rest} = schemaOf(english);
  const head = {
    $schema: {type: 'string'},
    lang: {type: 'string'},
    reviewed: {
      type: 'boolean',
      description: 'Whether a clinician who is a native speaker has reviewed this translation.',
    },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'locale',
    ...rest,
    properties: {...head, ...properties},
    required: ['lang', 'reviewed', ...required],
  };
}

/** Writes the translations: JSON files for script tags and bundlers, modules for npm, and their JSON Schema. */
export async function buildLocales(out) {
  const names = languages();
  for (const folder of ['locales', 'modules/locales', 'schemas']) await mkdir(at(out, folder), {recursive: true});
  for (const name of names) {
    const words = JSON.stringify(localeOf(name));
    await writeFile(at(out, `locales/${name}.json`), `${words}\n`);
    await writeFile(at(out, `modules/locales/${name}.js`), `export default ${words};\n`);
    await writeFile(
      at(out, `modules/locales/${name}.d.ts`),
      "import type {Locale} from '../element/settings/page-settings.js';\ndeclare const words: Locale;\nexport default words;\n",
    );
  }
  await writeFile(at(out, 'modules/locales/index.js'), loaders(names));
  await writeFile(at(out, 'modules/locales/index.d.ts'), types(names));
  await writeFile(
    at(out, 'schemas/locale.json'),
    `${JSON.stringify(localeSchema(await englishWords(out)), null, 2)}\n`,
  );
}
