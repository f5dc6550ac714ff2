import {readFileSync, readdirSync} from 'node:fs';
import {posix} from 'node:path';

const withoutCode = (html) => html.replace(/<(pre|code)[^]*?<\/\1>/g, '');
const idsOf = (html) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));

/** What is wrong with one address of a page; nothing when it leads to a file and a fragment that exist. */
function problemOf(address, page, files, ids) {
  if (/^(https?|mailto|tel|sms):/.test(address)) return undefined;
  if (/^([a-z]+:|\/)/.test(address)) return 'is not relative';
  const [path, fragment] = address.split('#');
  const target = path ? posix.join(posix.dirname(page), path) : page;
  if (!files.has(target)) return 'leads to no file';
  return fragment && !ids.get(target).has(fragment) ? 'leads to no heading' : undefined;
}

/**
 * One line for each link or resource of a built site that is not relative, or leads nowhere; and for resources of other
 * sites. The files of the release, for web servers, are not checked.
 */
export function linkProblems(folder) {
  const files = new Set(readdirSync(folder, {recursive: true}));
  const pages = [...files].filter((name) => name.endsWith('.html') && !name.startsWith('release/'));
  const texts = new Map(pages.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
  const ids = new Map(pages.map((name) => [name, idsOf(texts.get(name))]));
  return pages.flatMap((page) =>
    [...withoutCode(texts.get(page)).matchAll(/ (href|src)="([^"]*)"/g)].flatMap(([, kind, address]) => {
      const problem =
        kind === 'src' && /^(https?:|\/\/)/.test(address) ? 'is on another site' : problemOf(address, page, files, ids);
      return problem ? [`${page}: ${address} ${problem}`] : [];
    }),
  );
}
