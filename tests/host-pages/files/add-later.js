// jQuery's .html(): the old content goes, the markup comes in as a fragment.
const place = document.querySelector('main');
place.replaceChildren(document.querySelector('#later').content.cloneNode(true));
