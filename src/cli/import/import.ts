import {readdir, readFile, stat} from 'node:fs/promises';
import {basename, dirname, extname, join} from 'node:path';
import {isAbsolute, resolveBesideDocument} from '../checks/document-context.js';
import {findBodyItems} from '../source/body-text.js';
import {decodeFile} from '../source/file-kind.js';
import {isImage} from '../source/source-file.js';
import {pictureName, writeDraft, type DraftReport, type ImportedArticle} from './draft.js';
import {readHtmlPage} from './html-page.js';
import {readJson, readWeb} from './read-web.js';

/**
 * Turns articles of another system into drafts, which are marked as not reviewed: a WordPress site, a JSON Feed, a web
 * page, a folder with HTML, Word or JSON files, or one such file.
 * @param source an address, a folder or a file.
 * @param out the folder for the drafts.
 * @returns one report per article.
 * @throws an error with a sentence for the user when the source cannot be read.
 */
export async function importContent(source: string, out: string): Promise<DraftReport[]> {
  const reports: DraftReport[] = [];
  const names = new Set<string>();
  const articles = /^https?:\/\//i.test(source) ? readWeb(source) : readFiles(source);
  for await (const article of articles) reports.push(await writeDraft(out, article, names));
  if (reports.length === 0) throw new Error(`${source} has no article: no HTML, Word or JSON file, and no post.`);
  return reports;
}

async function* readFiles(path: string): AsyncGenerator<ImportedArticle> {
  const stats = await stat(path).catch((error: unknown) => {
    throw new Error(`${path} should be an address, a folder or a file, but is missing.`, {cause: error});
  });
  if (!stats.isDirectory()) {
    yield* readOne(path);
    return;
  }
  const entries = await readdir(path, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) yield* readOne(file);
}

async function* readOne(file: string): AsyncGenerator<ImportedArticle> {
  const extension = extname(file).toLowerCase();
  if (extension === '.docx' && !basename(file).startsWith('~$')) yield await readWord(file);
  if (!['.html', '.htm', '.json'].includes(extension)) return;
  const bytes = await readFile(file);
  const decoded = decodeFile(bytes);
  const text = 'text' in decoded ? decoded.text : bytes.toString('utf8');
  if (extension === '.json') yield* readJson(text, file);
  else {
    const fields = {...readHtmlPage(text), bodyType: 'html'};
    yield {fields, origin: file, files: await readPictures(dirname(file), fields.body)};
  }
}

/** The pictures of a text that are files in the folder of its page, by their path from there. */
async function readPictures(folder: string, body: string): Promise<Map<string, Buffer>> {
  const pictures = findBodyItems(body, 'html').filter(({kind, target}) => kind === 'image' && !isAbsolute(target));
  const files = new Map<string, Buffer>();
  for (const {target} of pictures) {
    const path = resolveBesideDocument(target, 'page.html');
    const bytes = path !== undefined && isImage(path) ? await readIfThere(join(folder, path)) : undefined;
    if (path !== undefined && bytes) files.set(path, bytes);
  }
  return files;
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  }
}

/** Loads the reader of Word files; `undefined` where it is not installed. */
async function loadMammoth() {
  try {
    return await import('mammoth');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return undefined;
  }
}

async function readWord(file: string): Promise<ImportedArticle> {
  const mammoth = await loadMammoth();
  if (!mammoth) {
    const error = 'Word files need the package mammoth. Install it beside this one: npm install mammoth';
    return {fields: {}, origin: file, error};
  }
  const files = new Map<string, Buffer>();
  const convertImage = mammoth.default.images.imgElement(async (image) => {
    const name = pictureName(file, files.size + 1, image.contentType);
    files.set(name, await image.readAsBuffer());
    return {src: name};
  });
  const {value} = await mammoth.default.convertToHtml({path: file}, {convertImage});
  const {title = basename(file, extname(file)), body} = readHtmlPage(value);
  return {fields: {title, body, bodyType: 'html'}, origin: file, files};
}
