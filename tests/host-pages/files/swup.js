// What swup does: classes on the root during the transition, then the container's markup is replaced as text.
document.documentElement.classList.add('is-changing', 'is-animating', 'is-leaving');
const main = document.querySelector('main');
const markup = main.innerHTML;
main.innerHTML = '<p>Another page</p>';
history.pushState({swup: true}, '', `${location.pathname}?second`);
main.innerHTML = markup;
document.documentElement.classList.remove('is-changing', 'is-animating', 'is-leaving');
