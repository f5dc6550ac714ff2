import assert from 'node:assert/strict';
import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {engines, until} from './engines.mjs';

const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.md': 'text/markdown',
};
const published = JSON.parse(readFileSync(at('dist/integrity.json'), 'utf8'));
const checked = (file) => `integrity="${published[file].integrity}" crossorigin="anonymous"`;

/** Records console lines, the addresses of files that the browser refuses, and marks of scripts that were altered. */
const recorder = `<script>
  window.lines = [];
  for (const name of ['log', 'warn', 'error']) console[name] = (...words) => void lines.push(words.join(' '));
  addEventListener('error', ({target}) => target.localName && lines.push('refused ' + (target.src || target.href)), true);
</script>`;

const page = (tags, lang = 'en') => `<!doctype html><html lang="${lang}"><title>A page</title>${recorder}
<link rel="stylesheet" href="smart-meditation.css" ${checked('smart-meditation.css')}>
<script src="smart-meditation.js" ${checked('smart-meditation.js')} async data-country="GB"></script>${tags}</html>`;

const everyWidget = `<sm-breathing-timer>Breathe in for 5.</sm-breathing-timer><sm-mood-check instrument="phq-9">Call us.</sm-mood-check>
<sm-article-card open src="article.md"><a href="/article">The article</a></sm-article-card><sm-crisis-support>Call 999.</sm-crisis-support>`;

/** What is altered in each folder of the server, and the page in it. */
const folders = {
  script: {alters: (file) => file === 'smart-meditation.js', html: page(everyWidget)},
  chunks: {alters: (file) => file.startsWith('parts/'), html: page(everyWidget)},
  locale: {alters: (file) => file.startsWith('locales/'), html: page(everyWidget, 'de')},
  styles: {alters: (file) => file === 'smart-meditation.css', html: page(everyWidget)},
  sealed: {
    alters: (file) => file === 'sealed.js',
    html: page('<sm-mood-check sealed instrument="phq-9">Call us.</sm-mood-check>'),
  },
  frame: {alters: (file) => file === 'frame-page.js'},
};

/** The file with one more statement, or with one more space where it is no script. */
const altered = (file, bytes) => Buffer.concat([Buffer.from(file.endsWith('.js') ? 'window.ran=1;' : ' '), bytes]);

function answer({url}, response) {
  const [, folder, file] = /^\/(\w+)\/([\w./-]+)/.exec(new URL(url, 'http://page').pathname) ?? [];
  const send = (body) =>
    response
      .writeHead(200, {'content-type': types[extname(file)] ?? types['.html'], 'cache-control': 'no-store'})
      .end(body);
  if (file === 'page') return send(folders[folder].html);
  if (file === 'article.md') return send('---\ntitle: An article\n---\nWords of the article.');
  if (!folders[folder] || !existsSync(at('dist', file))) return response.writeHead(404).end();
  const bytes = readFileSync(at('dist', file));
  return send(folders[folder].alters(file) ? altered(file, bytes) : bytes);
}

/** The console line about a file, and whether any altered script ran. Runs in the page. */
function refusal(file) {
  const line = window.lines.find((one) => one.includes(file));
  return line && {line, ran: window.ran === 1};
}

/** The visible text of a widget, with its fallback content if that is visible; `undefined` unless it contains the pattern. Runs in the page. */
function textOf(tag, pattern) {
  const element = document.querySelector(tag);
  const children = document.createRange();
  children.selectNodeContents(element);
  const fallback = children.getClientRects().length > 0 ? element.textContent : '';
  const text = `${fallback} ${element.shadowRoot?.querySelector('.widget')?.innerText ?? ''}`;
  return new RegExp(pattern, 's').test(text) ? text : undefined;
}

/** Presses Start once; then the message of the timer, when there is one. Runs in the page. */
function pressStart() {
  const root = document.querySelector('sm-breathing-timer').shadowRoot;
  if (!window.pressed) root.querySelector('[part=start]').click();
  window.pressed = true;
  return root.querySelector('[role=alert]')?.innerText;
}

for (const [name, open] of Object.entries(engines)) {
  describe(`an altered file in ${name}`, () => {
    let window;
    let server;
    const go = (path) => window.go(`http://localhost:${server.address().port}/${path}`);

    /** Expects that a file was refused and named, and that nothing of it ran. */
    async function expectRefused(file) {
      const {line, ran} = await until(window, refusal, file);
      assert.ok(line.includes(file), line);
      assert.equal(ran, false, `${file} did not run`);
    }

    before(async () => {
      server = createServer(answer);
      await once(server.listen(0, 'localhost'), 'listening');
      window = await open();
    });
    after(async () => {
      server.closeAllConnections();
      server.close();
      await window?.close();
    });

    it('the script: the page keeps its own words', async () => {
      await go('script/page');
      await expectRefused('smart-meditation.js');
      assert.equal(await window.evaluate(() => customElements.get('sm-mood-check') === undefined), true);
      for (const tag of ['sm-breathing-timer', 'sm-mood-check', 'sm-article-card', 'sm-crisis-support'])
        await until(window, textOf, tag, '\\w');
    });

    it('the chunks: every widget stays usable, with help', async () => {
      await go('chunks/page');
      await expectRefused('parts/breathing-timer-session.js');
      assert.match(await until(window, pressStart), /The timer did not load.*counting/s);
      await until(window, textOf, 'sm-mood-check', 'Call us.*Try again.*Get help now');
      await until(window, textOf, 'sm-article-card', 'The article.*Try again');
      await until(window, textOf, 'sm-crisis-support', '116 123');
      await expectRefused('parts/mood-check-questionnaire-source.js');
      await expectRefused('parts/shared-requests.js');
    });

    it('a locale file: the widgets stay English', async () => {
      await go('locale/page');
      await expectRefused('locales/de.json');
      await until(window, textOf, 'sm-breathing-timer', 'Start');
      await until(window, textOf, 'sm-crisis-support', 'You can talk to someone now.*116 123');
    });

    it('the style sheet: the widgets work without it', async () => {
      await go('styles/page');
      await expectRefused('smart-meditation.css');
      await until(window, textOf, 'sm-breathing-timer', 'Start');
    });

    it('the script of a sealed check: the words of the page and help stay', async () => {
      await go('sealed/page');
      await until(window, textOf, 'sm-mood-check', 'Call us.*cannot show the questions.*Get help now');
      await expectRefused('sealed.js');
    });

    it('the script of the frame page: emergency numbers stay', async () => {
      await go('frame/frame.html?widget=breathing-timer');
      await until(window, () => document.readyState === 'complete');
      assert.match(await window.evaluate(() => document.body.innerText), /emergency number.*112.*findahelpline/s);
      assert.equal(
        await window.evaluate(() => [window.ran, document.querySelector('sm-breathing-timer')].every((one) => !one)),
        true,
      );
    });
  });
}
