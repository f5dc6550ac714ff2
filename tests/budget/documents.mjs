/**
 * Documents up to the size limit, of every kind that a widget reads, each with a shape that is expensive for a parser, a
 * validation, a list or the layout. `tag` is the widget, `file` the name at the endpoint.
 */

const MAX_BODY = 262_144;

/** A text of `length` characters that repeats `unit`. */
const filled = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const list = (count, item) => Array.from({length: count}, (_, index) => item(index));
const numbered = (count, item) => list(count, item).join('');

/** As many items as fit into `size` bytes of JSON. */
function listOfSize(item, size = 1_000_000) {
  const items = [];
  for (let left = size; left > 0; left -= JSON.stringify(items.at(-1)).length + 1) items.push(item(items.length));
  return items;
}

const cautions = [{level: 'important', heading: 'Take care', body: 'Calmly.'}];
const article = (fields) => ({title: 'A title', body: 'Words.', cautions, ...fields});
const words = (length) => filled('Calm words for a quiet day, and some more of them. ', length);

const markdownShapes = {
  words: words(MAX_BODY),
  paragraphs: filled('Calm words.\n\n', MAX_BODY),
  lines: filled('Calm words\n', 10_000),
  headings: numbered(4_900, (n) => `## Part ${n}\n`),
  'thematic breaks': filled('---\n\n', MAX_BODY),
  'list items': filled('- Calm words\n', MAX_BODY),
  'list items within the limit': numbered(4_900, (n) => `- Words ${n}\n`),
  'nested lists': numbered(400, (n) => `${' '.repeat((n % 20) * 2)}- Words ${n}\n`),
  'loose list items': numbered(2_400, (n) => `${n}. Words\n\n`),
  'task list items': numbered(2_000, () => '- [x] Words\n'),
  'nested quotes': `${filled('> ', 4_000)}words\n`,
  'quotes of growing depth': numbered(100, (n) => `${'>'.repeat(n)} words\n\n`),
  'one wide table': `|${filled('a|', 4_000)}\n|${filled('-|', 4_000)}\n|${filled('b|', 4_000)}`,
  'a long table': `|a|b|\n|-|-|\n${filled('|words|words|\n', MAX_BODY)}`,
  'a table within the limits': `|a|b|c|\n|-|-|-|\n${numbered(1_200, (n) => `|words|${n}|words|\n`)}`,
  'code blocks': filled('```\ncalm();\n```\n\n', MAX_BODY),
  'a code block that is never closed': `\`\`\`\n${words(MAX_BODY - 10)}`,
  'indented code': filled('    calm();\n', 58_000),
  asterisks: filled('*a **a ', MAX_BODY),
  'asterisks in paragraphs': filled(`${filled('*a **a ', 3_900)}\n\n`, MAX_BODY),
  'underscores in paragraphs': filled(`${filled('_a __a_ b', 3_900)}\n\n`, MAX_BODY),
  'brackets in paragraphs': filled(`${filled('[', 3_900)}\n\n`, MAX_BODY),
  'links that are never closed': filled(`${filled('[a](', 3_900)}\n\n`, MAX_BODY),
  'angle brackets in paragraphs': filled(`${filled('<', 3_900)}\n\n`, MAX_BODY),
  'back quotes in paragraphs': filled(`${numbered(80, (n) => `${'`'.repeat(n)} `)}\n\n`, MAX_BODY),
  'tildes in paragraphs': filled(`${filled('~~a ~', 3_900)}\n\n`, MAX_BODY),
  'dollar signs and pipes': filled(`${filled('$a|b$ ', 3_900)}\n\n`, MAX_BODY),
  links: filled('[words](https://clinic.example/words) ', MAX_BODY),
  'links in paragraphs': filled('[words](https://clinic.example/words)\n\n', 180_000),
  'bare addresses': filled(`${filled('https://clinic.example/a?b=c ', 3_900)}\n\n`, MAX_BODY),
  'bare mail addresses': filled(`${filled('a@a.a@a.', 3_900)}\n\n`, MAX_BODY),
  'link definitions': numbered(4_900, (n) => `[a${n}]: https://clinic.example/${n}\n`),
  'uses of link definitions': `${numbered(1_000, (n) => `[a${n}]: /${n}\n`)}\n${numbered(1_000, (n) => `[x][a${n}]\n\n`)}`,
  images: filled('![words](picture.png)\n\n', 100_000),
  footnotes: `${numbered(2_000, (n) => `Words[^${n}]\n`)}\n${numbered(2_000, (n) => `[^${n}]: A note.\n`)}`,
  'one footnote used often': `${filled('Words[^1] ', 40_000)}\n\n[^1]: A note.\n`,
  alerts: filled('> [!WARNING]\n> Words\n\n', 100_000),
  containers: filled(':::warning\nWords\n:::\n\n', 100_000),
  admonitions: filled('!!! note\n    Words\n\n', 100_000),
  'definition lists': filled('Word\n: Meaning\n\n', 60_000),
  'heading ids': numbered(2_400, (n) => `## Part {#part-${n % 3}}\n\n`),
  'equal headings': filled('## Part\n\n', 50_000),
  'allowed tags': filled(`${filled('<sub>a</sub>', 3_900)}\n\n`, 200_000),
  'tags that are never closed': filled(`${filled('<sub>', 3_900)}\n\n`, MAX_BODY),
  details: filled('<details><summary>a</summary>\n\nb\n\n</details>\n\n', 100_000),
  comments: filled('<!-- a -->\n\n', MAX_BODY),
  'a comment that is never closed': `<!--${filled('-', MAX_BODY - 4)}`,
  'many beginnings of comments': filled('<!-- ', MAX_BODY),
  'character references': filled('&amp;&eacute;&#233;', MAX_BODY),
  'different character references': filled(`${numbered(250, (n) => `&a${n};`)}\n\n`, MAX_BODY),
  'white space': `a${filled(' ', MAX_BODY - 2)}b`,
  tabs: `a${filled('\t', MAX_BODY - 2)}b`,
  'trailing spaces': filled(`a${filled(' ', 200)}\n`, MAX_BODY),
  'non-breaking spaces': filled('a\u00a0', MAX_BODY),
  'one long word': filled('a', MAX_BODY),
  'a long word in a paragraph': filled(`${filled('a', 3_900)}\n\n`, MAX_BODY),
  'combining marks': filled('a\u0301\u0302\u0303\u0304', MAX_BODY),
  'zero-width joiners': filled('👩‍👩‍👧‍👦', MAX_BODY),
  'right-to-left text': filled('كلمات هادئة abc 123. ', MAX_BODY),
  'direction marks': filled('\u202ea\u202c', MAX_BODY),
  citations: filled('Words [1] [2] [3]\n\n', 100_000),
  'ranges of citations': filled('Words [1-500]\n\n', 40_000),
  escapes: filled('\\*', MAX_BODY),
  'HTML blocks': filled('<div>\n\nwords\n\n</div>\n\n', MAX_BODY),
  'a processing instruction': filled('<?', MAX_BODY),
  'setext headings': filled('Part\n====\n\n', 45_000),
  shortcodes: filled('{{< youtube a >}}\n\n', 90_000),
  'wiki links': filled('[[page]] ', MAX_BODY),
};

