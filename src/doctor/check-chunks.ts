import {documentProperty} from '../platform/page-document.js';
import {chunkIntegrities} from './build-data.js';
import {answersWithoutCors} from './check-file.js';
import {anyWidgetDefined, findWidgetScripts, scriptUrl, type Diagnostic} from './diagnostic.js';
import {integrityOf} from './integrity.js';

const CHUNKED_SCRIPT = /\/smart-meditation(?:\.min)?\.js(?:[?#]|$)/;

interface Answer {
  readonly file: string;
  /** The server's response; `undefined` if the request failed. */
  readonly response: Response | undefined;
  /** Whether the bytes are those of this version. */
  readonly isPublished: boolean;
}

/** Checks the files that `smart-meditation.js` loads on demand: whether they exist, may be fetched, and are unchanged. */
export async function checkChunks(): Promise<Diagnostic[]> {
  const scripts = findWidgetScripts().filter((script) => CHUNKED_SCRIPT.test(scriptUrl(script)));
  const folders = [...new Set(scripts.map(folderOf))];
  return (await Promise.all(folders.map(checkFolder))).flat();
}

/** The folder of the files of a script: as `data-base` on the script tag or `data-sm-base` around it states it, or the folder of the script. */
export function folderOf(script: HTMLScriptElement): string {
  const stated = script.dataset['base'] ?? script.closest<HTMLElement>('[data-sm-base]')?.dataset['smBase'];
  return stated === undefined
    ? new URL('.', scriptUrl(script)).href
    : new URL(stated.endsWith('/') ? stated : `${stated}/`, documentProperty('baseURI')).href;
}

async function checkFolder(folder: string): Promise<Diagnostic[]> {
  const answers = await Promise.all(Object.entries(chunkIntegrities).map((entry) => requestChunk(folder, ...entry)));
  const named = (wanted: (answer: Answer) => boolean): string =>
    answers
      .filter(wanted)
      .map(({file}) => file)
      .join(', ');
  // Without the script, too, the address is wrong, and check-script.ts reports it.
  if (!anyWidgetDefined() && answers.every(isNotFound)) return [];
  const missing = named(isNotFound);
  if (missing)
    return [
      {
        problem: `smart-meditation.js loads other files from its own folder, and these are not at ${folder}: ${missing}. Parts of the widgets do not work.`,
        fix: `Copy the folder parts/ of the same version to ${folder}, or use the script that needs no other file:\n${singleFileTag(folder)}`,
      },
    ];
  const altered = named(({response, isPublished}) => response !== undefined && !isPublished);
  if (altered)
    return [
      {
        problem: `These files at ${folder} belong to another version, or were changed on their way, so browsers do not use them: ${altered}.`,
        fix: `Copy all files of one version to ${folder}, and exclude them from tools that change or minify scripts.`,
      },
    ];
  const blocked = answers.find(({response}) => !response);
  return blocked && (await answersWithoutCors(new URL(blocked.file, folder).href)) ? [withoutCors(folder)] : [];
}

const isNotFound = ({response}: Answer): boolean => response !== undefined && !response.ok;

async function requestChunk(folder: string, file: string, integrity: string): Promise<Answer> {
  const response = await fetch(new URL(file, folder)).catch(() => undefined);
  const isPublished = response?.ok === true && (await integrityOf(await response.arrayBuffer())) === integrity;
  return {file, response, isPublished};
}

function withoutCors(folder: string): Diagnostic {
  const {origin} = new URL(folder);
  return {
    problem: `This page may run smart-meditation.js but not fetch the files of its folder from ${origin}. Parts of the widgets do not work.`,
    fix: `Add this header to the files on ${origin}:\nAccess-Control-Allow-Origin: *\n\nOr use the script that needs no other file:\n${singleFileTag(folder)}`,
  };
}

const singleFileTag = (folder: string): string => `<script src="${folder}smart-meditation.full.js" async></script>`;
