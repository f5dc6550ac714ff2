// Sliders, lazy loaders and "animate on scroll" set attributes, wrap elements, and remove and insert them again.
const main = document.querySelector('main');
for (let turn = 0; turn < 100; turn += 1) {
  for (const widget of main.children) {
    widget.setAttribute('data-aos', turn);
    widget.classList.toggle('aos-animate');
    widget.style.setProperty('--turn', turn);
  }
  main.insertBefore(main.lastElementChild, main.firstElementChild);
}
for (const widget of [...main.children]) {
  for (const name of ['data-aos', 'class', 'style']) widget.removeAttribute(name);
  const slide = document.createElement('div');
  widget.replaceWith(slide);
  slide.append(widget);
}
const range = document.createRange();
range.selectNodeContents(main);
main.append(range.extractContents());
const other = document.implementation.createHTMLDocument('');
for (const slide of [...main.children]) main.append(document.adoptNode(other.adoptNode(slide)));
const parsed = new DOMParser().parseFromString(main.innerHTML, 'text/html');
main.replaceChildren(...[...parsed.body.children].map((slide) => document.importNode(slide, true)));
