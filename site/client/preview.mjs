import {addPins} from '../../stories/pages/pins.ts';

const files = globalThis.previewFiles;
const {parts} = document.currentScript.dataset;

/** Answers the widgets' requests with the published documents and languages. Nothing is sent. */
globalThis.fetch = async (request) => {
  const {pathname} = new URL(typeof request === 'string' ? request : (request.url ?? request), location.href);
  const found = Object.keys(files).find((name) => pathname.endsWith(`/${name}`));
  return found
    ? new Response(JSON.stringify(files[found]), {headers: {'Content-Type': 'application/json'}})
    : new Response('', {status: 404});
};

addEventListener('message', ({source, data}) => {
  if (source === parent && data?.theme) document.documentElement.style.colorScheme = data.theme;
});

const MEASURE_MS = 100;
let lastHeight;

function sendHeight() {
  const height = document.documentElement.offsetHeight;
  if (height === lastHeight) return;
  lastHeight = height;
  parent.postMessage({height}, '*');
}

// Not an observer: browsers do not run it in a frame outside the visible part of the page.
addEventListener('DOMContentLoaded', () => {
  sendHeight();
  setInterval(sendHeight, MEASURE_MS);
});

/** Numbers the parts of the widget in the order of the manifest, once it has rendered. */
async function numberParts() {
  const specimen = document.querySelector('.specimen');
  const widget = specimen.firstElementChild;
  await customElements.whenDefined(widget.localName);
  await widget.updateComplete;
  addPins(specimen, parts.split(' '));
}
if (parts) addEventListener('load', () => void numberParts());
