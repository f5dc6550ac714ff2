import type {CrisisHelp} from '../content/support/crisis-help.js';
import type {CrisisLine} from '../content/support/crisis-lines.js';
import {interpolate} from './format.js';
import {contactSentence, helplineDirectory} from './support-panel.js';
import type {SupportStrings} from './support-panel.strings.js';

/** The emergency numbers and lines as plain text, for copying and printing. */
export function supportLines(
  {emergency, lines}: CrisisHelp,
  strings: SupportStrings,
): [name: string, contacts: string][] {
  const contactsOf = ({contacts}: CrisisLine) =>
    contacts.map((contact) => {
      const {sentence, n, word = ''} = contactSentence(strings, contact);
      return interpolate(sentence, {n, word});
    });
  const numbers = emergency.map((n) => interpolate(strings.call, {n}));
  return [
    [strings.title, ''],
    [strings.danger.replace(/\s*[:：]$/, ''), numbers.join('; ') || strings.anyEmergency],
    ...(lines.length ? lines : [helplineDirectory(strings)]).map((line): [string, string] => [
      line.name,
      contactsOf(line).join('; '),
    ]),
  ];
}
