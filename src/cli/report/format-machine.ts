import {join, sep} from 'node:path';
import {positionOf, type Problem} from './problem.js';

const slashes = (path: string): string => path.replaceAll(sep, '/');
const fullMessage = ({message, help}: Problem): string => (help === undefined ? message : `${message}. ${help}`);

/** The problems as JSON: a list of objects with file, line, column, endColumn, severity, rule, message and help. */
export function formatJson(folder: string, problems: readonly Problem[]): string {
  const entries = problems.map((problem) => {
    const {line, column} = positionOf(problem);
    return {
      file: slashes(join(folder, problem.file)),
      line,
      column,
      endColumn: column + (problem.range?.length ?? 1),
      severity: problem.isError ? 'error' : 'warning',
      rule: problem.rule,
      message: problem.message,
      help: problem.help,
    };
  });
  return `${JSON.stringify({problems: entries}, null, 2)}\n`;
}

/**
 * The problems as workflow commands, which GitHub shows beside the lines of a pull request.
 * Source: docs.github.com, "Workflow commands for GitHub Actions".
 */
export function formatGithub(folder: string, problems: readonly Problem[]): string {
  const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map((problem) => {
      const {line, column} = positionOf(problem);
      const file = escapeProperty(slashes(join(folder, problem.file)));
      const place = `file=${file},line=${line},col=${column},endColumn=${column + (problem.range?.length ?? 1)}`;
      const level = problem.isError ? 'error' : 'warning';
      return `::${level} ${place},title=${problem.rule}::${escapeData(fullMessage(problem))}\n`;
    })
    .join('');
}

/** The problems as SARIF 2.1.0 (OASIS), for code scanning and editors. */
export function formatSarif(folder: string, problems: readonly Problem[]): string {
  const rules = [...new Set(problems.map(({rule}) => rule))].sort();
  const results = problems.map((problem) => {
    const {line, column} = positionOf(problem);
    const region = {startLine: line, startColumn: column, endColumn: column + (problem.range?.length ?? 1)};
    const uri = encodeURI(slashes(join(folder, problem.file)));
    return {
      ruleId: problem.rule,
      ruleIndex: rules.indexOf(problem.rule),
      level: problem.isError ? 'error' : 'warning',
      message: {text: fullMessage(problem)},
      locations: [{physicalLocation: {artifactLocation: {uri}, region}}],
    };
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'smart-meditation', rules: rules.map((id) => ({id}))}},
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
