import {parseArgs} from 'node:util';
import {buildFolder} from './build.js';
import {checkFolder} from './check-folder.js';
import {demandFolder} from './assert-directory.js';
import {inWords, type Problem} from './problem.js';
import {serve} from './serve.js';
import {untilStopped} from './wait-for-interrupt.js';

const help = `Usage: smart-meditation <command> FOLDER

  build FOLDER --out FOLDER   checks the content and writes the files that a static host serves
  validate FOLDER             checks the content and writes nothing
  serve FOLDER                serves a built folder on this machine only, with CORS, ETag and compression

  --strict        build, validate: also fail on a missing review, source or caution, and on unknown fields
  --site ADDRESS  build: the clinic's site, for links that begin with /
  --port NUMBER   serve: the port to listen on (4400, or any free one)
  --help
`;

/** Runs one command and resolves with its exit code: 0 done, 1 the content has problems, 2 the command was not understood. */
export async function main(args: readonly string[]): Promise<number> {
  const {values, positionals} = understand(args);
  const [command = '', folder, more] = positionals;
  if (values.help) return say(help);
  if (values.wrong) return refuse(values.wrong);
  if (values.site !== undefined && !URL.canParse(values.site)) return refuse(`--site should be an address such as https://clinic.example, but is "${values.site}".`);
  if (values.port !== undefined && !isPort(values.port)) return refuse(`--port should be a number from 0 to 65535, but is "${values.port}".`);
  if (folder === undefined || more !== undefined) return refuse('Name one command and one folder.');
  try {
    if (command === 'validate') return await validate(folder, values.strict);
    if (command === 'build') return values.out ? await build(folder, values.out, values) : refuse('Name the folder to write: --out FOLDER');
    if (command === 'serve') return await serveFolder(folder, values.port);
  } catch (error) {
    return complain((error as Error).message);
  }
  return refuse(`There is no command "${command}".`);
}

interface Values {
  readonly help?: boolean | undefined;
  readonly strict?: boolean | undefined;
  readonly site?: string | undefined;
  readonly out?: string | undefined;
  readonly port?: string | undefined;
  readonly wrong?: string | undefined;
}

function understand(args: readonly string[]): {values: Values; positionals: string[]} {
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
    return {values: {wrong: (error as Error).message}, positionals: []};
  }
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) < 65536;

async function validate(folder: string, strict = false): Promise<number> {
  const {documents, problems} = await checkFolder(folder, {strict});
  return report(folder, problems) ?? say(`${count(documents.length)} in ${folder}: nothing to mend.\n`);
}

async function build(folder: string, out: string, {strict = false, site}: Values): Promise<number> {
  const {documents, problems, bytes} = await buildFolder(folder, out, {strict, site});
  return report(folder, problems) ?? say(`Built ${count(documents.length)} into ${out} (${Math.ceil(bytes / 1000)} kB).\n`);
}

async function serveFolder(folder: string, port: string | undefined): Promise<number> {
  await demandFolder(folder);
  const {url, close} = await serve(folder, port === undefined ? [4400, 0] : [Number(port)]);
  say(`Serving ${folder} at ${url} on this machine only. Ctrl-C ends it.\n`);
  await untilStopped();
  await close();
  return 0;
}

/** Prints the problems; resolves to the exit code when any of them is grave. */
function report(folder: string, problems: readonly Problem[]): number | undefined {
  for (const problem of problems) process.stderr.write(`${inWords(folder, problem)}\n`);
  const grave = problems.filter((problem) => problem.grave).length;
  return grave === 0 ? undefined : complain(`${grave === 1 ? '1 problem' : `${grave} problems`}. Nothing was written.`);
}

const count = (documents: number) => (documents === 1 ? '1 document' : `${documents} documents`);

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n\n${help}`);
  return 2;
}
