import {readFileSync} from 'node:fs';
import {relative} from 'node:path';
import {at} from '../project/root.mjs';

const sharedParts = 'src/demo-site/every-page';

/** Replaces a line `%name%` by the shared part of that name, and marks the current page in the navigation. */
const withSharedParts = (html, path) =>
  html.replace(/^ *%(\w+)%$/gm, (_, name) =>
    readFileSync(at(sharedParts, `${name}.html`), 'utf8')
      .trimEnd()
      .replace(`<li><a href="${path}"`, '$& aria-current="page"'),
  );

/**
 * The complete HTML of a demo page from its text: shared parts, and the address of the content endpoint.
 * @param file absolute path of the page, which decides the current item of the navigation.
 */
export function demoPage(html, file, endpoint) {
  const path = `/${relative(at('src/demo-site'), file)}`.replace(/index\.html$/, '');
  return withSharedParts(html, path).replaceAll('%endpoint%', endpoint);
}
