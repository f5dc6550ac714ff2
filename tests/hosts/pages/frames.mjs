/** What holds the page. */
export const frames = [
  {name: 'sandboxed', sandbox: 'allow-scripts'},
  {name: 'from-another-site', elsewhere: true},
];
