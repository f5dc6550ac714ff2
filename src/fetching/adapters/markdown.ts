import {parseFrontMatter} from './front-matter.js';
import type {Adapter} from './adapter.js';

/** A raw Markdown file, with YAML front matter or without: its first heading is the title when nothing else is. */
export const markdown: Adapter = (document) => {
  if (typeof document !== 'string') return undefined;
  const {data, body} = parseFrontMatter(document);
  const heading = /^\s*#[ \t]+(\S.*)\r?\n?/.exec(body);
  if (data['title'] !== undefined || !heading) return {...data, body};
  return {
    ...data,
    title: (heading[1] ?? '').trimEnd().replace(/\s#+$/, '').trimEnd(),
    body: body.slice(heading[0].length),
  };
};
