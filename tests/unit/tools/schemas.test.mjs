import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {schemas} from '../../../src/content/validation/json-schemas.ts';
import {cmsSettings} from '../../../tools/build/cms-settings.mjs';
import {descriptions} from '../../../tools/build/schema-descriptions.mjs';
import {publishedSchema} from '../../../tools/build/schemas.mjs';

const published = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, publishedSchema(name, schema)]),
);

/** Every field of a schema as `[path, schema]`. */
const fieldsOf = ({properties = {}}, path = '') =>
  Object.entries(properties).flatMap(([key, field]) => [
    [path + key, field],
    ...fieldsOf(field, `${path}${key}.`),
    ...fieldsOf(field.items ?? {}, `${path}${key}[].`),
  ]);

describe('published schemas', () => {
  it('have ids that differ', () => {
    const ids = Object.values(published).map(({$id}) => $id);
    assert.ok(ids.every((id) => URL.canParse(id)));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('describe every field, and no other', () => {
    for (const [name, schema] of Object.entries(published)) {
      const fields = fieldsOf(schema);
      assert.deepEqual(
        fields.filter(([, {description}]) => !description).map(([path]) => `${name}.${path}`),
        [],
      );
      assert.ok(schema.description);
    }
    const known = new Set(Object.values(published).flatMap((schema) => fieldsOf(schema).map(([path]) => path)));
    const described = Object.values(descriptions)
      .flatMap((texts) => Object.keys(texts))
      .filter(Boolean);
    assert.deepEqual(
      described.filter((path) => !known.has(path)),
      [],
    );
  });

  it('accept languages with a region', () => {
    for (const {properties} of Object.values(published)) {
      const pattern = new RegExp(properties.lang.pattern);
      for (const lang of ['en', 'en-GB', 'pt-BR', 'zh-Hans-CN']) assert.match(lang, pattern);
      for (const lang of ['e', 'en_GB', 'Deutsch (Schweiz)']) assert.doesNotMatch(lang, pattern);
    }
  });

  it('have patterns that need no flags, except Unicode', () => {
    for (const [path, {pattern}] of Object.values(published).flatMap((schema) => fieldsOf(schema)))
      if (pattern) assert.doesNotThrow(() => new RegExp(pattern, 'u'), path);
  });
});

describe('settings of a content management system', () => {
  const {collections} = cmsSettings(published);

  it('have a collection for each document type with the required fields', () => {
    assert.deepEqual(
      collections.map(({name}) => name),
      Object.keys(schemas),
    );
    for (const {name, fields} of collections) {
      const required = fields.filter((field) => field.required).map((field) => field.name);
      assert.deepEqual(required.sort(), (published[name].required ?? []).filter((field) => field !== 'type').sort());
    }
  });

  it('offer lists of values, days without a time, and the text as Markdown at the end', () => {
    const fields = Object.fromEntries(collections[0].fields.map((field) => [field.name, field]));
    assert.deepEqual(fields.cautions.fields[0].options, ['important', 'non-urgent', 'urgent', 'emergency']);
    assert.deepEqual(
      [fields.lastReviewed.widget, fields.lastReviewed.format, fields.lastReviewed.time_format],
      ['datetime', 'YYYY-MM-DD', false],
    );
    assert.deepEqual([collections[0].fields.at(-1).name, fields.body.widget], ['body', 'markdown']);
    assert.equal(fields.cautions.fields.find(({name}) => name === 'body').widget, 'text');
    assert.deepEqual(fields.topics.field.widget, 'string');
  });
});
