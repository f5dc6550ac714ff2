import type {Translated} from './format.js';

/** English strings of the support panel; their type defines the keys of translations. */
export const supportStrings = {
  title: 'You can talk to someone now',
  acknowledgeSuicidalThoughts:
    'You told us about thoughts of being better off dead or of hurting yourself. Thank you for telling us. Many people have thoughts like these, and talking to someone can help.',
  acknowledgeAnswer:
    'Thank you for telling us. You do not have to cope with this alone, and talking to someone can help.',
  notInDanger: 'You do not have to be in danger to call.',
  freeAlways: 'You can contact these services free, at any time of day or night.',
  always: 'You can contact these services at any time of day or night.',
  sometimes: 'Opening times are shown next to each service.',
  noLines: 'We do not have a helpline for this country yet. Findahelpline.com lists them.',
  noCountry: 'Choose your country to see who you can contact.',
  danger: 'If you or someone else is in danger, or you might act on thoughts of suicide:',
  call: 'Call {n}',
  callOption: 'Call {n}, then option {option}',
  textphone: 'Textphone {n}',
  text: 'Text {n}',
  textWord: 'Text {word} to {n}',
  callback: 'Text {n} and someone will call you',
  chat: 'Chat online at {n}',
  anyEmergency: 'Call the emergency number where you are. In the European Union it is 112.',
  find: 'Find a helpline in your country',
  allDay: 'Open 24 hours',
  openNow: 'Open now',
  closedNow: 'Closed now, opens at {time}',
  free: 'Free',
  paid: 'You may be charged for the call',
  checked: 'Checked {day}',
  tryNext: 'If you cannot get through, try the next one.',
  company: 'If you can, tell someone you trust, or be with someone.',
  expect: 'What happens when you get in touch',
  expectText: 'You do not need to know what to say. Take your time. You can stop the call or chat at any time.',
  linesFor: 'Services in {country}',
  noneChosen: 'You have not chosen a country',
  change: 'Change country',
  country: 'Country',
  elsewhere: 'My country is not listed',
  close: 'Close',
} as const;

/** The support panel's strings in one language. */
export type SupportStrings = Translated<typeof supportStrings>;
