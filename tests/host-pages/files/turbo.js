// What Turbo does: the body is replaced by another page's, and later restored.
const home = document.querySelector('main');
const snapshot = home.cloneNode(true);
home.replaceChildren(document.createElement('p'));
home.replaceWith(snapshot);
history.replaceState({visited: true}, '', location.href);