const htmlShapes = {
  words: `<p>${words(MAX_BODY - 10)}`,
  paragraphs: filled('<p>Calm words.</p>', 90_000),
  'thematic breaks': filled('<hr>', 19_900),
  'line breaks': filled('a<br>', 24_900),
  'nested divs': filled('<div>', 24_900),
  'nested quotes': filled('<blockquote>', 59_000),
  'nested lists': filled('<ul><li>', 39_000),
  'nested tables': filled('<table><tr><td>', 70_000),
  'a table': `<table>${filled('<tr><td>a<td>b', 69_000)}`,
  'a table with wide cells': `<table>${numbered(200, () => `<tr><td colspan=1000 rowspan=65534>a`)}</table>`,
  'a wide table': `<table><tr>${filled('<td>words', 40_000)}`,
  'table captions': filled('<table><caption>a</caption></table>', 80_000),
  'list items': `<ol>${filled('<li value=7>words', 80_000)}`,
  headings: filled('<h2>Part</h2>', 62_000),
  'headings of all levels': numbered(4_900, (n) => `<h${(n % 6) + 1}>Part</h${(n % 6) + 1}>`),
  links: filled('<a href=/a>a</a> ', 80_000),
  'links in links': filled('<a href=/a>', 54_000),
  'bold text': filled('<b>a</b> ', 44_000),
  'bold text that is never closed': filled('<p><b>a', 17_000),
  'spans with styles': filled(
    '<span style="font-weight:700;font-style:italic;text-decoration:line-through">a</span>',
    250_000,
  ),
  'nested spans with styles': filled('<span style="font-weight:700">', 140_000),
  'very long styles': numbered(20, () => `<p style="${filled('a:b;', 12_000)}">a`),
  'a style of white space': `<p style="font-weight${filled(' ', 250_000)}bold">a`,
  'hidden elements': filled('<p hidden>a</p>', 70_000),
  images: filled('<img src=a.png width=100 height=100 alt=a>', 200_000),
  'lazy images': filled('<img data-src=a.png alt=a>', 120_000),
  ruby: filled('<ruby>薬<rt>くすり</ruby>', 50_000),
  formulas: filled('<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>', 60_000),
  'nested formulas': filled('<math><msqrt>', 30_000),
  'deep formulas': `<math>${filled('<mfrac><mi>a</mi>', 80_000)}`,
  drawings: filled('<svg><title>a</title><path d="M0 0"/></svg>', 60_000),
  'text in drawings': `<svg>${filled('<text>a</text>', 65_000)}</svg>`,
  'nested drawings': filled('<svg><g>', 35_000),
  films: filled('<video src=a.mp4><p>a</p></video>', 80_000),
  frames: filled('<iframe src="https://clinic.example/a" title=a></iframe>', 200_000),
  'nested frames': filled('<object data=a><p>', 80_000),
  forms: filled('<form><input><select><option>a</select></form>', 50_000),
  'controls of one form': `<form>${filled('<input type=checkbox><label>a</label>', 80_000)}</form>`,
  'definition lists': `<dl>${filled('<dt>a<dd>b', 48_000)}`,
  details: filled('<details><summary>a</summary>b</details>', 95_000),
  'anchors and targets': numbered(2_400, (n) => `<p id=a${n}><a href=#a${2_399 - n}>a</a>`),
  'dead links': numbered(2_400, (n) => `<p id=a${n}><a href=#b${n}>a</a>`),
  'reversed list items': `<ol reversed>${filled('<li>words', 44_000)}`,
  'images within the limit': filled('<img src=a.png width=100 height=100 alt=a>', 40_000),
  'list items within the limit': `<ol>${filled('<li value=7>words', 8_500)}`,
  'paragraphs in right-to-left languages': filled(`<p>${filled('كلمات هادئة abc 123. ', 2_000)}`, MAX_BODY),
  'long paragraphs in right-to-left languages': filled(`<p>${filled('كلمات هادئة abc 123. ', 49_000)}`, 250_000),
  'duplicate ids': filled('<p id=a><a href=#a>a</a>', 58_000),
  'unknown elements': filled('<x-a>a</x-a>', 59_000),
  'custom attributes': filled('<p data-a=1 data-b=2 class=c aria-label=d onclick=e>a', 250_000),
  templates: filled('<template><p>a</p></template>', 70_000),
  'nested templates': filled('<template>', 49_000),
  comments: filled('<!-- a -->', MAX_BODY),
  'a comment that is never closed': `<!--${words(MAX_BODY - 10)}`,
  'raw text': filled('<style>a</style>', 79_000),
  'a plain text element': `<plaintext>${words(MAX_BODY - 20)}`,
  'character references': filled('&eacute;&amp;', MAX_BODY),
  citations: filled('<p>Words [1] [2] [3]</p>', 110_000),
  'many text nodes': filled('a<wbr>', 29_000),
  'non-breaking spaces': filled('<p>a&nbsp;b&nbsp;c</p>', 100_000),
  'white space in paragraphs': filled(`<p>a${filled(' ', 1_000)}b`, MAX_BODY),
  'Word lists': filled('<p class=MsoListParagraph style="mso-list:l0 level1 lfo1">·<span>&nbsp;</span>a</p>', 200_000),
  'Google Docs text': `<b style="font-weight:normal" id="docs-internal-guid-1">${filled('<p dir=ltr><span style="font-weight:700">a</span></p>', 120_000)}</b>`,
};

