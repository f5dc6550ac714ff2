const home = document.querySelector('main');
home.replaceWith(home.cloneNode(true));
