import {expect} from 'chai';
import '../../src/define.js';
import {attributeProblems} from '../../src/element/attribute-problems.js';
import {clampHeadingLevel, toKeyword} from '../../src/element/attributes.js';
import type {SmElement} from '../../src/element/sm-element.js';
import {hostNames} from '../../src/widgets/article-card/host-names.js';
import * as widgets from '../../src/widgets/index.js';

const place = document.createElement('div');
const widgetClasses = Object.values(widgets) as unknown as (typeof SmElement)[];

/** Inserts markup into the page. Returns the widget and its console messages. */
async function parse<Widget extends SmElement>(markup: string): Promise<{widget: Widget; lines: string[]}> {
  const lines: string[] = [];
  const {warn} = console;
  console.warn = (line: string) => void lines.push(line);
  place.innerHTML = markup;
  const widget = place.firstElementChild as Widget;
  await widget.updateComplete;
  console.warn = warn;
  return {widget, lines};
}

/** All attributes of a type, with their tag and property. */
const attributesOf = (type: unknown): [tag: string, attribute: string, property: keyof SmElement][] =>
  widgetClasses.flatMap((one) =>
    [...one.elementProperties].flatMap(([property, options]) =>
      options.type === type && options.attribute !== false
        ? [
            [
              one.tag,
              typeof options.attribute === 'string' ? options.attribute : String(property).toLowerCase(),
              property as keyof SmElement,
            ] as [string, string, keyof SmElement],
          ]
        : [],
    ),
  );

