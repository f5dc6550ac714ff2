import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {imageSize} from 'image-size';
import type {Problem} from '../report/problem.js';
import type {FolderUpdate} from './folder-update.js';

/** Entry of an image in `index.json`. `integrity` is valid as the option of `fetch`; width and height are pixels. */
export interface ImageEntry {
  readonly path: string;
  readonly bytes: number;
  readonly integrity: string;
  readonly width: number;
  readonly height: number;
}

/** Larger images make a page slow on a phone. */
const MAX_BYTES = 1_000_000;

/** Copies the images of a content folder to the output folder, and measures them. */
export function copyImages(
  folder: string,
  paths: readonly string[],
  update: FolderUpdate,
): {readonly entries: ImageEntry[]; readonly problems: Problem[]} {
  const entries: ImageEntry[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path));
    const size = measure(bytes);
    if (!size) {
      problems.push({
        file: path,
        rule: 'image',
        message: 'should be an image, but cannot be read as one',
        help: 'Save it again as PNG, JPEG, WebP, AVIF, GIF or SVG.',
        isError: true,
      });
      continue;
    }
    if (bytes.length > MAX_BYTES)
      problems.push({
        file: path,
        rule: 'image-size',
        message: `has ${(bytes.length / 1e6).toFixed(1)} MB, which is slow on a phone`,
        help: 'Make it smaller: 1600 pixels in width are enough.',
        isError: false,
      });
    update.write(path, bytes);
    const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
    entries.push({path, bytes: bytes.length, integrity, ...size});
  }
  return {entries, problems};
}

/** Width and height of an image in pixels as a browser shows it; `undefined` for a file that is no image. */
export function measure(bytes: Buffer): {width: number; height: number} | undefined {
  try {
    const {width, height, orientation = 1} = imageSize(bytes);
    const [shownWidth, shownHeight] = [width, height].map((side) => Math.max(1, Math.round(side))) as [number, number];
    // Orientations 5 to 8 of Exif are turned by a quarter, and browsers turn them back.
    return orientation >= 5 ? {width: shownHeight, height: shownWidth} : {width: shownWidth, height: shownHeight};
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || error instanceof Error) return undefined;
    throw error;
  }
}
