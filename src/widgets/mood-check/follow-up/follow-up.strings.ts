import type {Translated} from '../../../ui/format.js';
import type {ViewContext} from '../view.js';

/** English words for what can follow an answer: a copy, sending, the diary. Their shape is the contract for other languages. */
export const followUpStrings = {
  forAppointment: 'For your appointment',
  answeredOn: 'Answered on',
  copy: 'Copy for your appointment',
  copied: 'Copied. Whoever uses this device can paste it.',
  copyByHand: 'This browser does not let us copy. The text is marked: copy it yourself.',
  print: 'Print',
  send: 'Send to {host}',
  sendTitle: 'Send your answer to {host}?',
  sendHint: 'This is all that would be sent. Nothing has been sent yet.',
  exactly: 'The same, exactly as it would be sent',
  sendNow: 'Send',
  doNotSend: 'Do not send',
  sending: 'Sending',
  sendFailed: 'It could not be sent. Your answer is still here.',
  tryAgain: 'Try again',
  sent: '*Sent to {host}* on {day} at {time}. Nothing else left this device.',
  sentTitle: 'Sent.',
  keep: 'Keep a diary on this device',
  keepHint:
    'Your answers, words and notes stay in this browser. Anyone who uses it can read them. Nothing is sent. You can save a copy or erase everything at any time.',
  on: 'On',
  off: 'Off',
  kept: '*Nothing left this device.* Your answer is in the diary on this device.',
  blocked: 'This browser keeps nothing on this device. The diary could not be opened.',
  full: 'There is no room left on this device. This answer was not kept.',
  broken: 'The diary on this device is damaged and cannot be read.',
  diary: 'Your last two weeks',
  count: {one: '{n} check-in, kept on this device only.', other: '{n} check-ins, kept on this device only.'},
  latest: 'Latest: *{label}*, on {day}.',
  lowest: 'Lowest: {label}, on {day}.',
  gaps: {one: '{n} day without a check-in.', other: '{n} days without a check-in.'},
  today: 'Today',
  table: 'Show as a table',
  chart: 'Show as a picture',
  day: 'Day',
  mood: 'Mood',
  words: 'Words',
  note: 'Note',
  save: 'Save a copy',
  erase: 'Erase',
  erased: 'The diary is erased.',
  undo: 'Undo',
} as const;

/** The words for what can follow, in one language. */
export type FollowUpStrings = Translated<typeof followUpStrings>;

/** The same in the language of a view. */
export const getFollowUpStrings = ({getStrings}: ViewContext): FollowUpStrings =>
  getStrings('follow-up', followUpStrings);
