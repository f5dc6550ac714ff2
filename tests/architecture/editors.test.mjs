import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';
import {at} from '../../tools/project/root.mjs';
import {widgets} from '../../tools/project/widgets.mjs';

const json = (path) => JSON.parse(readFileSync(at(path), 'utf8'));
const elements = json('dist/custom-elements.json').modules.flatMap(({declarations = []}) =>
  declarations.filter(({tagName}) => tagName),
);

/** The settings that docs/npm.md gives for Visual Studio Code, resolved as the editor does in a project that has installed the package. */
const settings = [...readFileSync(at('docs/npm.md'), 'utf8').matchAll(/```json\n([^]*?)```/g)]
  .map(([, text]) => JSON.parse(text))
  .find((one) => 'html.customData' in one);
const data = (key) => settings[key].map((path) => json(path.replace('./node_modules/@smart-meditation/widgets/', '')));

const inHtml = html.getLanguageService({
  customDataProviders: data('html.customData').map((one, index) => html.newHTMLDataProvider(`ours-${index}`, one)),
});
const inCss = css.getCSSLanguageService({
  customDataProviders: data('css.customData').map((one) => css.newCSSDataProvider(one)),
});

/** The completions that the editor offers at the position of `|`. */
function offered(text, language = 'html') {
  const at = text.indexOf('|');
  const library = language === 'html' ? html : css;
  const document = library.TextDocument.create(`file:///page.${language}`, language, 1, text.replace('|', ''));
  const place = document.positionAt(at);
  const {items} =
    language === 'html'
      ? inHtml.doComplete(document, place, inHtml.parseHTMLDocument(document))
      : inCss.doComplete(document, place, inCss.parseStylesheet(document));
  return items.map(({label}) => label);
}

for (const {tagName, attributes = [], members = []} of elements) {
  test(`Visual Studio Code completes <${tagName}>, its attributes and their values`, () => {
    assert.ok(offered('<|').includes(tagName));
    const found = offered(`<${tagName} |></${tagName}>`);
    assert.deepEqual(
      attributes.map(({name}) => name).filter((name) => !found.includes(name)),
      [],
    );
    for (const {name, fieldName} of attributes) {
      const words = [...(members.find((one) => one.name === fieldName)?.type?.text ?? '').matchAll(/'([^']+)'/g)].map(
        ([, word]) => word,
      );
      if (words.length > 0)
        assert.deepEqual(offered(`<${tagName} ${name}="|"></${tagName}>`).sort(), words.sort(), name);
    }
  });

  test(`Visual Studio Code describes <${tagName}> on hover`, () => {
    const document = html.TextDocument.create('file:///page.html', 'html', 1, `<${tagName}></${tagName}>`);
    const {contents} = inHtml.doHover(document, {line: 0, character: 3}, inHtml.parseHTMLDocument(document));
    assert.ok(
      JSON.stringify(contents).includes(elements.find((one) => one.tagName === tagName).description.split('.')[0]),
    );
  });

  test(`JetBrains editors know <${tagName}>, its attributes, properties and events`, () => {
    const element = json('dist/editors/web-types.json').contributions.html.elements.find(({name}) => name === tagName);
    const {attributes: all = [], members: fields = [], events = []} = elements.find((one) => one.tagName === tagName);
    assert.deepEqual(element.attributes.map(({name}) => name).sort(), all.map(({name}) => name).sort());
    assert.deepEqual(element.js.events.map(({name}) => name).sort(), events.map(({name}) => name).sort());
    const settable = fields.filter((one) => one.kind === 'field' && !one.static && !one.readonly).map(({name}) => name);
    assert.deepEqual(
      settable.filter((name) => !element.js.properties.some((one) => one.name === name)),
      [],
    );
    for (const one of [element, ...element.attributes]) assert.ok(one.description, one.name);
  });

  test(`llms.txt documents all of <${tagName}>`, () => {
    const [, page = ''] = readFileSync(at('dist/llms.txt'), 'utf8').split(`## <${tagName}>`);
    const own = page.split('\n## ')[0];
    const {
      attributes: all = [],
      events = [],
      slots = [],
      cssParts = [],
    } = elements.find((one) => one.tagName === tagName);
    for (const {name} of [...all, ...events, ...slots.filter((one) => one.name), ...cssParts])
      assert.ok(own.includes(`\`${name}\``), name);
  });
}

test("style sheets complete the widgets' custom properties and parts", () => {
  const found = offered(':root { | }', 'css');
  for (const {cssProperties = []} of elements)
    assert.deepEqual(
      cssProperties.map(({name}) => name).filter((name) => !found.includes(name)),
      [],
    );
  const parts = offered('sm-article-card::| { color: red }', 'css');
  for (const {cssParts = []} of elements)
    for (const {name} of cssParts)
      assert.ok(
        parts.some((one) => one.includes(`::part(${name})`)),
        name,
      );
});

test('every widget is in every list, and every link of llms.txt has a target', () => {
  assert.deepEqual(
    elements.map(({tagName}) => tagName).sort(),
    widgets()
      .map(({tag}) => tag)
      .sort(),
  );
  assert.equal(json('dist/editors/web-types.json').version, json('package.json').version);
  const text = readFileSync(at('dist/llms.txt'), 'utf8');
  const {exports} = json('package.json');
  const imports = [...text.matchAll(/@smart-meditation\/widgets\/([\w./-]+)/g)].map(([, path]) => path);
  assert.ok(imports.length > 0);
  for (const path of imports)
    assert.ok(`./${path}` in exports || existsSync(at(`dist/modules/define/${path}.js`)), path);
  for (const [, link] of text.matchAll(/\]\(([^)]+)\)/g))
    assert.ok(existsSync(at('dist', link)) || /^https:/.test(link), link);
});
