import {html, LitElement, type TemplateResult} from 'lit';
import './page.css';
import './copy-deck.css';

type Texts = Readonly<Record<string, unknown>>;

/** The texts that patients read, and after them those of the embed builder. */
const english = {
  ...import.meta.glob<Texts>('../../src/{ui,widgets}/**/*.strings.ts', {eager: true}),
  ...import.meta.glob<Texts>('../../src/builder/*.strings.ts', {eager: true}),
};
const translated = import.meta.glob<Texts>(
  ['../../src/ui/locales/*.json', '../../src/widgets/*/locales/*.json', '../../src/builder/locales/*.json'],
  {eager: true, import: 'default'},
);

export default {
  title: 'Foundations/Copy deck',
  id: 'copy-deck',
  tags: ['!autodocs', 'page'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};

const languages = [...new Set(Object.keys(translated).map((path) => /([\w-]+)\.json$/.exec(path)?.[1] ?? ''))].sort();

const nameOf = (tag: string): string => new Intl.DisplayNames('en', {type: 'language'}).of(tag) ?? tag;

/** A text or a group of texts, flattened to one row per text: `[path, text]`. Functions are left out. */
const rowsOf = (value: unknown, path = ''): [path: string, text: string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => rowsOf(inner, path ? `${path}.${key}` : key))
      : [];

/** The name of a part of the texts, as in the files of translations: `mood-check`. */
const partOf = (path: string): string => /([\w-]+)\.strings\.ts$/.exec(path)?.[1] ?? path;

/** The translations into one language of all parts, by name. */
const localeOf = (language: string): Texts =>
  Object.assign(
    {},
    ...Object.entries(translated)
      .filter(([path]) => path.endsWith(`/${language}.json`))
      .map(([path, texts]) => (path.includes('/builder/') ? {'embed-builder': texts['words']} : texts)),
  ) as Texts;

const groupOf = (key: string): string => key.replace(/\.[^.]*$/, '');

/** The keys of both languages, the forms of a plural next to each other. A language can have more forms than English. */
const keysOf = (...languages: ReadonlyMap<string, string>[]): string[] => {
  const keys = [...new Set(languages.flatMap((rows) => [...rows.keys()]))];
  return [...new Set(keys.map(groupOf))].flatMap((group) => keys.filter((key) => groupOf(key) === group));
};

const row = (
  key: string,
  original: string | undefined,
  translation: string | undefined,
  language: string,
): TemplateResult =>
  html`<tr><th scope="row"><code>${key}</code></th><td lang="en" dir="ltr">${original ?? ''}</td>
    <td lang=${language} dir="auto">${translation ?? ''}</td></tr>`;

function part(path: string, texts: Texts, language: string, locale: Texts): TemplateResult {
  const name = partOf(path);
  const translatedRows = new Map(rowsOf(locale[name]));
  const englishRows = new Map(Object.values(texts).flatMap((value) => rowsOf(value)));
  return html`<section class="stack"><h2>${name}</h2>
    <div class="deck" tabindex="0" role="region" aria-label="Texts of ${name}"><table>
      <thead><tr><th scope="col">Key</th><th scope="col">English</th><th scope="col">${nameOf(language)}</th></tr></thead>
      <tbody>${keysOf(englishRows, translatedRows).map((key) => row(key, englishRows.get(key), translatedRows.get(key), language))}</tbody>
    </table></div>
  </section>`;
}

/** All texts beside their translation into one language, which the reader chooses. */
class CopyDeck extends LitElement {
  static override properties = {language: {}};
  declare language: string;

  constructor() {
    super();
    this.language = 'ar';
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const locale = localeOf(this.language);
    const choose = ({target}: Event): void => void (this.language = (target as HTMLSelectElement).value);
    return html`<div class="wide">
      <label class="language">Language
        <select @change=${choose}>${languages.map((tag) => html`<option value=${tag} ?selected=${tag === this.language}>${nameOf(tag)}</option>`)}</select>
      </label>
      ${Object.entries(english).map(([path, texts]) => part(path, texts, this.language, locale))}
    </div>`;
  }
}
customElements.define('story-copy-deck', CopyDeck);

/** Every text of the widgets, by language. */
export const CopyDeckPage = {
  name: 'Copy deck',
  render: (): TemplateResult => html`<main class="sheet"><div class="wide">
    <header class="stack"><h1>Copy deck</h1>
      <p class="lead">Every text of the widgets in English and in another language. No clinician who is a native speaker has reviewed the translations.</p></header>
    <story-copy-deck></story-copy-deck>
  </div></main>`,
};
