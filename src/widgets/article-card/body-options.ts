import {safeHref} from '../../content/validation/link.js';
import {interpolate} from '../../ui/format.js';
import type {BodyOptions} from './article-body.js';
import {hostNames} from './host-names.js';
import {richTextWords, type ViewContext} from './view.js';

/** How the text of an article is rendered. @param imageHosts the attribute `image-hosts`. */
export const bodyOptions = ({article, strings, base, level}: ViewContext, imageHosts: string): BodyOptions => ({
  base,
  headingLevel: Math.min(level + 1, 6),
  imageHosts: hostNames(imageHosts),
  imageSizes: new Map(
    Object.entries(article.imageSizes ?? {}).map(([address, size]) => [safeHref(address, base) ?? '', size]),
  ),
  words: richTextWords(strings),
  sourceName: (n) => interpolate(strings.source, {n}),
});
