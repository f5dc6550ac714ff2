import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {BuildData} from '../../../src/builder/build-data.js';
import {builderStrings, type BuilderStrings} from '../../../src/builder/embed-builder.strings.js';
import {checkEndpoint, documentsFor, endpointUrl} from '../../../src/builder/endpoint.js';
import {embedOf} from '../../../src/builder/embed-of.js';
import {platforms} from '../../../src/builder/snippets/platforms.js';
import {escapeTemplate, paragraphsOf} from '../../../src/builder/snippets/text.js';
import {fromHash, initialState, toHash, type BuilderState} from '../../../src/builder/state.js';

const data: BuildData = {
  version: '1.2.3',
  integrity: {'smart-meditation.js': 'sha384-J', 'smart-meditation.css': 'sha384-C', 'frame.js': 'sha384-F'},
  widgets: [
    {
      name: 'mood-check',
      description: 'Asks.',
      component: 'MoodCheck',
      attributes: [
        {name: 'country', description: '', kind: 'choice', values: ['GB']},
        {name: 'heading-level', description: '', kind: 'number', values: []},
        {name: 'note', description: '', kind: 'flag', values: []},
        {name: 'src', description: '', kind: 'text', values: []},
        {name: 'submit-to', description: '', kind: 'text', values: []},
      ],
    },
    {name: 'sleep-diary', description: 'A widget of tomorrow.', component: 'SleepDiary', attributes: []},
  ],
  translations: {},
};

const state: BuilderState = {
  ...initialState,
  widgets: ['mood-check'],
  country: 'GB',
  base: 'https://widgets.example/1.2.3',
  endpoint: 'https://content.example/v1',
  attributes: {
    'mood-check.heading-level': '3',
    'mood-check.note': '',
    'mood-check.submit-to': 'https://a.example/?x="1"&y',
  },
};

const linesOf = (id: string, changed: Partial<BuilderState> = {}) => {
  const embed = embedOf(
    data,
    {...state, ...changed},
    {words: builderStrings, titles: new Map(), suggestedBase: '/widgets/1.2.3/'},
  );
  const platform = platforms.find((one) => one.id === id);
  assert.ok(platform);
  return platform.snippet(embed, (name) => name);
};
const codeOf = (id: string, changed: Partial<BuilderState> = {}) =>
  linesOf(id, changed)
    .blocks.map(({code}) => code)
    .join('\n');

describe('the address of the embed builder', () => {
  it('is short at the beginning, and holds everything that was chosen', () => {
    assert.equal(toHash(initialState), '');
    const chosen: BuilderState = {
      ...state,
      lang: 'ar',
      theme: 'dark',
      accent: '#aa3322',
      words: {'mood-check': 'A & B\nC'},
      width: 'tablet',
      dir: 'rtl',
    };
    assert.deepEqual(fromHash(`#${toHash(chosen)}`), chosen);
  });

  it('ignores values that are not valid', () => {
    const found = fromHash('#accent=red;background:url(x)&theme=pink&width=9&unknown=1&country=GB');
    assert.deepEqual(found, {...initialState, country: 'GB'});
  });
});

