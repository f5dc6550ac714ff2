/** What holds the page. */
export const frames = [
  {name: 'sandboxed', sandbox: 'allow-scripts'},
  {name: 'sandboxed-on-its-own-site', sandbox: 'allow-scripts allow-same-origin'},
  {name: 'sandboxed-without-scripts', sandbox: 'allow-same-origin', scripts: false},
  {name: 'framed-by-another-site', elsewhere: true},
  {name: 'sandboxed-by-another-site', sandbox: 'allow-scripts', elsewhere: true},
];
