import {expect} from '@esm-bundle/chai';
import '../../src/define.js';
import {ratio} from '../../stories/contrast/colour.js';
import {marksIn, ringIn, type Mark} from '../../stories/contrast/marks.js';
import {accents, ownColours, strange} from './contrast.fixture.js';
import {gallery} from './contrast.gallery.js';

type Colours = Readonly<Record<string, string>>;

const themes = ['light', 'dark'] as const;
/** WebKitGTK takes five times as long for each, so it tries the first quarter. */
const quarters = navigator.vendor.startsWith('Apple') ? [0] : [0, 50, 100, 150];
const probes: readonly Colours[] = [{'--sm-accent': '#c2410c'}, {'--sm-accent': '#ffd400'}, {'--sm-accent': '#1d4ed8', '--sm-surface': '#102030', '--sm-ink': '#e0e8f0'}];

describe('the widgets as they are drawn', () => {
  let place: HTMLElement;
  let roots: readonly ShadowRoot[];
  let all: readonly Mark[];
  let marks: readonly Mark[];

  const wear = (theme: string, colours: Colours): void => {
    place.removeAttribute('style');
    place.style.colorScheme = theme;
    for (const [name, colour] of Object.entries(colours)) place.style.setProperty(name, colour);
  };

  /** Marks that have had the same colours whatever was tried are one: nothing in a style tells them apart. */
  const different = (): Mark[] => {
    const looks = all.map(() => '');
    for (const theme of themes) {
      for (const probe of probes) {
        wear(theme, probe);
        all.forEach((mark, index) => (looks[index] = `${looks[index]}${mark.least} ${mark.front().join()} ${mark.ground().join()} `));
      }
    }
    return all.filter((_, index) => looks.indexOf(looks[index]!) === index);
  };

  const tooFaint = (theme: string, colours: Colours): string[] => {
    wear(theme, colours);
    const seen = marks.map((mark) => [mark, ratio(mark.front(), mark.ground())] as const);
    return seen.filter(([{least}, found]) => found < least).map(([{what, least}, found]) => `${theme}, ${JSON.stringify(colours)}: ${what} ${found.toFixed(2)}, not ${least}`);
  };

  const lookAt = (tried: readonly Colours[]): string[] => themes.flatMap((theme) => tried.flatMap((colours) => tooFaint(theme, colours)));

  before(async () => {
    place = document.createElement('div');
    document.body.append(place);
    roots = await gallery(place);
    all = roots.flatMap((root) => [...marksIn(root), ...focusRings(root)]);
    marks = different();
    // What is not looked at again need not be drawn again for every colour.
    const wanted = new Set(marks.map(({element}) => boxOf(element)));
    for (const box of [...place.children]) if (!wanted.has(box)) box.remove();
    roots = roots.filter(({host}) => host.isConnected);
  });

  after(() => {
    localStorage.removeItem('smart-meditation-diary');
    place.remove();
  });

  it('are looked at where it matters', () => {
    const seen = all.map(({what}) => what).join('\n');
    for (const part of ['.small', 'a', '.btn', '.important', '.bead', '.chip', '.dot', '.call', '.dial', '.mood', 'ring of', 'svg', '.begin', '.word', '.switch']) expect(seen).to.contain(part);
  });

  for (const theme of themes) {
    for (const first of quarters) {
      it(`can be read in the ${theme} theme with any accent, from the ${first + 1}. to the ${first + 50}. of 200`, () => {
        expect(accents(200).slice(first, first + 50).flatMap((accent) => tooFaint(theme, {'--sm-accent': accent}))).to.deep.equal([]);
      });
    }
  }

  it('can be read with accents written in every way, and with what is no colour', () => {
    expect(lookAt(strange.map((accent) => ({'--sm-accent': accent})))).to.deep.equal([]);
  });

  it('can be read when the clinic sets the surface, the text, or both as well', () => {
    expect(lookAt(ownColours(45))).to.deep.equal([]);
  });

  it('can be read in a browser that knows no relative colours', () => {
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.map(ofAnOlderBrowser);
    expect(getComputedStyle(roots[0]!.querySelector('.card')!).backgroundColor).to.equal('rgb(251, 251, 246)');
    expect(lookAt([{}, ...ownColours(6)])).to.deep.equal([]);
  });
});

/** The place of one story in the gallery. */
function boxOf(element: Element): Element {
  const outer = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  return outer.parentElement?.parentElement === document.body ? outer : boxOf(outer);
}

/** What is left of a style sheet where relative colours are unknown. */
function ofAnOlderBrowser(sheet: CSSStyleSheet): CSSStyleSheet {
  const older = new CSSStyleSheet();
  const understood = [...sheet.cssRules].flatMap((rule) => {
    if (!(rule instanceof CSSSupportsRule) || !/from color-mix/.test(rule.conditionText)) return rule.cssText;
    return /^not/.test(rule.conditionText) ? [...rule.cssRules].map(({cssText}) => cssText) : [];
  });
  older.replaceSync(understood.join('\n'));
  return older;
}

/** The rings that the keyboard shows in one widget, one for each kind of thing that takes the focus. */
function focusRings(root: ShadowRoot): Mark[] {
  const kinds = [...root.querySelectorAll<HTMLElement>('a, button, input, textarea, select, summary')];
  const one = kinds.filter((element, index) => kinds.findIndex(({className, localName}) => className === element.className && localName === element.localName) === index);
  return one.flatMap((element) => {
    element.focus({preventScroll: true});
    return ringIn(root).map((mark) => ({...mark, front: () => (element.focus({preventScroll: true}), mark.front())}));
  });
}
