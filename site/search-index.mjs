import MiniSearch from 'minisearch';
import {searchOptions} from './client/search-options.mjs';

const plain = (html) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name) => ({lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'"})[name])
    .replace(/\s+/g, ' ')
    .trim();

/** The sections of a page, each from its heading (levels 1 to 3) to the next. */
function sectionsOf({address, title, html}) {
  return html.split(/(?=<h[123] id=")/).flatMap((part) => {
    const [, fragment, heading] = /^<h[123] id="([^"]*)"[^>]*>(.*?)<\/h[123]>/s.exec(part) ?? [];
    return heading === undefined
      ? []
      : [
          {
            id: `${address}#${fragment}`,
            page: title,
            heading: plain(heading),
            text: plain(part.replace(/^<h.*?<\/h[123]>/s, '')),
          },
        ];
  });
}

/** A script that defines the search index, so that the search also works on a page opened from disk. */
export function searchIndex(pages) {
  const index = new MiniSearch(searchOptions);
  index.addAll(pages.flatMap(sectionsOf));
  return `globalThis.siteSearchIndex = ${JSON.stringify(JSON.stringify(index))};\n`;
}
