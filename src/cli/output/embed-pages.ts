import {escapeHtml} from '../../fetching/adapters/html-text.js';
import {widgetOfType} from '../widget-of-type.js';

/** Addresses that the pages for embedding contain. */
export interface EmbedAddresses {
  /** Folder of the release on a web server, with `frame.html`; ends with a slash. */
  readonly frames: string;
  /** Folder of the built content on a web server; ends with a slash. */
  readonly address: string;
  /** Country whose crisis lines are shown (ISO 3166-1). */
  readonly country: string;
}

/** The document of a page: its path, type, title and language. */
export interface EmbeddedDocument {
  readonly path: string;
  readonly type: string;
  readonly title: unknown;
  readonly lang: string | undefined;
}

/** Size of the frame in pixels. A page that also loads `frame.js` sets the exact height. */
const WIDTH = 640;
const HEIGHT = 688;

/** How long a site may keep an oEmbed document, in seconds: one day. */
const CACHE_AGE = 86_400;

/**
 * The pages that a content management system embeds by their address, as files by path: for each document a page in
 * `embed/` that shows it and links to its oEmbed document in `oembed/`. Source: https://oembed.com, sections 2.3.4.4 (rich) and
 * 4 (discovery).
 */
export function embedPages(documents: readonly EmbeddedDocument[], addresses: EmbedAddresses): [string, string][] {
  return documents.flatMap((document): [string, string][] => {
    const widget = widgetOfType[document.type];
    if (widget === undefined) return [];
    const frame = frameMarkup(document, widget, addresses);
    const name = document.path.replace(/\.json$/, '');
    const oEmbedPath = `oembed/${name}.json`;
    return [
      [oEmbedPath, oEmbedDocument(document, frame)],
      [`embed/${name}.html`, embedPage(document, frame, new URL(oEmbedPath, addresses.address).href)],
    ];
  });
}

const titleOf = ({title, path}: EmbeddedDocument): string => (typeof title === 'string' ? title : path);

function frameMarkup(document: EmbeddedDocument, widget: string, {frames, address, country}: EmbedAddresses): string {
  const query = new URLSearchParams({
    widget,
    src: new URL(document.path, address).href,
    country,
    ...(document.lang !== undefined && {lang: document.lang}),
  });
  const source = `${new URL('frame.html', frames).href}?${query.toString()}`;
  return `<iframe src="${escapeHtml(source)}" title="${escapeHtml(titleOf(document))}" width="100%" height="${HEIGHT}" frameborder="0" allow="screen-wake-lock; autoplay; clipboard-write"></iframe>`;
}

function oEmbedDocument(document: EmbeddedDocument, html: string): string {
  const answer = {version: '1.0', type: 'rich', title: titleOf(document), width: WIDTH, height: HEIGHT, html};
  return `${JSON.stringify({...answer, cache_age: CACHE_AGE}, null, 2)}\n`;
}

function embedPage(document: EmbeddedDocument, frame: string, oEmbedAddress: string): string {
  const title = escapeHtml(titleOf(document));
  return `<!doctype html>
<html lang="${escapeHtml(document.lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oEmbedAddress)}" title="${title}">
</head>
<body>
${frame}
</body>
</html>
`;
}
