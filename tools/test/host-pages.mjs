import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {pages} from '../../tests/host-pages/pages.mjs';
import {buildIfStale} from '../build/build-cache.mjs';
import {at} from '../project/root.mjs';
import {endTogether, node} from '../project/run.mjs';
import {understand} from '../project/parse-cli.mjs';

const help = `npm run hosts

Shows the built script on every host page in three engines, prints what became of it,
and writes the table of docs/hosts.md when every page passed.`;

const start = '<!-- hosts:start -->';
const end = '<!-- hosts:end -->';
const engines = ['Chromium', 'Firefox', 'WebKitGTK'];
const results = at('.cache/hosts.json');

const inWords = (name) => name.replaceAll('-', ' ');

/** Pages that the widgets are tried on; the others are only for the doctor. */
const tried = pages.filter(({family}) => family !== 'doctor');

/** What a pass means on this page in this engine. */
function cell({expect, unless, scripts}, engine, passed) {
  if (!passed) return 'fails';
  if (scripts === false) return 'words';
  return expect === 'fallback' && !(unless === 'setHTML' && engine !== 'WebKitGTK') ? 'words' : 'works';
}

function table(found) {
  const rows = tried.map((page) => [
    page.family,
    inWords(page.name),
    ...engines.map((engine) => cell(page, engine, found[page.name]?.[engine])),
  ]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(['family', 'page', ...engines]), line(['---', '---', '---', '---', '---']), ...rows.map(line)].join(
    '\n',
  );
}

async function run() {
  await buildIfStale();
  rmSync(results, {force: true});
  const env = {
    FILES: [...new Set(tried.map(({family}) => `tests/host-pages/${family}.test.ts`))].join(),
    HOST_TABLE: results,
  };
  const {code} = await node([at('node_modules/@web/test-runner/dist/bin.js')], {env, echo: true});
  const text = table(JSON.parse(readFileSync(results, 'utf8')));
  console.log(`\n${text}\n\n${tried.length} pages, ${engines.length} engines`);
  if (code === 0) {
    const page = readFileSync(at('docs/hosts.md'), 'utf8');
    const [head, rest = ''] = page.split(start);
    writeFileSync(at('docs/hosts.md'), `${head}${start}\n${text}\n${end}${rest.split(end)[1] ?? '\n'}`);
  }
  return code;
}

understand(help);
endTogether();
process.exitCode = await run();
