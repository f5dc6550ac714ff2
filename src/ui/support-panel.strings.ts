import type {Translated} from './format.js';

/** English strings of the support panel; their type defines the keys of translations. */
export const supportStrings = {
  title: 'You can talk to someone now.',
  acknowledgeSuicidalThoughts:
    'You told us about thoughts of being better off dead or of hurting yourself. Thank you for telling us. Many people have thoughts like these, and talking to someone can help.',
  acknowledgeAnswer:
    'Thank you for telling us. You do not have to cope with this alone, and talking to someone can help.',
  notInDanger: 'You do not have to be in danger to call.',
  freeAlways: 'These lines are free and open day and night.',
  always: 'These lines are open day and night.',
  sometimes: 'When each line is open stands beside it.',
  noLines: 'We have no lines for this country yet.',
  noCountry: 'Choose your country, or look for a line near you.',
  danger: 'If you or someone else is in danger, or you might act on thoughts of suicide:',
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
  company: 'If you can, tell someone you trust, or be with someone.',
  expect: 'When you get in touch',
  expectText: 'You do not need to know what to say. Take your time. You can stop the call or chat at any time.',
  linesFor: 'Lines for {country}',
  noneChosen: 'No country chosen',
  change: 'Change country',
  country: 'Country',
  elsewhere: 'Another country',
  close: 'Close',
} as const;

/** The support panel's strings in one language. */
export type SupportStrings = Translated<typeof supportStrings>;
