import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {test} from 'node:test';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';
import {at} from '../../tools/project/root.mjs';
import {widgets} from '../../tools/project/widgets.mjs';
import {manifestProblems} from '../../tools/build/skill.mjs';

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

for (const {tagName, attributes = []} of elements) {
  test(`Visual Studio Code completes <${tagName}>, its attributes and their values`, () => {
    assert.ok(offered('<|').includes(tagName));
    const found = offered(`<${tagName} |></${tagName}>`);
    assert.deepEqual(
      attributes.map(({name}) => name).filter((name) => !found.includes(name)),
      [],
    );
    for (const {name, parsedType} of attributes) {
      const words = [...(parsedType?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word);
      if (words.length > 0)
        assert.deepEqual(offered(`<${tagName} ${name}="|"></${tagName}>`).sort(), words.sort(), name);
    }
  });

  test(`Visual Studio Code describes <${tagName}> on hover`, () => {
    const document = html.TextDocument.create('file:///page.html', 'html', 1, `<${tagName}></${tagName}>`);
    const {contents} = inHtml.doHover(document, {line: 0, character: 3}, inHtml.parseHTMLDocument(document));
    const text = JSON.stringify(contents);
    assert.ok(text.includes(elements.find((one) => one.tagName === tagName).description.split('.')[0]));
    assert.doesNotMatch(text, /addStyles|getStrings|undefined/);
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

test('closed choices are completed with their values, and countries with their names', () => {
  assert.ok(offered('<sm-breathing-timer pattern="|">').includes('4-7-8'));
  assert.deepEqual(offered('<sm-mood-check instrument="|">').sort(), [
    'gad-2',
    'gad-7',
    'k6',
    'phq-2',
    'phq-4',
    'phq-8',
    'phq-9',
  ]);
  assert.ok(offered('<sm-crisis-support country="|">').length > 240);
  const {tags} = json('dist/editors/vscode.html-data.json');
  const {values} = tags.find(({name}) => name === 'sm-crisis-support').attributes.find(({name}) => name === 'country');
  assert.deepEqual(
    values.find(({name}) => name === 'GB'),
    {name: 'GB', description: 'United Kingdom'},
  );
});

test('every widget and attribute links to its heading in the README', () => {
  const {homepage} = json('package.json');
  const readme = readFileSync(at('README.md'), 'utf8');
  const links = json('dist/editors/web-types.json').contributions.html.elements.map((one) => one['doc-url']);
  for (const {name, attributes, references} of json('dist/editors/vscode.html-data.json').tags) {
    const link = `${homepage}#${name}`;
    assert.ok(readme.includes(`\n### \`<${name}>\`\n`), name);
    assert.ok(links.includes(link), link);
    for (const one of [{references}, ...attributes])
      assert.deepEqual(one.references, [{name: 'Documentation', url: link}]);
  }
});

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

test('the documentation names only what the manifest and the package have', () => {
  const {exports} = json('package.json');
  const pages = readdirSync(at('docs'), {recursive: true}).filter((name) => name.endsWith('.md'));
  assert.ok(pages.includes('skill/SKILL.md') && pages.length > 10);
  for (const page of ['../README.md', ...pages])
    assert.deepEqual(manifestProblems(readFileSync(at('docs', page), 'utf8'), elements, exports), [], page);
});

test('texts that differ from the manifest are found', () => {
  const found = (text) => manifestProblems(text, elements, json('package.json').exports);
  assert.deepEqual(found('<sm-moodcheck note>'), ['<sm-moodcheck> is not a widget']);
  assert.deepEqual(found('<sm-mood-check patern="box">'), ['<sm-mood-check> has no attribute "patern"']);
  assert.deepEqual(found('<sm-mood-check instrument="phq-99">'), ['<sm-mood-check instrument> has no value "phq-99"']);
  assert.deepEqual(found("listen to 'sm-mood-answered'"), ['"sm-mood-answered" is not a tag or an event']);
  assert.deepEqual(found('set --sm-color'), ['"--sm-color" is not a token']);
  assert.deepEqual(found('::part(heading) :state(busy)'), ['"heading" is not a part', '"busy" is not a state']);
  assert.deepEqual(found("import '@smart-meditation/widgets/all'"), [
    '"@smart-meditation/widgets/all" is not an export',
  ]);
});
