import {directionOf} from '../../content/text/direction.js';
import {escapeHtml} from '../../fetching/adapters/html-text.js';
import {widgetOfType} from '../widget-of-type.js';
import type {PreviewDocument} from './preview-document.js';

/** How a document is shown. */
export interface DocumentView {
  readonly theme: 'light' | 'dark';
  readonly lang: string;
  readonly country: string;
}

/** The page that shows one document in its widget. */
export function documentPage({path, type, title}: PreviewDocument, {theme, lang, country}: DocumentView): string {
  const widget = widgetOfType[type];
  const attributes = `src="${escapeHtml(path)}"${type === 'article' ? ' open' : ''}`;
  const markup = widget
    ? `<sm-${widget} ${attributes}><p>The document cannot be shown. The list of problems says why.</p></sm-${widget}>`
    : `<p>No widget shows a document of type “${escapeHtml(type)}”.</p>`;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${directionOf(lang)}" style="color-scheme: ${theme}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/widgets/smart-meditation.css">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<script src="/widgets/smart-meditation.js" async data-endpoint="/content/" data-country="${escapeHtml(country)}"></script>
<body class="document ${theme}">
${markup}
</html>
`;
}

/** The page with the list of documents. */
export function overviewPage(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Content preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<script src="/preview.js" defer></script>
<body class="overview">
<nav aria-labelledby="heading">
  <h1 id="heading">Content preview</h1>
  <p id="summary" role="status"></p>
  <ul id="list"></ul>
  <div id="others"></div>
</nav>
<main>
  <form id="controls" aria-label="View">
    <fieldset><legend>Width</legend>
      <label><input type="radio" name="width" value="390" checked> Phone</label>
      <label><input type="radio" name="width" value="1100"> Desktop</label>
    </fieldset>
    <fieldset><legend>Colors</legend>
      <label><input type="radio" name="theme" value="light" checked> Light</label>
      <label><input type="radio" name="theme" value="dark"> Dark</label>
    </fieldset>
    <label>Language of the page
      <select name="lang">
        <option value="">as the document</option>
        ${['en', 'ar', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt-BR', 'uk', 'zh-CN'].map((lang) => `<option>${lang}</option>`).join('')}
      </select>
    </label>
    <button type="button" id="print">Print</button>
  </form>
  <section id="problems" aria-label="Problems"></section>
  <div id="stage" tabindex="0" role="group" aria-label="Document"><iframe id="frame" title="Document"></iframe></div>
</main>
</html>
`;
}

/** Styles of both pages. */
export const previewStyles = `
:root {
  font: 1.0625rem/1.55 system-ui, sans-serif;
  color-scheme: light dark;
  --paper: light-dark(#f6f4ef, #11151a); --card: light-dark(#fffefb, #181d23);
  --ink: light-dark(#1b2733, #e9eef3); --quiet: light-dark(#4c5a67, #aab6c2);
  --line: light-dark(#ddd7cc, #2b343e); --edge: light-dark(#7c8792, #7f8b97);
  --brand: light-dark(#2f5d4e, #9fcdbc); --tint: light-dark(#e6efeb, #1b2a26);
}
body { margin: 0; }
body.document { padding: 16px; background: #fff; color: #1c2024; }
body.document.dark { background: #14171a; color: #eceef0; }
body.overview { display: grid; grid-template-columns: minmax(16rem, 24rem) 1fr; min-height: 100vh; background: var(--paper); color: var(--ink); accent-color: var(--brand); }
nav { padding: 24px 16px; background: var(--card); border-inline-end: 1px solid var(--line); overflow: auto; max-height: 100vh; box-sizing: border-box; position: sticky; top: 0; }
h1 { font-size: 1.5rem; font-weight: 600; line-height: 1.2; letter-spacing: -.015em; margin: 0 0 8px 12px; }
#summary { margin: 0 0 16px 12px; color: var(--quiet); }
ul { list-style: none; margin: 0; padding: 0; }
#list button { display: block; inline-size: 100%; text-align: start; font: inherit; color: inherit; background: none; border: 0; border-radius: 12px; padding: 10px 12px; cursor: pointer; min-block-size: 44px; }
#list button:hover, #list button[aria-current=true] { background: var(--tint); }
#list button[aria-current=true] { font-weight: 600; box-shadow: inset 0 0 0 1px var(--brand); }
#list small { display: block; font-weight: 400; color: var(--quiet); overflow-wrap: anywhere; }
:is(button, select, input, #stage):focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
#list .error, .error { color: light-dark(#8a1c1c, #f2b0a6); }
#list .warning, .warning { color: light-dark(#6f4700, #e9c27a); }
main { padding: 24px 16px; min-inline-size: 0; }
#controls { display: flex; flex-wrap: wrap; gap: 12px 32px; align-items: end; margin-block-end: 16px; }
fieldset { border: 0; margin: 0; padding: 0; }
legend, #controls > label { font-size: .9375rem; font-weight: 600; padding: 0; }
fieldset label { display: inline-flex; gap: 8px; align-items: center; min-block-size: 44px; margin-inline-end: 16px; }
input[type=radio] { inline-size: 20px; block-size: 20px; margin: 0; }
select, #print { display: block; font: inherit; font-weight: 400; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 12px; padding: 0 12px; min-block-size: 44px; }
#print { border: 1.5px solid var(--brand); border-radius: 22px; padding: 0 20px; font-weight: 600; color: var(--brand); cursor: pointer; }
#stage { overflow: auto; }
iframe { border: 1px solid var(--line); border-radius: 16px; background: #fff; block-size: 75vh; display: block; }
#problems p { margin: 0 0 8px; max-inline-size: 60rem; }
@media (max-width: 50rem) {
  body.overview { grid-template-columns: minmax(0, 1fr); }
  nav { position: static; max-height: none; border: 0; }
}
`;

