import {expect} from 'chai';
import '../../src/define.js';
import {parseColor, contrastRatio} from '../../src/builder/contrast/color.js';
import {contrastTargetsIn} from '../../src/builder/contrast/marks.js';
import {allWidgets} from '../../stories/themes/all-widgets.js';
import {clickAll} from '../../stories/mood-check/actions.js';
import {customElementsIn} from '../support/story.js';
import {render} from 'lit';

const fetchText = async (path: string): Promise<string> => (await fetch(path)).text();
const guide = await fetchText('/docs/theming.md');
const snippets = [...guide.matchAll(/```css\n([^]*?)```/g)].map(([, css = '']) => css);
const tokens = [
  ...new Set([...guide.matchAll(/^\| (`--sm.*?) \|/gm)].flatMap(([, cell = '']) => cell.match(/--sm-[a-z-]+/g) ?? [])),
];

/** A value for each token that differs from its default. */
const tokenValues: Readonly<Record<string, string>> = {
  '--sm-radius': '3px',
  '--sm-space': '3px',
  '--sm-font-size': '31px',
  '--sm-heading-font': 'fantasy',
  '--sm-shadow': 'none',
};

/** Rules of a page that would make a caution pale, cover it or hide it. */
const softened: Readonly<Record<string, string>> = {
  color: '#eee',
  '-webkit-text-fill-color': '#eee',
  'text-shadow': '0 0 9px #eee',
  background: '#fff',
  'border-color': '#fff',
  'border-image': 'linear-gradient(#fff, #fff) 1',
  'box-shadow': 'inset 0 0 0 99px #fff',
  opacity: '0.1',
  filter: 'blur(9px)',
  'mix-blend-mode': 'screen',
  'clip-path': 'inset(50%)',
  'mask-image': 'linear-gradient(transparent, transparent)',
  display: 'none',
  visibility: 'hidden',
  'content-visibility': 'hidden',
  position: 'absolute',
  left: '-9999px',
  transform: 'scale(0)',
  translate: '-9999px',
  scale: '0',
};

/** Longhands of these rules that change an element and everything in it. */
const effectsOnContent = [
  'opacity',
  'filter',
  'mix-blend-mode',
  'clip-path',
  'mask-image',
  'display',
  'visibility',
  'content-visibility',
  'position',
  'left',
  'transform',
  'translate',
  'scale',
];

/** Longhands of these rules that change the element, or the text in it. */
const ownColors = [
  'color',
  '-webkit-text-fill-color',
  'text-shadow',
  'background-color',
  'background-image',
  'border-top-color',
  'border-bottom-color',
  'border-image-source',
  'box-shadow',
];

describe('theming', () => {
  let container: HTMLElement;
  let sheet: CSSStyleSheet;
  let widgets: HTMLElement[];

  const queryIn = (tag: string, selector: string): Element =>
    widgets.find(({localName}) => localName === tag)!.shadowRoot!.querySelector(selector)!;
  const insufficientContrast = (): string[] =>
    widgets
      .flatMap(({shadowRoot}) => contrastTargetsIn(shadowRoot!))
      .flatMap(({label, minRatio, foreground, background}) =>
        contrastRatio(foreground(), background()) < minRatio
          ? `${label} ${contrastRatio(foreground(), background()).toFixed(2)}, not ${minRatio}`
          : [],
      );
  const isDark = (): boolean =>
    contrastRatio(
      parseColor(getComputedStyle(queryIn('sm-mood-check', '.card')).backgroundColor),
      parseColor('black'),
    ) < 4;

  before(async () => {
    container = document.createElement('main');
    document.body.append(container);
    render(allWidgets(), container);
    widgets = customElementsIn(container);
    for (const widget of widgets) await (widget as {updateComplete?: Promise<boolean>}).updateComplete;
    await clickAll(['.mood input', 1])(widgets.find(({localName}) => localName === 'sm-mood-check')!);
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
  });

  afterEach(() => {
    sheet.replaceSync('');
    container.removeAttribute('class');
    container.removeAttribute('style');
  });

  after(() => {
    document.adoptedStyleSheets = [];
    container.remove();
  });

  for (const token of tokens) {
    it(`applies ${token}`, () => {
      const looks = (): string =>
        widgets
          .flatMap(({shadowRoot}) =>
            [...shadowRoot!.querySelectorAll('.widget *')].map((element) => {
              const {
                color,
                backgroundColor,
                borderBlockEndColor,
                borderStartStartRadius,
                fontSize,
                fontFamily,
                rowGap,
                boxShadow,
              } = getComputedStyle(element);
              return [
                color,
                backgroundColor,
                borderBlockEndColor,
                borderStartStartRadius,
                fontSize,
                fontFamily,
                rowGap,
                boxShadow,
              ].join();
            }),
          )
          .join('\n');
      if (token === '--sm-focus') (queryIn('sm-breathing-timer', 'button') as HTMLElement).focus();
      const outline = (): string => getComputedStyle(queryIn('sm-breathing-timer', 'button')).outlineColor;
      const before = looks() + outline();
      container.style.setProperty(token, tokenValues[token] ?? '#345678');
      expect(looks() + outline() === before).to.equal(false);
    });
  }

  it('keeps cautions of all four levels, and the default caution, visible and in their colors against tokens and part rules, in light and dark', async () => {
    const levels = ['important', 'non-urgent', 'urgent', 'emergency'] as const;
    const card = document.createElement('sm-article-card');
    card.content = {
      title: 'Cautions',
      body: 'Text.',
      cautions: levels.map((level) => ({level, heading: 'Heading', body: 'Body with [a link](https://a.example).'})),
    };
    container.append(card);
    const general = document.createElement('sm-article-card');
    general.content = {title: 'Without cautions', body: 'Text.'};
    container.append(general);
    while (!card.shadowRoot?.querySelector('.emergency')) await card.updateComplete;
    while (!general.shadowRoot?.querySelector('.aside')) await general.updateComplete;
    const painted = [
      ...card.shadowRoot.querySelectorAll('.cautions, .caution, .caution *'),
      ...general.shadowRoot.querySelectorAll('.cautions, .aside, .aside *'),
      queryIn('sm-breathing-timer', '.aside'),
    ];
    const colors = (): string[] =>
      painted.map((element) => {
        const style = getComputedStyle(element);
        // The list around the cautions has no text, border or background of its own.
        const names = element.matches('.cautions') ? effectsOnContent : [...effectsOnContent, ...ownColors];
        return [element.getAttribute('class'), ...names.map((name) => style.getPropertyValue(name))].join();
      });
    const parts = [
      'cautions',
      'standing-caution',
      'caution',
      'caution-heading',
      ...levels.map((level) => `caution-${level}`),
    ];
    for (const scheme of ['light', 'dark']) {
      container.style.colorScheme = scheme;
      const before = colors();
      for (const token of tokens.filter((name) => !/surface|space|radius|size|font|shadow/.test(name))) {
        container.style.setProperty(token, '#c0f');
        expect(colors(), `${token}, ${scheme}`).to.deep.equal(before);
        container.style.removeProperty(token);
      }
      for (const important of ['', ' !important']) {
        const softer = Object.entries(softened).map(([property, value]) => `${property}: ${value}${important}`);
        sheet.replaceSync(
          parts
            .map((part) => `main > *::part(${part}), main sm-breathing-timer::part(${part}) { ${softer.join('; ')} }`)
            .join('\n'),
        );
        expect(colors(), `parts${important}, ${scheme}`).to.deep.equal(before);
      }
      sheet.replaceSync('');
    }
    card.remove();
    general.remove();
  });

  for (const css of snippets) {
    it(`has a snippet with sufficient contrast: ${css.split('\n')[0]}`, () => {
      sheet.replaceSync(css);
      expect(sheet.cssRules.length).to.be.greaterThan(0);
      expect(insufficientContrast()).to.deep.equal([]);
    });
  }

  for (const name of ['hospital', 'youth', 'night']) {
    it(`has an example theme with sufficient contrast in light and dark: ${name}`, async () => {
      sheet.replaceSync(await fetchText(`/stories/themes/${name}.css`));
      container.className = `theme-${name}`;
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme;
        expect([scheme, ...insufficientContrast()]).to.deep.equal([scheme]);
      }
      document.documentElement.removeAttribute('style');
    });
  }

  it('follows the page’s color scheme; the theme attribute takes precedence', async () => {
    for (const [scheme, theme, dark] of [
      ['dark', 'auto', true],
      ['light', 'auto', false],
      ['dark', 'light', false],
      ['light', 'dark', true],
    ] as const) {
      container.style.colorScheme = scheme;
      for (const widget of widgets as (HTMLElement & {theme: string; updateComplete: Promise<boolean>})[]) {
        widget.theme = theme;
        await widget.updateComplete;
      }
      expect([scheme, theme, isDark()]).to.deep.equal([scheme, theme, dark]);
      expect(insufficientContrast()).to.deep.equal([]);
    }
  });
});