const articleShapes = {
  title: article({title: filled('Calm ', 19_900)}),
  'a title of one word': article({title: filled('a', 19_900)}),
  summary: article({summary: words(19_900)}),
  'cautions with long texts': article({
    cautions: list(24, () => ({level: 'urgent', heading: 'Take care', body: words(1_900)})),
  }),
  'cautions with lists': article({
    cautions: list(100, () => ({level: 'urgent', heading: 'h', items: list(5, () => 'Words')})),
  }),
  'cautions with links': article({
    cautions: list(12, () => ({level: 'urgent', heading: 'h', body: filled('[a](/a) ', 3_900)})),
  }),
  'cautions with asterisks': article({
    cautions: list(12, () => ({level: 'urgent', heading: 'h', body: filled('*a **a ', 3_900)})),
  }),
  'too many cautions': article({cautions: listOfSize(() => ({level: 'urgent', heading: 'h', body: 'b'}))}),
  'a caution of a megabyte': article({cautions: [{level: 'urgent', heading: 'h', body: filled('a', 1_000_000)}]}),
  'a list of a megabyte in a caution': article({
    cautions: [{level: 'urgent', heading: 'h', items: listOfSize(() => 'a')}],
  }),
  sources: article({sources: list(500, (n) => ({title: `A source ${n}`, url: `https://clinic.example/${n}`}))}),
  'long sources': article({sources: list(5, () => ({title: words(19_000)}))}),
  'too long sources': article({sources: list(50, () => ({title: words(19_000)}))}),
  'sources and citations': article({
    body: numbered(500, (n) => `Words [${n + 1}]\n\n`),
    sources: list(500, (n) => ({title: `A source ${n}`})),
  }),
  'too many sources': article({sources: listOfSize(() => ({title: 'a'}))}),
  topics: article({topics: list(500, (n) => `topic ${n}`)}),
  'long topics': article({topics: list(50, () => words(19_000))}),
  related: article({related: list(100, (n) => ({title: `Article ${n}`, href: `/${n}`}))}),
  'long related titles': article({related: list(50, () => ({title: words(19_000), href: '/a'}))}),
  translations: article({translations: Object.fromEntries(list(200, (n) => [`a${n}`, `${n}.json`]))}),
  'too many translations': article({translations: Object.fromEntries(list(40_000, (n) => [`a${n}`, `${n}.json`]))}),
  'unknown fields': {...article({}), ...Object.fromEntries(list(60_000, (n) => [`a${n}`, n]))},
  'nested data': `{"title":"t","body":"b","a":${filled('[', 500_000)}${filled(']', 500_000)}}`,
  'a list of numbers': article({a: listOfSize(() => 1)}),
  evidence: article({evidence: {certainty: 'low', statement: words(19_900), ratedBy: words(19_900)}}),
  withdrawn: article({status: 'withdrawn', withdrawn: {reason: words(19_900)}}),
  'review texts': article({
    author: words(19_900),
    publisher: words(19_900),
    audience: words(19_900),
    reviewedBy: {name: words(19_900), role: words(19_900)},
    lastReviewed: '2026-01-01',
  }),
};

