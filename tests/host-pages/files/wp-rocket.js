// An optimizer creates the scripts that it delayed again, one by one, after the first interaction.
for (const held of document.querySelectorAll('script[data-rocket-src]')) {
  const made = document.createElement('script');
  for (const {name, value} of held.attributes) if (!/^(type|data-rocket-src)$/.test(name)) made.setAttribute(name, value);
  made.src = held.getAttribute('data-rocket-src');
  held.replaceWith(made);
}
