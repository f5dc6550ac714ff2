import {crc32, deflateRawSync} from 'node:zlib';

/** 1 January 1980, the earliest time that a ZIP archive can hold: every archive of the same files has the same bytes. */
const TIME = 0;
const DATE = (1 << 5) | 1;
const UTF8_NAMES = 1 << 11;
const DEFLATED = 8;
const VERSION = 20;

/**
 * A ZIP archive of files in alphabetical order, without times of files, so that it can be built again bit by bit.
 * Source: PKWARE, APPNOTE 6.3, sections 4.3.7 to 4.3.16.
 * @param files contents by path.
 */
export function zip(files) {
  const locals = [];
  const entries = [];
  let offset = 0;
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const data = deflateRawSync(bytes, {level: 9});
    const facts = fields([VERSION, 2], [UTF8_NAMES, 2], [DEFLATED, 2], [TIME, 2], [DATE, 2], [crc32(bytes), 4]);
    const sizes = fields([data.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]);
    locals.push(fields([0x04034b50, 4]), facts, sizes, name, data);
    // No comment, first disk, binary file, no attributes.
    entries.push(
      fields([0x02014b50, 4], [VERSION, 2]),
      facts,
      sizes,
      fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      name,
    );
    offset += 4 + facts.length + sizes.length + name.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const count = files.size;
  const end = fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...locals, directory, end]);
}

/** Numbers in little-endian order, each with its width in bytes. */
function fields(...values) {
  const bytes = Buffer.alloc(values.reduce((sum, [, width]) => sum + width, 0));
  let offset = 0;
  for (const [value, width] of values) offset = bytes.writeUIntLE(value, offset, width);
  return bytes;
}
