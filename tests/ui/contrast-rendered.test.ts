import {expect} from 'chai';
import '../../src/define.js';
import {contrastRatio} from '../../src/builder/contrast/color.js';
import {contrastTargetsIn, focusRingIn, type ContrastTarget} from '../../src/builder/contrast/marks.js';
import {isChromium} from '../support/engine.js';
import {randomAccents, customColors, unusualAccents} from './contrast.fixture.js';
import {renderGallery} from './contrast.gallery.js';

type ColorTokens = Readonly<Record<string, string>>;

const themes = ['light', 'dark'] as const;
/** Chromium tests all accents. The other engines compute the same formulas, so the first quarter shows a difference. */
const batchStarts = isChromium ? [0, 50, 100, 150] : [0];
/** In batches, because WebKitGTK needs seconds for each. */
const customColorBatches = batchesOf(22, customColors(45));
const probeTokens: readonly ColorTokens[] = [
  {'--sm-accent': '#c2410c'},
  {'--sm-accent': '#ffd400'},
  {'--sm-accent': '#1d4ed8', '--sm-surface': '#102030', '--sm-ink': '#e0e8f0'},
];

describe('rendered contrast of the widgets', () => {
  let container: HTMLElement;
  let roots: readonly ShadowRoot[];
  let all: readonly ContrastTarget[];
  let marks: readonly ContrastTarget[];

  const applyTokens = (theme: string, colours: ColorTokens): void => {
    container.removeAttribute('style');
    container.style.colorScheme = theme;
    for (const [name, colour] of Object.entries(colours)) container.style.setProperty(name, colour);
  };

  /** The colours of targets with all probe tokens, one text each. */
  const appearancesOf = (targets: readonly ContrastTarget[]): string[] => {
    const appearances = targets.map(() => '');
    for (const theme of themes) {
      for (const probe of probeTokens) {
        applyTokens(theme, probe);
        targets.forEach(
          (mark, index) =>
            (appearances[index] =
              `${appearances[index]}${mark.minRatio} ${mark.foreground().join()} ${mark.background().join()} `),
        );
      }
    }
    return appearances;
  };

  /**
   * Keeps one of the targets that have the same colours with all probe tokens. What is not measured again is then not
   * rendered, because most of the time goes into computing styles for every colour.
   */
  const renderOnlyDistinctTargets = (): void => {
    const appearances = appearancesOf(all);
    marks = all.filter((_, index) => appearances.indexOf(appearances[index]!) === index);
    const wanted = new Set(marks.map(({element}) => storyContainerOf(element)));
    for (const box of [...container.children]) if (!wanted.has(box)) box.remove();
    roots = roots.filter(({host}) => host.isConnected);
    hideAllBut(marks, roots);
    expect(appearancesOf(marks), 'colours of the targets').to.deep.equal([...new Set(appearances)]);
  };

  const insufficientContrast = (theme: string, colours: ColorTokens): string[] => {
    applyTokens(theme, colours);
    const ratios = marks.map((mark) => [mark, contrastRatio(mark.foreground(), mark.background())] as const);
    return ratios
      .filter(([{minRatio}, found]) => found < minRatio)
      .map(
        ([{label, minRatio}, found]) =>
          `${theme}, ${JSON.stringify(colours)}: ${label} ${found.toFixed(2)}, not ${minRatio}`,
      );
  };

  const failuresFor = (tried: readonly ColorTokens[]): string[] =>
    themes.flatMap((theme) => tried.flatMap((colours) => insufficientContrast(theme, colours)));

  before(async () => {
    container = document.createElement('div');
    document.body.append(container);
    roots = await renderGallery(container);
    all = roots.flatMap((root) => [...contrastTargetsIn(root), ...focusRings(root)]);
    renderOnlyDistinctTargets();
  });

  after(() => {
    localStorage.removeItem('smart-meditation-diary');
    container.remove();
  });

  it('is measured for all relevant targets', () => {
    const seen = all.map(({label}) => label).join('\n');
    for (const part of [
      '.small',
      'a',
      '.btn',
      '.important',
      '.progress-dot',
      '.chip',
      '.dot',
      '.call',
      '.dial',
      '.mood',
      'ring of',
      'svg',
      '.start-button',
      '.phase-label',
      '.switch',
    ])
      expect(seen).to.contain(part);
  });

  for (const theme of themes) {
    for (const first of batchStarts) {
      it(`is sufficient in the ${theme} theme with random accents ${first + 1} to ${first + 50} of 200`, () => {
        expect(
          randomAccents(200)
            .slice(first, first + 50)
            .flatMap((accent) => insufficientContrast(theme, {'--sm-accent': accent})),
        ).to.deep.equal([]);
      });
    }
  }

  it('is sufficient with accents in every colour syntax and with invalid values', () => {
    expect(failuresFor(unusualAccents.map((accent) => ({'--sm-accent': accent})))).to.deep.equal([]);
  });

  for (const [index, batch] of customColorBatches.entries()) {
    it(`is sufficient when the page also sets the surface, the text, or both (${index + 1})`, () => {
      expect(failuresFor(batch)).to.deep.equal([]);
    });
  }

  it('is sufficient in a browser without relative colours', () => {
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.map(withoutRelativeColors);
    expect(getComputedStyle(roots[0]!.querySelector('.card')!).backgroundColor).to.equal('rgb(251, 251, 246)');
    expect(failuresFor([{}, ...customColors(6)])).to.deep.equal([]);
  });
});