describe('attribute parsing', () => {
  before(() => document.body.append(place));
  afterEach(() => place.replaceChildren());
  after(() => place.remove());

  for (const [tag, attribute, property] of attributesOf(Boolean).filter(([, name]) => name !== 'disabled')) {
    it(`<${tag} ${attribute}="false"> sets false without a console warning`, async () => {
      for (const value of ['false', 'FALSE', '”false”', 'no', 'off', '0']) {
        const {widget, lines} = await parse(`<${tag} ${attribute}="${value}"></${tag}>`);
        expect(widget[property], value).to.equal(false);
        expect(lines, value).to.deep.equal([]);
      }
    });

    it(`<${tag} ${attribute}> sets true, also with a value; warns about an invalid value`, async () => {
      for (const value of ['', 'true', attribute])
        expect((await parse(`<${tag} ${attribute}="${value}"></${tag}>`)).widget[property], value).to.equal(true);
      const {widget, lines} = await parse(`<${tag} ${attribute}="perhaps"></${tag}>`);
      expect(widget[property]).to.equal(true);
      expect(lines.join()).to.contain(`<${tag}> ${attribute} should be absent, empty or "false", but is "perhaps"`);
    });
  }

  it('warns about disabled="false", which browsers treat as disabled', async () => {
    const {widget, lines} = await parse<HTMLElementTagNameMap['sm-mood-check']>(
      '<sm-mood-check disabled="false"></sm-mood-check>',
    );
    expect(widget.disabled).to.equal(true);
    expect(lines.join()).to.contain('leave the attribute out to enable it');
  });

  for (const [tag, attribute, property] of attributesOf(Number)) {
    it(`<${tag} ${attribute}> accepts decimal commas and quotation marks, and warns about invalid numbers`, async () => {
      for (const [value, number] of [
        ['2.5', 2.5],
        ['2,5', 2.5],
        ['”3”', 3],
        ['“4„', 4],
        ['−1', -1],
      ] as const)
        expect((await parse(`<${tag} ${attribute}="${value}"></${tag}>`)).widget[property], value).to.equal(number);
      const {lines} = await parse(`<${tag} ${attribute}="a few"></${tag}>`);
      expect(lines.join('\n')).to.contain(`<${tag}> ${attribute} should be a number, but is "a few"`);
    });
  }

  for (const {tag} of widgetClasses) {
    it(`<${tag} heading-level> is clamped, with a warning when out of range`, async () => {
      for (const [value, level, isNamed] of [
        ['h3', 3, false],
        ['H1', 1, false],
        ['9', 6, true],
        ['-3', 1, true],
        ['2.5', 2, true],
        ['three', 2, true],
      ] as const) {
        const {widget, lines} = await parse(`<${tag} heading-level="${value}" country="GB"></${tag}>`);
        expect(
          lines.some((line) => line.includes('heading-level should')),
          value,
        ).to.equal(isNamed);
        const headings = [...widget.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6')];
        if (headings.length) expect(headings[0]!.localName, value).to.equal(`h${level}`);
      }
    });

    it(`<${tag}> warns about unknown attributes, but not about global or framework attributes`, async () => {
      const foreign =
        'id=a class=b style="" title=c data-x aria-label=d _ngcontent-abc v-cloak x-data hidden onclick=""';
      expect((await parse(`<${tag} ${foreign}></${tag}>`)).lines).to.deep.equal([]);
      const {lines} = await parse(`<${tag} colour="green"></${tag}>`);
      expect(lines.join()).to.contain(`<${tag}> has no attribute "colour": the attributes are `);
    });
  }

  it('accepts attribute names in camelCase or without hyphens, with a warning', async () => {
    for (const name of ['noHolds', 'noholds', 'NO-HOLDS']) {
      const {widget, lines} = await parse<HTMLElementTagNameMap['sm-breathing-timer']>(
        `<sm-breathing-timer pattern="box" ${name}></sm-breathing-timer>`,
      );
      expect(widget.noHolds, name).to.equal(true);
      expect(lines.length, name).to.equal(name === 'NO-HOLDS' ? 0 : 1);
      if (lines.length) expect(lines[0]).to.contain('reads "noholds" as "no-holds"');
    }
  });

  it('prefers the correct attribute name over a misspelled one', async () => {
    const {widget} = await parse<HTMLElementTagNameMap['sm-breathing-timer']>(
      '<sm-breathing-timer heading-level="3" headingLevel="5"></sm-breathing-timer>',
    );
    expect(widget.headingLevel).to.equal(3);
  });

  for (const [markup, seconds] of [
    ['pattern=”box”', '4-4-4-4'],
    ['pattern="“Box„"', '4-4-4-4'],
    ['pattern="&quot;box&quot;"', '4-4-4-4'],
    ['pattern="4–7–8"', '4-7-8'],
    ['pattern="4—7—8"', '4-7-8'],
    ['pattern="5,5-5,5"', '5.5-5.5'],
    ['patterns="calm, box"', '5-5'],
    ['patterns="Box,Calm"', '4-4-4-4'],
  ] as const) {
    it(`<sm-breathing-timer ${markup}> is normalized`, async () => {
      const {widget, lines} = await parse(`<sm-breathing-timer ${markup}></sm-breathing-timer>`);
      expect(lines).to.deep.equal([]);
      const shown = widget.shadowRoot!.textContent;
      for (const number of new Set(seconds.split('-'))) expect(shown).to.contain(number);
    });
  }

  it('accepts questionnaire names with typographic dashes and capitals', async () => {
    const {widget} = await parse<HTMLElementTagNameMap['sm-mood-check']>(
      '<sm-mood-check instrument="PHQ–9" layout="ALL"></sm-mood-check>',
    );
    expect([widget.instrument, widget.layout]).to.deep.equal(['phq-9', 'all']);
  });

  it('uses the default for an invalid enumerated value, with a warning', async () => {
    const {widget, lines} = await parse('<sm-crisis-support theme="blue"></sm-crisis-support>');
    expect(widget.theme).to.equal('auto');
    expect(lines.join()).to.contain('theme should be one of auto, light, dark, but is "blue"; "auto" is used');
  });

  it('logs each warning once, even after the widget renders again or moves', async () => {
    const {widget, lines} = await parse('<sm-crisis-support colour="green"></sm-crisis-support>');
    const {warn} = console;
    console.warn = (line: string) => void lines.push(line);
    widget.remove();
    place.append(widget);
    widget.requestUpdate();
    await widget.updateComplete;
    console.warn = warn;
    expect(lines).to.have.lengthOf(1);
  });

  it('parses hosts from URLs and lists', () => {
    expect(
      hostNames('https://images.example.org/ cdn.example.net, “//a.example”; HTTP://B.example:8080/x?y'),
    ).to.deep.equal(['images.example.org', 'cdn.example.net', 'a.example', 'b.example']);
  });

  it('clamps heading levels and normalizes keywords', () => {
    expect([0, 1, 2.9, 6, 7, -2, NaN, Infinity].map(clampHeadingLevel)).to.deep.equal([2, 1, 2, 6, 6, 1, 2, 6]);
    expect(toKeyword(' «4‑7−8» ')).to.equal('4-7-8');
    expect(attributeProblems(document.createElement('p'), new Map())).to.deep.equal([]);
  });
});
