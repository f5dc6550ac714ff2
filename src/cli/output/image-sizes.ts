import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {resolveBesideDocument} from '../checks/document-context.js';
import {findBodyItems} from '../source/body-text.js';
import type {ContentDocument} from '../source/content-document.js';
import {measure} from './images.js';

type Size = readonly [width: number, height: number];

/** Measures the images of a content folder for the articles that show them, each once. */
export class ImageSizes {
  readonly #folder: string;
  readonly #images: ReadonlySet<string>;
  readonly #sizes = new Map<string, Size | undefined>();

  /** @param images the paths of all images in the folder. */
  constructor(folder: string, images: readonly string[]) {
    this.#folder = folder;
    this.#images = new Set(images);
  }

  /** The paths of the images in the folder that the text of a document shows, by the address in the text. */
  imagesOf({path, data}: ContentDocument): ReadonlyMap<string, string> {
    const {body, bodyType} = data;
    const found = new Map<string, string>();
    // Most articles have no image, and their text need not be searched.
    if (this.#images.size === 0 || typeof body !== 'string') return found;
    for (const {kind, target} of findBodyItems(body, bodyType)) {
      const image = kind === 'image' ? resolveBesideDocument(target, path) : undefined;
      if (image !== undefined && this.#images.has(image)) found.set(target, image);
    }
    return found;
  }

  /** The fields of a document with the sizes of its images in `imageSizes`, so that a page keeps room for them. */
  addTo(data: ContentDocument['data'], images: ReadonlyMap<string, string>): ContentDocument['data'] {
    const measured = [...images].map(([address, path]) => [address, this.#sizeOf(path)] as const);
    const found = measured.filter(([, size]) => size !== undefined);
    if (found.length === 0) return data;
    const {imageSizes: written, body, ...rest} = data;
    return {...rest, imageSizes: {...Object(written), ...Object.fromEntries(found)}, body};
  }

  #sizeOf(path: string): Size | undefined {
    if (!this.#sizes.has(path)) {
      const size = measure(readFileSync(join(this.#folder, path)));
      this.#sizes.set(path, size && [size.width, size.height]);
    }
    return this.#sizes.get(path);
  }
}
