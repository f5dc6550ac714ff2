import {readFileSync} from 'node:fs';
import {at} from './root.mjs';

const line = /^export \* from '\.\/([a-z][a-z0-9-]*)\/\1\.js';$/;

const classNameOf = (name) => `${name.replace(/(^|-)(\w)/g, (_, dash, letter) => letter.toUpperCase())}Element`;

/** The lines of the widget list without blank lines and comments. */
const codeLines = (text) => text.split('\n').filter((entry) => entry.trim() && !/^\s*(\/[/*]|\*)/.test(entry));

/**
 * The widgets, in the order of `src/widgets/index.ts`: `{name, className, tag}`.
 * Throws when a line has another form.
 */
export function widgets(file = at('src/widgets/index.ts')) {
  return codeLines(readFileSync(file, 'utf8')).map((entry) => {
    const [, name] = line.exec(entry) ?? [];
    if (!name) throw new Error(`${file} must contain one export per widget, but contains: ${entry}`);
    return {name, className: classNameOf(name), tag: `sm-${name}`};
  });
}
