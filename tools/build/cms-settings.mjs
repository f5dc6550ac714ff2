/** Texts that are written in a field of several lines. */
const longTexts = /^(summary|statement|reason|text)$/;

/** Collections by document type: folder, extension and format of the files, and the name of a document in lists. */
const collections = {
  article: {
    folder: 'content/articles',
    extension: 'md',
    format: 'yaml-frontmatter',
    label: 'Articles',
    label_singular: 'Article',
    identifier_field: 'title',
  },
  breathing: {
    folder: 'content/breathing',
    extension: 'yaml',
    format: 'yaml',
    label: 'Breathing exercises',
    label_singular: 'Breathing exercise',
    identifier_field: 'title',
  },
  mood: {
    folder: 'content/mood',
    extension: 'yaml',
    format: 'yaml',
    label: 'Mood questions',
    label_singular: 'Mood question',
    identifier_field: 'question',
  },
  support: {
    folder: 'content/support',
    extension: 'yaml',
    format: 'yaml',
    label: 'Crisis lines',
    label_singular: 'Crisis lines of a country',
    identifier_field: 'country',
  },
};

/** Fields that come from the place of a file, or that no person writes. */
const omitted = new Set(['type', 'translations', 'bodyType', 'imageSizes']);

/**
 * Settings of Decap CMS and Sveltia CMS, with which authors write documents in a browser, made from the JSON Schemas.
 * The backend is the clinic's own: it has to be filled in. Sources: decapcms.org/docs/configuration-options and
 * decapcms.org/docs/widgets.
 */
export function cmsSettings(schemas) {
  return {
    backend: {name: 'git-gateway', branch: 'main'},
    // Articles begin as drafts that somebody else approves.
    publish_mode: 'editorial_workflow',
    media_folder: 'content/articles/images',
    public_folder: 'images',
    collections: Object.entries(collections).map(([name, settings]) => ({
      name,
      ...settings,
      create: true,
      slug: '{{slug}}',
      fields: fieldsOf(schemas[name]),
    })),
  };
}

function fieldsOf({properties, required = []}) {
  const names = Object.keys(properties).filter((name) => !omitted.has(name));
  // The text comes last, as in the file.
  const ordered = [...names.filter((name) => name !== 'body'), ...names.filter((name) => name === 'body')];
  return ordered.map((name) => ({
    name,
    label: labelOf(name),
    ...(properties[name].description && {hint: properties[name].description}),
    required: required.includes(name),
    ...widgetOf(name, properties[name]),
  }));
}

function widgetOf(name, schema) {
  const {type, enum: values, pattern = '', properties, items, anyOf} = schema;
  if (values) return {widget: 'select', options: values};
  if ('const' in schema) return {widget: 'select', options: [schema.const]};
  if (pattern.startsWith('^\\d{4}-'))
    return {widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false};
  if (name === 'body' && schema.maxLength > 20_000) return {widget: 'markdown'};
  if (properties) return {widget: 'object', collapsed: true, fields: fieldsOf(schema)};
  if (items?.properties) return {widget: 'list', collapsed: true, ...limits(schema), fields: fieldsOf(items)};
  if (items)
    return {widget: 'list', ...limits(schema), field: {name: 'item', label: 'Entry', ...widgetOf('item', items)}};
  if (type === 'boolean') return {widget: 'boolean', default: schema.default ?? false};
  if (type === 'number' || type === 'integer')
    return {
      widget: 'number',
      value_type: type === 'integer' ? 'int' : 'float',
      min: schema.minimum,
      max: schema.maximum,
    };
  if (anyOf) return {widget: 'string'};
  return {
    widget: longTexts.test(name) || name === 'body' ? 'text' : 'string',
    ...(pattern && {pattern: [pattern, 'This has another form.']}),
  };
}

const limits = ({minItems, maxItems}) => ({
  ...(minItems !== undefined && {min: minItems}),
  ...(maxItems !== undefined && {max: maxItems}),
});

/** `lastReviewed` as "Last reviewed". */
const labelOf = (name) => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0].toUpperCase() + words.slice(1);
};
