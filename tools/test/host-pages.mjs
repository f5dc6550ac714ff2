import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {pages} from '../../tests/host-pages/pages.mjs';
import {buildIfStale} from '../build/build-cache.mjs';
import {at} from '../project/root.mjs';
import {forwardSignals, node} from '../project/run.mjs';
import {parseCli} from '../project/parse-cli.mjs';

const help = `npm run test:host-pages

Opens every host page in Chromium, Firefox and WebKitGTK with the built script, prints a table of the results,
and writes it to docs/hosts.md when every page passed.`;

const startMarker = '<!-- host-pages:start -->';
const endMarker = '<!-- host-pages:end -->';
const engines = ['Chromium', 'Firefox', 'WebKitGTK'];
const resultsFile = at('.cache/host-pages.json');

const readableName = (name) => name.replaceAll('-', ' ');

/** The pages with widgets to test; the other pages are only for the doctor. */
const testedPages = pages.filter(({family}) => family !== 'doctor');

/** The table cell of a page in an engine: "works", "fallback" where that is the expected result, or "fails". */
function cell({expect, worksWith, scripts}, engine, passed) {
  if (!passed) return 'fails';
  if (scripts === false) return 'fallback';
  return expect === 'fallback' && !(worksWith === 'setHTML' && engine !== 'WebKitGTK') ? 'fallback' : 'works';
}

function table(results) {
  const rows = testedPages.map((page) => [
    page.family,
    readableName(page.name),
    ...engines.map((engine) => cell(page, engine, results[page.name]?.[engine])),
  ]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(['family', 'page', ...engines]), line(['---', '---', '---', '---', '---']), ...rows.map(line)].join(
    '\n',
  );
}

async function run() {
  await buildIfStale();
  rmSync(resultsFile, {force: true});
  const env = {
    FILES: [...new Set(testedPages.map(({family}) => `tests/host-pages/${family}.test.ts`))].join(),
    HOST_TABLE: resultsFile,
  };
  const {code} = await node([at('node_modules/@web/test-runner/dist/bin.js')], {env, echo: true});
  const text = table(JSON.parse(readFileSync(resultsFile, 'utf8')));
  console.log(`\n${text}\n\n${testedPages.length} pages, ${engines.length} engines`);
  if (code === 0) {
    const document = readFileSync(at('docs/hosts.md'), 'utf8');
    const [before, rest = ''] = document.split(startMarker);
    const after = rest.split(endMarker)[1] ?? '\n';
    writeFileSync(at('docs/hosts.md'), `${before}${startMarker}\n${text}\n${endMarker}${after}`);
  }
  return code;
}

parseCli(help);
forwardSignals();
process.exitCode = await run();
