/** Document modes and encodings. */
export const documents = [
  {name: 'plain'},
  {name: 'quirks-mode', mode: 'quirks'},
  {name: 'latin-1', mode: 'quirks', charset: 'iso-8859-1', before: '<p>Gr\u00fc\u00dfe</p>'},
  {name: 'xhtml', mode: 'xhtml'},
  {name: 'cyrillic', mode: 'quirks', charset: 'windows-1251'},
];
