import {readFileSync, readdirSync} from 'node:fs';
import {at} from '../project/root.mjs';
import {snippet} from './snippet.mjs';

/** Files of `dist/` that pages load, besides the folders below. Each widget's own script is one of them. */
const isWebFile = (name) => /\.(js|css)$/.test(name) || name === 'frame.html' || name === 'THIRD-PARTY-NOTICES.txt';
const webFolders = ['parts', 'locales', 'builder'];

/** The files of the release for a web server, by path: contents of `dist/` that pages load, the licence, and help. */
export function webFiles(version) {
  const read = (path) => readFileSync(at(path));
  const integrity = JSON.parse(read('dist/integrity.json').toString());
  const names = readdirSync(at('dist')).filter(isWebFile);
  const inFolders = webFolders.flatMap((folder) =>
    readdirSync(at('dist', folder))
      .filter((name) => !name.endsWith('.map'))
      .map((name) => `${folder}/${name}`),
  );
  const code = snippet(integrity, `/widgets/${version}/`);
  // The scripts stay as they are, with the names of source maps that are not in the archive, because their hashes are published.
  const files = new Map([...names, ...inFolders].map((name) => [name, read(`dist/${name}`)]));
  files.set('integrity.json', Buffer.from(`${JSON.stringify(ofFiles(integrity, files), null, 2)}\n`));
  files.set('LICENSE', read('LICENSE'));
  files.set('snippet.html', Buffer.from(code));
  files.set('index.html', Buffer.from(indexPage(version, code)));
  return files;
}

/** The files of the built documentation site, by path. */
export const siteFiles = () =>
  new Map(
    readdirSync(at('site-static'), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => `${parentPath}/${name}`)
      .map((path) => [path.slice(at('site-static/').length), readFileSync(path)]),
  );

const ofFiles = (integrity, files) => Object.fromEntries(Object.entries(integrity).filter(([name]) => files.has(name)));

/** A page that shows all widgets when it is opened from a folder, with the lines for a page of one's own. */
function indexPage(version, code) {
  const article = JSON.parse(readFileSync(at('.cache/endpoint/v1/articles/baclofen-for-anxiety.json'), 'utf8'));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Smart Meditation Widgets ${version}</title>
<link rel="stylesheet" href="smart-meditation.css">
<style>
  body { font: 1.0625rem/1.6 system-ui, sans-serif; color-scheme: light dark; max-inline-size: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
  pre { overflow: auto; padding: 1rem; border: 1px solid; border-radius: .5rem; font-size: .875rem; white-space: pre-wrap; overflow-wrap: anywhere; }
  section { margin-block: 2.5rem; }
</style>
<!-- A page on a web server uses smart-meditation.js, which loads less. This one works when it is opened from a folder. -->
<script src="smart-meditation.full.js" async data-country="GB"></script>
</head>
<body>
<h1>Smart Meditation Widgets ${version}</h1>
<p>This page works without a web server: everything on it is in this folder, and nothing is sent. The crisis lines are those of the
United Kingdom, because this page says <code>data-country="GB"</code>. Set your own country. No clinician has approved the texts, and
nobody has dialled the numbers: have both done before you publish.</p>
<section><h2>Breathing timer</h2>
<sm-breathing-timer pattern="calm" minutes="3">Breathe in for 5, out for 5, for three minutes. Stop if you feel dizzy.</sm-breathing-timer></section>
<section><h2>Mood check</h2>
<sm-mood-check>You can tell us how you are by phone.</sm-mood-check></section>
<section><h2>Article card</h2>
<sm-article-card><script type="application/json">${JSON.stringify(article).replaceAll('<', '\\u003c')}</script>
<p>${escapeHtml(article.title)}</p></sm-article-card></section>
<section><h2>Crisis support</h2>
<sm-crisis-support>If you are in danger, call the emergency number where you are.</sm-crisis-support></section>
<section><h2>On your own page</h2>
<ol>
<li>Copy this folder to your web server as <code>/widgets/${version}/</code>: make a folder <code>widgets</code> there, copy this folder
into it, and rename it to <code>${version}</code>. For any other address, the <a href="builder/index.html">embed builder</a> writes the lines.</li>
<li>Paste these lines into your page. They are in <code>snippet.html</code>, too.</li>
<li>Set your country.</li>
</ol>
<pre><code>${escapeHtml(code)}</code></pre>
<p>The <a href="builder/index.html">embed builder</a> writes the lines for your widgets, content, language, colors and platform.</p>
<h3>Your own articles and questions</h3>
<ol>
<li>On a computer with Node 20.19 or newer, in a folder that contains nothing but the npm package of this release:
<pre><code>npm init --yes && npm install ./smart-meditation-widgets-${version}.tgz
npx --package @smart-meditation/widgets smart-meditation init
npx --package @smart-meditation/widgets smart-meditation preview content</code></pre>
Edit the files in <code>content</code>; the preview follows every change.</li>
<li>Build the folder, and copy it to your web server, for example as <code>/content/v1/</code>:
<pre><code>npx --package @smart-meditation/widgets smart-meditation build content --out public/v1 --site https://clinic.example</code></pre></li>
<li>Write its address into the script tag, and name a document on a widget:
<pre><code>&lt;script src="/widgets/${version}/smart-meditation.js" … data-endpoint="/content/v1/">&lt;/script>
&lt;sm-article-card src="articles/first-article.json">My first article&lt;/sm-article-card></code></pre>
If the content has another host than the page, its server has to send <code>Access-Control-Allow-Origin: *</code>.</li>
</ol>
<p>If a widget does not appear, open the page with <code>doctor.js</code>: <code>&lt;script src="/widgets/${version}/doctor.js"&gt;&lt;/script&gt;</code>
lists what is in the way.</p></section>
</body>
</html>
`;
}

const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
