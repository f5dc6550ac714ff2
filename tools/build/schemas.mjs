import {mkdir, writeFile} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import {toJsonSchema} from '@valibot/to-json-schema';
import {at} from '../project/root.mjs';

/** Writes `schemas/*.json`: the validation schemas as JSON Schema, for editors and other programs. */
export async function buildSchemas(out) {
  const {schemas} = await import(pathToFileURL(at(out, 'modules/content/validation/json-schemas.js')));
  await mkdir(at(out, 'schemas'), {recursive: true});
  for (const [name, schema] of Object.entries(schemas)) {
    const json = {...toJsonSchema(schema, {typeMode: 'input', errorMode: 'ignore'}), title: name};
    await writeFile(at(out, `schemas/${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
  }
}
