import type {Problem} from '../report/problem.js';
import {printProblems, type ReportFormat} from '../report/report.js';

/** A checked folder, and the sentence that is printed when it has no error. */
export interface Report {
  readonly folder: string;
  readonly problems: readonly Problem[];
  readonly format: ReportFormat | undefined;
  readonly success: string;
  /** True when the command would have written files. */
  readonly writes?: boolean;
}

/** Prints problems and a closing sentence; returns the exit code. */
export function report({folder, problems, format = 'text', success, writes = false}: Report): number {
  printProblems(folder, problems, format);
  const errorCount = problems.filter((problem) => problem.isError).length;
  if (errorCount > 0)
    return printError(`${formatCount(errorCount, 'problem')} found.${writes ? ' Nothing was written.' : ''}`);
  if (format === 'text') printMessage(success);
  return 0;
}

/** Never "no problems" when there are warnings, because the closing sentence is the one that is read. */
export function formatWarningCount(problems: readonly Problem[]): string {
  return problems.length === 0 ? 'no problems found' : `${formatCount(problems.length, 'warning')} above`;
}

/** A number with its noun: `1 file`, `2 files`. */
export const formatCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Prints to the standard output; returns the exit code of success. */
export function printMessage(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Prints to the error output; returns the exit code of problems. */
export function printError(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}
