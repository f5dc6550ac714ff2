// What Turbo and its like do: another page comes, its body takes the place of this one, and then it goes back.
const home = document.querySelector('main');
const snapshot = home.cloneNode(true);
home.replaceChildren(document.createElement('p'));
home.replaceWith(snapshot);
history.replaceState({visited: true}, '', location.href);