const frontMatter = (text) => `---\ntitle: t\n${text}\n---\nCalm words.`;
const markdownFiles = {
  keys: frontMatter(numbered(3_000, (n) => `k${n}: v\n`)),
  'equal keys': frontMatter(filled('k: v\n', 30_000)),
  'nested lists': frontMatter(`a: ${filled('[', 15_000)}${filled(']', 15_000)}`),
  'nested maps': frontMatter(numbered(250, (n) => `${' '.repeat(n)}k:\n`)),
  'block sequences': frontMatter(`topics:\n${filled('- a\n', 30_000)}`),
  'sequences in sequences': frontMatter(`a:\n  ${filled('- ', 30_000)}b`),
  'maps on one line': frontMatter(`a: {${numbered(3_000, (n) => `k${n}: v, `)}}`),
  aliases: frontMatter(
    `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${list(9, (n) => `a${n + 1}: &a${n + 1} [${filled(`*a${n},`, 36)}]`).join('\n')}`,
  ),
  'many aliases': frontMatter(`a: &a x\nb: [${filled('*a,', 30_000)}]`),
  'merge keys': frontMatter(`a: &a {${numbered(500, (n) => `k${n}: v, `)}}\n${filled('b:\n  <<: *a\n', 20_000)}`),
  'quoted text': frontMatter(`a: "${filled('\\u0061', 30_000)}"`),
  'an unclosed quotation mark': frontMatter(`a: "${words(30_000)}`),
  'folded text': frontMatter(`a: >\n${filled('  words\n\n', 30_000)}`),
  'white space': frontMatter(`a: b${filled(' ', 30_000)}c`),
  comments: frontMatter(filled('# a\n', 30_000)),
  anchors: frontMatter(numbered(2_000, (n) => `k${n}: &a${n} v\n`)),
  tags: frontMatter(filled('a: !!str b\n', 30_000)),
  'a question mark': frontMatter(filled('? ', 30_000)),
  colons: frontMatter(`a: ${filled(': ', 30_000)}`),
  'JSON front matter': `{"title": "t", "a": [${filled('1,', 30_000)}1]\n}\n\nCalm words.`,
  'comments before it': `${filled('<!-- a -->\n', 500_000)}---\ntitle: t\n---\nCalm words.`,
  'a comment that is never closed': `<!--${filled('-', 500_000)}`,
  'lines of markers': filled('---\n', 1_000_000),
  'no closing marker': `---\n${filled('a: b\n', 1_000_000)}`,
  'blank lines': `${filled('\n', 1_000_000)}# a`,
  'a heading of white space': `# a${filled(' ', 1_000_000)}b`,
  'hash marks': `# a ${filled('# ', 500_000)}b\n\nCalm words.`,
};

const breathing = (fields) => ({
  type: 'breathing',
  name: 'Box',
  phases: [
    {kind: 'inhale', seconds: 4},
    {kind: 'exhale', seconds: 4},
  ],
  ...fields,
});
const breathingShapes = {
  phases: breathing({phases: list(12, (n) => ({kind: n % 2 ? 'exhale' : 'inhale', seconds: 4, cue: words(19_000)}))}),
  'too many phases': breathing({phases: listOfSize(() => ({kind: 'inhale', seconds: 4}))}),
  texts: breathing({name: words(19_900), summary: words(19_900), description: words(19_900)}),
  cautions: breathing({cautions: list(100, () => ({level: 'urgent', heading: 'h', body: words(900)}))}),
  sources: breathing({sources: list(200, () => ({title: words(4_000)}))}),
  'too many sources': breathing({sources: listOfSize(() => ({title: 'a'}))}),
};

