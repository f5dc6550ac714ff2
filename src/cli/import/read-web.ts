import {adapt} from '../../fetching/adapters/adapters.js';
import {isContentError} from '../../content/validation/content-error.js';
import type {ImportedArticle} from './draft.js';
import {readHtmlPage} from './html-page.js';

const TIMEOUT_MS = 30_000;
/** The most that WordPress gives at once. */
const POSTS_PER_PAGE = 100;
const MAX_PAGES = 100;

type UnknownRecord = Readonly<Record<string, unknown>>;

/**
 * Reads the articles of an address: a WordPress site (its home page or an address of its REST API), a JSON Feed, or a page.
 * @throws an error with a sentence for the user when the address cannot be read.
 */
export async function* readWeb(address: string): AsyncGenerator<ImportedArticle> {
  const {text, url, type} = await load(address);
  if (/json/.test(type) || /^\s*[[{]/.test(text)) {
    yield* readJson(text, url);
    return;
  }
  const api = linkIn(text, 'https://api.w.org/');
  if (api) {
    yield* readWordPress(new URL('wp/v2/posts', new URL(api, url)).href);
    return;
  }
  const feed = /<link\b(?=[^>]*application\/feed\+json)[^>]*\shref\s*=\s*["']([^"']+)/i.exec(text)?.[1];
  if (feed) {
    yield* readWeb(new URL(feed, url).href);
    return;
  }
  yield {fields: {...readHtmlPage(text), bodyType: 'html'}, origin: url};
}

/** Reads a saved or loaded JSON text: posts of WordPress, a JSON Feed, or one document of another system. */
export async function* readJson(text: string, origin: string): AsyncGenerator<ImportedArticle> {
  const json = parse(text, origin);
  if (/\/wp\/v2\/(posts|pages)/.test(origin) && Array.isArray(json) && /^https?:/.test(origin)) {
    yield* readWordPress(origin);
    return;
  }
  const items: unknown = Array.isArray(json) ? json : (json as UnknownRecord)['items'];
  if (Array.isArray(json)) for (const post of json as UnknownRecord[]) yield* adapted(post, nameOf(post, origin));
  else if (Array.isArray(items))
    for (const item of items as UnknownRecord[])
      yield* adapted({...(json as UnknownRecord), items: [item]}, nameOf(item, origin));
  else yield* adapted(json, origin);
}

async function* adapted(document: unknown, origin: string): AsyncGenerator<ImportedArticle> {
  try {
    yield {fields: (await adapt(document)) as UnknownRecord, origin};
  } catch (error) {
    if (!isContentError(error)) throw error;
    yield {fields: {}, origin, error: error.message};
  }
}

function nameOf(item: UnknownRecord, origin: string): string {
  const address = item['link'] ?? item['url'];
  return typeof address === 'string' ? address : origin;
}

/** All posts of a WordPress site, a page of the API at a time. Source: developer.wordpress.org/rest-api/using-the-rest-api/pagination. */
async function* readWordPress(address: string): AsyncGenerator<ImportedArticle> {
  const url = new URL(address);
  url.searchParams.set('per_page', String(POSTS_PER_PAGE));
  url.searchParams.set('_embed', '1');
  for (let page = 1, pages = 1; page <= Math.min(pages, MAX_PAGES); page++) {
    url.searchParams.set('page', String(page));
    const {text, headers} = await load(url.href);
    pages = Number(headers.get('x-wp-totalpages') ?? 1);
    for (const post of parse(text, url.href) as UnknownRecord[]) yield* adapted(post, nameOf(post, url.href));
  }
}

async function load(address: string): Promise<{text: string; url: string; type: string; headers: Headers}> {
  const failed = (reason: string, cause?: unknown) => new Error(`${address} cannot be read: ${reason}.`, {cause});
  const response = await fetch(address, {signal: AbortSignal.timeout(TIMEOUT_MS)}).catch((error: unknown) => {
    throw failed('no answer', error);
  });
  if (!response.ok) throw failed(`the answer is ${response.status}`);
  return {
    text: await response.text(),
    url: response.url,
    type: response.headers.get('content-type') ?? '',
    headers: response.headers,
  };
}

function parse(text: string, origin: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Error(`${origin} should be JSON, but is not.`, {cause: error});
  }
}

function linkIn(html: string, rel: string): string | undefined {
  const tag = [...html.matchAll(/<link\b[^>]*>/gi)].find(([link]) => link.includes(rel))?.[0];
  return /\shref\s*=\s*["']([^"']+)/i.exec(tag ?? '')?.[1];
}
