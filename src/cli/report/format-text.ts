import {join} from 'node:path';
import {styleText} from 'node:util';
import {positionOf, type Problem, type TextRange} from './problem.js';

type Style = Parameters<typeof styleText>[0];

/** Applies a color or weight to a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** The longest part of a source line that is printed. */
const MAX_WIDTH = 100;

/**
 * How texts are painted for a stream: with colors on a terminal, unless the environment says otherwise.
 * Sources: no-color.org, force-color.org.
 */
export function paintFor(stream: {readonly isTTY?: boolean | undefined}, env: NodeJS.ProcessEnv): Paint {
  const isForced = Boolean(env['FORCE_COLOR']) && env['FORCE_COLOR'] !== '0';
  const isColored = !env['NO_COLOR'] && env['TERM'] !== 'dumb' && (isForced || stream.isTTY === true);
  return isColored ? (style, text) => styleText(style, text, {validateStream: false}) : (_, text) => text;
}

/**
 * The problem as text: `file:line:column message`, which editors and terminals recognize as a link, the source line with
 * the part that is meant, and what to write instead.
 */
export function formatProblem(folder: string, problem: Problem, paint: Paint): string {
  const {file, range, message, help, isError} = problem;
  const {line, column} = positionOf(problem);
  const color = isError ? 'red' : 'yellow';
  const heading = `${join(folder, file)}:${line}:${column} ${isError ? '' : paint(color, 'warning: ')}${paint('bold', message)}`;
  const margin = ' '.repeat(String(line).length + 1);
  const frame = range && range.text.trim() !== '' ? formatFrame(range, (text) => paint(color, text), paint) : [];
  const advice = help === undefined ? [] : [`${margin} ${paint('cyan', '=')} ${help}`];
  return [heading, ...frame, ...advice, ...(frame.length + advice.length > 0 ? [''] : [])].join('\n');
}

function formatFrame({line, column, length, text}: TextRange, mark: (text: string) => string, paint: Paint): string[] {
  const start = column - 1 < MAX_WIDTH - 20 ? 0 : column - 21;
  const shown = text.slice(start, start + MAX_WIDTH);
  const prefix = start > 0 ? '…' : '';
  const suffix = text.length > start + MAX_WIDTH ? '…' : '';
  const lead = prefix + shown.slice(0, column - 1 - start);
  const marked = Math.max(1, Math.min(length, shown.length - (column - 1 - start)));
  const margin = ' '.repeat(String(line).length + 1);
  const bar = paint('dim', '|');
  return [
    `${margin} ${bar}`,
    ` ${line} ${bar} ${prefix}${withoutTabs(shown)}${suffix}`,
    `${margin} ${bar} ${' '.repeat(columnsOf(lead))}${mark('^'.repeat(Math.max(1, columnsOf(text.slice(column - 1, column - 1 + marked)))))}`,
  ];
}

// A tab has no fixed width in terminals, so that a caret below it could point elsewhere.
const withoutTabs = (text: string): string => text.replaceAll('\t', '→ ');

/** Number of terminal columns of a text: two for wide East Asian characters and emoji, none for combining marks. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of withoutTabs(text)) {
    if (/\p{M}|\u200d|\ufe0f/u.test(character)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return columns;
}
