import {filled, list, listOfSize, words} from './repeat.mjs';

const contact = (n) => ({type: 'phone', dial: `0800 ${100_000 + n}`, hours: '24 hours'});
const support = (fields) => ({type: 'support', country: 'GB', emergency: '999', ...fields});
/** Support documents. */
export const supportShapes = {
  lines: support({lines: list(50, (n) => ({name: `Line ${n}`, contacts: list(20, contact)}))}),
  names: support({lines: list(50, () => ({name: words(480), contacts: [contact(1)]}))}),
  'long names': support({lines: list(50, () => ({name: words(15_000), contacts: [contact(1)]}))}),
  'long displays': support({
    lines: list(50, () => ({name: 'a', contacts: [{...contact(1), display: `0800 100001 ${words(15_000)}`}]})),
  }),
  'long addresses': support({
    lines: list(50, () => ({
      name: 'a',
      contacts: [{type: 'web', url: `https://clinic.example/${filled('a', 4_000)}`, display: filled('a.', 4_000)}],
    })),
  }),
  'numbers with many separators': support({
    lines: list(40, () => ({name: 'a', contacts: [{type: 'phone', dial: `1${filled(' ', 19_000)}1`}]})),
  }),
  'messages with many digits': support({
    lines: list(40, () => ({name: 'a', contacts: [{type: 'text', sms: filled('1 ', 19_000)}]})),
  }),
  languages: support({
    lines: list(50, () => ({name: 'a', contacts: [{...contact(1), languages: list(50, () => words(300))}]})),
  }),
  'too many lines': support({lines: listOfSize(() => ({name: 'a', contacts: [contact(1)]}))}),
  'too many contacts': support({lines: [{name: 'a', contacts: listOfSize(contact)}]}),
  'emergency numbers': support({emergency: filled('9 / ', 19_000), lines: [{name: 'a', contacts: [contact(1)]}]}),
};
