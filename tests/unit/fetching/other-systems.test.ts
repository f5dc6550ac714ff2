import {expect} from 'chai';
import {describe, it} from 'node:test';
import {errorOf, readArticle} from './mapped-article.js';

const wordpressPost = (more: object = {}): object => ({
  id: 7,
  date_gmt: '2026-05-02T09:00:00',
  title: {rendered: 'Sleep well'},
  excerpt: {rendered: '<p>Short.</p>'},
  content: {rendered: '<p>Text.</p>', protected: false},
  ...more,
});

const feed = (items: readonly object[], more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Clinic notes',
  items,
  ...more,
});

describe('an optional field of another system', () => {
  const fields: readonly [name: string, acf: object, leftOut: string][] = [
    [
      'a raw ACF date',
      {last_reviewed: '20260502'},
      'article.lastReviewed should be a day such as 2026-03-31, but is "20260502", and is left out',
    ],
    [
      'a date in words',
      {next_review: 'next spring'},
      'article.nextReview should be a day such as 2026-03-31, but is "next sprin", and is left out',
    ],
    [
      'a day that does not exist',
      {last_reviewed: '2026-02-31'},
      'article.lastReviewed should be a day such as 2026-03-31, but is "2026-02-31", and is left out',
    ],
    [
      'evidence in words',
      {evidence: 'weak'},
      'article.evidence should be evidence with a certainty and a statement, but is "weak", and is left out',
    ],
    [
      'an action in words',
      {action: 'Call us'},
      'article.action should be a label and an href, but is "Call us", and is left out',
    ],
  ];
  for (const [name, acf, leftOut] of fields) {
    it(`is omitted and reported when invalid: ${name}`, async () => {
      const article = await readArticle(wordpressPost({acf}));
      expect(article.title).to.equal('Sleep well');
      expect(article.leftOut).to.have.lengthOf(1);
      expect(article.leftOut[0]).to.include(leftOut.split(' should')[0]).and.to.include('and is left out');
    });
  }

  it('loses only the invalid entries of a list', async () => {
    const sources = [{title: 'A study'}, {url: 'https://example.org'}, 7];
    const article = await readArticle(wordpressPost({acf: {sources}}));
    expect(article.sources).to.deep.equal([{title: 'A study'}]);
    expect(article.leftOut).to.have.lengthOf(2);
  });

  it('is not the status: an article with an invalid status is rejected', async () => {
    expect(await errorOf(wordpressPost({acf: {status: 'Withdrawn'}}))).to.include(
      'article.status should be "current" or "withdrawn"',
    );
  });

  it('can give the language as a locale', async () => {
    for (const [language, tag] of [
      ['en_GB', 'en-GB'],
      ['de_DE.UTF-8', 'de-DE'],
      ['pt-BR', 'pt-BR'],
    ]) {
      const article = await readArticle(feed([{id: '1', title: 'A', content_html: '<p>Text.</p>'}], {language}));
      expect([article.lang, article.leftOut], language).to.deep.equal([tag, []]);
    }
  });

  it('can give the reviewer as text, as a user, or in a list', async () => {
    for (const reviewer of [
      'Dr Example',
      {display_name: 'Dr Example'},
      [{name: 'Dr Example'}],
      {ID: 1, post_title: 'Dr Example'},
      {name: 'Dr&nbsp;Example'},
    ]) {
      const {reviewedBy} = await readArticle(wordpressPost({acf: {reviewed_by: reviewer}}));
      expect(reviewedBy?.name.replace(/\s/g, ' ')).to.equal('Dr Example');
    }
  });

  it('can give the id as a number', async () => {
    expect((await readArticle(wordpressPost())).id).to.equal(undefined);
    expect((await readArticle(feed([{id: 12, title: 'A', content_html: '<p>Text.</p>'}]))).id).to.equal('12');
  });
});

