import {mkdir, writeFile} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import {toJsonSchema} from '@valibot/to-json-schema';
import {stringify} from 'yaml';
import {cmsSettings} from './cms-settings.mjs';
import {descriptions} from './schema-descriptions.mjs';
import {at} from '../project/root.mjs';

/** A validation schema as JSON Schema with an id and a description of every field. */
export function publishedSchema(name, schema) {
  const json = toJsonSchema(schema, {typeMode: 'input', errorMode: 'ignore'});
  const {$schema, ...rest} = describe(json, '', descriptions[name]);
  return {$schema, $id: `urn:smart-meditation:schema:${name}`, title: name, ...rest};
}

function describe(schema, path, texts) {
  const {properties, items} = schema;
  return {
    ...(texts[path] && {description: texts[path]}),
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, describe(value, path ? `${path}.${key}` : key, texts)]),
      ),
    }),
    ...(items && {items: describe(items, `${path}[]`, texts)}),
  };
}

/** Writes `schemas/*.json` for editors and other programs, and `cms/config.yml` for content management in a browser. */
export async function buildSchemas(out) {
  const {schemas} = await import(pathToFileURL(at(out, 'modules/content/validation/json-schemas.js')));
  const published = Object.entries(schemas).map(([name, schema]) => [name, publishedSchema(name, schema)]);
  for (const folder of ['schemas', 'cms']) await mkdir(at(out, folder), {recursive: true});
  for (const [name, json] of published)
    await writeFile(at(out, `schemas/${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
  const settings = stringify(cmsSettings(Object.fromEntries(published)), {
    lineWidth: 120,
    aliasDuplicateObjects: false,
  });
  await writeFile(at(out, 'cms/config.yml'), settings);
}
