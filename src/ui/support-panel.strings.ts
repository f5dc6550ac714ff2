import type {Translated} from './format.js';

/** English words of the support panel; their shape is the contract for other languages. */
export const supportStrings = {
  title: 'You can talk to someone now.',
  freeAlways: 'These lines are free and open day and night.',
  always: 'These lines are open day and night.',
  sometimes: 'When each line is open stands beside it.',
  noLines: 'We have no lines for this country yet.',
  noCountry: 'Choose your country, or look for a line near you.',
  danger: 'If your life, or someone else’s, is in danger:',
  call: 'Call {n}',
  callOption: 'Call {n}, then option {option}',
  textphone: 'Textphone {n}',
  text: 'Text {n}',
  textWord: 'Text {word} to {n}',
  callback: 'Text {n} and someone will call you',
  chat: 'Chat at {n}',
  anyEmergency: 'Call your local emergency number. In the European Union it is 112.',
  find: 'Find a helpline in your country',
  allDay: '24 hours',
  free: 'Free',
  paid: 'Calls cost money',
  checked: 'Checked {day}',
  stale: 'Checked {day}, more than a year ago',
  tryNext: 'If you cannot get through, try the next one.',
  expect: 'When you get in touch',
  expectText: 'You do not need to know what to say. You can take your time, and you can end it whenever you want.',
  linesFor: 'Lines for {country}',
  noneChosen: 'No country chosen',
  change: 'Change country',
  country: 'Country',
  elsewhere: 'Another country',
  close: 'Close',
} as const;

/** The support panel's words in one language. */
export type SupportStrings = Translated<typeof supportStrings>;