describe('custom fields with HTML or plain text', () => {
  const cautionOf = async (caution: object) =>
    (await readArticle(wordpressPost({acf: {cautions: [caution]}}))).cautions[0];

  it('convert the HTML of a rich text field to text and a list', async () => {
    const body = '<p>Call us <strong>today</strong> if:</p>\n<ul>\n<li>you faint</li>\n<li>you have fits</li>\n</ul>\n';
    expect(await cautionOf({level: 'urgent', heading: 'Do not stop suddenly', body})).to.deep.equal({
      level: 'urgent',
      heading: 'Do not stop suddenly',
      body: 'Call us **today** if:',
      items: ['you faint', 'you have fits'],
    });
  });

  it('preserve the order when text follows the list', async () => {
    const body = '<p>Call us if:</p><ul><li>you faint</li><li>you have fits</li></ul><p>Bring your tablets.</p>';
    expect((await cautionOf({level: 'urgent', heading: 'A', body}))?.body).to.equal(
      'Call us if: • you faint • you have fits Bring your tablets.',
    );
  });

  const bodies: readonly [html: string, markdown: string][] = [
    ['<p>Caf&eacute;, 38&deg;C &amp; more</p>', 'Café, 38°C \\& more'],
    ['Take 2*5 or 3*5 drops', 'Take 2\\*5 or 3\\*5 drops'],
    ['Take 5~10 mg, 2~3 times', 'Take 5\\~10 mg, 2\\~3 times'],
    ['<p>Take 2*5 or 3*5 drops</p>', 'Take 2\\*5 or 3\\*5 drops'],
    ['Call **today**', 'Call **today**'],
    ['See [our page](https://clinic.example/a)', 'See [our page](https://clinic.example/a)'],
    [
      '<p>See <a href="https://clinic.example/a?b=1&amp;c=2">our page</a></p>',
      'See [our page](<https://clinic.example/a?b=1&c=2>)',
    ],
    ['<p>Run <a href="javascript:alert(1)">this</a></p>', 'Run this'],
    ['<p>Call <b>now</b><script>alert(1)</script><!-- draft --></p>', 'Call **now**'],
    ['<p>Call</p><p hidden>DRAFT</p><p style="display: none">NOTE</p>', 'Call'],
    [
      '<p>Take <s>two</s> <span style="text-decoration: line-through">three</span> one</p>',
      'Take ~~two~~ ~~three~~ one',
    ],
    ['<p><span style="text-decoration:line-through">2 <span>or 3</span></span> <span>one</span></p>', '~~2 or 3~~ one'],
    ['1 < 2 and 3 > 2', '1 \\< 2 and 3 \\> 2'],
  ];
  for (const [html, markdown] of bodies) {
    it(`read ${JSON.stringify(html)}`, async () => {
      expect((await cautionOf({level: 'important', heading: 'A', body: html}))?.body).to.equal(markdown);
    });
  }

  it('leave out struck-out words where no text style is possible: in headings, lists, titles and summaries', async () => {
    const caution = await cautionOf({
      level: 'urgent',
      heading: 'Take <del>two</del> one',
      body: '<ul><li>Take <strike>10</strike> 5 mg</li><li><s>Never</s></li></ul>',
    });
    expect([caution?.heading, caution?.items]).to.deep.equal(['Take one', ['Take 5 mg']]);
    const {title, summary} = await readArticle(
      wordpressPost({title: {rendered: 'Take <s>two</s> one'}, excerpt: {rendered: '<p>Take <s>two</s> one.</p>'}}),
    );
    expect([title, summary]).to.deep.equal(['Take one', 'Take one.']);
  });

  it('read items from a repeater, from HTML, and from lines', async () => {
    for (const items of [
      ['you faint', 'you fall'],
      [{item: 'you faint'}, {item: 'you fall'}],
      '<ul><li>you faint</li><li>you fall</li></ul>',
      'you faint\nyou fall\n',
    ])
      expect((await cautionOf({level: 'urgent', heading: 'A', items}))?.items).to.deep.equal(['you faint', 'you fall']);
  });

  it('read levels in other spellings, and report unknown levels', async () => {
    for (const level of ['Urgent', ' urgent ', 'URGENT'])
      expect((await cautionOf({level, heading: 'A', body: 'B'}))?.level).to.equal('urgent');
    expect((await cautionOf({level: 'Non urgent', heading: 'A', body: 'B'}))?.level).to.equal('non-urgent');
    const article = await readArticle(wordpressPost({acf: {cautions: [{level: 'severe', heading: 'A', body: 'B'}]}}));
    expect([article.cautions.length, article.cautionErrors.length, article.needsDefaultCaution]).to.deep.equal([
      0,
      1,
      true,
    ]);
  });

  it('decode all names of HTML 4 in titles and summaries', async () => {
    const article = await readArticle(
      wordpressPost({
        title: {rendered: 'Caf&eacute; &amp; sleep &frac12; &alpha; &rarr; &Zcaron;'},
        excerpt: {rendered: '<p>A fever is 38&deg;C&period;</p>'},
      }),
    );
    expect(article.title).to.equal('Café & sleep ½ α → Ž');
    expect(article.summary).to.equal('A fever is 38°C.');
  });
});

