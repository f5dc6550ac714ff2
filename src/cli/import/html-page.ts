import {decodeCharacterReferences} from '../../content/text/character-references.js';
import {htmlToPlainText} from '../../fetching/adapters/html-text.js';

/** An article in a web page: title, description, language, and the text without the parts around it. */
export interface HtmlPage {
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly lang: string | undefined;
  readonly body: string;
}

/** Reads the article of a web page: the element `article` or `main`, or the body without navigation, header and footer. */
export function readHtmlPage(html: string): HtmlPage {
  const text = html.replace(/<!--[^]*?-->/g, '').replace(/<(script|style|noscript|template)\b[^]*?<\/\1\s*>/gi, '');
  const inside = elementText(text, 'article') ?? elementText(text, 'main') ?? elementText(text, 'body') ?? text;
  const content = inside.replace(/<(nav|header|footer|aside|form)\b[^]*?<\/\1\s*>/gi, '').trim();
  const heading = /<h1\b[^>]*>([^]*?)<\/h1\s*>/i.exec(content) ?? /<h1\b[^>]*>([^]*?)<\/h1\s*>/i.exec(inside);
  const title = htmlToPlainText(heading?.[1]) ?? htmlToPlainText(elementText(text, 'title'))?.split(/\s[|–—-]\s/)[0];
  const description =
    /<meta\b(?=[^>]*\sname\s*=\s*["']?description\b)[^>]*\scontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(text);
  return {
    title,
    summary: description
      ? decodeCharacterReferences(description[1] ?? description[2] ?? '').trim() || undefined
      : undefined,
    lang: /<html\b[^>]*\slang\s*=\s*["']?([\w-]+)/i.exec(text)?.[1],
    body: (heading ? content.replace(heading[0], '') : content).trim(),
  };
}

/** The content of the first element with this name, up to its last end tag. */
function elementText(html: string, name: string): string | undefined {
  const start = new RegExp(`<${name}\\b[^>]*>`, 'i').exec(html);
  if (!start) return undefined;
  const rest = html.slice(start.index + start[0].length);
  const end = rest.toLowerCase().lastIndexOf(`</${name}`);
  return end < 0 ? rest : rest.slice(0, end);
}
