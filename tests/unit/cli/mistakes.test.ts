import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkFolder} from '../../../src/cli/checks/check-folder.js';
import {article, withFolder} from './content-folder.js';

interface Mistake {
  readonly name: string;
  readonly file?: string;
  readonly text: string | Buffer;
  /** The part of the line that is marked. */
  readonly marks?: string;
  readonly line?: number;
  readonly message: RegExp | string;
  readonly help?: RegExp | string;
}

/** Front matter lines after `title: Sleep`, which is line 2. */
const lines = (...more: readonly string[]) => article('title: Sleep', ...more);
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const zip = (name: string) => Buffer.from(`PK\x03\x04\x14\0\0\0\b\0${'\0'.repeat(18)}${name}`, 'latin1');

const item = (...fields: readonly string[]) =>
  `{\n"resourceType": "Questionnaire",\n"item": [\n{"linkId": "1", "type": "group", "item": [\n{"linkId": "a", ${fields.join(', ')}}]}]}`;

const mistakes: readonly Mistake[] = [
  // FHIR resources
  {
    name: 'a QuestionnaireResponse',
    file: 'mood/a.json',
    text: '{"resourceType": "QuestionnaireResponse", "status": "completed"}',
    marks: '"QuestionnaireResponse"',
    message: 'document.resourceType should be "Questionnaire", but is "QuestionnaireResponse"',
    help: 'A QuestionnaireResponse has the answers of a person. Use the Questionnaire with the questions.',
  },
  {
    name: 'a misspelled resource',
    file: 'mood/a.json',
    text: '{"resourceType": "Questionaire", "item": []}',
    message: /^document\.resourceType should be "Questionnaire"/,
    help: 'Did you mean Questionnaire?',
  },
  // Misspelled fields
  {
    name: 'tilte',
    text: article('tilte: Sleep'),
    line: 2,
    marks: 'tilte',
    message: /^article\.tilte .* did you mean "title"\?$/,
  },
  {name: 'caution', text: lines('caution: []'), line: 3, marks: 'caution', message: /did you mean "cautions"\?/},
  {name: 'Cautions', text: lines('Cautions: []'), marks: 'Cautions', message: /did you mean "cautions"\?/},
  {name: 'warnings', text: lines('warnings: []'), marks: 'warnings', message: /did you mean "cautions"\?/},
  {name: 'lastReview', text: lines('lastReview: 2026-03-31'), message: /did you mean "lastReviewed"\?/},
  {name: 'review-date', text: lines('review-date: 2026-03-31'), message: /did you mean "lastReviewed"\?/},
  {name: 'reviewer', text: lines('reviewer: {name: A}'), message: /did you mean "reviewedBy"\?/},
  {name: 'references', text: lines('references: []'), message: /did you mean "sources"\?/},
  {name: 'language', text: lines('language: en'), message: /did you mean "lang"\?/},
  {
    name: 'urll in a source',
    text: lines('sources: [{title: A, urll: b}]'),
    marks: 'urll',
    message: /sources\[0\]\.urll .* did you mean "url"\?/,
  },
  {
    name: 'a type of document',
    text: lines('type: artikel'),
    marks: 'artikel',
    message: /^document\.type should be one of/,
    help: 'Did you mean article?',
  },

  // Values
  {
    name: '31/03/2026',
    text: lines('lastReviewed: 31/03/2026'),
    marks: '31/03/2026',
    message: /should be a day such as 2026-03-31, but is "31\/03\/2026"/,
    help: 'Write: lastReviewed: 2026-03-31',
  },
  {
    name: '31 March 2026',
    text: lines('lastReviewed: 31 March 2026'),
    message: /should be a day/,
    help: 'Write: lastReviewed: 2026-03-31',
  },
  {
    name: 'March 31, 2026',
    text: lines('lastReviewed: March 31, 2026'),
    message: /should be a day/,
    help: 'Write: lastReviewed: 2026-03-31',
  },
  {
    name: '2026-3-1',
    text: lines('lastReviewed: 2026-3-1'),
    message: /should be a day/,
    help: 'Write: lastReviewed: 2026-03-01',
  },
  {
    name: '3/4/2026, which has two meanings',
    text: lines('lastReviewed: 3/4/2026'),
    message: /should be a day/,
    help: 'Write the year, the month and the day in digits.',
  },
  {
    name: '2026-02-30',
    text: lines('lastReviewed: 2026-02-30'),
    marks: '2026-02-30',
    message: /should be a day/,
    help: 'There is no such day in the calendar.',
  },
  {
    name: 'level: warning',
    text: lines('cautions:', '  - {level: warning, heading: A, body: B}'),
    marks: 'warning',
    message: /should be one of important, non-urgent, urgent, emergency, but is "warning"/,
    help: 'Did you mean important?',
  },
  {
    name: 'level: Non-Urgent',
    text: lines('cautions:', '  - {level: Non-Urgent, heading: A, body: B}'),
    marks: 'Non-Urgent',
    message: /should be one of/,
    help: 'Did you mean non-urgent?',
  },
  {
    name: 'certainty: moderat',
    text: lines('evidence: {certainty: moderat, statement: A}'),
    marks: 'moderat',
    message: /should be one of high/,
    help: 'Did you mean moderate?',
  },
  {
    name: 'an option twice',
    file: 'mood/a.yaml',
    text: 'question: How?\noptions:\n  - {value: 1, label: Low}\n  - {value: 1, label: Good}\n',
    line: 4,
    marks: '1',
    message: 'mood.options[1].value should be a value that no other option has (options[0] has it), but is 1',
  },
  {
    name: 'one phase',
    file: 'breathing/a.yaml',
    text: 'title: A\nphases:\n  - {kind: inhale, seconds: 4}\n',
    line: 2,
    message: 'breathing.phases should be a list of 2 to 12 phases, but is a list of 1',
  },
  {
    name: 'emergency: 999 without quotes',
    file: 'support/GB.yaml',
    text: 'country: GB\nemergency: 999\nlines: []\n',
    marks: '999',
    message: 'support.emergency should be text, but is 999',
    help: 'Put it in quotation marks, so that it stays as it is written: emergency: "999"',
  },
  {
    name: 'a number that would lose its zero',
    file: 'support/GB.yaml',
    text: 'country: GB\nemergency: "999"\nlines:\n  - name: A\n    contacts:\n      - {type: phone, dial: 01632960123}\n',
    marks: '01632960123',
    message: /dial should be text, but is 1632960123/,
    help: /dial: "01632960123"/,
  },
  {
    name: 'country: England and Wales',
    file: 'support/GB.yaml',
    text: 'country: England and Wales\nemergency: "999"\nlines: []\n',
    message: /country should be a country code such as "GB"/,
    help: /two letters/,
  },
  {
    name: 'lang: English',
    text: lines('lang: English'),
    marks: 'English',
    message: /lang should be a language tag such as "en", but is "English", which is no known language/,
  },
  {
    name: 'topics as text',
    text: lines('topics: anxiety, sleep'),
    message: /should be a list of texts/,
    help: 'Write: topics: [anxiety, sleep]',
  },
  {
    name: 'no value',
    text: article('title:'),
    marks: 'title',
    message: /title should be text that is not empty, but is missing/,
    help: /Write the value after "title:"/,
  },
  {name: '300 kB of text', text: `---\ntitle: A\n---\n${'word '.repeat(60_000)}`, message: /at most 262144 characters/},

  // YAML
  {
    name: 'a tab',
    text: lines('cautions:', '\t- level: urgent', '\t  heading: B'),
    line: 4,
    marks: '\t',
    message: /indented by spaces, but begins with a tab/,
    help: /two spaces/,
  },
  {
    name: 'a tab before a field',
    text: lines('evidence:', '  certainty: low', '\tstatement: A'),
    line: 5,
    message: /begins with a tab/,
  },
  {
    name: 'spaces of a word processor',
    text: lines('evidence:', '\u00a0\u00a0certainty: low'),
    line: 4,
    message: /other blank characters/,
    help: /type spaces/,
  },
  {
    name: 'a colon in text',
    text: article('title: Sleep: better', 'lang: en'),
    line: 2,
    marks: ':',
    message: /text with a colon and a space should be in quotation marks/,
    help: 'Write: title: "Sleep: better"',
  },
  {
    name: 'a colon in a list',
    text: lines('cautions:', '  - level: urgent', '    heading: Note: careful'),
    line: 5,
    message: /text with a colon/,
    help: 'Write: heading: "Note: careful"',
  },
  {
    name: 'a colon in typographic quotes',
    text: article('title: “Sleep: better”'),
    line: 2,
    marks: '“',
    message: /typographic/,
    help: 'Write: title: "Sleep: better"',
  },
  {
    name: 'an apostrophe in single quotes',
    text: article("title: 'It's late'"),
    line: 2,
    marks: "'",
    message: /the apostrophe ends the text/,
    help: 'Use double quotation marks: title: "It\'s late"',
  },
  {
    name: 'text after quotes',
    text: article('title: "Sleep" well'),
    line: 2,
    message: /should end at the second "/,
    help: `Put the whole text in single quotation marks: title: '"Sleep" well'`,
  },
  {
    name: 'a quote that is not closed',
    text: article('title: "Sleep', 'lang: en'),
    line: 2,
    marks: '"Sleep',
    message: /quotation mark " that begins here is never closed/,
    help: /"Sleep"/,
  },
  {
    name: 'a quote that another field closes',
    text: article('title: "Sleep', 'lang: en', 'sources:', '  - title: "B"'),
    line: 2,
    marks: '"Sleep',
    message: /never closed/,
  },
  {
    name: 'a single quote that is not closed',
    text: article("title: 'Sleep", 'lang: en'),
    line: 2,
    message: /quotation mark ' that begins here is never closed/,
  },
  {
    name: 'typographic quotes in braces',
    text: lines('evidence: {certainty: low, statement: “We: are sure”}'),
    line: 3,
    marks: '“',
    message: /typographic/,
    help: /statement: "We: are sure"/,
  },
  {
    name: 'no space after a colon',
    text: article('title:Sleep', 'lang: en'),
    line: 2,
    message: 'a space is missing after the colon',
    help: 'Write: title: Sleep',
  },
  {
    name: 'no space after any colon',
    text: article('title:Sleep'),
    line: 2,
    message: 'a space is missing after the colon',
  },
  {
    name: 'no colon',
    text: article('lang: en', 'title Sleep'),
    line: 3,
    message: /the colon is missing after "title"/,
    help: 'Write: title: Sleep',
  },
  {
    name: 'an equals sign',
    text: article('title = Sleep', 'lang: en'),
    line: 2,
    message: /the colon is missing after "title"/,
  },
  {
    name: 'no space after a dash',
    text: lines('cautions:', '  -level: urgent', '   heading: B'),
    line: 4,
    message: 'a space is missing after the dash',
    help: 'Write: - level: urgent',
  },
  {
    name: 'no space after dashes of texts',
    text: lines('topics:', '  -anxiety', '  -sleep'),
    message: /should be a list of texts/,
    help: /space after each dash/,
  },
  {
    name: 'a line indented too little',
    text: lines('cautions:', '  - level: urgent', '   heading: B'),
    line: 5,
    message: /indented like the other fields of its group/,
    help: /column after "- "/,
  },
  {
    name: 'a line indented too far',
    text: lines('evidence:', '  certainty: low', '    statement: B'),
    line: 5,
    message: /indented like the other fields/,
  },
  {
    name: 'a field twice',
    text: lines('lang: en', 'title: Again'),
    line: 4,
    marks: 'title',
    message: 'the field "title" is written twice',
    help: /2 lines above/,
  },
  {
    name: 'a list that is not closed',
    text: lines('topics: [one, two', 'lang: en'),
    line: 3,
    marks: '[',
    message: /begins with \[ here is never closed/,
  },
  {
    name: 'a group that is not closed',
    text: lines('action: {label: A, href: /b', 'lang: en'),
    line: 3,
    marks: '{',
    message: /begins with { here is never closed/,
  },
  {
    name: 'text that begins with @',
    text: article('title: @home'),
    line: 2,
    marks: '@home',
    message: /begins with @ should be in quotation marks/,
    help: 'Write: title: "@home"',
  },
  {
    name: 'text that begins with *',
    text: article('title: *Sleep* well'),
    line: 2,
    message: /begins with \* should be in quotation marks/,
  },
  {
    name: 'text that begins with !',
    text: article('title: !important'),
    message: /begins with ! should be in quotation marks/,
  },
  {
    name: 'text that begins with &',
    text: article('title: &rest well'),
    message: /begins with & should be in quotation marks/,
  },
  {
    name: 'text that ends at a number sign',
    text: article('title: Sleep #1 guide', 'lang: en'),
    line: 2,
    marks: '#1 guide',
    message: 'text with a space and # should be in quotation marks, because they begin a comment in YAML',
    help: 'Write: title: "Sleep #1 guide"',
  },
  {
    name: 'an entry of a list that ends at a number sign',
    text: lines('topics:', '  - Reason #2'),
    message: /because they begin a comment in YAML$/,
    help: 'Write: - "Reason #2"',
  },
  {
    name: 'text that begins with #',
    text: article('title: #1 tip', 'lang: en'),
    message: /begins with # should be in quotation marks/,
    help: 'Write: title: "#1 tip"',
  },
  {
    name: 'text that begins with [',
    text: article('title: [Sleep] better'),
    message: /begins with \[ should be in quotation marks/,
  },
  {
    name: 'a list beside its field',
    text: lines('topics: - one', ' - two'),
    line: 3,
    marks: '-',
    message: /a list should begin on a line of its own/,
  },
  {
    name: 'text of several lines',
    text: article('title: A', 'summary: First line', 'goes on here without any colon'),
    line: 4,
    message: 'this line belongs to no field',
    help: /summary: \|/,
  },
  {
    name: 'a backslash',
    text: article('title: "C:\\Users"'),
    message: /a backslash in double quotation marks/,
    help: /'C:\\Users'/,
  },
  {
    name: 'two documents',
    file: 'mood/a.yaml',
    text: 'question: A\n---\nquestion: B\n',
    line: 2,
    marks: '---',
    message: /one document, but --- begins a second one/,
  },
  {
    name: 'unquoted JSON',
    file: 'mood/a.json',
    text: '{\n  "question": How?\n}',
    line: 2,
    marks: 'How?',
    message: /text in JSON should be in double quotation marks/,
    help: 'Write: "How?"',
  },
  {
    name: 'a missing comma in JSON',
    file: 'mood/a.json',
    text: '{\n  "question": "A"\n  "when": "now"\n}',
    message: /comma is missing/,
  },
  {
    name: 'a comment in JSON',
    file: 'mood/a.json',
    text: '{\n  // now\n  "question": "A"\n}',
    line: 2,
    message: 'JSON has no comments',
  },

  {
    name: 'a number for a text in JSON',
    file: 'support/GB.json',
    text: '{"country": "GB", "emergency": 999, "lines": []}',
    message: 'support.emergency should be text, but is 999',
    help: 'Put it in quotation marks, so that it stays as it is written: "emergency": "999"',
  },
  {
    name: 'a day in another order in JSON',
    file: 'articles/a.json',
    text: '{"title": "Sleep", "body": "Rest.", "lastReviewed": "31/03/2026"}',
    message: /should be a day such as/,
    help: 'Write: "lastReviewed": "2026-03-31"',
  },
  {
    name: 'null in JSON',
    file: 'articles/a.json',
    text: '{"title": null, "body": "Rest."}',
    message: /title .* is missing/,
    help: 'Write a value instead of null, or delete the field.',
  },
  {
    name: 'one text instead of a list in JSON',
    file: 'articles/a.json',
    text: '{"title": "Sleep", "body": "Rest.", "cautions": "Do not drive."}',
    message: /cautions should be a list/,
    help: 'Write the entries in square brackets, with commas between them: "cautions": [ … ]',
  },

  // Values of other kinds
  {
    name: 'yes for true',
    file: 'mood/a.yaml',
    text: 'question: A\nnote: yes\noptions: [{value: 1, label: A}, {value: 2, label: B}]\n',
    line: 2,
    marks: 'yes',
    message: 'mood.note should be true or false, but is "yes"',
    help: 'Write: note: true',
  },
  {
    name: 'seconds with their unit',
    file: 'breathing/a.yaml',
    text: 'title: A\nphases:\n  - {kind: inhale, seconds: 4 s}\n  - {kind: exhale, seconds: 4}\n',
    marks: '4 s',
    message: /should be a number of seconds from 0\.5 to 60, but is "4 s"/,
    help: 'Write: seconds: 4',
  },
  {
    name: 'a field with a German name',
    file: 'breathing/a.yaml',
    text: 'title: A\nphases:\n  - {kind: inhale, sekunden: 4}\n  - {kind: exhale, seconds: 4}\n',
    line: 3,
    message: /seconds should be a number of seconds .* but is missing/,
    help: /^The name "sekunden" is not known/,
  },
  {
    name: 'a decimal comma',
    file: 'breathing/a.yaml',
    text: 'title: A\nphases:\n  - kind: inhale\n    seconds: 4,5\n  - {kind: exhale, seconds: 4}\n',
    line: 4,
    marks: '4,5',
    message: /should be a number of seconds/,
    help: 'Write: seconds: 4.5',
  },
  ...[
    ['in', 'inhale'],
    ['inhail', 'inhale'],
    ['breathe out', 'exhale'],
  ].map(([kind = '', meant = '']) => ({
    name: `kind: ${kind}`,
    file: 'breathing/a.yaml',
    text: `title: A\nphases:\n  - {kind: ${kind}, seconds: 4}\n  - {kind: inhale, seconds: 4}\n  - {kind: exhale, seconds: 4}\n`,
    line: 3,
    marks: kind,
    message: /should be one of inhale, hold, exhale, rest/,
    help: `Did you mean ${meant}?`,
  })),
  ...[
    ['31.02.2026', 'There is no such day in the calendar.'],
    ['31.02.', 'Write the year, the month and the day in digits.'],
    ['2026', 'Write the year, the month and the day in digits.'],
    ['2026/03/31', 'Write: lastReviewed: 2026-03-31'],
    ['31. März 2026', 'Write: lastReviewed: 2026-03-31'],
    ['31 de enero de 2026', 'Write: lastReviewed: 2026-01-31'],
    ['31 décembre 2025', 'Write: lastReviewed: 2025-12-31'],
  ].map(([day = '', help = '']) => ({
    name: `the day ${day}`,
    text: lines(`lastReviewed: ${day}`),
    line: 3,
    marks: day,
    message: /should be a day such as 2026-03-31/,
    help,
  })),
  {
    name: 'a source as text',
    text: lines('sources:', '  - https://www.nhs.uk/'),
    line: 4,
    marks: 'https://www.nhs.uk/',
    message: /sources\[0\] should be a source with a title/,
    help: 'Write: - {title: "…", url: "https://www.nhs.uk/"}',
  },
  {
    name: 'a caution as text',
    text: lines('cautions:', '  - Do not drive'),
    line: 4,
    message: /should be a caution with a level and a heading/,
    help: 'Write: - {level: "…", heading: "Do not drive"}',
  },
  {
    name: 'one caution instead of a list',
    text: lines('cautions:', '  level: urgent', '  heading: A'),
    message: /cautions should be a list of cautions, but is an object/,
    help: /dash and a space/,
  },
  {
    name: 'a reviewer as text',
    text: lines('reviewedBy: Dr A'),
    marks: 'Dr A',
    message: /reviewedBy should be a name and a role/,
    help: 'Write: reviewedBy: {name: "Dr A", role: "…"}',
  },
  {
    name: 'an action as text',
    text: lines('action: /contact'),
    message: /action should be a label and an href/,
    help: 'Write: action: {label: "…", href: "/contact"}',
  },
  {
    name: 'status: draft',
    text: lines('status: draft'),
    marks: 'draft',
    message: /status should be "current" or "withdrawn"/,
    help: /folder drafts/,
  },
  {
    name: 'bodyType: md',
    text: lines('bodyType: md'),
    message: /bodyType should be "markdown" or "html"/,
    help: 'Did you mean markdown?',
  },
  {
    name: 'one value instead of a list',
    file: 'mood/a.yaml',
    text: 'question: A\noptions: [{value: 1, label: A}, {value: 2, label: B}]\nnext:\n  - {for: 1, text: B}\n',
    marks: '1',
    message: /next\[0\]\.for should be a list of values, but is 1/,
    help: 'Write: for: [1]',
  },
  {
    name: 'lang: en_GB',
    text: lines('lang: en_GB'),
    marks: 'en_GB',
    message: /lang should be a language tag/,
    help: 'Write: lang: en-GB',
  },
  {
    name: 'a semicolon at the end',
    text: lines('lang: en;'),
    marks: 'en;',
    message: /lang should be a language tag/,
    help: 'Delete the semicolon at the end.',
  },
  {
    name: 'type: sms',
    file: 'support/GB.yaml',
    text: 'country: GB\nemergency: "999"\nlines:\n  - name: A\n    contacts:\n      - {type: sms, sms: "85258"}\n',
    marks: 'sms',
    message: /should be one of phone, text/,
    help: 'Did you mean text?',
  },
  {
    name: 'the text twice',
    text: lines('body: Sleep well.'),
    line: 3,
    marks: 'body',
    message: 'the text is written twice: in the field body, and below the fields',
  },
  {
    name: 'no text',
    text: '---\ntitle: Sleep\n---\n',
    message: /body should be text that is not empty, but is missing/,
    help: /below the second line of three hyphens/,
  },
  {
    name: 'a folder in upper case',
    file: 'Mood/a.yaml',
    text: 'question: A\n',
    message: /^document\.type should be one of .* but is missing$/,
    help: 'Rename the folder Mood to mood.',
  },

  // Links and images
  ...(
    [
      [
        '[Our page](https://clinic.example/our page)',
        'https://clinic.example/our page',
        /has a space, so that the text shows no link/,
        'Write: https://clinic.example/our%20page',
      ],
      ['[Call us](tel:01632 960 123)', 'tel:01632 960 123', /has a space/, 'Write: tel:01632960123'],
      ['![A pond](my pond.png)', 'my pond.png', /shows no image/, 'Write: my%20pond.png'],
      [
        '[Our page] (https://clinic.example/)',
        undefined,
        /no space between its text and its address/,
        'Write: [Our page](https://clinic.example/)',
      ],
      ['(Our page)[https://clinic.example/]', undefined, /are exchanged/, 'Write: [Our page](https://clinic.example/)'],
      [
        '[Our page](https:/clinic.example/)',
        'https:/clinic.example/',
        /should begin with https:\/\//,
        'Write: https://clinic.example/',
      ],
      [
        '[Our page](https//clinic.example/)',
        'https//clinic.example/',
        /should begin with https:\/\//,
        'Write: https://clinic.example/',
      ],
      ['[Our page](C:\\Users\\a.docx)', 'C:\\Users\\a.docx', /a file on your computer/, undefined],
      ['![A pond](file:///C:/pond.png)', 'file:///C:/pond.png', /one on your computer/, /beside the article/],
      ['![A pond](images\\pond.png)', 'images\\pond.png', /should be a file beside the article/, undefined],
    ] as const
  ).map(([text, marks = text, message, help]) => ({
    name: text,
    text: `${lines()}\n${text}\n`,
    line: 7,
    marks,
    message,
    ...(help && {help}),
  })),

  // More slips of YAML and JSON
  {
    name: 'a comment as in other languages',
    text: article('// my article', 'title: Sleep'),
    line: 2,
    marks: '// my article',
    message: 'a comment in YAML begins with #, but this line begins with //',
    help: 'Write: # my article',
  },
  {
    name: 'a wide colon',
    text: article('title：Sleep'),
    line: 2,
    message: 'the colon is missing after "title"',
  },
  {
    name: 'a blank of a word processor after a colon',
    text: article('title:\u00a0Sleep', 'lang: en'),
    line: 2,
    message: 'a space is missing after the colon',
    help: 'Write: title: Sleep',
  },
  {
    name: 'text that begins with ?',
    text: article('title: ? Sleep'),
    message: /begins with \? should be in quotation marks/,
  },
  {
    name: 'commas at the ends of lines',
    text: article('"title": "Sleep",', '"lang": "en",'),
    line: 2,
    marks: ',',
    message: /a comma follows/,
    help: /Delete the commas/,
  },
  {
    name: 'typographic quotes in JSON',
    file: 'mood/a.json',
    text: '{“question”: “A”}',
    marks: '“',
    message: /quotation marks in JSON should be straight/,
    help: 'Write: "question": "A"',
  },
  {
    name: 'two objects in JSON',
    file: 'mood/a.json',
    text: '{"question": "A"}\n{"question": "B"}',
    line: 2,
    marks: '{',
    message: /one document, but a second one begins here/,
  },
  {
    name: 'a list in JSON',
    file: 'mood/a.json',
    text: '[{"question": "A"}]',
    message: /should contain fields with names/,
    help: /begins with \{/,
  },
  {
    name: 'a field twice in JSON',
    file: 'mood/a.json',
    text: '{"question": "A", "question": "B"}',
    message: 'the field "question" is written twice',
  },

  // Files
  {
    name: 'a Word file',
    text: zip('word/document.xml'),
    message: 'the file should be text, but is a Word file',
    help: /smart-meditation import/,
  },
  {name: 'a PDF file', text: '%PDF-1.7\n', message: /is a PDF file/},
  {name: 'a rich text file', text: '{\\rtf1\\ansi Sleep}', message: /is a rich text file/},
  {name: 'a picture', text: latin1('\x89PNG\r\n'), message: /is a picture/},
  {name: 'a web page', text: '<!doctype html><title>Sleep</title>', message: /is a web page/},
  {name: 'UTF-16', text: utf16(lines()), message: /in UTF-8, but is in UTF-16/, help: /Save it as UTF-8/},
  {name: 'UTF-16 without a mark', text: bigEndian(lines()), message: /in UTF-8, but is in UTF-16/},
  {
    name: 'Windows-1252',
    text: latin1(lines('summary: hélp')),
    line: 3,
    marks: 'é',
    message: /should be text in UTF-8.*Windows-1252 \("hélp"\)/,
    help: /Save it as UTF-8/,
  },
  {
    name: 'letters that were read in another encoding',
    text: lines('summary: hÃ©lp'),
    line: 3,
    marks: 'Ã©',
    message: /should have the letters of its language, but has "Ã©"/,
  },
  {
    name: 'an apostrophe that was read in another encoding',
    text: lines('summary: itâ€™s'),
    marks: 'â€™',
    message: /â€™/,
  },
  {name: 'binary data', text: Buffer.from([1, 2, 0, 3, 4]), message: /binary data/},
  {name: 'an empty file', text: '', message: /is empty/, help: /new article/},
  {name: 'a blank file', text: ' \n\n', message: /is empty/},
  {
    name: 'no front matter',
    text: 'Rest well.\n',
    line: 1,
    marks: 'Rest well.',
    message: /should begin with front matter, but has none/,
    help: /three hyphens/,
  },
  {
    name: 'front matter that does not end',
    text: '---\ntitle: Sleep\n\nRest.\n',
    line: 1,
    message: /should end with a line of three hyphens/,
  },
  {
    name: 'four hyphens',
    text: '----\ntitle: Sleep\n----\nRest.\n',
    line: 1,
    marks: '----',
    message: /exactly three hyphens \(---\), but begins with "----"/,
  },
  {name: 'a long dash', text: '—\ntitle: Sleep\n—\nRest.\n', message: /exactly three hyphens/},
  {name: 'indented front matter', text: ' ---\ntitle: Sleep\n ---\nRest.\n', message: /is indented/},
  {name: 'front matter without markers', text: 'title: Sleep\n\nRest.\n', message: /between lines of ---/},
];

describe('mistakes of authors', () => {
  for (const {name, file = 'articles/a.md', text, line, marks, message, help} of mistakes) {
    it(name, async () => {
      const {problems} = await withFolder({[file]: text}, (folder) => checkFolder(folder, {strict: false}));
      assert.equal(problems.length, 1, `one mistake has one message: ${JSON.stringify(problems)}`);
      const [found] = problems;
      assert.ok(found?.isError);
      if (typeof message === 'string') assert.equal(found.message, message);
      else assert.match(found.message, message);
      if (line !== undefined) assert.equal(found.range?.line, line);
      const {column = 1, length = 0, text: marked = ''} = found.range ?? {};
      if (marks !== undefined) assert.equal(marked.slice(column - 1, column - 1 + length), marks);
      if (typeof help === 'string') assert.equal(found.help, help);
      else if (help) assert.match(found.help ?? '', help);
    });
  }

  it('names the line of the item of a questionnaire', async () => {
    const text = item(
      '"type": "string"',
      '"text": "How?"',
      '"enableWhen": [{"question": "zz", "operator": "=", "answerString": "x"}]',
    );
    const {problems} = await withFolder({'mood/a.json': text}, (folder) => checkFolder(folder, {strict: false}));
    assert.deepEqual(
      problems.map(({message, range}) => [message, range?.line]),
      [['questionnaire item "a" depends on "zz", which is not there', 5]],
    );
  });

  it('accepts what is unusual but correct', async () => {
    const files = {
      'articles/bom.md': `\ufeff${lines()}`,
      'articles/windows.md': lines('lang: en').replaceAll('\n', '\r\n'),
      'articles/old-mac.md': lines('lang: en').replaceAll('\n', '\r'),
      'articles/blank-first-line.md': `\n\n${lines()}`,
      'articles/capitals.md': lines('summary: «AMANHû e MANHÃ\u00a0cedo, para 5 €'),
      'articles/with spaces.md': lines('lang: en-GB'),
      'articles/upper.MD': lines(),
      'articles/long.markdown': lines(
        'summary: >',
        '  A text with: a colon',
        '  # and more',
        'topics: # two of them',
        '  - sleep',
      ),
      'articles/anchor.md': lines('reviewedBy: {name: &who A}', 'author: *who'),
      'articles/number-sign.md': lines(
        'topics: [sleep] #1',
        'summary: "Sleep #1" #2',
        'author: A#1',
        'publisher: B # 2',
      ),
      'articles/quotes.md': lines('summary: “Sleep” is a word, isn’t it?', "author: 'A: B'"),
    };
    const {problems} = await withFolder(files, (folder) => checkFolder(folder, {strict: false}));
    assert.deepEqual(problems, []);
  });

  it('says that a folder has only files of other kinds, and what to do with them', async () => {
    const files = {'a.docx': 'PK', 'b.txt': 'Sleep'};
    const {problems} = await withFolder(files, (folder) => checkFolder(folder, {strict: false}));
    assert.deepEqual(
      problems.map(({file, isError}) => [file, isError]),
      [
        ['.', true],
        ['a.docx', false],
        ['b.txt', false],
      ],
    );
    assert.match(problems[0]?.message ?? '', /but has only other files/);
    assert.match(problems[1]?.help ?? '', /smart-meditation import/);
  });
});
