const outer = document.querySelector('main').attachShadow({mode: 'open'});
const inner = document.createElement('div');
outer.append(inner);
inner.attachShadow({mode: 'open'}).append(document.querySelector('#later').content.cloneNode(true));
