import type {Input} from './check-input.js';
import {fromValueSet, item, questionnaire, text, translations, valueSet} from './fhir.js';

const translated = (...pairs: [string, string][]) => [text('a', {_text: translations(...pairs)})];
const inLanguage = (title: string, lang: string, pairs: [string, string][], wanted: string): Input => ({
  title,
  lang,
  document: translated(...pairs),
  want: {texts: [wanted]},
});

/** Translations, by the language tags that documents use. */
export const languages: readonly Input[] = [
  inLanguage('is found with an underscore', 'de', [['de_AT', 'Frage']], 'Frage'),
  inLanguage('is found in capitals', 'de', [['DE', 'Frage']], 'Frage'),
  inLanguage('is found with its script', 'de', [['de-Latn-DE', 'Frage']], 'Frage'),
  inLanguage(
    'is found in the region of the page first',
    'pt-BR',
    [
      ['pt-PT', 'PT'],
      ['pt-BR', 'BR'],
    ],
    'BR',
  ),
  inLanguage(
    'is one that has words',
    'de',
    [
      ['de', ''],
      ['de-DE', 'Frage'],
    ],
    'Frage',
  ),
  inLanguage('is not the other Chinese script', 'zh-Hans', [['zh-Hant', 'TW']], 'A'),
  inLanguage(
    'is the Chinese script of the page',
    'zh-Hans',
    [
      ['zh-TW', 'TW'],
      ['zh-CN', 'CN'],
    ],
    'CN',
  ),
  {
    title: 'is found in designations with an underscore',
    lang: 'de',
    document: questionnaire([fromValueSet()], {
      contained: [
        valueSet([{code: 'x', display: 'X', designation: [{value: 'Full'}, {language: 'de_DE', value: 'Ix'}]}]),
      ],
    }),
    want: {options: ['Ix']},
  },
  {
    title: 'applies to prefix, text, and texts of options',
    lang: 'de',
    document: [
      item('a', 'choice', {
        prefix: 'One',
        _prefix: translations(['de', 'Eins']),
        text: 'A',
        _text: translations(['de', 'Frage']),
        answerOption: [{valueString: 'Often', _valueString: translations(['de', 'Oft'])}],
      }),
    ],
    want: {texts: ['Eins Frage'], options: ['Oft']},
  },
];