const options = list(11, (value) => ({value, label: `Option ${value}`}));
const mood = (fields) => ({type: 'mood', question: 'How are you?', options, ...fields});
const moodShapes = {
  question: mood({question: words(19_900)}),
  labels: mood({options: list(11, (value) => ({value, label: words(19_000)}))}),
  'labels of one word': mood({options: list(11, (value) => ({value, label: filled('a', 19_000)}))}),
  feelings: mood({feelings: list(100, (n) => `feeling ${n}`)}),
  'long feelings': mood({feelings: list(50, () => words(19_000))}),
  next: mood({next: list(50, () => ({for: list(50, (n) => n), text: words(15_000)}))}),
  'too many options': mood({options: listOfSize((value) => ({value, label: 'a'}))}),
  'too many feelings': mood({feelings: listOfSize(() => 'a')}),
  'too many values': mood({next: [{for: listOfSize((n) => n), text: 'a'}]}),
};

const contact = (n) => ({type: 'phone', dial: `0800 ${100_000 + n}`, hours: '24 hours'});
const support = (fields) => ({type: 'support', country: 'GB', emergency: '999', ...fields});
const supportShapes = {
  lines: support({lines: list(50, (n) => ({name: `Line ${n}`, contacts: list(20, contact)}))}),
  names: support({lines: list(50, () => ({name: words(480), contacts: [contact(1)]}))}),
  'long names': support({lines: list(50, () => ({name: words(15_000), contacts: [contact(1)]}))}),
  'long displays': support({
    lines: list(50, () => ({name: 'a', contacts: [{...contact(1), display: `0800 100001 ${words(15_000)}`}]})),
  }),
  'long addresses': support({
    lines: list(50, () => ({
      name: 'a',
      contacts: [{type: 'web', url: `https://clinic.example/${filled('a', 4_000)}`, display: filled('a.', 4_000)}],
    })),
  }),
  'numbers with many separators': support({
    lines: list(40, () => ({name: 'a', contacts: [{type: 'phone', dial: `1${filled(' ', 19_000)}1`}]})),
  }),
  'messages with many digits': support({
    lines: list(40, () => ({name: 'a', contacts: [{type: 'text', sms: filled('1 ', 19_000)}]})),
  }),
  languages: support({
    lines: list(50, () => ({name: 'a', contacts: [{...contact(1), languages: list(50, () => words(300))}]})),
  }),
  'too many lines': support({lines: listOfSize(() => ({name: 'a', contacts: [contact(1)]}))}),
  'too many contacts': support({lines: [{name: 'a', contacts: listOfSize(contact)}]}),
  'emergency numbers': support({emergency: filled('9 / ', 19_000), lines: [{name: 'a', contacts: [contact(1)]}]}),
};

const yesNo = [{valueString: 'Yes'}, {valueString: 'No'}];
const question = (n, fields) => ({
  linkId: `q${n}`,
  text: `Question ${n}`,
  type: 'choice',
  answerOption: yesNo,
  ...fields,
});
const questionnaire = (item, fields) => ({resourceType: 'Questionnaire', status: 'active', item, ...fields});
const nestedGroups = (depth) =>
  depth === 0 ? question(0) : {linkId: `g${depth}`, type: 'group', text: 'g', item: [nestedGroups(depth - 1)]};
