import {formatGithub, formatJson, formatSarif} from './format-machine.js';
import {formatProblem, paintFor} from './format-text.js';
import type {Problem} from './problem.js';

/** Names of the formats in which problems are printed. */
export const reportFormats = ['text', 'json', 'github', 'sarif'] as const;

/** A format in which problems are printed. */
export type ReportFormat = (typeof reportFormats)[number];

const machineFormats = {json: formatJson, github: formatGithub, sarif: formatSarif};

/**
 * Prints problems: as text for a person to the error output, in other formats to the standard output. JSON and SARIF are
 * also printed when there is no problem, so that a program can always read them.
 */
export function printProblems(folder: string, problems: readonly Problem[], format: ReportFormat): void {
  if (format !== 'text') {
    process.stdout.write(machineFormats[format](folder, problems));
    return;
  }
  const paint = paintFor(process.stderr, process.env);
  for (const problem of problems) process.stderr.write(`${formatProblem(folder, problem, paint)}\n`);
}
