const beside = (name) => ({name, before: `<script src="/hosts/files/${name}.js"></script>`});

/** What is done to time, and where the page says it is. */
export const time = [
  beside('clock-jumps'),
  beside('frozen-date'),
  beside('slow-timers'),
  beside('no-animation-frames'),
  {name: 'turkish', html: 'lang="tr"'},
  {name: 'invalid-language', html: 'lang="en_US.UTF-8"'},
  {name: 'no-language', html: ''},
];
