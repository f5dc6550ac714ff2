/** Closes the list of pages on narrow screens; without script it stays open. */
export function startMenu() {
  const menu = document.querySelector('.menu');
  const wide = matchMedia('(width >= 56em)');
  const update = () => (menu.open = wide.matches);
  update();
  wide.addEventListener('change', update);
  const current = menu.querySelector('[aria-current]');
  if (wide.matches && current) menu.scrollTop = current.offsetTop - menu.clientHeight / 2;
}