const valueSet = (id, count) => ({
  resourceType: 'ValueSet',
  id,
  compose: {include: [{system: 'urn:a', concept: list(count, (n) => ({code: `c${n}`, display: `Answer ${n}`}))}]},
});
const codeSystem = (count) => ({
  resourceType: 'CodeSystem',
  url: 'urn:a',
  concept: list(count, (n) => ({code: `c${n}`, display: `Answer ${n}`})),
});
const enableWhen = (target, answer) => ({question: target, operator: '=', answerString: answer});
const weighted = list(4, (n) => ({
  valueCoding: {code: `c${n}`, display: `Answer ${n}`},
  extension: [{url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: n}],
}));
const questionnaireShapes = {
  'too many questions': questionnaire(listOfSize((n) => question(n))),
  questions: questionnaire(list(2_000, (n) => question(n))),
  'questions and options': questionnaire(
    list(1_000, (n) => question(n, {answerOption: list(20, (m) => ({valueString: `Answer ${m}`}))})),
  ),
  'questions with translations': questionnaire(
    list(500, (n) => ({
      ...question(n),
      _text: {
        extension: list(8, (m) => ({
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            {url: 'lang', valueCode: `a${m}`},
            {url: 'content', valueString: 'Words'},
          ],
        })),
      },
    })),
  ),
  'many short questions': questionnaire(listOfSize((n) => ({linkId: String(n), type: 'string', text: 'a'}))),
  'questions on one page': questionnaire([
    {linkId: 'g', type: 'group', text: 'g', item: list(500, (n) => question(n))},
  ]),
  'questions of a big group': questionnaire([
    {linkId: 'g', type: 'group', text: 'g', item: listOfSize((n) => ({linkId: String(n), type: 'string', text: 'a'}))},
  ]),
  options: questionnaire([question(0, {answerOption: listOfSize((n) => ({valueString: `Answer ${n}`}))})]),
  'a thousand options': questionnaire([
    question(0, {answerOption: list(1_000, (n) => ({valueString: `Answer ${n}`}))}),
  ]),
  'repeating options': questionnaire([
    question(0, {repeats: true, answerOption: list(2_000, (n) => ({valueString: `Answer ${n}`}))}),
  ]),
  'long option texts': questionnaire([question(0, {answerOption: list(50, () => ({valueString: words(19_000)}))})]),
  'nested groups': questionnaire([nestedGroups(90)]),
  'groups nested too deeply': questionnaire([nestedGroups(1_000)]),
  'a value set used often': questionnaire(
    list(400, (n) => ({linkId: `q${n}`, type: 'choice', text: 'a', answerValueSet: '#v'})),
    {contained: [valueSet('v', 300)]},
  ),
  'a code system used often': questionnaire(
    list(300, (n) => ({linkId: `q${n}`, type: 'choice', text: 'a', answerValueSet: '#v'})),
    {contained: [valueSet('v', 300), codeSystem(300)]},
  ),
  'a value set within the limits': questionnaire([{linkId: 'q', type: 'choice', text: 'a', answerValueSet: '#v'}], {
    contained: [valueSet('v', 2_000), codeSystem(2_000)],
  }),
  'a big value set': questionnaire([{linkId: 'q', type: 'choice', text: 'a', answerValueSet: '#v'}], {
    contained: [valueSet('v', 9_000), codeSystem(5_000)],
  }),
  'excluded concepts': questionnaire([{linkId: 'q', type: 'choice', text: 'a', answerValueSet: '#v'}], {
    contained: [
      {
        ...valueSet('v', 8_000),
        compose: {
          ...valueSet('v', 8_000).compose,
          exclude: [{system: 'urn:a', concept: list(8_000, (n) => ({code: `d${n}`}))}],
        },
      },
    ],
  }),
  'many value sets': questionnaire(
    list(2_000, (n) => ({linkId: `q${n}`, type: 'choice', text: 'a', answerValueSet: `#v${n}`})),
    {contained: list(2_000, (n) => valueSet(`v${n}`, 2))},
  ),
  'conditions of one question': questionnaire([
    question(0),
    question(1, {enableWhen: listOfSize(() => enableWhen('q0', 'Yes'), 900_000)}),
  ]),
  'a chain of conditions': questionnaire(
    list(1_900, (n) => question(n, n > 0 && {enableWhen: [enableWhen(`q${n - 1}`, 'Yes')]})),
  ),
  'a chain of conditions on existence': questionnaire(
    list(1_900, (n) =>
      question(n, n > 0 && {enableWhen: [{question: `q${n - 1}`, operator: 'exists', answerBoolean: false}]}),
    ),
  ),
  'conditions on every earlier question': questionnaire(
    list(130, (n) => question(n, {enableBehavior: 'any', enableWhen: list(n, (m) => enableWhen(`q${m}`, 'Yes'))})),
  ),
  'a circle of conditions': questionnaire(
    list(1_900, (n) => question(n, {enableWhen: [enableWhen(`q${(n + 1) % 1_900}`, 'Yes')]})).concat(question('a')),
  ),
  'conditions on a question with many options': questionnaire([
    question(0, {answerOption: list(2_000, (n) => ({valueString: `a${n}`}))}),
    ...list(1_900, (n) => ({
      linkId: `q${n + 1}`,
      type: 'string',
      text: 'a',
      enableWhen: [{question: 'q0', operator: '=', answerString: `a${n}`}],
    })),
  ]),
  'conditions on codes of a question with many options': questionnaire([
    question(0, {answerOption: list(2_000, (n) => ({valueCoding: {code: `a${n}`, display: 'a'}}))}),
    ...list(1_900, (n) => ({
      linkId: `q${n + 1}`,
      type: 'string',
      text: 'a',
      enableWhen: [{question: 'q0', operator: '>', answerCoding: {system: 'b', code: `a${n}`}}],
    })),
  ]),
  totals: questionnaire([
    ...list(1_000, (n) => question(n, {answerOption: weighted.slice(0, 2)})),
    ...list(100, (n) => ({
      linkId: `t${n}`,
      type: 'decimal',
      readOnly: true,
      text: 'Total',
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: {language: 'text/fhirpath', expression: '%resource.item.answer.value.ordinal().sum()'},
        },
      ],
    })),
  ]),
  'a long formula': questionnaire([
    question(0, {answerOption: weighted}),
    {
      linkId: 't',
      type: 'decimal',
      text: 'Total',
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: {
            language: 'text/fhirpath',
            expression: filled("%resource.item.where(linkId='q0').answer.value.ordinal() + ", 900_000),
          },
        },
      ],
    },
  ]),
  'many variables': questionnaire([question(0, {answerOption: weighted})], {
    extension: list(3_000, (n) => ({
      url: 'http://hl7.org/fhir/StructureDefinition/variable',
      valueExpression: {name: `v${n}`, language: 'text/fhirpath', expression: `%v${n + 1} + %v${n + 2}`},
    })),
  }),
  'initial values': questionnaire([
    question(0, {
      repeats: true,
      answerOption: list(2_000, (n) => ({valueString: `a${n}`})),
      initial: list(2_000, (n) => ({valueString: `a${n}`})),
    }),
  ]),
  'preselected options': questionnaire([
    question(0, {repeats: true, answerOption: list(2_000, (n) => ({valueString: `a${n}`, initialSelected: true}))}),
  ]),
  'equal linkIds': questionnaire(list(2_000, () => ({linkId: 'a', type: 'string', text: 'a'}))),
  'translations of one text': questionnaire([
    {
      linkId: 'a',
      type: 'string',
      text: 'a',
      _text: {
        extension: listOfSize((n) => ({
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            {url: 'lang', valueCode: `a${n % 100}`},
            {url: 'content', valueString: 'a'},
          ],
        })),
      },
    },
  ]),
  designations: questionnaire([
    question(0, {
      answerOption: [
        {valueCoding: {code: 'a', display: 'a', designation: listOfSize((n) => ({language: `a${n}`, value: 'b'}))}},
        {valueString: 'b'},
      ],
    }),
  ]),
  extensions: questionnaire([question(0, {extension: listOfSize((n) => ({url: `urn:a:${n}`, valueString: 'a'}))})]),
  codes: questionnaire([question(0, {code: listOfSize((n) => ({system: 'http://loinc.org', code: `${n}-1`}))})]),
  units: questionnaire([
    {
      linkId: 'a',
      type: 'quantity',
      text: 'a',
      extension: listOfSize((n) => ({
        url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
        valueCoding: {code: `u${n}`, display: 'a'},
      })),
    },
  ]),
  'long texts': questionnaire(list(50, (n) => ({linkId: `q${n}`, type: 'string', text: words(19_000)}))),
  'a text of a megabyte': questionnaire([{linkId: 'a', type: 'string', text: words(1_000_000)}]),
  'texts about safety': questionnaire(
    list(50, (n) => ({linkId: `q${n}`, type: 'string', text: filled('no longer want to think about the ', 19_000)})),
  ),
  'words of self-harm and falls': questionnaire(
    list(50, (n) => ({linkId: `q${n}`, type: 'string', text: filled('fell hurt yourself by accident ', 19_000)})),
  ),
  'mixed scripts': questionnaire(
    list(50, (n) => ({linkId: `q${n}`, type: 'string', text: filled('не хочу жити لا أريد 不想 ', 11_000)})),
  ),
  'white space in texts': questionnaire(
    list(50, (n) => ({linkId: `q${n}`, type: 'string', text: `a${filled(' ', 19_000)}b`})),
  ),
  'display texts': questionnaire([
    ...list(1_900, (n) => ({linkId: `d${n}`, type: 'display', text: 'Words'})),
    question(0),
  ]),
  copyright: questionnaire([question(0)], {copyright: words(1_000_000)}),
  title: questionnaire([question(0)], {title: words(1_000_000)}),
  'STU3 options': questionnaire([
    {linkId: 'a', type: 'choice', text: 'a', option: listOfSize((n) => ({valueString: `a${n}`}))},
  ]),
};

