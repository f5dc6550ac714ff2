import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {at, root} from '../../tools/project/root.mjs';

const git = (...args) => execFileSync('git', args, {cwd: root, encoding: 'utf8'}).split('\n').filter(Boolean);

/** The paths of all files that are tracked or new, without those that git ignores. */
const everything = git('ls-files', '--cached', '--others', '--exclude-standard').filter((path) => existsSync(at(path)));

/** The paths that match a pattern. */
export const paths = (pattern) => everything.filter((path) => pattern.test(path)).sort();

/** The text files whose path matches a pattern, with their text. */
export const files = (pattern) => paths(pattern).map((path) => ({path, text: readFileSync(at(path), 'utf8')}));

/** The matching lines of those files, each as `path:line: text`. */
export const linesWith = (pattern, line) =>
  files(pattern).flatMap(({path, text}) =>
    text.split('\n').flatMap((found, index) => (line.test(found) ? [`${path}:${index + 1}: ${found.trim()}`] : [])),
  );

/** TypeScript code without comments; line numbers stay the same. */
export const withoutComments = (text) =>
  text.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).replace(/(^|\s)\/\/.*$/gm, '$1');
