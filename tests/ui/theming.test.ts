import {expect} from 'chai';
import '../../src/define.js';
import {parseColor, contrastRatio} from '../../stories/contrast/colour.js';
import {contrastTargetsIn} from '../../stories/contrast/marks.js';
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

  it('prevents tokens and part rules from changing the colors of cautions, in light and dark themes', async () => {
    const levels = ['important', 'non-urgent', 'urgent', 'emergency'] as const;
    const card = document.createElement('sm-article-card');
    card.content = {
      title: 'Cautions',
      body: 'Text.',
      cautions: levels.map((level) => ({level, heading: 'Heading', body: 'Body with [a link](https://a.example).'})),
    };
    container.append(card);
    while (!card.shadowRoot?.querySelector('.emergency')) await card.updateComplete;
    const colors = (): string[] =>
      [...card.shadowRoot!.querySelectorAll('.caution, .caution *')].map((element) => {
        const {color, backgroundColor, borderTopColor, borderBottomColor, opacity, filter} = getComputedStyle(element);
        return [element.className, color, backgroundColor, borderTopColor, borderBottomColor, opacity, filter].join();
      });
    const parts = ['caution', 'caution-heading', ...levels.map((level) => `caution-${level}`)];
    const softer = 'color: #eee; background: #fff; border-color: #fff; opacity: 0.1; filter: blur(9px)';
    for (const scheme of ['light', 'dark']) {
      container.style.colorScheme = scheme;
      const before = colors();
      for (const token of tokens.filter((name) => !/surface|space|radius|size|font|shadow/.test(name))) {
        container.style.setProperty(token, '#c0f');
        expect(colors(), `${token}, ${scheme}`).to.deep.equal(before);
        container.style.removeProperty(token);
      }
      sheet.replaceSync(parts.map((part) => `sm-article-card::part(${part}) { ${softer} }`).join('\n'));
      expect(colors(), `parts, ${scheme}`).to.deep.equal(before);
      sheet.replaceSync('');
    }
    card.remove();
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
