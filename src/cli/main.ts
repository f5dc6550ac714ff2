import {parseArgs} from 'node:util';
import {buildFolder} from './build.js';
import {checkFolder} from './check-folder.js';
import {assertDirectory} from './assert-directory.js';
import {formatProblem, type Problem} from './problem.js';
import {startServer} from './serve.js';
import {waitForInterrupt} from './wait-for-interrupt.js';

const USAGE = `Usage: smart-meditation <command> FOLDER

  build FOLDER --out FOLDER   checks the content and writes the files that a static host serves
  validate FOLDER             checks the content and writes nothing
  serve FOLDER                serves a built folder on this machine only, with CORS, ETag and compression

  --strict        build, validate: also fail on a missing review, source or caution, and on unknown fields
  --site ADDRESS  build: the clinic's site, for links that begin with /
  --port NUMBER   serve: the port to listen on (4400, or any free one)
  --help
`;

/** Runs one command and resolves with its exit code: 0 success, 1 problems in the content, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const {values, positionals} = parseCli(args);
  const [command = '', folder, extra] = positionals;
  if (values.help) return printMessage(USAGE);
  if (values.parseError) return failWithUsage(values.parseError);
  if (values.site !== undefined && !URL.canParse(values.site))
    return failWithUsage(`--site should be an address such as https://clinic.example, but is "${values.site}".`);
  if (values.port !== undefined && !isPort(values.port))
    return failWithUsage(`--port should be a number from 0 to 65535, but is "${values.port}".`);
  if (folder === undefined || extra !== undefined) return failWithUsage('Give one command and one folder.');
  try {
    if (command === 'validate') return await validate(folder, values.strict);
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
  readonly site?: string | undefined;
  readonly out?: string | undefined;
  readonly port?: string | undefined;
  readonly parseError?: string | undefined;
}

function parseCli(args: readonly string[]): {values: CliOptions; positionals: string[]} {
  const options = {
    help: {type: 'boolean'},
    strict: {type: 'boolean'},
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

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) < 65536;

async function validate(folder: string, strict = false): Promise<number> {
  const {documents, problems} = await checkFolder(folder, {strict});
  return (
    reportProblems(folder, problems) ??
    printMessage(`${formatDocumentCount(documents.length)} in ${folder} checked, no problems found.\n`)
  );
}

async function build(folder: string, out: string, {strict = false, site}: CliOptions): Promise<number> {
  const {documents, problems, bytes} = await buildFolder(folder, out, {strict, site});
  return (
    reportProblems(folder, problems) ??
    printMessage(`Built ${formatDocumentCount(documents.length)} into ${out} (${Math.ceil(bytes / 1000)} kB).\n`)
  );
}

async function serveFolder(folder: string, port: string | undefined): Promise<number> {
  await assertDirectory(folder);
  const {url, close} = await startServer(folder, port === undefined ? [4400, 0] : [Number(port)]);
  printMessage(`Serving ${folder} at ${url} on this machine only. Press Ctrl-C to stop.\n`);
  await waitForInterrupt();
  await close();
  return 0;
}

/** Prints the problems; returns the exit code when any of them is an error. */
function reportProblems(folder: string, problems: readonly Problem[]): number | undefined {
  for (const problem of problems) process.stderr.write(`${formatProblem(folder, problem)}\n`);
  const errorCount = problems.filter((problem) => problem.isError).length;
  return errorCount === 0
    ? undefined
    : printError(`${errorCount === 1 ? '1 problem' : `${errorCount} problems`} found. Nothing was written.`);
}

const formatDocumentCount = (documents: number) => (documents === 1 ? '1 document' : `${documents} documents`);

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
