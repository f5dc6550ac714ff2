import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import {formatGithub, formatJson, formatSarif} from '../../../src/cli/report/format-machine.js';
import {formatProblem, paintFor} from '../../../src/cli/report/format-text.js';
import type {Problem} from '../../../src/cli/report/problem.js';

const problem: Problem = {
  file: 'articles/a.md',
  range: {line: 12, column: 8, length: 5, text: 'title: Sleep: better'},
  rule: 'syntax',
  message: 'text with a colon should be in quotation marks',
  help: 'Write: title: "Sleep: better"',
  isError: true,
};
const plain = paintFor({isTTY: false}, {});

describe('report', () => {
  it('shows the line, marks the part that is meant, and says what to write', () => {
    assert.deepEqual(formatProblem('content', problem, plain).split('\n'), [
      'content/articles/a.md:12:8 text with a colon should be in quotation marks',
      '    |',
      ' 12 | title: Sleep: better',
      '    |        ^^^^^',
      '    = Write: title: "Sleep: better"',
      '',
    ]);
  });

  it('marks the right place after tabs, wide characters and in long lines', () => {
    const frame = (text: string, column: number, length: number) => {
      const [, , line = '', marks = ''] = formatProblem(
        'c',
        {...problem, range: {line: 1, column, length, text}},
        plain,
      ).split('\n');
      return [line, marks];
    };
    assert.deepEqual(frame('\ta: b', 5, 1), [' 1 | → a: b', '   |      ^']);
    assert.deepEqual(frame('标题：睡', 3, 1), [' 1 | 标题：睡', '   |     ^^']);
    const [line, marks] = frame(`${'word '.repeat(100)}here ${'word '.repeat(100)}`, 501, 4);
    assert.ok(line && line.length < 120 && marks);
    assert.equal(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'here');
  });

  it('prints no frame for a file without a position', () => {
    const bare = {...problem, range: undefined, help: undefined, isError: false};
    assert.equal(
      formatProblem('content', bare, plain),
      'content/articles/a.md:1:1 warning: text with a colon should be in quotation marks',
    );
  });

  it('has colors on a terminal only, and follows NO_COLOR and FORCE_COLOR', () => {
    const isColored = (isTTY: boolean, env: NodeJS.ProcessEnv) =>
      formatProblem('content', problem, paintFor({isTTY}, env)) !== formatProblem('content', problem, plain);
    assert.deepEqual(
      [
        isColored(true, {}),
        isColored(false, {}),
        isColored(true, {NO_COLOR: '1'}),
        isColored(true, {TERM: 'dumb'}),
        isColored(false, {FORCE_COLOR: '1'}),
      ],
      [true, false, false, false, true],
    );
    assert.equal(
      stripVTControlCharacters(formatProblem('content', problem, paintFor({isTTY: true}, {}))),
      formatProblem('content', problem, plain),
    );
  });

  it('prints JSON', () => {
    assert.deepEqual(JSON.parse(formatJson('content', [problem])), {
      problems: [
        {
          file: 'content/articles/a.md',
          line: 12,
          column: 8,
          endColumn: 13,
          severity: 'error',
          rule: 'syntax',
          message: problem.message,
          help: problem.help,
        },
      ],
    });
    assert.deepEqual(JSON.parse(formatJson('content', [])), {problems: []});
  });

  it('prints workflow commands for GitHub, with their special characters escaped', () => {
    const strange = {...problem, file: 'a,b:c.md', message: '50%\nof it', isError: false};
    assert.equal(
      formatGithub('content', [strange]),
      '::warning file=content/a%2Cb%3Ac.md,line=12,col=8,endColumn=13,title=syntax::50%25%0Aof it. Write: title: "Sleep: better"\n',
    );
  });

  it('prints SARIF 2.1.0', () => {
    const {version, runs} = JSON.parse(
      formatSarif('my content', [problem, {...problem, rule: 'file', isError: false}]),
    ) as {
      version: string;
      runs: {
        tool: {driver: {rules: {id: string}[]}};
        results: {ruleId: string; ruleIndex: number; level: string; locations: unknown[]}[];
      }[];
    };
    const [run] = runs;
    assert.deepEqual([version, run?.tool.driver.rules], ['2.1.0', [{id: 'file'}, {id: 'syntax'}]]);
    assert.deepEqual(
      run?.results.map(({ruleId, ruleIndex, level}) => [ruleId, ruleIndex, level]),
      [
        ['syntax', 1, 'error'],
        ['file', 0, 'warning'],
      ],
    );
    assert.deepEqual(run.results[0]?.locations, [
      {
        physicalLocation: {
          artifactLocation: {uri: 'my%20content/articles/a.md'},
          region: {startLine: 12, startColumn: 8, endColumn: 13},
        },
      },
    ]);
  });
});
