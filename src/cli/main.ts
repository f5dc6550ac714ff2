import {parseArgs} from 'node:util';
import {buildFolder} from './build.js';
import {checkFolder} from './checks/check-folder.js';
import {assertDirectory} from './assert-directory.js';
import type {Problem} from './report/problem.js';
import {printProblems, reportFormats, type ReportFormat} from './report/report.js';
import {startServer} from './serve.js';
import {waitForInterrupt} from './wait-for-interrupt.js';

const USAGE = `Usage: smart-meditation <command> FOLDER

  build FOLDER --out FOLDER   checks the content and writes the files that a static host serves
  validate FOLDER             checks the content and writes nothing
  serve FOLDER                serves a built folder on this machine only, with CORS, ETag and compression

  --strict         build, validate: as for a release, also fail on a missing review, source or caution, an overdue review,
                   an unknown field and other warnings, except advice on wording
  --format FORMAT  build, validate: text (with colors on a terminal), json, github (for GitHub Actions) or sarif
  --site ADDRESS   build: the clinic's site, for links that begin with /
  --port NUMBER    serve: the port to listen on (4400, or any free one)
  --help
`;

/** Runs one command and resolves with its exit code: 0 success, 1 problems in the content, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const {values, positionals} = parseCli(args);
  const [command = '', folder, extra] = positionals;
  if (values.help) return printMessage(USAGE);
  const usageError = values.parseError ?? findUsageError(values);
  if (usageError) return failWithUsage(usageError);
  if (folder === undefined || extra !== undefined) return failWithUsage('Give one command and one folder.');
  try {
    if (command === 'validate') return await validate(folder, values);
    if (command === 'build')
      return values.out
        ? await build(folder, values.out, values)
        : failWithUsage('Give the folder to write to: --out FOLDER');
    if (command === 'serve') return await serveFolder(folder, values.port);
  } catch (error) {
    return printError((error as Error).message);
  }
  return failWithUsage(`Unknown command "${command}".`);
}

interface CliOptions {
  readonly help?: boolean | undefined;
  readonly strict?: boolean | undefined;
  readonly format?: string | undefined;
  readonly site?: string | undefined;
  readonly out?: string | undefined;
  readonly port?: string | undefined;
  readonly parseError?: string | undefined;
}

function parseCli(args: readonly string[]): {values: CliOptions; positionals: string[]} {
  const options = {
    help: {type: 'boolean'},
    strict: {type: 'boolean'},
    format: {type: 'string'},
    out: {type: 'string'},
    site: {type: 'string'},
    port: {type: 'string'},
  } as const;
  try {
    return parseArgs({args: [...args], options, allowPositionals: true});
  } catch (error) {
    return {values: {parseError: (error as Error).message}, positionals: []};
  }
}

function findUsageError({site, port, format}: CliOptions): string | undefined {
  if (site !== undefined && !URL.canParse(site))
    return `--site should be an address such as https://clinic.example, but is "${site}".`;
  if (port !== undefined && !isPort(port)) return `--port should be a number from 0 to 65535, but is "${port}".`;
  return format === undefined || (reportFormats as readonly string[]).includes(format)
    ? undefined
    : `--format should be one of ${reportFormats.join(', ')}, but is "${format}".`;
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) < 65536;

async function validate(folder: string, {strict = false, format}: CliOptions): Promise<number> {
  const {count, problems} = await checkFolder(folder, {strict});
  const success = `${formatDocumentCount(count)} in ${folder} checked, ${formatWarningCount(problems)}.\n`;
  return report({folder, problems, format: format as ReportFormat | undefined, success});
}

async function build(folder: string, out: string, {strict = false, site, format}: CliOptions): Promise<number> {
  const {count, problems, bytes} = await buildFolder(folder, out, {strict, site});
  const success = `Built ${formatDocumentCount(count)} into ${out} (${Math.ceil(bytes / 1000)} kB), ${formatWarningCount(problems)}.\n`;
  return report({folder, problems, format: format as ReportFormat | undefined, success});
}

async function serveFolder(folder: string, port: string | undefined): Promise<number> {
  await assertDirectory(folder);
  const {url, close} = await startServer(folder, port === undefined ? [4400, 0] : [Number(port)]);
  printMessage(`Serving ${folder} at ${url} on this machine only. Press Ctrl-C to stop.\n`);
  await waitForInterrupt();
  await close();
  return 0;
}

/** A checked folder, and the sentence that is printed when it has no error. */
interface Report {
  readonly folder: string;
  readonly problems: readonly Problem[];
  readonly format: ReportFormat | undefined;
  readonly success: string;
}

function report({folder, problems, format = 'text', success}: Report): number {
  printProblems(folder, problems, format);
  const errorCount = problems.filter((problem) => problem.isError).length;
  if (errorCount > 0) return printError(`${formatCount(errorCount, 'problem')} found. Nothing was written.`);
  if (format === 'text') printMessage(success);
  return 0;
}

/** Never "no problems" when there are warnings, because the success message is the line that is read. */
function formatWarningCount(problems: readonly Problem[]): string {
  return problems.length === 0 ? 'no problems found' : `${formatCount(problems.length, 'warning')} above`;
}

const formatCount = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const formatDocumentCount = (count: number) => formatCount(count, 'document');

function printMessage(text: string): number {
  process.stdout.write(text);
  return 0;
}

function printError(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

function failWithUsage(text: string): number {
  process.stderr.write(`${text}\n\n${USAGE}`);
  return 2;
}
