// Simulates morphdom and idiomorph: updates attributes and children in place to match new markup.
const main = document.querySelector('main');
const fresh = main.cloneNode(false);
fresh.innerHTML = main.innerHTML.replaceAll('Fallback', 'Words');
for (const [index, widget] of [...main.children].entries()) {
  const wanted = fresh.children[index];
  for (const {name} of [...widget.attributes]) if (!wanted.hasAttribute(name)) widget.removeAttribute(name);
  for (const {name, value} of wanted.attributes) widget.setAttribute(name, value);
  widget.replaceChildren(...wanted.childNodes);
}
