import {copyButton} from './copy-button.mjs';
import {frameDocument} from './frame-document.mjs';
import {currentTheme} from './theme.mjs';
import {usages} from './usage.mjs';

const TYPING_PAUSE_MS = 400;
const EDIT = 'Edit';

const create = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const nameOf = (language) => {
  const name = new Intl.DisplayNames([language], {type: 'language'}).of(language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

/** Without an origin, a frame of a page from disk may load no script, so there it keeps the origin of the page. */
const sandbox = `allow-scripts allow-forms allow-popups${location.protocol === 'file:' ? ' allow-same-origin' : ''}`;

/** The parts of the first widget in a text, in the order of the manifest. */
const partsOf = (html) => globalThis.siteFacts.elements[/<(sm-[a-z-]+)/.exec(html)?.[1]]?.parts;

/** A live example: a preview in a frame without an origin, its code to edit, and the code for other ways of use. */
class Example {
  constructor(block, number) {
    this.block = block;
    this.id = `example-${number}`;
    this.options = new Map(block.dataset.options.split(' ').map((one) => one.split('=')));
    this.html = block.querySelector('pre').textContent;
    this.language = this.options.get('lang') ?? 'en';
    this.frame = create('iframe', {
      title: 'Preview of the example',
      allow: 'autoplay; clipboard-write; screen-wake-lock',
    });
    this.frame.setAttribute('sandbox', sandbox);
    this.preview = create('div', {className: 'preview'}, this.frame);
    block.replaceChildren(this.preview);
    if (!this.options.has('preview')) block.append(this.toolbar(), ...this.code());
    this.render();
  }

  render() {
    this.frame.style.colorScheme = currentTheme();
    this.frame.srcdoc = frameDocument({
      html: this.html,
      language: this.language,
      theme: currentTheme(),
      parts: this.options.has('anatomy') ? partsOf(this.html) : undefined,
    });
  }

  /** Keeps the state of the widgets: the frame is told the theme instead of being loaded again. */
  setTheme() {
    this.frame.style.colorScheme = currentTheme();
    this.frame.contentWindow.postMessage({theme: currentTheme()}, '*');
  }

  toolbar() {
    const languages = create('select', {id: `${this.id}-language`});
    for (const language of ['en', ...globalThis.siteFacts.languages])
      languages.append(create('option', {value: language, textContent: nameOf(language), lang: language}));
    languages.value = this.language;
    languages.addEventListener('change', () => {
      this.language = languages.value;
      this.render();
    });
    const width = create('button', {type: 'button', textContent: 'Phone width'});
    width.setAttribute('aria-pressed', 'false');
    width.addEventListener('click', () =>
      width.setAttribute('aria-pressed', String(this.preview.classList.toggle('phone'))),
    );
    const restart = create('button', {type: 'button', textContent: 'Restart'});
    restart.addEventListener('click', () => this.render());
    return create(
      'div',
      {className: 'tools'},
      create('label', {htmlFor: languages.id, textContent: 'Language'}),
      languages,
      width,
      restart,
    );
  }

  code() {
    const panel = create('div', {className: 'code', id: `${this.id}-code`});
    panel.setAttribute('role', 'tabpanel');
    this.editor = create('textarea', {
      value: this.html.trimEnd(),
      spellcheck: false,
      rows: this.html.trimEnd().split('\n').length + 1,
    });
    this.editor.setAttribute('aria-label', 'HTML of the example. The preview follows your changes.');
    this.editor.setAttribute('wrap', 'off');
    this.editor.addEventListener('input', () => this.edited());
    this.output = create('pre', {hidden: true}, create('code'));
    panel.append(
      this.editor,
      this.output,
      copyButton(() => (this.output.hidden ? this.editor.value : this.output.textContent)),
    );
    this.tabs = this.tabList(panel);
    this.select(EDIT);
    return [this.tabs, panel];
  }

  edited() {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.html = this.editor.value;
      this.render();
    }, TYPING_PAUSE_MS);
  }

  tabList(panel) {
    const list = create('div', {className: 'tabs'});
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', 'Code');
    for (const name of [EDIT, ...Object.keys(usages(this.html))]) {
      const tab = create('button', {type: 'button', textContent: name, id: `${this.id}-${name.replace(' ', '-')}`});
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', panel.id);
      tab.addEventListener('click', () => this.select(name));
      list.append(tab);
    }
    list.addEventListener('keydown', (event) => this.moveTab(event));
    return list;
  }

  moveTab(event) {
    const tabs = [...this.tabs.children];
    const index = tabs.indexOf(document.activeElement);
    const next = {ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1}[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs.at(next % tabs.length);
    this.select(tab.textContent);
    tab.focus();
  }

  select(name) {
    for (const tab of this.tabs.children) {
      const isSelected = tab.textContent === name;
      tab.setAttribute('aria-selected', String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
      if (isSelected) this.editor.parentElement.setAttribute('aria-labelledby', tab.id);
    }
    this.editor.hidden = name !== EDIT;
    this.output.hidden = name === EDIT;
    if (name === EDIT) return;
    this.output.firstChild.textContent = usages(this.editor.value)[name];
    this.output.tabIndex = 0;
  }
}

/** Makes the code blocks with the class `example` live when they come near the visible part of the page. */
export function startExamples() {
  const examples = [];
  const observer = new IntersectionObserver(
    (entries) => {
      for (const {isIntersecting, target} of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        examples.push(new Example(target, examples.length + 1));
      }
    },
    {rootMargin: '600px'},
  );
  for (const block of document.querySelectorAll('.example')) observer.observe(block);
  document.addEventListener('themechange', () => examples.forEach((one) => one.setTheme()));
  addEventListener('message', ({source, data}) => {
    const example = examples.find(({frame}) => frame.contentWindow === source);
    if (example && typeof data?.height === 'number') example.frame.style.blockSize = `${Math.ceil(data.height)}px`;
  });
}
