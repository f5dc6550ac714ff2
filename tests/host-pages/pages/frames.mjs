/** Frames and sandboxes around the page. */
export const frames = [
  {name: 'sandboxed', sandbox: 'allow-scripts'},
  {name: 'sandboxed-same-origin', sandbox: 'allow-scripts allow-same-origin'},
  {name: 'sandboxed-without-scripts', sandbox: 'allow-same-origin', scripts: false},
  {name: 'framed-cross-origin', crossOrigin: true},
  {name: 'sandboxed-cross-origin', sandbox: 'allow-scripts', crossOrigin: true},
];
