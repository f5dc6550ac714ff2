import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {COMMAND} from '../report/command-name.js';
import {assertDirectory} from '../assert-directory.js';
import {checkFolder} from '../checks/check-folder.js';
import {importContent} from '../import/import.js';
import {readCountry} from '../../content/validation/country.js';
import {buildFolder} from '../output/build.js';
import type {EmbedAddresses} from '../output/embed-pages.js';
import {startPreview} from '../preview/preview.js';
import type {ReportFormat} from '../report/report.js';
import {startServer, type RunningServer} from '../serve.js';
import {writeDocument, writeStarter} from '../starter/starter.js';
import {waitForInterrupt} from '../wait-for-interrupt.js';
import {watchFolder} from '../watch-folder.js';
import {formatCount, formatWarningCount, printError, printMessage, report} from './output.js';

/** Options of the command line, as written. */
export interface CliOptions {
  readonly strict?: boolean | undefined;
  readonly fresh?: boolean | undefined;
  readonly format?: string | undefined;
  readonly site?: string | undefined;
  readonly frames?: string | undefined;
  readonly address?: string | undefined;
  readonly out?: string | undefined;
  readonly port?: string | undefined;
  readonly lang?: string | undefined;
  readonly in?: string | undefined;
  readonly country?: string | undefined;
}

/** A command: its arguments, the options that it needs, and its work, which resolves with the exit code. */
export interface Command {
  /** Names of the arguments; those that end in `?` may be left out. */
  readonly args: readonly string[];
  readonly needsOut?: boolean;
  readonly run: (args: readonly string[], options: CliOptions) => Promise<number>;
}

/** The commands by name. */
export const commands: Readonly<Record<string, Command>> = {
  init: {args: ['FOLDER?'], run: ([folder = 'content'], options) => init(folder, options)},
  new: {args: ['TYPE', 'TITLE'], run: ([type = '', title = ''], options) => createDocument(type, title, options)},
  import: {args: ['SOURCE'], needsOut: true, run: ([source = ''], {out = ''}) => runImport(source, out)},
  preview: {args: ['FOLDER'], run: ([folder = ''], options) => preview(folder, options)},
  validate: {args: ['FOLDER'], run: ([folder = ''], options) => validate(folder, options)},
  build: {args: ['FOLDER'], needsOut: true, run: ([folder = ''], options) => build(folder, options)},
  watch: {args: ['FOLDER'], needsOut: true, run: ([folder = ''], options) => watch(folder, options)},
  serve: {args: ['FOLDER'], run: ([folder = ''], options) => serve(folder, options)},
};

async function init(folder: string, {lang = 'en'}: CliOptions): Promise<number> {
  const written = await writeStarter(folder, lang);
  const files = written.map((file) => `  ${file}\n`).join('');
  return printMessage(
    written.length === 0
      ? `${folder} has all files of the starter already.\n`
      : `Wrote a starter:\n${files}\nNow: ${COMMAND} preview ${folder}\n`,
  );
}

async function createDocument(
  type: string,
  title: string,
  {in: folder = 'content', lang = 'en'}: CliOptions,
): Promise<number> {
  return printMessage(`Wrote ${await writeDocument(folder, type, title, lang)}\n`);
}

async function runImport(source: string, out: string): Promise<number> {
  const reports = await importContent(source, out);
  for (const {origin, path, notes} of reports)
    printMessage(`${path ?? `${origin} was not imported`}\n${notes.map((note) => `  - ${note}\n`).join('')}`);
  const drafts = reports.filter(({path}) => path !== undefined).length;
  printMessage(
    `\n${formatCount(drafts, 'draft')} in ${out}, ${formatCount(reports.length - drafts, 'text')} not imported. Have each draft reviewed by a clinician.\n`,
  );
  return drafts === reports.length ? 0 : 1;
}

async function validate(folder: string, {strict = false, format}: CliOptions): Promise<number> {
  const {count, problems, drafts} = await checkFolder(folder, {strict});
  const success = `${formatCount(count, 'document')} in ${folder} checked, ${formatWarningCount(problems)}.\n${draftNote(drafts)}`;
  return report({folder, problems, format: format as ReportFormat | undefined, success});
}

async function build(folder: string, options: CliOptions): Promise<number> {
  const {out = '', strict = false, site, format, fresh} = options;
  const embed = embedAddresses(options);
  const {count, problems, drafts, bytes, written, unchanged} = await buildFolder(folder, out, {
    strict,
    site,
    embed,
    fresh,
  });
  const files = `${formatCount(written, 'file')} written, ${unchanged} unchanged`;
  const next = unchanged === 0 ? nextStep(out) : '';
  const success = `Built ${formatCount(count, 'document')} into ${out} (${Math.ceil(bytes / 1000)} kB; ${files}), ${formatWarningCount(problems)}.\n${draftNote(drafts)}${next}`;
  return report({folder, problems, format: format as ReportFormat | undefined, success, writes: true});
}

/** What to do with a folder that was built for the first time. */
const nextStep = (out: string): string => `
Now copy ${out} to a web server, and write its address into the script tag of your page, such as
data-endpoint="https://content.clinic.example/v1/". Widgets name documents by their paths: src="articles/sleep.json".
`;

/** The addresses for pages that are embedded by their address, as folders; `main.ts` has checked that all are given. */
function embedAddresses({frames, address, country = ''}: CliOptions): EmbedAddresses | undefined {
  const asFolder = (text: string) => (text.endsWith('/') ? text : `${text}/`);
  const code = readCountry(country);
  return frames === undefined || address === undefined || code === undefined
    ? undefined
    : {frames: asFolder(frames), address: asFolder(address), country: code};
}

function draftNote(count: number): string {
  return count === 0 ? '' : `${formatCount(count, 'draft')} in drafts/ not published.\n`;
}

async function watch(folder: string, options: CliOptions): Promise<number> {
  await assertDirectory(folder);
  await build(folder, options);
  const stop = watchFolder(folder, async () => {
    await build(folder, options);
  });
  printMessage(`Watching ${folder}. Press Ctrl-C to stop.\n`);
  await waitForInterrupt();
  stop();
  return 0;
}

async function preview(folder: string, {port, country = 'GB'}: CliOptions): Promise<number> {
  await assertDirectory(folder);
  const server = await startPreview(folder, port === undefined ? [4500, 0] : [Number(port)], country);
  return runUntilInterrupt(
    server,
    `Preview of ${folder}: ${server.url} (on this machine only). It follows every change. Press Ctrl-C to stop.\n`,
  );
}

async function serve(folder: string, {port}: CliOptions): Promise<number> {
  await assertDirectory(folder);
  if (!existsSync(join(folder, 'index.json')))
    printError(
      `${folder} has no index.json, so build has not written it: widgets look for ….json files, not for Markdown or YAML.\nTo see content while you write: ${COMMAND} preview ${folder}`,
    );
  const server = await startServer(folder, port === undefined ? [4400, 0] : [Number(port)]);
  return runUntilInterrupt(server, `Serving ${folder} at ${server.url} on this machine only. Press Ctrl-C to stop.\n`);
}

async function runUntilInterrupt(server: RunningServer, message: string): Promise<number> {
  printMessage(message);
  await waitForInterrupt();
  await server.close();
  return 0;
}