describe('shortcodes of WordPress whose plugin is not active', () => {
  const texts: readonly [rendered: string, body: string][] = [
    ['[vc_row][vc_column]<p>Text.</p>[/vc_column][/vc_row]', '<p>Text.</p>'],
    ['<p>[contact-form-7 id=&#8221;1&#8243; title=&#8221;Book&#8221;]</p>', '<p><object></object></p>'],
    ['<p>[gallery ids="1,2"]</p>', '<p><object></object></p>'],
    ['<p>[su_note color="red"]Do not drive.[/su_note]</p>', '<p>Do not drive.</p>'],
    ['<p>See [1], [a], [Smith 2019] and [x](y).</p>', '<p>See [1], [a], [Smith 2019] and [x](y).</p>'],
  ];
  for (const [rendered, body] of texts)
    it(`are not shown as code: ${rendered}`, async () => {
      expect((await readArticle(wordpressPost({content: {rendered}}))).body).to.equal(body);
    });
});

describe('a plain text', () => {
  const bodyOf = async (text: string) =>
    (await readArticle(feed([{id: '1', title: 'Drops', content_text: text}]))).body;

  const texts: readonly [text: string, html: string][] = [
    ['Take 2*5 drops or 3*5 drops.\nThen rest.', '<p>Take 2*5 drops or 3*5 drops.<br>Then rest.</p>'],
    ['# 1 of 2\n\n    four spaces', '<p># 1 of 2</p><p>    four spaces</p>'],
    ['One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['<b>not bold</b> & 1 < 2', '<p>&#60;b&#62;not bold&#60;/b&#62; &#38; 1 &#60; 2</p>'],
    ['- 5 mg\r\n- 10 mg', '<p>- 5 mg<br>- 10 mg</p>'],
    ['5~10 mg, 2~3 times', '<p>5~10 mg, 2~3 times</p>'],
  ];
  for (const [text, html] of texts) {
    it(`is displayed literally: ${JSON.stringify(text)}`, async () => {
      expect(await bodyOf(text)).to.equal(html);
    });
  }

  it('of schema.org is displayed literally', async () => {
    const article = await readArticle({'@type': 'Article', headline: 'Drops', articleBody: 'Take 2*5 or 3*5 drops.'});
    expect([article.body, article.bodyType]).to.deep.equal(['<p>Take 2*5 or 3*5 drops.</p>', 'html']);
  });
});

describe('a feed', () => {
  const items = [{id: 'car-park', title: 'Our new car park', content_html: '<p>It is open.</p>'}];

  it('is rejected without the requested item', async () => {
    expect(await errorOf(feed(items), 'https://clinic.example/feed.json#worry-time')).to.equal(
      'the feed should have an item with the id "worry-time", but has not; feeds keep only their newest items',
    );
  });

  it('is rejected as empty without items', async () => {
    expect(await errorOf(feed([]))).to.equal('the feed should have at least one item, but is empty');
  });

  it('may have an id with invalid percent-encoding', async () => {
    const url = 'https://clinic.example/feed.json#%E0%A4%A';
    expect(await errorOf(feed(items), url)).to.include('should have an item with the id "%E0%A4%A"');
    const article = await readArticle(feed([{...items[0], id: '%E0%A4%A'}]), url);
    expect(article.title).to.equal('Our new car park');
  });

  it('is supported in both versions, also with an http version URL', async () => {
    for (const version of [
      'https://jsonfeed.org/version/1',
      'http://jsonfeed.org/version/1.1',
      'https://www.jsonfeed.org/version/1.1',
    ])
      expect((await readArticle(feed(items, {version}))).title, version).to.equal('Our new car park');
  });
});

describe('content systems', () => {
  const drupalNode = (attributes: object = {}): object => ({
    jsonapi: {version: '1.0'},
    data: {
      type: 'node--article',
      id: '5f0c',
      attributes: {
        title: 'Sleep',
        langcode: 'en',
        body: {value: '<p>Raw.</p>', processed: '<p>Text.</p>', summary: 'Short.'},
        ...attributes,
      },
    },
  });

  it('Drupal: a node, single and in a list, with custom fields', async () => {
    const node = drupalNode({field_last_reviewed: '2026-05-02', changed: '2026-05-03T10:00:00+00:00'}) as {
      data: object;
    };
    for (const document of [node, {...node, data: [node.data]}]) {
      const article = await readArticle(document);
      expect([article.title, article.body, article.bodyType, article.lang, article.summary]).to.deep.equal([
        'Sleep',
        '<p>Text.</p>',
        'html',
        'en',
        'Short.',
      ]);
      expect([article.lastReviewed, article.modified]).to.deep.equal(['2026-05-02', '2026-05-03']);
    }
  });

  it('Drupal: a node whose text is plain, or in a field of another name', async () => {
    for (const [attributes, body] of [
      [{body: 'Take 2*5 drops\nRest & sleep'}, '<p>Take 2*5 drops<br>Rest &#38; sleep</p>'],
      [{body: {value: '2*5 < 11', format: 'plain_text'}}, '<p>2*5 &#60; 11</p>'],
      [{body: null, field_text: {value: 'raw', processed: '<p>Text.</p>'}}, '<p>Text.</p>'],
    ] as const)
      expect((await readArticle(drupalNode(attributes))).body).to.equal(body);
  });

  it('Ghost: a post', async () => {
    const post = {
      id: 'a',
      uuid: 'b',
      title: 'Sleep & rest',
      html: '<p>Text.</p>',
      custom_excerpt: 'Short.',
      published_at: '2026-05-02T09:00:00.000Z',
      authors: [{name: 'Dr Example'}],
      tags: [{name: 'Sleep'}],
    };
    const article = await readArticle({posts: [post]});
    expect([article.title, article.body, article.author, article.published]).to.deep.equal([
      'Sleep & rest',
      '<p>Text.</p>',
      'Dr Example',
      '2026-05-02',
    ]);
    expect(article.topics).to.deep.equal(['Sleep']);
  });

  it('WordPress.com: a post', async () => {
    const post = {
      ID: 7,
      site_ID: 1,
      title: 'Sleep &amp; rest',
      content: '<p>Text.</p>',
      excerpt: '<p>Short.</p>',
      date: '2026-05-02T09:00:00+01:00',
      author: {name: 'Dr Example'},
      tags: {Sleep: {}},
      categories: {},
    };
    const article = await readArticle(post);
    expect([article.title, article.body, article.summary, article.author]).to.deep.equal([
      'Sleep & rest',
      '<p>Text.</p>',
      'Short.',
      'Dr Example',
    ]);
  });

  it('schema.org: questions and answers', async () => {
    const page = {
      '@type': 'FAQPage',
      name: 'Questions about sleep',
      mainEntity: [
        {'@type': 'Question', name: 'How long?', acceptedAnswer: {'@type': 'Answer', text: '<p>Eight hours.</p>'}},
        {'@type': 'Question', name: 'How cold?', acceptedAnswer: {'@type': 'Answer', text: 'About 18 °C.'}},
      ],
    };
    expect((await readArticle(page)).body).to.equal(
      '<h2>How long?</h2><p>Eight hours.</p><h2>How cold?</h2><p>About 18 °C.</p>',
    );
  });

  const refused: readonly [name: string, document: unknown, message: RegExp][] = [
    ['an empty list', [], /the list is empty: no post has this address or slug/],
    ['Drupal, an empty list', {jsonapi: {version: '1.0'}, data: []}, /Drupal answers with an empty list/],
    [
      'Drupal, an error',
      {jsonapi: {version: '1.0'}, errors: [{title: 'Forbidden', detail: 'Access denied.'}]},
      /Drupal answers with an error: Access denied\./,
    ],
    ['Drupal, no body', drupalNode({body: null}), /the Drupal node should have a body, but node--article has none/],
    ['Ghost, an empty list', {posts: [], meta: {}}, /Ghost answers with an empty list/],
    [
      'WordPress, an error',
      {code: 'rest_post_invalid_id', message: 'Invalid post ID.', data: {status: 404}},
      /WordPress answers with an error: Invalid post ID\./,
    ],
    [
      'WordPress, a type without content',
      {id: 7, title: {rendered: 'Sleep'}},
      /the WordPress post should have a content, but its type has none/,
    ],
    [
      'Contentful',
      {sys: {id: '5f0c', type: 'Entry'}, fields: {title: 'Sleep', body: {nodeType: 'document', content: []}}},
      /is an entry of Contentful, which is not read/,
    ],
    ['Contentful, a list', {sys: {type: 'Array'}, items: []}, /is an entry of Contentful/],
    ['Strapi 4', {data: {id: 1, attributes: {title: 'Sleep'}}, meta: {}}, /is an entry of Strapi/],
    ['Strapi 5', {data: {id: 1, documentId: 'a', title: 'Sleep'}, meta: {}}, /is an entry of Strapi/],
    ['Strapi 5, a list', {data: [{id: 1, documentId: 'a', title: 'Sleep'}], meta: {}}, /is an entry of Strapi/],
    ['Sanity', {query: '*', result: [{_id: 'a', _type: 'post', title: 'Sleep'}]}, /is a document of Sanity/],
    ['Directus', {data: {id: 1, date_created: '2026-01-01', title: 'Sleep'}}, /is an item of Directus/],
    [
      'Wagtail',
      {
        id: 7,
        meta: {type: 'blog.Page', detail_url: 'https://x.example/7/', html_url: 'https://x.example/a/'},
        title: 'Sleep',
        body: '<p>Text.</p>',
      },
      /is a page of Wagtail/,
    ],
    ['Wagtail, a list', {meta: {total_count: 1}, items: []}, /is a list of pages of Wagtail/],
    [
      'Drupal, REST',
      {nid: [{value: 1}], title: [{value: 'Sleep'}], body: [{value: 'x'}]},
      /is a node of Drupal in its REST/,
    ],
    ['GraphQL', {data: {post: {title: 'Sleep', content: '<p>Text.</p>'}}}, /is an answer of GraphQL/],
    ['Notion', {object: 'page', id: 'a', properties: {}}, /is a page of Notion/],
    ['Kontent.ai', {item: {system: {codename: 'a'}, elements: {}}, modular_content: {}}, /is an item of Kontent\.ai/],
    ['Umbraco', {contentType: 'article', name: 'Sleep', id: 'a', properties: {}}, /is a document of Umbraco/],
    ['Payload', {docs: [{id: 'a', title: 'Sleep'}], totalDocs: 1}, /is an answer of Payload/],
    ['HubSpot', {id: '1', name: 'Sleep', postBody: '<p>Text.</p>'}, /is a post of HubSpot/],
    ['Shopify', {article: {id: 1, title: 'Sleep', body_html: '<p>Text.</p>'}}, /is an article of Shopify/],
    ['MediaWiki', {parse: {title: 'Sleep', pageid: 1, text: {}}}, /is a page of MediaWiki/],
    [
      'ActivityPub',
      {'@context': 'https://www.w3.org/ns/activitystreams', type: 'Note', content: '<p>Text.</p>'},
      /is a document of ActivityPub/,
    ],
    [
      'a converted feed',
      {status: 'ok', feed: {}, items: [{title: 'Sleep', content: 'x'}]},
      /a service that converts feeds/,
    ],
    [
      'schema.org, another type',
      {'@context': 'https://schema.org', '@type': 'Drug', name: 'Examplazine'},
      /is a Drug of schema\.org, and not an article or a page/,
    ],
    ['Storyblok', {story: {name: 'Sleep', content: {component: 'page'}}}, /is a story of Storyblok/],
    ['FHIR', {resourceType: 'Questionnaire', title: 'Form'}, /is a resource of FHIR/],
    ['GraphQL, an error', {data: null, errors: [{message: 'No.'}]}, /is an answer of GraphQL/],
    ['an error', {error: 'not found'}, /answers with an error instead of a document: not found/],
    ['an error with a status', {status: 403, message: 'No.'}, /instead of a document: 403, No\./],
    ['a list of errors', {errors: [{status: 404, message: 'Gone.'}]}, /instead of a document: 404, Gone\./],
    [
      'unknown fields',
      {headline: 'Sleep', paragraphs: []},
      /none of the kinds in docs\/content\.md: its fields are "headline", "paragraphs"/,
    ],
    ['no fields', {}, /none of the kinds in docs\/content\.md: it has no fields/],
    ['a list of unknown items', [{a: 1}], /should be one article, but is a list of unknown items/],
  ];
  for (const [name, document, message] of refused) {
    it(`rejected with a message that names the format: ${name}`, async () => {
      expect(await errorOf(document)).to.match(message);
    });
  }
});
