// Reports the position of the paragraph after the widget before the script runs and after the widget has rendered.
const widget = document.querySelector('main').firstElementChild;
const report = (when) =>
  parent.postMessage({href: location.href, when, top: document.querySelector('#after').getBoundingClientRect().top}, '*');
report('before');
customElements.whenDefined(widget.localName).then(async () => {
  const ready = widget.hasAttribute('src') && new Promise((resolve) => widget.addEventListener('sm-content-ready', resolve));
  await widget.updateComplete;
  await ready;
  await widget.updateComplete;
  report('after');
});
