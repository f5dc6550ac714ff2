import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {commands, type CliOptions, type Command} from './commands/commands.js';
import {printError, printMessage} from './commands/output.js';
import {readCountry} from '../content/validation/country.js';
import {findNearMiss} from './checks/near-miss.js';
import {reportFormats} from './report/report.js';

const USAGE = `Usage: smart-meditation <command>

  init [FOLDER]               writes a starter with a commented document of each type
  new TYPE TITLE              writes a new article, breathing, mood or support document
  import SOURCE --out FOLDER  makes drafts from a WordPress site, a JSON Feed, web pages, or Word and HTML files
  preview FOLDER              shows each document in its widget, with its problems, and follows every change
  validate FOLDER             checks the content and writes nothing
  build FOLDER --out FOLDER   checks the content and writes the files that a static host serves
  watch FOLDER --out FOLDER   builds after every change
  serve FOLDER                serves a built folder on this machine only, with CORS, ETag and compression

  --strict         build, watch, validate: as for a release, also fail on a missing review, source or caution, an overdue
                   review, an unknown field and other warnings, except advice on wording
  --format FORMAT  build, validate: text (with colors on a terminal), json, github (for GitHub Actions) or sarif
  --site ADDRESS   build, watch: the clinic's site, for links that begin with /
  --frames ADDRESS build, watch: also write a page for each document that other sites embed by its address (oEmbed); the
                   address of the folder with frame.html. Needs --address and --country
  --address ADDRESS  build, watch: where the written folder will be on the web
  --fresh          build: read every file again, even if it has not changed since the last build
  --in FOLDER      new: the content folder (content)
  --lang TAG       init, new: language of the new documents (en)
  --country CODE   preview: country whose crisis lines are shown (GB); build, watch: that of the pages of --frames
  --port NUMBER    serve, preview: the port to listen on (4400 or 4500, or any free one)
  --version
  --help
`;

const OPTIONS = {
  help: {type: 'boolean'},
  version: {type: 'boolean'},
  strict: {type: 'boolean'},
  fresh: {type: 'boolean'},
  format: {type: 'string'},
  out: {type: 'string'},
  in: {type: 'string'},
  lang: {type: 'string'},
  country: {type: 'string'},
  site: {type: 'string'},
  frames: {type: 'string'},
  address: {type: 'string'},
  port: {type: 'string'},
} as const;

/** Runs one command and resolves with its exit code: 0 success, 1 problems in the content, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const {values, positionals, error} = parseCli(args);
  if (error !== undefined) return failWithUsage(error);
  if (values.help) return printMessage(USAGE);
  if (values.version) return printMessage(`${packageVersion()}\n`);
  const [name = '', ...rest] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return failWithUsage(unknownCommand(name));
  const usageError = findUsageError(command, rest, values);
  if (usageError !== undefined) return failWithUsage(usageError);
  try {
    return await command.run(rest, values);
  } catch (failure) {
    return printError((failure as Error).message);
  }
}

interface ParsedArgs {
  readonly values: CliOptions & {readonly help?: boolean | undefined; readonly version?: boolean | undefined};
  readonly positionals: readonly string[];
  readonly error?: string;
}

function parseCli(args: readonly string[]): ParsedArgs {
  try {
    return parseArgs({args: [...args], options: OPTIONS, allowPositionals: true});
  } catch (error) {
    return {values: {}, positionals: [], error: (error as Error).message};
  }
}

function unknownCommand(name: string): string {
  if (name === '') return 'Give a command.';
  const meant = findNearMiss(name, Object.keys(commands));
  return `Unknown command "${name}".${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
}

function findUsageError({args, needsOut}: Command, given: readonly string[], options: CliOptions): string | undefined {
  const {port, format, out} = options;
  const required = args.filter((arg) => !arg.endsWith('?'));
  if (given.length < required.length || given.length > args.length)
    return `Give ${args.length === 0 ? 'no argument' : args.join(' and ')}.`;
  if (needsOut && !out) return 'Give the folder to write to: --out FOLDER';
  const addressError = findAddressError(options);
  if (addressError !== undefined) return addressError;
  if (port !== undefined && !isPort(port)) return `--port should be a number from 0 to 65535, but is "${port}".`;
  return format === undefined || (reportFormats as readonly string[]).includes(format)
    ? undefined
    : `--format should be one of ${reportFormats.join(', ')}, but is "${format}".`;
}

const addressOptions = ['site', 'frames', 'address'] as const;

/** A wrong address, or an option that `--frames` needs. */
function findAddressError(options: CliOptions): string | undefined {
  for (const name of addressOptions) {
    const text = options[name];
    if (text !== undefined && !URL.canParse(text))
      return `--${name} should be an address such as https://clinic.example, but is "${text}".`;
  }
  const {frames, address, country} = options;
  if (frames === undefined) return undefined;
  if (address === undefined) return '--frames needs --address: where the written folder will be on the web.';
  return readCountry(country) === undefined
    ? '--frames needs --country, such as --country GB: without it, the pages show no emergency number.'
    : undefined;
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) < 65536;

function packageVersion(): string {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return String((JSON.parse(file) as {version: unknown}).version);
}

function failWithUsage(text: string): number {
  process.stderr.write(`${text}\n\n${USAGE}`);
  return 2;
}
