// What Rocket Loader does: scripts wait under another type, and are run one by one as copies once the page is there.
for (const held of document.querySelectorAll('script[type$="-text/javascript"]')) {
  const copy = document.createElement('script');
  for (const {name, value} of held.attributes) if (name !== 'type') copy.setAttribute(name, value);
  copy.async = false;
  held.parentNode.insertBefore(copy, held);
  held.remove();
}
