import {COMMAND} from '../report/command-name.js';

/** What `--help` prints. */
export const USAGE = `Usage: smart-meditation <command>

  init [FOLDER]               writes a starter: a commented article, breathing exercise and mood question
  new TYPE TITLE              writes a new article, breathing, mood or support document; the title of a support
                              document is its country, such as GB
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

/**
 * What is wrong with a command line, with the lines of the help about this command only, so that the sentence stays in
 * view.
 * @param command the name of a command, or `undefined` if none was recognized.
 */
export function usageError(sentence: string, command?: string): string {
  const [, usage = `<command>, which is one of ${commandNames.join(', ')}`, purpose] =
    command === undefined
      ? []
      : (new RegExp(`^ {2}(${command}\\S*(?: \\S+)*) {2,}(.*(?:\\n {8,}.*)*)`, 'm').exec(USAGE) ?? []);
  const use = purpose === undefined ? '' : `\n\n  ${purpose.replace(/\s+/g, ' ')}`;
  return `${sentence}\n\nUsage: smart-meditation ${usage}${use}\n\nAll commands and options: ${COMMAND} --help\n`;
}

/** Names of the commands, in the order of the help. */
const commandNames = Array.from(USAGE.matchAll(/^ {2}([a-z]+) /gm), ([, name = '']) => name);
