import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {test} from 'node:test';
import {renderWidget} from '@smart-meditation/widgets/server';
import {at} from '../../tools/project/root.mjs';

const read = (file) => JSON.parse(readFileSync(at('.cache/endpoint/v1/articles', file), 'utf8'));
const unescaped = (text) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const shadowMarkup = (markup) =>
  /<template[^]*<\/template>/
    .exec(markup)[0]
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<!--[^]*?-->/g, '');
const words = (markup) => unescaped(shadowMarkup(markup).replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
const content = (more) => ({title: 'A title', body: 'Words.', ...more});

/** The sentences of a Markdown text, without its markup. */
const sentences = (body) =>
  body
    .split(/\n+/)
    .map((line) =>
      line
        .replace(/^[#>\-*\d.\s]+/, '')
        .replace(/\[[\d,\s–-]+\]|[*_`]/g, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .trim(),
    )
    .filter((line) => line.length > 20 && !line.startsWith('|'));

for (const file of readdirSync(at('.cache/endpoint/v1/articles')).filter((name) => name.endsWith('.json'))) {
  for (const open of [false, true]) {
    test(`${file}, ${open ? 'open' : 'closed'}: its text, cautions and sources are in the response`, async () => {
      const article = read(file);
      const markup = await renderWidget('sm-article-card', {
        content: article,
        open,
        country: 'GB',
        page: 'https://clinic.example/page',
      });
      const text = words(markup);
      for (const {heading, items = []} of article.cautions ?? [])
        for (const line of [heading, ...items]) assert.ok(text.includes(line), line);
      const short = (line) => line.replace(/\s+/g, ' ').slice(0, 40);
      const prose = words(markup.replace(/<sup class="cite">[^]*?<\/sup>/g, '')).replace(/ ([.,])/g, '$1');
      for (const line of sentences(article.body)) assert.ok(prose.includes(short(line)), line);
      for (const {title} of article.sources ?? []) assert.ok(text.includes(title), title);
      assert.deepEqual(JSON.parse(/<script type="application\/json">(.*?)<\/script>/.exec(markup)[1]), article);
    });
  }
}

test('the server escapes the same markup as the browser', async () => {
  const attack = '<img src=x onerror=alert(1)><script>alert(1)</script>';
  const body = `${attack}\n\n[x](javascript:alert(1)) [y](vbscript:x) [z](data:text/html,x) <svg onload=alert(1)> ![i](https://evil.example/i.png)\n\n\`${attack}\``;
  const hostile = {
    title: attack,
    body,
    summary: attack,
    cautions: [{level: 'urgent', heading: attack, body: attack, items: [attack]}],
    sources: [{title: attack, url: 'javascript:alert(1)'}],
    related: [{title: attack, href: 'javascript:alert(1)'}],
    author: attack,
  };
  for (const more of [{}, {bodyType: 'html', body: `<p>${attack}</p>`}]) {
    for (const open of [true, false]) {
      const markup = await renderWidget('sm-article-card', {content: {...hostile, ...more}, open});
      assert.doesNotMatch(
        shadowMarkup(markup),
        /<(?:img|script|svg(?! class="icon)|iframe|form|style)\b|<[^>]*\son\w+=|(?:href|src)="(?!https?:|mailto:|tel:|#)/i,
      );
      assert.equal(markup.match(/<\/script>/g).length, 1);
    }
  }
});

test('Markdown is rendered with its structure, and its citations link the sources', async () => {
  const body =
    '# One\n\nA **b** *c* ~~d~~ `e & f` &amp; [link](https://other.example/x) [1, 2]\n\n1. first\n2. second\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode <b>\n```\n\n---\n\nend\\\nof it';
  const markup = shadowMarkup(
    await renderWidget('sm-article-card', {
      content: content({body, sources: [{title: 'S1'}, {title: 'S2'}]}),
      open: true,
    }),
  );
  const shape = [
    ...markup
      .replace(/^[^]*?class="prose ssr-only"/, '')
      .replace(/<section[^]*$/, '')
      .matchAll(/<([a-z]+\d?)/g),
  ].map(([, name]) => name);
  assert.deepEqual(
    shape,
    [
      'h',
      'p',
      'strong',
      'em',
      'del',
      'code',
      'a',
      'sup',
      'a',
      'a',
      'ol',
      'li',
      'li',
      'blockquote',
      'p',
      'div',
      'table',
      'thead',
      'tr',
      'th',
      'th',
      'tbody',
      'tr',
      'td',
      'td',
      'pre',
      'code',
      'hr',
      'p',
      'br',
    ].map((name) => (name === 'h' ? 'h3' : name)),
  );
  assert.match(
    markup,
    /<a href="https:\/\/other\.example\/x" rel="noopener noreferrer nofollow ugc" referrerpolicy="no-referrer" class="external"/,
  );
  assert.match(markup, /href="#source-2"/);
});

test('a text that is too long, nested too deeply or withdrawn is handled', async () => {
  const deep = `${'> '.repeat(3000)}deep`;
  for (const body of [deep, '- '.repeat(3000), `${'*a **a '.repeat(8000)}`, '['.repeat(20000)])
    assert.match(await renderWidget('sm-article-card', {content: content({body}), open: true}), /A title/);
  for (const open of [true, false])
    assert.match(
      await renderWidget('sm-article-card', {content: content({body: 'line\n'.repeat(6000)}), open}),
      /A title/,
    );
  const withdrawn = words(
    await renderWidget('sm-article-card', {
      content: content({status: 'withdrawn', withdrawn: {reason: 'It was wrong.'}, body: 'Secret words.'}),
      open: true,
    }),
  );
  assert.ok(withdrawn.includes('It was wrong.') && !withdrawn.includes('Secret words.'));
});

test('relative links are resolved against the page, or rendered as text', async () => {
  const article = content({body: '[here](/more)', action: {label: 'Talk', href: '/team'}});
  assert.match(
    await renderWidget('sm-article-card', {content: article, open: true, page: 'https://clinic.example/a/'}),
    /href="https:\/\/clinic\.example\/more"[^]*href="https:\/\/clinic\.example\/team"/,
  );
  assert.doesNotMatch(shadowMarkup(await renderWidget('sm-article-card', {content: article, open: true})), /href=/);
});

test('an invalid document is not rendered, and the fallback content stays', async () => {
  const markup = await renderWidget('sm-article-card', {content: {title: 5}}, '<a href="/a">An article</a>');
  assert.match(markup, /<slot><\/slot>[^]*<a href="\/a">An article<\/a>/);
});
