import MiniSearch from 'minisearch';
import {searchOptions} from './search-options.mjs';

const MAX_RESULTS = 12;
const EXCERPT_LENGTH = 140;
const root = document.body.dataset.root;

/** Loads the index, which is a script, so that it also loads on a page opened from disk. */
const loadIndex = () =>
  new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), {src: `${root}/assets/search-index.js`});
    script.onload = () => resolve(MiniSearch.loadJSON(globalThis.siteSearchIndex, searchOptions));
    script.onerror = () => reject(new Error('The search index could not be loaded.'));
    document.head.append(script);
  });

/** The text around the first matching word, or its beginning. */
function excerpt(text, words) {
  const places = words.map((word) => text.toLowerCase().indexOf(word)).filter((place) => place >= 0);
  const from = Math.max(0, Math.min(...(places.length ? places : [0])) - EXCERPT_LENGTH / 3);
  return `${from > 0 ? '…' : ''}${text.slice(from, from + EXCERPT_LENGTH)}${from + EXCERPT_LENGTH < text.length ? '…' : ''}`;
}

function resultItem({id, page, heading, text, terms}) {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), {href: `${root}/${id}`});
  const title = Object.assign(document.createElement('b'), {
    textContent: heading === page ? page : `${page}: ${heading}`,
  });
  const about = Object.assign(document.createElement('span'), {textContent: excerpt(text, terms)});
  link.append(title, about);
  item.append(link);
  return item;
}

/** Moves the focus through the field and the results with the arrow keys. */
function moveFocus(event, dialog) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!step) return;
  const stops = [dialog.querySelector('input'), ...dialog.querySelectorAll('li a')];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

const isTyping = ({target}) => target.closest?.('input, textarea, select, [contenteditable]');

/** Sets up the search: a button, the key "/", and a dialog with results as links. */
export function startSearch() {
  const dialog = document.querySelector('dialog.search');
  const [field, status, list] = ['input', '[role=status]', 'ol'].map((selector) => dialog.querySelector(selector));
  const button = document.querySelector('.search-button');
  let index;
  const show = async () => {
    const query = field.value.trim();
    index ??= loadIndex();
    try {
      const results = query ? (await index).search(query).slice(0, MAX_RESULTS) : [];
      if (query !== field.value.trim()) return;
      list.replaceChildren(...results.map(resultItem));
      status.textContent = query
        ? results.length
          ? `${results.length} results`
          : `Nothing found for “${query}”.`
        : '';
    } catch (error) {
      index = undefined;
      status.textContent = error.message;
    }
  };
  const open = () => {
    dialog.showModal();
    field.select();
    void show();
  };
  button.hidden = false;
  button.addEventListener('click', open);
  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  dialog.addEventListener('keydown', (event) => moveFocus(event, dialog));
  list.addEventListener('click', ({target}) => target.closest('a') && dialog.close());
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || dialog.open) return;
    event.preventDefault();
    open();
  });
}
