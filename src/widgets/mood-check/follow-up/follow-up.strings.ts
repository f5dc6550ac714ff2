import type {Translated} from '../../../ui/format.js';
import type {ViewContext} from '../view.js';

/** English strings of the follow-up: copy, submission and diary. Translations have the same shape. */
export const followUpStrings = {
  forAppointment: 'For your appointment',
  answeredOn: 'Answered on',
  shownToNobody: 'These answers were shown to nobody else.',
  copy: 'Copy my answers',
  copied: 'Copied. Anyone who uses this device can paste it.',
  copyByHand: 'Your browser stopped us copying. The text is selected: copy it yourself.',
  print: 'Print',
  send: 'Send to {host}',
  sendTitle: 'Send your answers to {host}?',
  sendHint: 'Only this will be sent. Nothing has been sent yet.',
  rawPayload: 'The same, as computer data',
  sendNow: 'Send',
  doNotSend: 'Do not send',
  sending: 'Sending…',
  sendFailed: 'We could not send it. Your answers are still here. If you need help now, do not wait:',
  tryAgain: 'Try again',
  sent: '*Sent to {host}* on {day} at {time}. They may not read it straight away.',
  sentTitle: 'Sent',
  diaryToggle: 'Keep a diary on this device',
  diaryHint:
    'Your answers and notes are saved in this browser. Anyone who uses it, and this website, can read them. Nothing is sent. You can save a copy or delete everything at any time.',
  on: 'On',
  off: 'Off',
  savedInDiary: '*Saved in your diary on this device.* It was not sent.',
  storageBlocked: 'Your browser is set not to save anything, so the diary cannot open.',
  storageFull: 'There is no space left. This answer was not saved.',
  diaryBroken: 'We cannot read the diary on this device.',
  diary: 'Your last two weeks',
  count: {one: '{n} check-in in the last 14 days', other: '{n} check-ins in the last 14 days'},
  latest: 'Last time: *{label}*, on {day}.',
  lowTwoWeeks: 'If you have felt low for more than 2 weeks, talk to your clinic or doctor.',
  today: 'Today',
  table: 'Show as a table',
  chart: 'Show as a chart',
  day: 'Day',
  mood: 'Mood',
  feelings: 'Feelings',
  note: 'Note',
  save: 'Save a copy',
  restore: 'Open a saved copy',
  restoreFailed: 'We cannot read this file.',
  erase: 'Delete diary',
  erased: 'Your diary is deleted.',
  undo: 'Undo',
} as const;

/** The strings of the follow-up in one language. */
export type FollowUpStrings = Translated<typeof followUpStrings>;

/** The strings of the follow-up in the language of a view. */
export const getFollowUpStrings = ({getStrings}: ViewContext): FollowUpStrings =>
  getStrings('follow-up', followUpStrings);
