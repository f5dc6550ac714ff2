import {expect} from 'chai';
import {richLine, richText, type RichTextOptions} from '../../src/rich-text/rich-text.js';

const options = {
  base: 'https://clinic.example/articles/one.json',
  headingLevel: 2,
  imageHosts: [],
  words: {
    table: 'Table',
    image: 'No image',
    notShown: 'Not shown',
    alerts: {note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution'},
  },
};

async function body(source: string, type: RichTextOptions['type']): Promise<HTMLElement> {
  const {fragment} = await richText(source, {...options, type});
  const place = document.createElement('div');
  place.append(fragment);
  return place;
}
const markdown = async (source: string): Promise<string> => (await body(source, 'markdown')).innerHTML.trim();
const html = async (source: string): Promise<string> => (await body(source, 'html')).innerHTML.trim();
const words = (place: HTMLElement): string => place.textContent.replace(/\s+/g, ' ').trim();

/** The target text of each in-article link; `undefined` without a target. */
async function targets(source: string, type: RichTextOptions['type']): Promise<(string | undefined)[]> {
  const {fragment, anchors} = await richText(source, {...options, type});
  return [...fragment.querySelectorAll('a[href^="#"]')].map((link) => {
    const name = decodeURIComponent(link.getAttribute('href')!.slice(1));
    return (anchors.get(name) ?? anchors.get(name.toLowerCase()))?.textContent.trim();
  });
}

describe('article text preserves its meaning', () => {
  for (const range of ['5~10 mg, 2~3 times', '1~2 or 3~4', 'H~2~O and CO~2~', '~a~', '**5~10 mg** and *2~3* times'])
    it(`does not strike out ${range}`, async () => {
      const place = await body(`Take ${range} a day.`, 'markdown');
      expect(place.querySelector('del, s')).to.equal(null);
      expect(words(place)).to.equal(`Take ${range.replaceAll('*', '')} a day.`);
      const caution = document.createElement('p');
      caution.append(richLine(`Take ${range} a day.`, options));
      expect(words(caution)).to.equal(`Take ${range.replaceAll('*', '')} a day.`);
    });

  for (const dose of ['Take 2*5 drops or 3*5 drops', '1.5*2*3 mg (2*5)', '2*5 `3*5*1` 4*5'])
    it(`does not lose the asterisks of ${dose}`, async () => {
      const shown = dose.replaceAll('`', '');
      expect(words(await body(dose, 'markdown'))).to.equal(shown);
      const line = document.createElement('p');
      line.append(richLine(dose, options));
      expect(words(line)).to.equal(shown);
    });

  it('renders double tildes as deleted text', async () => {
    expect(await markdown('Take ~~two~~ one.')).to.equal('<p>Take <del>two</del> one.</p>');
  });

  for (const struck of [
    '<strike>two</strike>',
    '<s>two</s>',
    '<del>two</del>',
    '<span style="text-decoration:line-through">two</span>',
    '<span style="color:red; text-decoration: underline line-through">two</span>',
    '<font style="text-decoration-line:line-through">two</font>',
  ])
    it(`preserves strikethrough: ${struck}`, async () => {
      const place = await body(`<p>Take ${struck} one.</p>`, 'html');
      expect(place.querySelector('s, del')?.textContent).to.equal('two');
    });
  it('preserves strikethrough of tables, lists, headings and their parts', async () => {
    const style = 'style="text-decoration: line-through"';
    for (const struck of [
      `<ul ${style}><li>two</li></ul>`,
      `<ol><li ${style}>two</li></ol>`,
      `<table><tr ${style}><td>two</td></tr></table>`,
      `<h3 ${style}>two</h3>`,
      `<b ${style}>two</b>`,
    ])
      expect((await body(struck, 'html')).querySelector('s')?.textContent, struck).to.equal('two');
  });

  it('preserves strikethrough in raw HTML tags in Markdown', async () => {
    expect(await markdown('Take <strike>two</strike> <s>three</s> one.')).to.equal(
      '<p>Take <s>two</s> <s>three</s> one.</p>',
    );
  });

  for (const [formula, text] of [
    ['<mfrac><mn>10</mn><mn>2</mn></mfrac>', '10/2'],
    ['<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>', 'a + b'],
    ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>', '(a + b)/2'],
    ['<msup><mi>m</mi><mn>2</mn></msup>', 'm^2'],
    ['<msqrt><mn>4</mn></msqrt>', '√(4)'],
    ['<semantics><mn>5</mn><annotation encoding="application/x-tex">5</annotation></semantics>', '5'],
  ] as const)
    it(`shows a formula as text: ${text}`, async () => {
      expect(words(await body(`<p>Dose: <math>${formula}</math> mg.</p>`, 'html'))).to.equal(`Dose: ${text} mg.`);
    });

  for (const [embedded, title, href] of [
    [
      '<iframe src="https://www.youtube.com/embed/abc" title="The inhaler"></iframe>',
      'The inhaler',
      'https://www.youtube.com/embed/abc',
    ],
    ['<iframe data-src="https://player.example/1"></iframe>', 'player.example/1', 'https://player.example/1'],
    ['<video src="/film.mp4" title="A film"></video>', 'A film', 'https://clinic.example/film.mp4'],
    [
      '<video controls><source src="/film.mp4">Old browser</video>',
      'clinic.example/film.mp4',
      'https://clinic.example/film.mp4',
    ],
    ['<audio src="/sound.mp3" aria-label="A sound"></audio>', 'A sound', 'https://clinic.example/sound.mp3'],
    ['<object data="/leaflet.pdf" title="Leaflet"></object>', 'Leaflet', 'https://clinic.example/leaflet.pdf'],
    ['<embed src="/leaflet.pdf" title="Leaflet">', 'Leaflet', 'https://clinic.example/leaflet.pdf'],
  ] as const)
    it(`replaces an embed with a link: ${embedded}`, async () => {
      const place = await body(`<p>Before.</p><figure>${embedded}</figure><p>After.</p>`, 'html');
      expect(place.querySelector('a')?.textContent).to.equal(title);
      expect(place.querySelector('a')?.href).to.equal(href);
      expect(words(place)).to.match(/^Before\..*After\.$/);
    });

  it('shows a formula once when the page has a copy of it for the eyes', async () => {
    const mathml = '<math><semantics><mfrac><mn>10</mn><mn>2</mn></mfrac></semantics></math>';
    const copy = '<span aria-hidden="true"><span>10</span><span>2</span></span>';
    for (const formula of [`<span>${mathml}</span>${copy}`, `${copy}<span>${mathml}</span>`])
      expect(words(await body(`<p>Dose <span>${formula}</span> mg</p>`, 'html'))).to.equal('Dose 10/2 mg');
    expect(words(await body(`<p><span aria-hidden="true">✔</span> Dose ${mathml} mg</p>`, 'html'))).to.equal(
      '✔ Dose 10/2 mg',
    );
  });

  for (const player of [
    '<lite-youtube videoid="abc" playlabel="A film"></lite-youtube>',
    '<amp-youtube data-videoid="abc" title="A film"></amp-youtube>',
    '<clinic-video aria-label="A film"></clinic-video>',
  ])
    it(`shows the title of a player: ${player}`, async () => {
      expect(words(await body(player, 'html'))).to.equal('A film');
    });

  it('shows the text of a gauge', async () => {
    expect(words(await body('<p>Pain <meter value="3" max="10">3 of 10</meter></p>', 'html'))).to.equal('Pain 3 of 10');
  });

  it('shows one notice for each removed form', async () => {
    const place = await body(
      '<form><label>Your phone <input name="a"></label> <select><option>One</select> <button>Book</button></form>',
      'html',
    );
    expect(words(place)).to.equal('Your phone Not shown');
  });
  for (const frame of ['<iframe srcdoc="x"></iframe>', '<object data="javascript:x"></object>'])
    it(`shows a notice for ${frame}`, async () => {
      expect(words(await body(frame, 'html'))).to.equal('Not shown');
    });
  it('preserves checkboxes and the text of SVG', async () => {
    expect(
      words(await body('<p><input type="checkbox" checked>Slept <input type="checkbox">Ate</p>', 'html')),
    ).to.equal('☑ Slept ☐ Ate');
    expect(words(await body('<svg aria-label="A curve"><path d="M0 0"/></svg>', 'html'))).to.equal('A curve');
    expect(words(await body('<svg><title>Dose</title><text>10 mg</text></svg>', 'html'))).to.contain('10 mg');
    expect(words(await body('<p>a<svg aria-hidden="true"><path d="M0 0"/></svg></p>', 'html'))).to.equal('a');
  });

  for (const hidden of [
    '<p hidden>DRAFT</p>',
    '<p style="display:none">DRAFT</p>',
    '<p style="color:red;DISPLAY : none !important">DRAFT</p>',
    '<span style="visibility:hidden">DRAFT</span>',
    '<p style="mso-hide:all">DRAFT</p>',
    '<dialog>DRAFT</dialog>',
    '<input type="hidden" value="DRAFT">',
    '<template>DRAFT</template>',
    '<div hidden><p>DRAFT</p></div>',
  ])
    it(`does not show hidden content: ${hidden}`, async () => {
      expect(words(await body(`<p>Take one.</p>${hidden}`, 'html'))).to.equal('Take one.');
    });

  it('preserves ruby annotations in HTML and Markdown', async () => {
    const ruby = '<ruby>薬<rp>(</rp><rt>くすり</rt><rp>)</rp></ruby>';
    expect(await html(`<p>${ruby}</p>`)).to.equal(`<p>${ruby}</p>`);
    expect(await markdown(ruby)).to.equal(`<p>${ruby}</p>`);
  });

  it('preserves list numbers and number styles', async () => {
    expect(await html('<ol start="3" type="a"><li>a</li><li value="5">b</li></ol>')).to.equal(
      '<ol start="3" type="a"><li>a</li><li value="5">b</li></ol>',
    );
    expect(await html('<ol style="list-style-type: upper-roman"><li>a</li></ol>')).to.equal(
      '<ol type="I"><li>a</li></ol>',
    );
    for (const list of [
      '<ol><li type="a">a</li></ol>',
      '<ol><li style="list-style-type:lower-alpha" dir="ltr"><p>a</p></li></ol>',
    ])
      expect((await body(list, 'html')).querySelector('ol')?.type, list).to.equal('a');
    expect(await html('<ol type="javascript:x"><li value="x">a</li></ol><p value="1" type="a">b</p>')).to.equal(
      '<ol><li>a</li></ol><p>b</p>',
    );
    expect((await body('7. a\n8. b', 'markdown')).querySelector('ol')?.start).to.equal(7);
  });

  for (const [source, numbers] of [
    ['1. a\n2. b\n5. c\n6. d', [1, 2, 5, 6]],
    ['3. a\n2. b\n1. c', [3, 2, 1]],
    ['1. a\n1. b\n1. c', [1, 2, 3]],
    ['0) a\n10) b', [0, 10]],
  ] as const)
    it(`keeps the numbers of a Markdown list, unless it repeats one: ${JSON.stringify(source)}`, async () => {
      const list = (await body(source, 'markdown')).querySelector('ol')!;
      let next = list.start;
      const shown = [...list.children].map((item) => {
        if (item.hasAttribute('value')) next = (item as HTMLLIElement).value;
        next += 1;
        return next - 1;
      });
      expect(shown).to.deep.equal(numbers);
    });

  it('handles markup pasted from Google Docs and Word', async () => {
    expect(
      await html(
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">Take it. </span><span style="font-weight:700">Never with alcohol.</span></p></b>',
      ),
    ).to.equal('<p><span>Take it. </span><span><strong>Never with alcohol.</strong></span></p>');
    expect(
      await html('<p><span style="font-style:italic">a</span><span style="vertical-align:super">2</span></p>'),
    ).to.equal('<p><span><em>a</em></span><span><sup>2</sup></span></p>');
    const word = await body(
      '<p class=MsoListParagraph style="text-indent:-18pt;mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">1.<span style="font:7pt">&nbsp;&nbsp; </span></span><![endif]>One tablet<o:p></o:p></p>',
      'html',
    );
    expect(words(word)).to.equal('1. One tablet');
  });

  it('allows line breaks at pasted non-breaking spaces, but not inside a dose', async () => {
    const flood = 'Take one tablet of 5 mg every morning and every evening'.replaceAll(' ', '\u00a0');
    const relaxed = 'Take one tablet of 5\u00a0mg every morning and every evening';
    expect((await body(`<p>${flood}</p>`, 'html')).textContent).to.equal(relaxed);
    expect((await body(flood.replaceAll('\u00a0', '&nbsp;'), 'markdown')).textContent.trim()).to.equal(relaxed);
    expect((await body('<p>At 10&nbsp;am, 5&nbsp;mg a&nbsp;day</p>', 'html')).textContent).to.equal(
      'At 10\u00a0am, 5\u00a0mg a\u00a0day',
    );
  });
});

describe('images of an article', () => {
  it('reserve their space', async () => {
    const image = (await body('<img src="/a.png" width="600" height="400" alt="A">', 'html')).querySelector('img')!;
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['600', '400']);
    const odd = (await body('<img src="/a.png" width="100%" height="auto" alt="A">', 'html')).querySelector('img')!;
    expect([odd.getAttribute('width'), odd.getAttribute('height')]).to.deep.equal([null, null]);
  });
  it('reserve their space when it is written as a style', async () => {
    const image = (await body('<img src="/a.png" style="width:600px;max-height:9em;height: 400px" alt="A">', 'html'))
      .firstElementChild!;
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['600', '400']);
  });
  for (const lazy of [
    '<img data-srcset="/pic.png 600w, /big.png 1200w" alt="A">',
    '<img src="data:image/gif;base64,R0" data-lazy-srcset="/pic.png, /big.png 2x" alt="A">',
    '<img srcset="/pic.png 1x" alt="A">',
    '<img src="data:image/svg+xml,x" nitro-lazy-src="/pic.png" alt="A">',
    '<div><noscript><img src="/pic.png" alt="A"></noscript></div>',
    '<amp-img src="/pic.png" alt="A"></amp-img>',
    '<img src="data:image/gif;base64,R0" data-src="/pic.png" alt="A"><noscript><img src="/pic.png" alt="A"></noscript>',
  ])
    it(`are shown once: ${lazy}`, async () => {
      const images = (await body(lazy, 'html')).querySelectorAll('img');
      expect([...images].map(({src}) => src)).to.deep.equal(['https://clinic.example/pic.png']);
    });
  for (const attribute of ['data-src', 'data-lazy-src', 'data-original'])
    it(`are shown when a plugin stores their URL in ${attribute}`, async () => {
      const place = await body(`<img src="data:image/gif;base64,R0" ${attribute}="/pic.png" alt="A">`, 'html');
      expect(place.querySelector('img')?.src).to.equal('https://clinic.example/pic.png');
    });
  it('are removed if they are tracking pixels, and replaced with a character if they are emoji', async () => {
    expect(
      await html(
        '<p>You did it <img src="https://s.example/1f389.png" alt="🎉" class="emoji"> today.<img src="https://stats.example/p.gif" width="1" height="1" alt=""></p>',
      ),
    ).to.equal('<p>You did it 🎉 today.</p>');
    expect(await markdown('You did it ![🎉](https://s.example/1f389.png)')).to.equal('<p>You did it 🎉</p>');
  });
});

