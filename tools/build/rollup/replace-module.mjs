import {resolve, dirname} from 'node:path';

/** Resolves every import of one built module to another that exports the same names. */
export const replaceModule = (from, to) => ({
  name: 'replace-module',
  resolveId: (id, importer) => (importer && id.startsWith('.') && resolve(dirname(importer), id) === from ? to : null),
});
