// Simulates swup: sets classes on the root during the transition, then replaces the container's markup from a string.
document.documentElement.classList.add('is-changing', 'is-animating', 'is-leaving');
const main = document.querySelector('main');
const markup = main.innerHTML;
main.innerHTML = '<p>Another page</p>';
history.pushState({swup: true}, '', `${location.pathname}?second`);
main.innerHTML = markup;
document.documentElement.classList.remove('is-changing', 'is-animating', 'is-leaving');
