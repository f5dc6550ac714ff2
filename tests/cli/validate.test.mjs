import assert from 'node:assert/strict';
import {relative} from 'node:path';
import {before, describe, it} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {validate} from '../../dist/modules/content/validation/validate.js';
import {schemas} from '../../dist/modules/content/validation/json-schemas.js';
import {article, breathing, cli, folder, runCli} from './run-cli.mjs';

/** Validates one file and returns the exit code and the messages about it, with paths relative to the folder. */
async function linesAbout(test, path, text, ...options) {
  const content = await folder(test, {[path]: text});
  const {code, err} = await runCli('validate', content, ...options);
  return {
    code,
    lines: err
      .split('\n')
      .filter((line) => line.startsWith(content))
      .map((line) => relative(content, line)),
  };
}

const cases = [
  [
    'reports the line of an invalid field',
    'breathing/a.json',
    breathing({minutes: 'five'}),
    'breathing/a.json:14:14 breathing.minutes should be minutes from 0.5 to 60, but is "five"',
  ],
  [
    'reports the line of the object with a missing field',
    'articles/b.md',
    article('title: A', 'cautions:', '  - level: urgent', '    body: Careful.'),
    'articles/b.md:4:5 article.cautions[0].heading should be text that is not empty, but is missing',
  ],
  [
    'reports lines in front matter with Windows line breaks',
    'articles/c.md',
    article('lang: en', 'title: 7').replaceAll('\n', '\r\n'),
    'articles/c.md:3:8 article.title should be text, but is 7',
  ],
  [
    'reports an article without front matter',
    'articles/d.md',
    'Rest well.\n',
    'articles/d.md:1:1 the article should begin with front matter, but has none, so that it has no title',
  ],
  [
    'reports an article without a body',
    'articles/e.md',
    '---\ntitle: A\n---\n',
    'articles/e.md:2:1 article.body should be text that is not empty, but is missing',
  ],
  [
    'reports an invalid date',
    'articles/f.md',
    article('title: A', 'lastReviewed: last spring'),
    'articles/f.md:3:15 article.lastReviewed should be a day such as 2026-03-31, but is "last spring"',
  ],
  [
    'reports invalid JSON',
    'mood/g.json',
    '{\n  "question": How?\n}',
    /^mood\/g\.json:2:15 text in JSON should be in double quotation marks, but is not/,
  ],
  [
    'reports invalid YAML in front matter',
    'articles/h.md',
    article('title: A', 'topics: [one'),
    /^articles\/h\.md:3:9 the list that begins with \[ here is never closed/,
  ],
  [
    'reports a file that contains a list',
    'mood/i.json',
    '[1, 2]',
    'mood/i.json:1:1 the file should contain fields with names, but does not',
  ],
  [
    'reports a missing type',
    'other/j.json',
    '{"title": "A"}',
    'other/j.json:1:1 document.type should be one of article, breathing, mood, support, but is missing',
  ],
  [
    'reports an unknown type',
    'mood/k.json',
    '{"type": "poem"}',
    'mood/k.json:1:10 document.type should be one of article, breathing, mood, support, but is "poem"',
  ],
  [
    'reports a language that differs between file name and field',
    'breathing/l.de.json',
    breathing({lang: 'fr'}),
    'breathing/l.de.json:3:11 breathing.lang should be "de" as in the file\'s name, but is "fr"',
  ],
  [
    'reports a FHIR Questionnaire without questions',
    'mood/m.json',
    '{"resourceType": "Questionnaire"}',
    'mood/m.json:1:1 questionnaire.item should be a list of questions, but is missing',
  ],
];

describe('smart-meditation validate', () => {
  let lines;
  before(async () => {
    let cleanUp;
    const content = await folder(
      {after: (work) => (cleanUp = work)},
      Object.fromEntries(cases.map(([, path, text]) => [path, text])),
    );
    lines = (await runCli('validate', content)).err.split('\n').map((line) => relative(content, line));
    await cleanUp();
  });

  for (const [name, path, , line] of cases) {
    it(name, () => {
      const found = lines.filter((one) => one.startsWith(path));
      if (line instanceof RegExp) assert.match(found[0], line);
      else assert.deepEqual(found, [line]);
    });
  }

  it('exits with code 1 and prints the number of problems', async (t) => {
    const content = await folder(t, {
      'breathing/a.json': breathing({title: 1, minutes: 0}),
      'breathing/b.json': breathing(),
    });
    const {code, err} = await runCli('validate', content);
    assert.equal(code, 1);
    assert.match(err, /2 problems/);
  });

  it('prints the same messages as the browser', async (t) => {
    const document = {
      question: 'How?',
      options: [
        {value: 1, label: 'Low'},
        {value: 1, label: 'Good'},
      ],
    };
    const {lines} = await linesAbout(t, 'mood/a.json', JSON.stringify(document));
    assert.throws(() => validate(schemas.mood, document, 'mood'), {message: lines[0].replace('mood/a.json:1:66 ', '')});
  });

  it('accepts the sample content except a text that is hard to read, and reports missing recommended fields with --strict', async () => {
    const content = at('content');
    const result = await runCli('validate', content, '--format', 'json');
    assert.deepEqual([result.code, result.err], [0, '']);
    assert.deepEqual(
      JSON.parse(result.out).problems.map(({file, rule}) => [relative(content, file), rule]),
      [['articles/can-baclofen-be-used-for-anxiety.md', 'reading-age']],
    );
    const {code, err} = await runCli('validate', content, '--strict');
    assert.equal(code, 1);
    assert.match(
      err,
      /articles\/can-baclofen-be-used-for-anxiety\.md:\d+:\d+ article\.sources should be at least one source, but is missing/,
    );
    assert.match(
      err,
      /articles\/baclofen-for-anxiety\.md:\d+:\d+ article\.reviewedBy should be the clinician who reviewed it, but is missing/,
    );
  });

  it('fails on an article without cautions with --strict', async (t) => {
    const {code, lines} = await linesAbout(t, 'articles/a.md', article('title: A'), '--strict');
    assert.equal(code, 1);
    assert.ok(
      lines.includes('articles/a.md:2:1 article.cautions should be at least one caution, but is missing'),
      lines,
    );
  });

  it('fails on unchecked crisis lines with --strict', async (t) => {
    const support =
      '{"country": "GB", "emergency": "999", "lines": [{"name": "A", "contacts": [{"type": "phone", "dial": "1"}], "source": "a"}]}';
    assert.deepEqual(await linesAbout(t, 'support/GB.json', support), {code: 0, lines: []});
    const {code, lines} = await linesAbout(t, 'support/GB.json', support, '--strict');
    assert.deepEqual(
      [code, lines],
      [
        1,
        [
          'support/GB.json:1:49 support.lines[0].checked should be the day on which a named person dialled the number, but is missing',
          'support/GB.json:1:49 support.lines[0].checkedBy should be the name of the person who dialled the number, but is missing',
        ],
      ],
    );
  });

  it('warns about an unknown field, and fails with --strict', async (t) => {
    const unknown = article('title: A', 'color: blue');
    const sentence = 'article.color is not a known field, so widgets do not show it';
    assert.deepEqual(await linesAbout(t, 'articles/a.md', unknown), {
      code: 0,
      lines: [`articles/a.md:3:1 warning: ${sentence}`],
    });
    const {code, lines} = await linesAbout(t, 'articles/a.md', unknown, '--strict');
    assert.deepEqual([code, lines.includes(`articles/a.md:3:1 ${sentence}`)], [1, true]);
  });

  for (const [given, meant] of [
    ['cuations: []', 'cautions'],
    ['caution: []', 'cautions'],
    ['last_reviewed: 2026-03-31', 'lastReviewed'],
    ['lastreviewed: 2026-03-31', 'lastReviewed'],
    ['LastReviewed: 2026-03-31', 'lastReviewed'],
    ['reviewdBy: {name: A}', 'reviewedBy'],
    ['evidance: {}', 'evidence'],
    ['source: []', 'sources'],
    ['titel: A', 'title'],
  ]) {
    it(`fails on a misspelled field and suggests ${meant}: ${given}`, async (t) => {
      const {code, lines} = await linesAbout(t, 'articles/a.md', article('title: A', given));
      const name = given.split(':')[0];
      assert.deepEqual(
        [code, lines],
        [1, [`articles/a.md:3:1 article.${name} is not a known field: did you mean "${meant}"?`]],
      );
    });
  }

  it('reports the line of a misspelled field inside a list', async (t) => {
    const text = article(
      'title: A',
      'cautions:',
      '  - level: urgent',
      '    heading: Careful',
      '    items: [a]',
      '    bdoy: B',
    );
    const {code, lines} = await linesAbout(t, 'articles/a.md', text);
    assert.deepEqual(
      [code, lines],
      [1, ['articles/a.md:7:5 article.cautions[0].bdoy is not a known field: did you mean "body"?']],
    );
  });

  it('warns about premium-rate and foreign numbers, and rejects a contact that shows one number and dials another', async (t) => {
    const support = (display, dial, emergency = '999') =>
      JSON.stringify({country: 'UK', emergency, lines: [{name: 'A', contacts: [{type: 'phone', display, dial}]}]});
    assert.deepEqual(await linesAbout(t, 'support/GB.json', support('0906 110 1234', '09061101234')), {
      code: 0,
      lines: [
        'support/GB.json:1:117 warning: support.lines[0].contacts[0].dial is a premium-rate number in GB: check that it is meant',
      ],
    });
    const emergency = await linesAbout(t, 'support/GB.json', support('1', '1', '0300 123 4567'));
    assert.match(
      emergency.lines[0],
      /warning: support\.emergency "0300 123 4567" is not the known emergency number of GB/,
    );
    const premium = await linesAbout(t, 'support/GB.json', support('1', '1', '0909 123 4567'));
    assert.equal(premium.code, 1);
    assert.match(premium.lines[0], /support\.emergency should be .*no premium-rate number/);
    const deceptive = await linesAbout(t, 'support/GB.json', support('Call 116 123', '0906 110 1234'));
    assert.equal(deceptive.code, 1);
    assert.match(
      deceptive.lines[0],
      /display should be the number that is dialled \("0906 110 1234"\), but is "Call 116 123"/,
    );
  });

  it('reports unsupported front matter', async (t) => {
    const {code, lines} = await linesAbout(t, 'articles/a.md', '+++\ntitle = "A"\n+++\nText.\n');
    assert.deepEqual(
      [code, lines],
      [1, ['articles/a.md:1:1 front matter should be YAML between lines of ---, but is TOML']],
    );
  });

  it('reports correct lines for front matter after a comment and in JSON', async (t) => {
    const commented = `<!-- made by a template -->\n\n${article('title: A', 'minutes: 5', 'lastReviewed: soon')}`;
    assert.match(
      (await linesAbout(t, 'articles/a.md', commented)).lines[0],
      /^articles\/a\.md:6:15 article\.lastReviewed/,
    );
    const json = '{\n  "title": "A",\n  "lastReviewed": "soon"\n}\n\nText.\n';
    assert.match((await linesAbout(t, 'articles/b.md', json)).lines[0], /^articles\/b\.md:3:19 article\.lastReviewed/);
  });
});

describe('smart-meditation', () => {
  it('reports files with the same output path and ignored files', async (t) => {
    const content = await folder(t, {
      'breathing/a.json': breathing(),
      'breathing/a.yaml': breathing(),
      'breathing/a.mp3': '',
      '.hidden': '',
      'README.md': 'Hello.',
    });
    const {code, err} = await runCli('validate', content);
    assert.equal(code, 1);
    assert.match(err, /a\.yaml:1:1 is published as breathing\/a\.json, like breathing\/a\.json/);
    assert.match(err, /a\.mp3:1:1 warning: is not Markdown/);
    assert.doesNotMatch(err, /hidden|README/);
  });

  it('reports a folder that is empty, missing, or a file', async (t) => {
    assert.match((await runCli('validate', await folder(t))).err, /should contain at least one document, but is empty/);
    for (const command of [['validate'], ['build', '--out', 'b'], ['serve']]) {
      assert.deepEqual(await runCli(...command, 'no/such/folder'), {
        code: 1,
        out: '',
        err: 'no/such/folder should be a folder, but is missing.\n',
      });
      assert.deepEqual(await runCli(...command, cli), {
        code: 1,
        out: '',
        err: `${cli} should be a folder, but is a file.\n`,
      });
    }
  });

  it('prints its usage, and reports invalid arguments', async () => {
    assert.match((await runCli('--help')).out, /^Usage: smart-meditation <command>\n/);
    for (const args of [
      [],
      ['build'],
      ['build', 'content'],
      ['paint', 'content'],
      ['validate', 'a', 'b'],
      ['validate', 'a', '--loud'],
      ['build', 'a', '--out', 'b', '--site', 'clinic'],
      ['serve', 'a', '--port', 'clinic'],
      ['serve', 'a', '--port', '70000'],
    ]) {
      const {code, err} = await runCli(...args);
      assert.deepEqual([args, code], [args, 2]);
      assert.match(err, /Usage:/);
    }
  });

  it('says first what is wrong with a command line, then only what belongs to this command', async () => {
    const firstLines = [
      [['check', 'content'], /^Unknown command "check"\. Did you mean validate\?$/],
      [['new', 'article'], /^Give TITLE\.$/],
      [
        ['new', 'article', 'Sleeping', 'better'],
        /^There are too many arguments: article, Sleeping, better\. Put a title/,
      ],
      [['build', 'content', '--sit', 'x'], /^Unknown option --sit\. Did you mean --site\?$/],
    ];
    for (const [args, expected] of firstLines) {
      const {err} = await runCli(...args);
      assert.match(err.split('\n')[0], expected);
      assert.ok(err.split('\n').length < 9, err);
    }
    assert.match((await runCli('new', 'article')).err, /^Usage: smart-meditation new TYPE TITLE$/m);
  });
});
