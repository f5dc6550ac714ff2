// Simulates Turbo: replaces the body by that of another page, and restores it later.
const home = document.querySelector('main');
const snapshot = home.cloneNode(true);
home.replaceChildren(document.createElement('p'));
home.replaceWith(snapshot);
history.replaceState({visited: true}, '', location.href);
