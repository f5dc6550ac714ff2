/** Replaces every text node in the shadow tree, as page translators do. */
export function translate(root: ShadowRoot): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('style, font')) continue;
    const template = document.createElement('template');
    template.innerHTML = '<font><font></font></font>';
    template.content.querySelector('font font')!.textContent = `«${text.data.trim()}»`;
    text.replaceWith(template.content);
  }
}