const feed = (items, fields) => ({version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items, ...fields});
const wordpressPost = (fields) => ({
  id: 1,
  link: 'https://clinic.example/p',
  title: {rendered: 'a'},
  content: {rendered: '<p>Calm words.</p>'},
  ...fields,
});
const schemaOrgPage = (fields) => ({
  '@context': 'https://schema.org',
  '@type': 'MedicalWebPage',
  headline: 'a',
  ...fields,
});
const nestedParts = (depth) => ({
  '@type': 'WebPageElement',
  headline: 'a',
  text: '<p>a</p>',
  ...(depth > 0 && {hasPart: [nestedParts(depth - 1), nestedParts(depth - 1)]}),
});
const foreignShapes = {
  'a feed with many items': feed(listOfSize((n) => ({id: n, title: 'a', content_text: 'b'}))),
  'a feed with a long plain text': feed([{id: 1, title: 'a', content_text: words(260_000)}]),
  'a feed with many lines': feed([{id: 1, title: 'a', content_text: filled('a\n\n', 14_000)}]),
  'a feed with angle brackets': feed([{id: 1, title: filled('<', 900_000), content_text: 'b'}]),
  'a feed with many extensions': feed([
    {id: 1, title: 'a', content_text: 'b', ...Object.fromEntries(list(30_000, (n) => [`_a${n}`, {cautions: []}]))},
  ]),
  'a post with a long excerpt': wordpressPost({excerpt: {rendered: filled('<p>a</p>', 900_000)}}),
  'a post with angle brackets': wordpressPost({excerpt: {rendered: `a${filled('<', 900_000)}`}}),
  'a post with open tags': wordpressPost({title: {rendered: filled('<a ', 900_000)}}),
  'a post with character references': wordpressPost({title: {rendered: filled('&eacute;', 900_000)}}),
  'a post with many fields': wordpressPost({acf: Object.fromEntries(list(40_000, (n) => [`a${n}`, 'b']))}),
  'a post with a long caution': wordpressPost({
    acf: {cautions: [{level: 'urgent', heading: 'h', body: filled('<p>a</p>', 90_000)}]},
  }),
  'a post with many cautions': wordpressPost({
    acf: {cautions: listOfSize(() => ({level: 'urgent', heading: 'h', body: '<p>a</p>'}))},
  }),
  'a post with a long table of terms': wordpressPost({
    _embedded: {'wp:term': [listOfSize(() => ({name: 'a', taxonomy: 'category'}))]},
  }),
  'a list of posts': listOfSize(() => wordpressPost({})),
  'a page with many parts': schemaOrgPage({
    hasPart: listOfSize((n) => ({'@type': 'WebPageElement', text: `<p>${n}</p>`})),
  }),
  'a page with the same part often': schemaOrgPage({
    hasPart: listOfSize(() => ({'@type': 'WebPageElement', headline: 'a', text: '<p>a</p>'})),
  }),
  'a page with nested parts': schemaOrgPage({hasPart: [nestedParts(8)]}),
  'a page with deep parts': schemaOrgPage({mainEntityOfPage: list(200, () => nestedParts(4))}),
  'a page with care cards': schemaOrgPage({
    hasPart: listOfSize(() => ({'@type': 'WebPageElement', identifier: 'urgent', text: '<p>a</p>'})),
  }),
  'a page with a long care card': schemaOrgPage({
    hasPart: [{'@type': 'WebPageElement', identifier: 'urgent', text: filled('<li>a</li>', 900_000)}],
  }),
  'a page with many keywords': schemaOrgPage({text: 'b', keywords: filled('a,', 900_000)}),
  'a page with a long plain text': schemaOrgPage({text: words(250_000)}),
  'a page with angle brackets': schemaOrgPage({text: filled('<a', 250_000)}),
  'a page with many links': schemaOrgPage({significantLink: listOfSize(() => ({url: '/a', name: 'a'}))}),
  'a graph': {'@context': 'https://schema.org', '@graph': listOfSize(() => ({'@type': 'Thing', name: 'a'}))},
  'questions and answers': {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    headline: 'a',
    mainEntity: listOfSize(() => ({'@type': 'Question', name: 'a', acceptedAnswer: {'@type': 'Answer', text: 'b'}})),
  },
  'a Drupal node': {
    jsonapi: {version: '1.0'},
    data: {type: 'node--article', id: '1', attributes: {title: 'a', body: {processed: filled('<p>a</p>', 30_000)}}},
    included: listOfSize((n) => ({type: 'a', id: String(n), attributes: {name: 'a'}})),
  },
  'Ghost posts': {posts: listOfSize((n) => ({id: String(n), title: 'a', html: '<p>a</p>'}))},
};

