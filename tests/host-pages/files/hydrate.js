// Simulates hydration by React and Vue: adopts the nodes, writes attributes, properties and children again, and reorders
// and restores them.
const main = document.querySelector('main');
for (const widget of [...main.children]) {
  widget.addEventListener('click', () => undefined);
  for (const {name, value} of [...widget.attributes]) {
    if (name in widget) widget[name] = typeof widget[name] === 'boolean' ? value !== null : value;
    else widget.setAttribute(name, value);
  }
  const words = widget.querySelector('p').firstChild;
  words.data = words.data.slice(0);
}
const order = [...main.children];
main.append(...[...order].reverse());
main.append(...order);
