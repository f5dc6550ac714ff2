import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {commands, type CliOptions, type Command} from './commands/commands.js';
import {printError, printMessage} from './commands/output.js';
import {USAGE, usageError} from './commands/usage.js';
import {readCountry} from '../content/validation/country.js';
import {findNearMiss} from './checks/near-miss.js';
import {reportFormats} from './report/report.js';

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
  if (name === '') return failWithHelp();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return failWithUsage(unknownCommand(name));
  const mistake = findMistake(command, rest, values);
  if (mistake !== undefined) return failWithUsage(mistake, name);
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
    return {values: {}, positionals: [], error: optionError(error as Error)};
  }
}

/** Node's message about an option, or a shorter one about an option that is not known. */
function optionError({message}: Error): string {
  const name = /^Unknown option '--?([\w-]+)'/.exec(message)?.[1];
  if (name === undefined) return message;
  const meant = findNearMiss(name, Object.keys(OPTIONS));
  return `Unknown option --${name}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`;
}

/** Names that other tools have for the commands. */
const synonyms: Readonly<Record<string, string>> = {
  check: 'validate',
  doctor: 'validate',
  lint: 'validate',
  test: 'validate',
  compile: 'build',
  publish: 'build',
  dev: 'preview',
  start: 'preview',
  add: 'new',
  create: 'new',
  convert: 'import',
};

function unknownCommand(name: string): string {
  const meant =
    findNearMiss(name, Object.keys(commands)) ?? (Object.hasOwn(synonyms, name) ? synonyms[name] : undefined);
  return `Unknown command "${name}".${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
}

/** What is wrong with the arguments and options of a command. */
function findMistake({args, needsOut}: Command, given: readonly string[], options: CliOptions): string | undefined {
  const {port, format, out} = options;
  const missing = args.slice(given.length).filter((arg) => !arg.endsWith('?'));
  if (missing.length > 0) return `Give ${missing.join(' and ')}.`;
  if (given.length > args.length)
    return `There are too many arguments: ${given.join(', ')}. Put a title or a path that has spaces in quotation marks.`;
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

function failWithHelp(): number {
  process.stderr.write(USAGE);
  return 2;
}

function failWithUsage(sentence: string, command?: string): number {
  process.stderr.write(usageError(sentence, command));
  return 2;
}
