/** Opens a list of links where it has a column of its own, and closes it on narrower screens. Without script it stays open. */
function openWhen(list, query) {
  const wide = matchMedia(query);
  const update = () => (list.open = wide.matches);
  update();
  wide.addEventListener('change', update);
  return wide.matches;
}

/** Sets up the list of pages and the list of headings. */
export function startMenu() {
  const menu = document.querySelector('.menu');
  const current = menu.querySelector('[aria-current]');
  if (openWhen(menu, '(width >= 56em)') && current) menu.scrollTop = current.offsetTop - menu.clientHeight / 2;
  const contents = document.querySelector('.contents');
  if (contents) startContents(contents);
}

/** Marks the link of the section that is in the upper third of the window. */
function startContents(contents) {
  openWhen(contents, '(width >= 84em)');
  const links = [...contents.querySelectorAll('a')];
  const headings = links.map(({hash}) => document.getElementById(decodeURIComponent(hash.slice(1))));
  const passed = new Map();
  const mark = (entries) => {
    for (const {target, isIntersecting} of entries) passed.set(target, isIntersecting);
    const current = headings.findLastIndex((heading) => passed.get(heading));
    links.forEach((link, index) =>
      index === current ? link.setAttribute('aria-current', 'location') : link.removeAttribute('aria-current'),
    );
  };
  // Everything above the lower two thirds: a heading enters when it is passed, also by a jump.
  const observer = new IntersectionObserver(mark, {rootMargin: '1000000px 0px -66.7% 0px'});
  for (const heading of headings) observer.observe(heading);
}
