// After consent, a consent manager creates the blocked script again from the attributes of its tag.
for (const held of document.querySelectorAll('script[type="text/plain"][data-category]')) {
  const made = document.createElement('script');
  for (const [name, value] of Object.entries(held.dataset)) if (name !== 'src') made.dataset[name] = value;
  made.src = held.dataset.src;
  held.parentNode.replaceChild(made, held);
}
