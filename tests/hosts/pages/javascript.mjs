const host = (name) => `<script src="/hosts/files/${name}.js"></script>`;
const beside = (name) => ({name, before: host(name)});

/** What other scripts have done to the language and the platform. */
export const javascript = [
  beside('prototype-library'),
  beside('mootools-library'),
  beside('zone-library'),
  beside('enumerable-array-additions'),
  beside('polluted-object'),
  beside('frozen-primordials'),
  beside('broken-console'),
  beside('no-console'),
  beside('storage-throws'),
  beside('patched-platform'),
  beside('missing-apis'),
  beside('no-intl'),
  beside('browser-of-2022'),
  beside('no-custom-states'),
  beside('no-internals'),
  {...beside('no-constructable-sheets'), expect: 'fallback', line: /could not start on this page/},
  {...beside('no-custom-elements'), expect: 'fallback', line: /could not start on this page/},
  {...beside('no-shadow-trees'), expect: 'fallback', line: /could not start on this page/},
];
