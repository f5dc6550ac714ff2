/** A document in the list of an endpoint. */
export interface ListedDocument {
  readonly path: string;
  readonly type: string;
  readonly title: string;
  readonly lang: string | undefined;
}

/** What is known about the endpoint. */
export type EndpointStatus =
  | {readonly kind: 'empty' | 'checking' | 'not-address' | 'mixed' | 'unreachable' | 'no-cors' | 'not-list'}
  | {readonly kind: 'status'; readonly status: number}
  | {readonly kind: 'ok'; readonly documents: readonly ListedDocument[]};

/** The file of an endpoint that lists its documents. */
export const LIST_FILE = 'index.json';

const TIMEOUT_MS = 8_000;

/** The types of documents that a widget shows, by widget and attribute; an unknown widget may show all. */
const documentTypes: Readonly<Record<string, readonly string[]>> = {
  'breathing-timer.src': ['breathing'],
  'mood-check.src': ['mood', 'questionnaire'],
  'article-card.src': ['article'],
  'crisis-support.src': ['support'],
};

/** Widgets that have no built-in content. */
export const widgetsWithoutContent: readonly string[] = ['article-card'];

/** The documents that a person can choose for an attribute. */
export function documentsFor(
  widget: string,
  attribute: string,
  documents: readonly ListedDocument[],
): ListedDocument[] {
  const types = attribute === 'support' ? ['support'] : documentTypes[`${widget}.${attribute}`];
  return documents.filter(({type}) => types?.includes(type) ?? true);
}

/**
 * Checks whether a page of another site can read the content of an endpoint, as a widget would: without cookies and
 * without a referrer. Never throws.
 * @param page address of this page.
 */
export async function checkEndpoint(endpoint: string, page: string, signal: AbortSignal): Promise<EndpointStatus> {
  const address = endpoint.trim();
  if (address === '') return {kind: 'empty'};
  const folder = endpointUrl(address, page);
  if (folder === undefined) return {kind: 'not-address'};
  const list = new URL(LIST_FILE, folder);
  if (isMixed(list, page)) return {kind: 'mixed'};
  try {
    const response = await request(list, 'cors', signal);
    if (!response.ok) return {kind: 'status', status: response.status};
    const documents = documentsOf(await response.json().catch(() => undefined));
    return documents ? {kind: 'ok', documents} : {kind: 'not-list'};
  } catch {
    // A request without CORS tells whether a server answers at all; its answer cannot be read.
    return request(list, 'no-cors', signal).then(
      () => ({kind: 'no-cors'}) as const,
      () => ({kind: 'unreachable'}) as const,
    );
  }
}

/**
 * The address of an endpoint with a slash at its end; `undefined` for anything else. An address that begins with `/` is on the site of
 * this page, if it is on a web server.
 */
export function endpointUrl(endpoint: string, page: string): string | undefined {
  const address = endpoint.trim();
  const base = /^\/(?!\/)/.test(address) ? page : undefined;
  if (!URL.canParse(address, base)) return undefined;
  const {href, protocol} = new URL(address, base);
  if (!/^https?:$/.test(protocol)) return undefined;
  return href.endsWith('/') ? href : `${href}/`;
}

const request = (url: URL, mode: RequestMode, signal: AbortSignal): Promise<Response> =>
  fetch(url, {
    mode,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-cache',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });

/** Whether a browser refuses the address on this page, because only the page is encrypted. */
const isMixed = ({protocol, hostname}: URL, page: string): boolean =>
  protocol === 'http:' && page.startsWith('https:') && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

/** The documents of a list in the format that the command line tool writes; `undefined` for anything else. */
function documentsOf(list: unknown): ListedDocument[] | undefined {
  const {documents} = Object(list) as {documents?: unknown};
  if (!Array.isArray(documents)) return undefined;
  return documents.flatMap((one: unknown) => {
    const {path, type, title, lang} = Object(one) as Record<string, unknown>;
    if (typeof path !== 'string' || typeof type !== 'string') return [];
    return [
      {path, type, title: typeof title === 'string' ? title : path, lang: typeof lang === 'string' ? lang : undefined},
    ];
  });
}