describe('links inside an article', () => {
  it('resolve heading ids as generated by common renderers', async () => {
    const source = `- [a](#cost--time)\n- [b](#cost-time)\n- [c](#dose-1)\n- [d](#Größe)\n- [e](#gr%C3%B6%C3%9Fe)\n- [f](#mine)\n\n## Cost & time\n\n## Dose\n\n## Dose\n\n## Größe\n\n## Named {#mine}`;
    expect(await targets(source, 'markdown')).to.deep.equal([
      'Cost & time',
      'Cost & time',
      'Dose',
      'Größe',
      'Größe',
      'Named',
    ]);
    expect(await markdown('## Named {#mine .class}')).to.equal('<h2>Named</h2>');
  });
  it('resolve names with the prefix that GitHub writes before them', async () => {
    expect(await targets('<p><a href="#user-content-dose">a</a></p><h2>Dose</h2>', 'html')).to.have.lengthOf(1);
    expect(
      await targets('<p><a href="#dose">a</a></p><h2 id="user-content-dose">Amount</h2>', 'html'),
    ).to.have.lengthOf(1);
  });
  it('resolve ids and named anchors of HTML, including removed elements', async () => {
    expect(
      await targets(
        '<p><a href="#d1">1</a><a href="#d2">2</a><a href="#d3">3</a><a href="#none">4</a></p><a name="d1">One</a><h2 id="d2">Two</h2><x-y id="d3">Three</x-y>',
        'html',
      ),
    ).to.deep.equal(['One', 'Two', '']);
  });
  it('link to footnotes and back', async () => {
    expect(
      await targets(
        '<p>It helps.<sup class="fn"><a href="#a1b2" id="a1b2-link">1</a></sup></p><ol><li id="a1b2">A study. <a href="#a1b2-link">Back</a></li></ol>',
        'html',
      ),
    ).to.deep.equal(['A study. Back', '1']);
  });
});

