import hljs from 'highlight.js';

const escape = (text) =>
  text.replace(/[&<>"]/g, (one) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[one]);

/** Languages of code blocks that highlight.js knows by another name. */
const aliases = {vue: 'html', svelte: 'html', astro: 'html', jsonc: 'json', tsx: 'typescript'};

/** Code as HTML with classes for colors. */
export function highlight(code, language = '') {
  const name = aliases[language] ?? language;
  return hljs.getLanguage(name) ? hljs.highlight(code, {language: name, ignoreIllegals: true}).value : escape(code);
}

/** The fragment of a heading, as GitHub makes it, so that links work in both places. */
export const fragmentOf = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const plainText = (inline) =>
  inline.children.map(({type, content}) => (['text', 'code_inline'].includes(type) ? content : '')).join('');

function addHeadingFragments(md) {
  md.core.ruler.push('heading-fragments', ({tokens}) => {
    const used = new Map();
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'heading_open') continue;
      const fragment = fragmentOf(plainText(tokens[index + 1]));
      const count = used.get(fragment) ?? 0;
      used.set(fragment, count + 1);
      token.attrSet('id', count ? `${fragment}-${count}` : fragment);
    }
  });
}

const codeBlock = (code, language) =>
  `<div class="code"><pre><code class="language-${escape(language || 'text')}">${highlight(code.trimEnd(), language)}</code></pre></div>\n`;

/** A fence "html example" becomes a live example; what follows are its options, such as `lang=ar` and `anatomy`. */
function fence(tokens, index) {
  const {info, content} = tokens[index];
  const [language, kind, ...options] = info.trim().split(/\s+/);
  const code = codeBlock(content, language);
  return kind === 'example' ? `<div class="example" data-options="${escape(options.join(' '))}">${code}</div>\n` : code;
}

/**
 * Changes how markdown-it writes headings, code, tables and links.
 * @param targetOf `(href, source)`: the address on the site and the title of its page for a link in the page of this
 * Markdown file; without a title for other sites.
 */
export function siteMarkdown(md, targetOf) {
  addHeadingFragments(md);
  md.renderer.rules.fence = fence;
  md.renderer.rules.table_open = () => '<div class="table"><table>\n';
  md.renderer.rules.table_close = () => '</table></div>\n';
  // A cell without text heads nothing.
  md.renderer.rules.th_open = (tokens, index, options, env, self) => {
    if (tokens[index + 1].content === '') tokens[index].tag = tokens[index + 2].tag = 'td';
    return self.renderToken(tokens, index, options);
  };
  md.renderer.rules.link_open = (tokens, index, options, {source}, self) => {
    const {address, title} = targetOf(tokens[index].attrGet('href'), source);
    tokens[index].attrSet('href', address);
    if (title && /^[\w/.-]+\.md$/.test(tokens[index + 1].content)) tokens[index + 1].content = title;
    return self.renderToken(tokens, index, options);
  };
}
