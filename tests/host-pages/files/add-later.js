// jQuery's .html(): the old content is removed, and the markup is inserted as a fragment.
const place = document.querySelector('main');
place.replaceChildren(document.querySelector('#later').content.cloneNode(true));
