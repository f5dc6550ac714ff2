import {bodyOf, createTreeWalker, documentProperty} from '../platform/page-document.js';
import {findWidgets, knownTags, type Diagnostic} from './diagnostic.js';

/** Checks the source text of the page for escaped tags and missing end tags. */
export async function checkMarkup(): Promise<Diagnostic[]> {
  return [...checkEscapedTags(), ...checkSource(await pageSource())];
}

/** Elements that contain code intentionally, or whose text is not displayed. */
const CODE_SELECTOR = 'pre, code, samp, textarea, script, style, template, noscript, sm-doctor, [contenteditable]';

/** Tags as visible text: a visual editor has written `&lt;` in place of `<`. */
function checkEscapedTags(): Diagnostic[] {
  const walker = createTreeWalker(bodyOf(document), NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  while (walker.nextNode()) {
    const {data, parentElement} = walker.currentNode as Text;
    const [, tag = ''] = /<(sm-[a-z-]+)/.exec(data) ?? [];
    if (knownTags().includes(tag) && !parentElement?.closest(CODE_SELECTOR)) found.add(tag);
  }
  return [...found].map((tag) => ({
    problem: `The page shows the tag <${tag}> as text, because the editor has escaped it.`,
    fix: `Insert it as HTML, for example in a "Custom HTML" block and not in the visual editor:\n<${tag}>…</${tag}>`,
    topic: 'no tags',
  }));
}

/** The HTML of the page as sent by the server; empty when the page cannot be requested again, for example under a strict policy. */
async function pageSource(): Promise<string> {
  if (!/^https?:$/.test(location.protocol) || findWidgets(document).length === 0) return '';
  try {
    const response = await fetch(location.href, {credentials: 'same-origin', cache: 'force-cache'});
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}

const HIDDEN_SOURCE = /<!--[^]*?-->|<(script|style|template|textarea|noscript)\b[^]*?<\/\1\s*>/gi;
const START_TAG = /<(sm-[a-z-]+)((?:\s+[^\s"'>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/gi;

function checkSource(source: string): Diagnostic[] {
  if (documentProperty('contentType') !== 'text/html') return [];
  const text = source.replaceAll(HIDDEN_SOURCE, '');
  const tags = [...text.matchAll(START_TAG)].map(([, tag = '', , slash = '']) => ({
    tag: tag.toLowerCase(),
    selfClosed: slash === '/',
  }));
  return [...new Set(tags.map(({tag}) => tag))].flatMap((tag) => {
    const starts = tags.filter((one) => one.tag === tag);
    const ends = text.match(new RegExp(`</${tag}\\s*>`, 'gi'))?.length ?? 0;
    if (ends >= starts.length) return [];
    const selfClosed = starts.some((one) => one.selfClosed);
    return [
      {
        problem: selfClosed
          ? `<${tag} /> does not end there: HTML has no self-closing form of this tag, so what follows on the page became part of the widget.`
          : `An end tag </${tag}> is missing, so what follows on the page became part of the widget.`,
        fix: `<${tag}>…</${tag}>`,
        topic: `end tag ${tag}`,
      },
    ];
  });
}