const asText = (document) => (typeof document === 'string' ? document : JSON.stringify(document));

const group = (kind, tag, shapes, {extension = 'json', create = (shape) => shape} = {}) =>
  Object.entries(shapes).map(([name, shape], index) => ({
    name: `${kind}: ${name}`,
    tag,
    file: `${kind.replace(/\W+/g, '-')}-${index}.${extension}`,
    content: asText(create(shape)),
  }));

/** All documents. None is larger than a widget reads. */
export const documents = [
  ...group('Markdown', 'sm-article-card', markdownShapes, {create: (body) => article({body, sources: [{title: 's'}]})}),
  ...group('HTML', 'sm-article-card', htmlShapes, {
    create: (body) => article({body, bodyType: 'html', sources: [{title: 's'}]}),
  }),
  ...group('article', 'sm-article-card', articleShapes),
  ...group('front matter', 'sm-article-card', markdownFiles, {extension: 'md'}),
  ...group('other systems', 'sm-article-card', foreignShapes),
  ...group('exercise', 'sm-breathing-timer', breathingShapes),
  ...group('mood question', 'sm-mood-check', moodShapes),
  ...group('questionnaire', 'sm-mood-check', questionnaireShapes),
  ...group('support', 'sm-crisis-support', supportShapes),
];