describe('the lines of the embed builder', () => {
  it('have the hashes, the settings of the page and the attributes, escaped', () => {
    const code = codeOf('html');
    assert.match(
      code,
      /<script src="https:\/\/widgets\.example\/1\.2\.3\/smart-meditation\.js" integrity="sha384-J" crossorigin="anonymous" async data-endpoint="https:\/\/content\.example\/v1\/" data-country="GB">/,
    );
    assert.match(
      code,
      /<sm-mood-check heading-level="3" note submit-to="https:\/\/a\.example\/\?x=&quot;1&quot;&amp;y">/,
    );
  });

  it('have the emergency number and the crisis lines of the country between the tags', () => {
    const code = codeOf('html');
    assert.match(code, /call <a href="tel:999">999<\/a>/);
    assert.match(code, /NHS 111, mental health option \(England\): <a href="tel:111">111<\/a>/);
    assert.match(code, /text SHOUT to <a href="sms:85258">85258<\/a>/);
  });

  it('show a widget that the builder has never heard of', () => {
    assert.match(codeOf('html', {widgets: ['sleep-diary']}), /<sm-sleep-diary>\n {2}<p>If you or someone else/);
  });

  it('have a style sheet with the accent color, and with a space between several widgets', () => {
    const styleOf = (name: string, more: Parameters<typeof codeOf>[1]) =>
      /[^\n]*margin-block[^\n]*/.exec(codeOf(name, more))?.[0];
    for (const name of ['html', 'placeholder', 'react', 'vue'])
      assert.equal(
        styleOf(name, {widgets: ['mood-check', 'sleep-diary']}),
        'sm-mood-check, sm-sleep-diary { margin-block: 1.5rem; }',
      );
    assert.equal(styleOf('html', {widgets: ['mood-check']}), undefined);
  });

  it('leave out and name the attributes that a form does not take', () => {
    assert.deepEqual(linesOf('placeholder').refused, ['mood-check.submit-to']);
    assert.deepEqual(linesOf('frame').refused, ['mood-check.submit-to']);
    assert.doesNotMatch(codeOf('placeholder') + codeOf('frame'), /submit-to/);
    assert.match(codeOf('placeholder'), /<div data-sm-widget="mood-check" data-heading-level="3" data-note>/);
  });

  it('give every widget its language, and right-to-left languages their direction', () => {
    assert.match(codeOf('html', {lang: 'ar'}), /<sm-mood-check [^>]*lang="ar" dir="rtl">/);
    assert.match(codeOf('html', {lang: 'ps'}), /<sm-mood-check [^>]*lang="ps" dir="rtl">/);
    assert.match(codeOf('html', {lang: 'de'}), /<sm-mood-check [^>]*lang="de">/);
  });

  it('name exactly the sources that a policy needs', () => {
    const policyOf = (id: string, changed = {}) =>
      linesOf(id, changed).blocks.find(({kind}) => kind === 'policy')?.code;
    assert.match(
      policyOf('html') ?? '',
      /connect-src https:\/\/widgets\.example https:\/\/content\.example;\nimg-src https:\/\/content\.example;/,
    );
    assert.match(
      policyOf('html', {base: '', endpoint: ''}) ?? '',
      /^script-src 'self';\nstyle-src 'self';\nconnect-src 'self';\nrequire/,
    );
    assert.match(
      codeOf('frame'),
      /connect-src 'self' https:\/\/content\.example; img-src 'self' https:\/\/content\.example;/,
    );
  });

  it('are code in the language of each framework', () => {
    assert.match(
      codeOf('react', {words: {'mood-check': 'Call {us}'}}),
      /<MoodCheck headingLevel=\{3\} note submitTo=\{'https/,
    );
    assert.match(codeOf('react', {words: {'mood-check': 'Call {us}'}}), /<p>Call &#123;us&#125;<\/p>/);
    assert.match(
      codeOf('wordpress'),
      /str_replace\('<script ', '<script integrity="sha384-J" crossorigin="anonymous" data-no-optimize="1" data-endpoint=/,
    );
    assert.match(codeOf('angular', {words: {'mood-check': 'a `b` ${c}'}}), /a \\`b\\` \$&#123;c&#125;/);
  });
});

describe('the text between the tags', () => {
  it('has a paragraph for each line, and links https addresses and known numbers', () => {
    const contacts = [
      {shown: '111', href: 'tel:111'},
      {shown: '0800 111', href: 'tel:0800111'},
    ];
    assert.deepEqual(paragraphsOf('Call 0800 111 or 111.\n\n See https://clinic.example/a. 1111', contacts), [
      [
        {text: 'Call '},
        {text: '0800 111', href: 'tel:0800111'},
        {text: ' or '},
        {text: '111', href: 'tel:111'},
        {text: '.'},
      ],
      [{text: 'See '}, {text: 'https://clinic.example/a', href: 'https://clinic.example/a'}, {text: '. 1111'}],
    ]);
  });

  it('cannot begin code in a template', () => {
    assert.equal(escapeTemplate('{{x}} @if <b>'), '&#123;&#123;x&#125;&#125; &#64;if &lt;b&gt;');
  });
});

describe('the check of an endpoint', () => {
  const {fetch: original} = globalThis;
  const check = async (answer: (mode: unknown) => Response | undefined, address = 'https://content.example/v1') => {
    globalThis.fetch = (_input, init) => {
      const response = answer(init?.mode);
      return response ? Promise.resolve(response) : Promise.reject(new TypeError('Failed to fetch'));
    };
    try {
      return await checkEndpoint(address, 'https://clinic.example/', new AbortController().signal);
    } finally {
      globalThis.fetch = original;
    }
  };
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), {status});

  it('reads an address on the site of the page, if that is on a web server', () => {
    assert.equal(
      endpointUrl('/content/v1', 'https://clinic.example/widgets/builder/'),
      'https://clinic.example/content/v1/',
    );
    assert.equal(endpointUrl('/content/v1', 'file:///files/builder/index.html'), undefined);
    for (const address of ['content/v1', '//content.example/v1/', 'content.example', ''])
      assert.equal(endpointUrl(address, 'https://clinic.example/'), undefined);
  });

  it('tells apart what can be wrong', async () => {
    const kinds = [
      await check(() => undefined, ''),
      await check(() => undefined, 'content.example'),
      await check(() => undefined, 'http://content.example'),
      await check(() => undefined),
      await check((mode) => (mode === 'no-cors' ? new Response() : undefined)),
      await check(() => json({}, 404)),
      await check(() => json({hello: 1})),
      await check(() => new Response('<!doctype html>')),
    ];
    assert.deepEqual(
      kinds.map(({kind}) => kind),
      ['empty', 'not-address', 'mixed', 'unreachable', 'no-cors', 'status', 'not-list', 'not-list'],
    );
  });

  it('lists the documents, of which each widget takes its own types and an unknown widget all', async () => {
    const documents = [
      {path: 'a.json', type: 'article', title: 'A'},
      {path: 'm.json', type: 'mood'},
      {path: 's.json', type: 'support', lang: 'en'},
      'nothing',
    ];
    const found = await check(() => json({documents}));
    assert.ok(found.kind === 'ok');
    const paths = (widget: string, attribute: string) =>
      documentsFor(widget, attribute, found.documents).map(({path}) => path);
    assert.deepEqual(paths('article-card', 'src'), ['a.json']);
    assert.deepEqual(paths('mood-check', 'src'), ['m.json']);
    assert.deepEqual(paths('mood-check', 'support'), ['s.json']);
    assert.deepEqual(paths('sleep-diary', 'src'), ['a.json', 'm.json', 's.json']);
  });
});

describe('the translations of the embed builder', () => {
  const folder = new URL('../../../src/builder/locales/', import.meta.url);
  const holes = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => name)
      .sort()
      .join();
  const widgetLanguages = readdirSync(new URL('../../../src/ui/locales/', import.meta.url)).sort();

  it('exist in every language of the widgets', () => {
    assert.deepEqual(readdirSync(folder).sort(), widgetLanguages);
  });

  for (const file of readdirSync(folder)) {
    it(`${file} has every text with its placeholders, and is not marked as reviewed`, () => {
      const {words, reviewed, lang} = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
        words: BuilderStrings;
        reviewed: boolean;
        lang: string;
      };
      assert.equal(reviewed, false);
      assert.deepEqual(Object.keys(words), Object.keys(builderStrings));
      for (const [key, english] of Object.entries(builderStrings)) {
        const text = words[key as keyof BuilderStrings];
        if (typeof english === 'string')
          assert.equal(typeof text === 'string' && holes(text), holes(english), `${lang} ${key}`);
        else
          assert.ok(
            Object.keys(text).every((form) => ['one', 'two', 'few', 'many', 'other'].includes(form)) &&
              'other' in Object(text),
            key,
          );
      }
    });
  }
});
