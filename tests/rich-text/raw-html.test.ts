import {expect} from 'chai';
import {render} from 'lit';
import {serverRichText} from '../../src/rich-text/server-rich-text.js';
import {richText} from '../../src/rich-text/rich-text.js';
import {restoreStubs, stubProperty} from '../widgets/stub-global.js';

const omitted: string[] = [];
const options = {
  type: 'markdown',
  base: 'https://clinic.example/articles/one.json',
  headingLevel: 2,
  imageHosts: [],
  words: {
    table: 'Table',
    image: 'No image',
    notShown: 'Not shown',
    alerts: {note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution'},
  },
  onImageOmitted: (address: string): unknown => omitted.push(address),
} as const;

async function body(source: string): Promise<HTMLElement> {
  omitted.length = 0;
  const {fragment} = await richText(source, options);
  const place = document.createElement('div');
  place.append(fragment);
  return place;
}
const html = async (source: string): Promise<string> => (await body(source)).innerHTML.trim().replace(/\s*\n\s*/g, '');
const words = async (source: string): Promise<string> => (await body(source)).textContent.replace(/\s+/g, ' ').trim();

describe('raw HTML in Markdown', () => {
  for (const [source, shown] of [
    ['<p align="center">Rest **now**.</p>', '<p align="center">Rest **now**.</p>'],
    ['<p align="center">\n\nRest **now**.\n\n</p>', '<p>Rest <strong>now</strong>.</p>'],
    [
      'Take <span style="color:red">**two** tablets</span> daily.',
      '<p>Take <span><strong>two</strong> tablets</span> daily.</p>',
    ],
    ['Take <font color=red>two</font>.', '<p>Take two.</p>'],
    ['Take <span style="text-decoration:line-through">two</span> one.', '<p>Take <span><s>two</s></span> one.</p>'],
    ['H<sub class="x">2</sub>O', '<p>H<sub>2</sub>O</p>'],
    ['One<br clear="all">two', '<p>One<br>two</p>'],
    [
      '<details open><summary>More</summary>\n\n*inside*\n\n</details>',
      '<details open=""><summary>More</summary><p><em>inside</em></p></details>',
    ],
    ['<dl><dt>Dose</dt><dd>5 mg</dd></dl>', '<dl><dt>Dose</dt><dd>5 mg</dd></dl>'],
    ['<DIV CLASS="note">\n\nRest.\n\n</DIV>', '<div><p>Rest.</p></div>'],
    ['- a <u class=x>b</u>\n- c', '<ul><li>a <u>b</u></li><li>c</li></ul>'],
    [
      '| a | b |\n|---|---|\n| <span class=x>c</span> | d |',
      '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><span>c</span></td><td>d</td></tr></tbody></table></div>',
    ],
  ] as const)
    it(`renders ${JSON.stringify(source)}`, async () => {
      expect(await html(source)).to.equal(shown);
    });

  for (const [source, shown] of [
    ['<div hidden>DRAFT: do not publish</div>\n\nShown.', 'Shown.'],
    ['<div hidden>\n\nDRAFT **now**\n\n- a\n\n</div>\n\nShown.', 'Shown.'],
    ['<div style="display: none">\n\n# DRAFT\n\n<div>\n\nb\n\n</div>\n\n</div>\n\nShown.', 'Shown.'],
    ['Take <span hidden>ten or *more*</span> two.', 'Take two.'],
    ['Take <span style="visibility:hidden">ten</span> two.', 'Take two.'],
    ['<template>\n\nDRAFT\n\n</template>\n\nShown.', 'Shown.'],
    ['<script>\nvar a = "<b>";\n\nalert(a)\n</script>\n\nShown.', 'Shown.'],
    ['<style>p {color: red}</style>\n\nShown.', 'Shown.'],
    ['<?php echo "a > b" ?>\n\nShown.', 'Shown.'],
    ['<!DOCTYPE html>\n\nShown <!-- hidden --> here.', 'Shown here.'],
  ] as const)
    it(`keeps hidden what ${JSON.stringify(source)} hides`, async () => {
      expect(await words(source)).to.equal(shown);
    });

  for (const [source, shown] of [
    ['Dose <math><mfrac><mn>10</mn><mn>2</mn></mfrac></math> mg', 'Dose 10/2 mg'],
    ['<svg aria-label="A curve">\n<path d="M0 0"/>\n\n<linearGradient id="a"/></svg>', 'A curve'],
    ['<iframe src="https://films.example/1" title="A film"></iframe>', 'A film'],
    ['Watch <video src="https://films.example/1.mp4" title="A film"></video> now.', 'Watch A film now.'],
    ['<lite-youtube videoid="a" playlabel="A film"></lite-youtube>', 'A film'],
    ['<form>\n<input name="a">\n<button>Send</button>\n</form>', 'Not shown'],
    ['<img src="https://other.example/a.png" alt="The posture">', 'The posture'],
    [
      'Sit ![upright](https://other.example/a.png) <img src="https://other.example/b.png" alt="and calm">.',
      'Sit upright and calm.',
    ],
    ['<table><tr><td>Dose</td><td>5 mg</td></tr></table>', 'Dose5 mg'],
    ['<marquee>Rest</marquee> <center>now</center>', 'Rest now'],
    ['Take <textarea> two', 'Take two'],
    ['<script> is a tag.\n\nShown.', 'is a tag. Shown.'],
    ['Take <svg> two.\n\nRest.', 'Take two. Rest.'],
  ] as const)
    it(`shows the words or a note: ${source}`, async () => {
      expect(await words(source)).to.equal(shown);
    });

  for (const source of ['Dear <name>, take <5 mg and >2 mg.', 'Dear <first-name>, see <Drug> <b2>.', 'a < b > c'])
    it(`keeps placeholders and comparisons: ${source}`, async () => {
      expect(await words(source)).to.equal(source);
      expect(await words(`${source} <span class=x>Rest.</span>`)).to.equal(`${source} Rest.`);
    });

  for (const [source, shown] of [
    ['<div hidden>\n\nDRAFT\n\n</div>\n\nShown.', 'Shown.'],
    ['<div style="display:none">DRAFT</div>\n\nShown.', 'Shown.'],
    ['Take <span hidden>ten</span> <b class=x>two</b> <sub>a</sub>.', 'Take two a.'],
    ['<p align=center>Rest **now**.</p>', 'Rest **now**.'],
    ['Sit <img src="/a.png" alt="upright"> now.', 'Sit upright now.'],
    ['<div class="note">\n\nRest *now*.\n\n</div>', 'Rest now.'],
    ['Dear <name>, take <5 mg.', 'Dear <name>, take <5 mg.'],
  ] as const)
    it(`shows words without tags on a server: ${source}`, () => {
      const place = document.createElement('div');
      render(serverRichText(source, 'markdown', options), place);
      expect(place.textContent.replace(/\s+/g, ' ').trim()).to.equal(shown);
      expect(place.querySelector('[hidden], [style], img')).to.equal(null);
    });

  it('shows code as it was written', async () => {
    expect(await words('`<img src=x>` <u class=x>a</u>\n\n```\n<div hidden>\n```')).to.equal(
      '<img src=x> a <div hidden>',
    );
  });

  it('reports each image that is not shown once', async () => {
    await body('![a](https://other.example/a.png) <img src="https://other.example/b.png">');
    expect(omitted).to.have.members(['https://other.example/a.png', 'https://other.example/b.png']);
    expect(omitted).to.have.lengthOf(2);
  });

  it('shifts headings of Markdown and HTML together', async () => {
    const place = await body('# One\n\n<h2 class="x">Two</h2>\n\n### Three');
    expect([...place.querySelectorAll('h1, h2, h3, h4')].map((one) => one.localName + one.textContent)).to.deep.equal([
      'h2One',
      'h3Two',
      'h4Three',
    ]);
  });

  it('resolves links to named anchors, headings and footnotes', async () => {
    const {fragment, anchors} = await richText(
      '[a](#dose) [b](#rest) [c](#none) Note.[^1]\n\n<a id="dose"></a>\n\n## Rest\n\n[^1]: The note.',
      options,
    );
    const hrefs = [...fragment.querySelectorAll('a')].map((one) => one.getAttribute('href'));
    expect(hrefs.filter(Boolean)).to.deep.equal(['#dose', '#rest', '#footnote-1', '#footnote-back-1']);
    for (const name of ['dose', 'rest', 'footnote-1', 'footnote-back-1'])
      expect(anchors.has(name), name).to.equal(true);
  });

  it('shows the words of the HTML on a page that prevents sanitizing', async () => {
    const {DocumentFragment: original} = window;
    stubProperty(window, 'DocumentFragment', class extends original {});
    try {
      expect(await html('Take <span class=x>**two**</span> <img src="/a.png" alt="tablets">.')).to.equal(
        '<p>Take <strong>two</strong> tablets.</p>',
      );
    } finally {
      restoreStubs();
    }
  });

  it('is refused with too many elements', async () => {
    const error = await body('<u class=x>a</u>'.repeat(5001)).catch((one: unknown) => one);
    expect(error).to.have.property('kind', 'refused');
    expect(String(error)).to.contain('5000');
  });
});