/** Script of the page with the list. */
export const previewScript = `
const byId = (id) => document.getElementById(id);
const controls = byId('controls');
let state = {documents: [], others: []};
const chosen = () => decodeURIComponent(location.hash.slice(1));

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

const count = (number, noun) => number + ' ' + noun + (number === 1 ? '' : 's');

function statusOf(problems) {
  const errors = problems.filter((one) => one.isError).length;
  if (errors) return [count(errors, 'error'), 'error'];
  return problems.length ? [count(problems.length, 'warning'), 'warning'] : ['no problems', ''];
}

function problemText(problem) {
  const item = element('p', '', problem.isError ? 'error' : 'warning');
  item.append(element('strong', (problem.file ? problem.file + ', line ' : 'Line ') + problem.line + ': '), problem.message + '. ');
  if (problem.help) item.append(element('em', problem.help));
  return item;
}

function drawList() {
  const all = [...state.documents.flatMap((one) => one.problems), ...state.others];
  byId('summary').textContent = count(state.documents.length, 'document') + ', ' + statusOf(all)[0];
  const focused = document.activeElement.dataset.path;
  byId('list').replaceChildren(...state.documents.map((one) => {
    const [words, className] = statusOf(one.problems);
    const button = element('button', one.title);
    button.append(element('small', one.file + (one.lang ? ' (' + one.lang + ')' : '')), element('small', words, className));
    button.dataset.path = one.path;
    button.setAttribute('aria-current', String(one.path === chosen()));
    button.addEventListener('click', () => { location.hash = encodeURIComponent(one.path); });
    const item = element('li', '');
    item.append(button);
    return item;
  }));
  // The list is made again after every change: the keyboard stays where it was.
  if (focused) [...byId('list').querySelectorAll('button')].find(({dataset}) => dataset.path === focused)?.focus();
  byId('others').replaceChildren(...state.others.map(problemText));
}

function drawDocument() {
  const one = state.documents.find((document) => document.path === chosen()) ?? state.documents[0];
  const {width, theme, lang} = Object.fromEntries(new FormData(controls));
  const frame = byId('frame');
  byId('problems').replaceChildren(...(one ? one.problems.map(problemText) : []));
  frame.hidden = !one;
  if (!one) return;
  frame.title = one.title;
  frame.style.inlineSize = width === '390' ? 'min(390px, 100% - 2px)' : width + 'px';
  const query = new URLSearchParams({path: one.path, theme, lang: lang || one.lang || 'en'});
  frame.src = '/document?' + query;
}

async function update() {
  state = await (await fetch('/state.json')).json();
  if (!chosen() && state.documents[0]) history.replaceState(null, '', '#' + encodeURIComponent(state.documents[0].path));
  drawList();
  drawDocument();
}

controls.addEventListener('change', drawDocument);
byId('print').addEventListener('click', () => byId('frame').contentWindow.print());
addEventListener('hashchange', () => { drawList(); drawDocument(); });
new EventSource('/changes').addEventListener('message', update);
update();
`;
