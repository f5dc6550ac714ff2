// Says where the line after the widget is: before our script comes, and when the widget is drawn.
const widget = document.querySelector('main').firstElementChild;
const place = () => document.querySelector('#after').getBoundingClientRect().top;
const say = (when) => parent.postMessage({room: location.href, when, place: place()}, '*');
say('before');
customElements.whenDefined(widget.localName).then(async () => {
  const ready = widget.hasAttribute('src') && new Promise((resolve) => widget.addEventListener('sm-content-ready', resolve));
  await widget.updateComplete;
  await ready;
  await widget.updateComplete;
  say('after');
});
