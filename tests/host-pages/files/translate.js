// Simulates a browser's translator: wraps every text node in two <font> elements and replaces its text.
const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
const texts = [];
while (walker.nextNode()) texts.push(walker.currentNode);
for (const text of texts.filter(({data}) => data.trim())) {
  const outer = document.createElement('font');
  const inner = document.createElement('font');
  inner.textContent = text.data.toUpperCase();
  outer.append(inner);
  text.replaceWith(outer);
}
document.documentElement.classList.add('translated-ltr');
document.documentElement.lang = 'de';
