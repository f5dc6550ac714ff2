// Builds a content folder of 10,000 articles, then builds it again after one edit and without an edit.
// Run: npm run build && node bench/content.mjs [number of articles]
// Limits: 15 seconds and 300 MB for the first build, 2 seconds for the build after an edit.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {at} from '../tools/project/root.mjs';

const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'smart-meditation-bench-'));
const content = join(folder, 'content');

/** The sample article under another name, about 6 kB. */
const sample = readFileSync(at('content/articles/baclofen-for-anxiety.md'), 'utf8');
const articleAt = (index) =>
  sample.replace(/^id: .*$/m, `id: article-${index}`).replace(/^title: .*$/m, `title: Article ${index}`);

function build(name) {
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('RSS '+u.maxRSS+' CPU '+(u.userCPUTime+u.systemCPUTime))})`,
      at('dist/modules/cli/cli.js'),
      'build',
      content,
      '--out',
      join(folder, 'out'),
      '--site',
      'https://clinic.example',
    ],
    {encoding: 'utf8', env: {...process.env, XDG_CACHE_HOME: join(folder, 'cache')}},
  );
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Number(/RSS (\d+)/.exec(run.stderr)?.[1] ?? 0) / 1024;
  const cpu = Number(/CPU (\d+)/.exec(run.stderr)?.[1] ?? 0) / 1e6;
  if (run.status !== 0) throw new Error(run.stderr.slice(0, 2000));
  console.log(
    `${name.padEnd(24)} ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor time)  ${megabytes.toFixed(0)} MB  ${run.stdout.split('\n')[0].split('(')[1]}`,
  );
}

try {
  mkdirSync(join(content, 'articles'), {recursive: true});
  for (let index = 0; index < count; index++)
    writeFileSync(join(content, `articles/article-${index}.md`), articleAt(index));
  build('first build');
  writeFileSync(join(content, 'articles/article-7.md'), articleAt(7).replace('## ', '## Edited: '));
  build('after one edit');
  build('without a change');
} finally {
  rmSync(folder, {recursive: true, force: true});
}
