import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {fileURLToPath} from 'node:url';
import {checkFolder} from '../checks/check-folder.js';
import {contentTypeOf, handleRequest} from '../handle-request.js';
import {positionOf, type Problem} from '../report/problem.js';
import {listen, type RunningServer} from '../serve.js';
import type {ContentDocument} from '../source/content-document.js';
import {isImage, listSourceFolder} from '../source/source-file.js';
import {ImageSizes} from '../output/image-sizes.js';
import {watchFolder} from '../watch-folder.js';
import {documentPage, overviewPage, previewScript, previewStyles} from './pages.js';
import type {PreviewDocument, PreviewProblem} from './preview-document.js';

/** The published scripts, two folders above this module in the package. */
const scriptFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** The checked content folder, kept up to date. */
class PreviewContent {
  readonly #folder: string;
  #texts = new Map<string, string>();
  #documents: PreviewDocument[] = [];
  #others: readonly Problem[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads the folder again. */
  async update(): Promise<void> {
    const texts = new Map<string, string>();
    const sources = await listSourceFolder(this.#folder);
    const sizes = new ImageSizes(this.#folder, sources.otherFiles.filter(isImage));
    const visit = (document: ContentDocument) => {
      texts.set(document.path, JSON.stringify(sizes.addTo(document.data, sizes.imagesOf(document))));
      return document;
    };
    const {results, problems} = await checkFolder(this.#folder, {strict: false}, {visit, sources});
    const problemsOf = (file: string) => problems.filter((problem) => problem.file === file).map(toPreview);
    this.#texts = texts;
    this.#documents = results.map(({source, path, type, lang, data}) => {
      const title = data['title'] ?? data['question'] ?? data['country'];
      return {
        file: source.path,
        path,
        type,
        lang,
        title: typeof title === 'string' ? title : source.path,
        problems: problemsOf(source.path),
      };
    });
    const files = new Set(results.map(({source}) => source.path));
    this.#others = problems.filter(({file}) => !files.has(file));
  }

  get state(): string {
    return JSON.stringify({
      folder: this.#folder,
      documents: this.#documents,
      others: this.#others.map((problem) => ({file: problem.file, ...toPreview(problem)})),
    });
  }

  textOf(path: string): string | undefined {
    return this.#texts.get(path);
  }

  documentAt(path: string): PreviewDocument | undefined {
    return this.#documents.find((document) => document.path === path);
  }
}

function toPreview(problem: Problem): PreviewProblem {
  return {line: positionOf(problem).line, message: problem.message, help: problem.help, isError: problem.isError};
}

/**
 * Serves a page that lists the documents of a content folder with their problems, and shows each in its widget. The page
 * follows every change in the folder. On this machine only.
 */
export async function startPreview(folder: string, ports: readonly number[], country: string): Promise<RunningServer> {
  const content = new PreviewContent(folder);
  await content.update();
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    respond(request, response, {folder, content, listeners, country}).catch((error: unknown) => {
      process.stderr.write(`${request.url ?? ''}: ${error instanceof Error ? error.message : 'failed'}\n`);
      response.writeHead(500).end();
    });
  });
  const stopWatching = watchFolder(folder, async () => {
    await content.update();
    for (const listener of listeners) listener.write('data: changed\n\n');
  });
  const running = await listen(server, ports);
  return {
    url: running.url,
    close: () => {
      stopWatching();
      for (const listener of listeners) listener.end();
      return running.close();
    },
  };
}

interface PreviewServer {
  readonly folder: string;
  readonly content: PreviewContent;
  readonly listeners: Set<ServerResponse>;
  readonly country: string;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  {folder, content, listeners, country}: PreviewServer,
): Promise<void> {
  const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
  const send = (type: string, body: string | Buffer, status = 200) =>
    response
      .writeHead(status, {'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'})
      .end(body);
  // Other sites must not read drafts through a name that leads to this machine (DNS rebinding).
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
    return void send('text/plain', 'Unknown host.\n', 403);
  if (pathname === '/') return void send('text/html; charset=utf-8', overviewPage());
  if (pathname === '/preview.css') return void send('text/css; charset=utf-8', previewStyles);
  if (pathname === '/preview.js') return void send('text/javascript; charset=utf-8', previewScript);
  if (pathname === '/state.json') return void send('application/json', content.state);
  if (pathname === '/changes') return listenToChanges(response, listeners);
  if (pathname === '/document') {
    const document = content.documentAt(searchParams.get('path') ?? '');
    const theme = searchParams.get('theme') === 'dark' ? 'dark' : 'light';
    return document
      ? void send(
          'text/html; charset=utf-8',
          documentPage(document, {theme, lang: searchParams.get('lang') ?? document.lang ?? 'en', country}),
        )
      : void send('text/plain', 'There is no such document.\n', 404);
  }
  if (pathname.startsWith('/widgets/'))
    return handleRequest(scriptFolder, Object.assign(request, {url: pathname.slice('/widgets'.length)}), response);
  const path = decodeURIComponent(pathname.replace(/^\/content\//, ''));
  const text = content.textOf(path);
  if (text !== undefined) return void send('application/json', text);
  return isImage(path) && !path.split('/').includes('..')
    ? void send(contentTypeOf(path), await readFile(`${folder}/${path}`))
    : void send('text/plain', 'There is no such document.\n', 404);
}

/** Keeps the connection open and reports changes (server-sent events). */
function listenToChanges(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'});
  response.write(': connected\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}
