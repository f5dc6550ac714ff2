import {zipSync} from 'fflate';

/** The earliest time that a ZIP archive can hold, which it holds in local time: every archive of the same files has the same bytes. */
const FIRST_TIME = new Date(1980, 0, 1);

/**
 * A ZIP archive of files in alphabetical order, without times of files, so that the same files give the same bytes. The
 * compression is that of the library, which does not depend on the version of Node.
 * @param files contents by path: text or bytes.
 */
export function zip(files) {
  const sorted = [...files].map(([path, content]) => [path, Buffer.from(content)]).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(zipSync(Object.fromEntries(sorted), {level: 9, mtime: FIRST_TIME}));
}
