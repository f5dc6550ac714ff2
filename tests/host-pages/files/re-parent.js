const home = document.querySelector('main');
const elsewhere = document.createElement('section');
document.body.append(elsewhere);
for (const widget of [...home.children]) {
  const place = widget.nextSibling;
  for (let turn = 0; turn < 100; turn += 1) (turn % 2 ? home : elsewhere).append(widget);
  home.insertBefore(widget, place);
}
elsewhere.remove();
