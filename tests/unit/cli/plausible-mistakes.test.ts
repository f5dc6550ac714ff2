import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkFolder} from '../../../src/cli/checks/check-folder.js';
import {article, withFolder} from './content-folder.js';

/** A mistake in a document that the browser would accept, with the messages about it. */
interface Mistake {
  readonly name: string;
  readonly file?: string;
  readonly text: string;
  /** The marked text. */
  readonly marks?: string;
  readonly message: RegExp;
  readonly help?: RegExp | string;
  /** Whether the mistake fails the build, and not only a release (`--strict`). */
  readonly isError?: boolean;
}

const lines = (...more: readonly string[]) => article('title: Sleep', ...more);
const withBody = (body: string) => lines().replace('Rest *well*.', body);
const caution = (heading: string, body: string) =>
  lines('cautions:', '  - level: important', `    heading: ${heading}`, `    body: ${body}`);
const mood = (step: object, labels: readonly string[] = ['Low', 'Good']) =>
  JSON.stringify({
    question: 'How are you?',
    options: labels.map((label, index) => ({value: index + 1, label})),
    next: [{text: 'Thank you.', ...step}],
  });
const link = (label: string, href: string, answers = [2]) => mood({for: answers, action: {label, href}});
const file = 'mood/a.json';

const mistakes: readonly Mistake[] = [
  // Withdrawn articles
  {
    name: 'status: withdrawn without a reason',
    text: lines('status: withdrawn'),
    marks: 'withdrawn',
    message: /^article\.withdrawn should have the reason, because status is "withdrawn", but is missing$/,
    help: /^Write: withdrawn: \{reason: "…"\}/,
  },
  {
    name: 'a reason without status: withdrawn',
    text: lines('withdrawn: {reason: Out of date}'),
    marks: 'withdrawn',
    message: /status should be "withdrawn".*but is missing, so that the text is still shown$/,
    help: 'Write: status: withdrawn',
    isError: true,
  },
  {
    name: 'a reason with status: current',
    text: lines('status: current', 'withdrawn: {reason: Out of date}'),
    message: /but is "current", so that the text is still shown$/,
    isError: true,
  },
  {
    name: 'the reason as text',
    text: lines('status: withdrawn', 'withdrawn: Out of date'),
    message: /withdrawn should be a reason/,
    help: 'Write: withdrawn: {reason: "Out of date"}',
    isError: true,
  },
  {
    name: 'withdrawn: true',
    text: lines('withdrawn: true'),
    message: /withdrawn should be a reason/,
    help: 'Write: status: withdrawn, and withdrawn: {reason: "…"}',
    isError: true,
  },
  {
    name: 'a replacement as text',
    text: lines('status: withdrawn', 'withdrawn: {reason: Old, replacement: /b}'),
    message: /replacement should be a title and an href/,
    help: 'Write: replacement: {title: "…", href: "/b"}',
    isError: true,
  },
  {
    name: 'status: published',
    text: lines('status: published'),
    message: /status should be "current"/,
    help: 'Did you mean current?',
    isError: true,
  },
  {
    name: 'draft: true',
    text: lines('draft: true'),
    marks: 'draft',
    message: /so that the document would be published$/,
    help: /drafts\//,
    isError: true,
  },

  // Punctuation that becomes part of the text
  {
    name: 'title: A,',
    text: article('title: A,'),
    marks: 'A,',
    message: /^the text of title ends in ",", which readers see$/,
    help: 'Delete the comma at the end.',
  },
  {
    name: 'a semicolon after the author',
    text: lines('author: Dr A;'),
    message: /author ends in ";"/,
    help: /semicolon/,
  },
  {name: 'a comma after a topic', text: lines('topics:', '  - anxiety,', '  - sleep'), message: /topics ends in ","/},
  {name: 'a comma after a heading', text: caution('Do not stop,', 'Call us.'), message: /heading ends in ","/},
  {name: 'a full stop after a day', text: lines('published: 2026-03-31.'), message: /published ends in "\."/},
  {
    name: 'typographic quotation marks around a title',
    text: article('title: “Sleep”'),
    message: /in typographic quotation marks/,
    help: /write: title: "Sleep"$/,
  },
  {
    name: 'a comma after a level',
    text: lines('cautions:', '  - {level: "urgent,", heading: A, body: B}'),
    message: /level should be one of/,
    help: 'Delete the comma at the end.',
    isError: true,
  },

  // Text that is not finished
  {
    name: 'a caution that says N/A',
    text: caution('N/A', 'None'),
    marks: 'N/A',
    message: /says nothing, but replaces the standing caution/,
    isError: true,
  },
  {name: 'TODO', text: withBody('TODO: ask the pharmacist'), marks: 'TODO', message: /not finished/, help: /drafts\//},
  {
    name: 'a gap to fill in',
    text: withBody('Call [insert number].'),
    marks: '[insert number]',
    message: /not finished/,
  },
  {name: 'lorem ipsum', text: withBody('Lorem ipsum dolor.'), message: /not finished/},
  {
    name: 'two versions of a text',
    text: withBody('<<<<<<< HEAD\nRest.\n=======\nSleep.\n>>>>>>> b'),
    marks: '<<<<<<< HEAD',
    message: /two versions/,
    isError: true,
  },
  {
    name: 'two versions of a field',
    text: article('<<<<<<< HEAD', 'title: A', '=======', 'title: B', '>>>>>>> b'),
    message: /two versions/,
    isError: true,
  },

  // Markdown
  {
    name: 'a heading without a space',
    text: withBody('##Sleep well'),
    marks: '##Sleep well',
    message: /a heading has a space/,
    help: 'Write: ## Sleep well',
  },
  {name: 'bold text with spaces', text: withBody('Do ** not ** stop.'), message: /bold/, help: 'Write: **not**'},
  {name: 'bold text with one space', text: withBody('Do **not ** stop.'), message: /bold/, help: 'Write: **not**'},
  {
    name: 'a link that is not closed',
    text: withBody('See [our page](https://clinic.example/a and call.'),
    message: /never closed/,
    help: 'Write: [our page](https://clinic.example/a)',
  },
  {name: 'a code of WordPress', text: withBody('[gallery ids="1,2"]'), message: /a code of another system/},
  {name: 'a code of Hugo', text: withBody('{{< youtube x >}}'), message: /a code of another system/},

  // Values that lead elsewhere
  {
    name: 'a phone number as a link',
    text: lines('action: {label: Call us, href: 01632 960 123}'),
    message: /should begin with tel:/,
    help: 'Write: tel:01632960123',
    isError: true,
  },
  {
    name: 'type: telephone',
    file: 'support/GB.yaml',
    text: 'country: GB\nemergency: "999"\nlines:\n  - name: A\n    contacts:\n      - {type: telephone, dial: "116123"}\n',
    message: /should be one of phone/,
    help: 'Did you mean phone?',
    isError: true,
  },
  {
    name: 'lang as a list',
    text: lines('lang: [en]'),
    message: /lang should be a language tag/,
    help: 'Write: lang: en',
    isError: true,
  },
  {
    name: 'milliseconds',
    file: 'breathing/a.yaml',
    text: 'title: A\nphases:\n  - {kind: inhale, seconds: 4000}\n  - {kind: exhale, seconds: 6}\n',
    message: /should be a number of seconds/,
    help: 'Write seconds, not milliseconds: seconds: 4',
    isError: true,
  },

  // Mood questions
  {
    name: 'an app for good answers',
    file,
    text: link('Get it now', 'https://apps.apple.com/app/x'),
    message: /offers an app or a product because of an answer/,
    help: /to everybody/,
  },
  {name: 'an app on an own page', file, text: link('Download our app', '/app'), message: /offers an app or a product/},
  {name: 'a subscription', file, text: link('Subscribe', '/more', [1]), message: /offers an app or a product/},
  {
    name: 'an address that counts the answer',
    file,
    text: link('Read on', '/low?mood=1'),
    message: /tells the statistics of the page/,
    help: /\/low$/,
  },
  {name: 'a campaign in an address', file, text: link('Read', '/low?a=b&utm_source=mood'), message: /statistics/},
  {
    name: 'another site for one answer',
    file,
    text: link('Read on', 'https://partner.example/low'),
    message: /partner\.example learns the answer/,
  },
  {name: 'two options with one label', file, text: mood({for: [1, 2]}, ['Low', 'low']), message: /label should differ/},
];

describe('a plausible mistake', () => {
  for (const {name, file: path = 'articles/a.md', text, marks, message, help, isError = false} of mistakes)
    it(`is named: ${name}`, async () => {
      const {problems} = await withFolder({[path]: text}, (folder) => checkFolder(folder, {strict: false}));
      assert.equal(problems.length, 1, `one mistake has one message: ${JSON.stringify(problems)}`);
      const [found] = problems;
      assert.match(found?.message ?? '', message);
      assert.equal(found?.isError, isError);
      const {column = 1, length = 0, text: marked = ''} = found.range ?? {};
      if (marks !== undefined) assert.equal(marked.slice(column - 1, column - 1 + length), marks);
      if (typeof help === 'string') assert.equal(found.help, help);
      else if (help) assert.match(found.help ?? '', help);
    });

  it('is named: the country of another file', async () => {
    const files = {'support/GB.yaml': 'country: IE\nemergency: "999"\nlines: []\n'};
    const {problems} = await withFolder(files, (folder) => checkFolder(folder, {strict: false}));
    assert.match(problems[0]?.message ?? '', /^support\.country should be "GB" as in the file's name, but is "IE"$/);
  });
});

describe('no mistake', () => {
  it('is a text that only looks like one', async () => {
    const files = {
      'articles/bold.md': withBody('**Sleep** and **rest**, 2 ** 3, a*b*c.'),
      'articles/links.md': withBody(
        '[a](https://a.example/b_(c)) [your page](https://a.example) (see below)\n\n> [!NOTE]',
      ),
      'articles/words.md': withBody('Todo lo que ayuda. #SleepWeek starts. C## is a note. Rest, [sic].'),
      'articles/code.md': withBody('Write `##Sleep` and `{{< x >}}`.\n\n```\n** a **\n[gallery ids="1"]\n```'),
      'articles/items.md': lines(
        'cautions:',
        '  - level: important',
        '    heading: "Do not take it if:"',
        '    items:',
        '      - you are pregnant,',
        '      - you drive, or',
        '      - None of your medicines is listed.',
      ),
      'articles/quoted.md': article('title: “Sleep” or rest'),
      'articles/withdrawn.md': lines('status: withdrawn', 'withdrawn: {reason: Out of date}'),
      'articles/time.md': lines('published: 2026-03-31T10:00:00Z'),
      'mood/all.json': link('Our app', 'https://apps.apple.com/app/x', [1, 2]),
      'mood/own.json': link('Talk to our team', '/talk'),
      'mood/call.json': link('Call us', 'tel:01632960123'),
    };
    const {problems} = await withFolder(files, (folder) => checkFolder(folder, {strict: false}));
    assert.deepEqual(problems, []);
  });
});