describe('Markdown extensions', () => {
  it('renders footnotes', async () => {
    const source =
      'Slow breathing helps.[^1] Sleep too.[^b] Again.[^1]\n\n[^1]: A *small* study.\n[^b]: https://example.org/study\n\n    More of it.\n\n[^unused]: Unused.';
    const place = await body(source, 'markdown');
    expect(words(place)).to.not.contain('[^');
    expect(
      [...place.querySelectorAll('ol > li')].map((li) => li.textContent.replace('↩\ufe0e', '').trim()),
    ).to.deep.equal(['A small study.', 'https://example.org/studyMore of it.', 'Unused.']);
    expect(place.querySelector('pre, code')).to.equal(null);
    const found = await targets(source, 'markdown');
    expect(found.slice(0, 3).map((text) => text?.replace(/↩.*/, '').trim())).to.deep.equal([
      'A small study.',
      'https://example.org/studyMore of it.',
      'A small study.',
    ]);
    expect(found).to.have.lengthOf(5);
    expect(place.querySelector('[data-anchor]')).to.equal(null);
  });
  it('shows a footnote reference without a footnote as text', async () => {
    expect(await markdown('a[^1]')).to.equal('<p>a[^1]</p>');
  });

  for (const [source, text] of [
    ['> [!WARNING]\n> Do not drive.', 'Warning Do not drive.'],
    ['> [!note] Read this\n> Now.', 'Note Read this Now.'],
    [':::caution\nDo not drive.\n:::', 'Caution Do not drive.'],
    [':::{.tip}\n\nDrive.\n\n:::', 'Tip Drive.'],
    ['!!! danger "Driving"\n    Do not drive.', 'Caution Driving Do not drive.'],
  ] as const)
    it(`renders as text: ${JSON.stringify(source)}`, async () => {
      const place = await body(source, 'markdown');
      expect(words(place)).to.equal(text);
      expect(place.querySelector('pre')).to.equal(null);
    });

  for (const source of ['Term\n: One meaning\n: Another', 'Term\n\n: One meaning\n\n: Another'])
    it(`parses a definition list: ${JSON.stringify(source)}`, async () => {
      const place = await body(source, 'markdown');
      expect([...place.querySelectorAll('dl > *')].map((one) => `${one.localName} ${one.textContent}`)).to.deep.equal([
        'dt Term',
        'dd One meaning',
        'dd Another',
      ]);
    });

  for (const [source, text] of [
    ['[TOC]', ''],
    ['[[_TOC_]]', ''],
    ['{{< youtube abc >}}', 'Not shown'],
    ['{% include film.html %}', 'Not shown'],
    ['See [[Sleep]] and [[page|Rest]].', 'See Sleep and Rest.'],
    ['![The posture](/pic.png =600x400) Sit.', 'Sit.'],
    ['A paragraph. {.lead}', 'A paragraph.'],
    ['A paragraph.\n{: .lead}', 'A paragraph.'],
  ] as const)
    it(`shows ${source} as text`, async () => {
      expect(words(await body(source, 'markdown'))).to.equal(text);
    });
});
