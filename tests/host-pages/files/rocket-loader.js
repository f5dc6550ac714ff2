// Simulates Rocket Loader: scripts have another type, and copies of them run one by one after load.
for (const held of document.querySelectorAll('script[type$="-text/javascript"]')) {
  const copy = document.createElement('script');
  for (const {name, value} of held.attributes) if (name !== 'type') copy.setAttribute(name, value);
  copy.async = false;
  held.parentNode.insertBefore(copy, held);
  held.remove();
}
