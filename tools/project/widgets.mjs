import {readFileSync} from 'node:fs';
import {at} from './root.mjs';

const line = /^export \{(\w+)\} from '\.\/([a-z][a-z0-9-]*)\/\2\.js';$/;

/** The lines of the widget list that say something: no blank lines, no comments. */
const spoken = (text) => text.split('\n').filter((entry) => entry.trim() && !/^\s*(\/[/*]|\*)/.test(entry));

/**
 * The widgets, in the order of `src/widgets/index.ts`: `{name, className, tag}`.
 * Throws when a line of the list does not have the agreed form.
 */
export function widgets(file = at('src/widgets/index.ts')) {
  return spoken(readFileSync(file, 'utf8')).map((entry) => {
    const [, className, name] = line.exec(entry) ?? [];
    if (!name) throw new Error(`${file} should hold one export per widget, but says: ${entry}`);
    return {name, className, tag: `sm-${name}`};
  });
}
