// What an optimiser does with scripts that it holds back until somebody moves: it makes them again, one by one.
for (const held of document.querySelectorAll('script[data-rocket-src]')) {
  const made = document.createElement('script');
  for (const {name, value} of held.attributes) if (!/^(type|data-rocket-src)$/.test(name)) made.setAttribute(name, value);
  made.src = held.getAttribute('data-rocket-src');
  held.replaceWith(made);
}