function batchesOf<T>(size: number, all: readonly T[]): T[][] {
  return Array.from({length: Math.ceil(all.length / size)}, (_, index) => all.slice(index * size, (index + 1) * size));
}

/** The container of one story in the gallery. */
function storyContainerOf(element: Element): Element {
  const outer = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  return outer.parentElement?.parentElement === document.body ? outer : storyContainerOf(outer);
}

/** Hides the elements that neither contain a target nor are behind one. They stay in the tree, for selectors. */
function hideAllBut(targets: readonly ContrastTarget[], roots: readonly ShadowRoot[]): void {
  const kept = new Set<Element>();
  const keep = (element: Element | null): void => {
    if (!element || kept.has(element)) return;
    kept.add(element);
    keep(element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null);
  };
  for (const {element} of targets) {
    keep(element);
    element.closest('.figure')?.querySelectorAll('.glow, .blob').forEach(keep); // They are behind its text.
  }
  for (const root of roots)
    for (const element of root.querySelectorAll<HTMLElement>('*'))
      if (!kept.has(element)) element.style.display = 'none';
}

/** The rules of a style sheet that apply without support for relative colours. */
function withoutRelativeColors(sheet: CSSStyleSheet): CSSStyleSheet {
  const fallbackSheet = new CSSStyleSheet();
  const supportedRules = [...sheet.cssRules].flatMap((rule) => {
    if (!(rule instanceof CSSSupportsRule) || !/from color-mix/.test(rule.conditionText)) return rule.cssText;
    return /^not/.test(rule.conditionText) ? [...rule.cssRules].map(({cssText}) => cssText) : [];
  });
  fallbackSheet.replaceSync(supportedRules.join('\n'));
  return fallbackSheet;
}

/** The focus rings in one widget, one for each kind of focusable element. */
function focusRings(root: ShadowRoot): ContrastTarget[] {
  const focusable = [...root.querySelectorAll<HTMLElement>('a, button, input, textarea, select, summary')];
  const distinct = focusable.filter(
    (element, index) =>
      focusable.findIndex(
        ({className, localName}) => className === element.className && localName === element.localName,
      ) === index,
  );
  return distinct.flatMap((element) => {
    element.focus({preventScroll: true});
    return focusRingIn(root).map((mark) => ({
      ...mark,
      foreground: () => (element.focus({preventScroll: true}), mark.foreground()),
    }));
  });
}
