import {expect} from 'chai';
import {cautionColors} from '../../src/ui/styles/caution-colors.styles.js';
import {tokenStyles} from '../../src/ui/styles/tokens.styles.js';

/** Foreground and background pairs with their minimum contrast ratio (WCAG 1.4.6 for text, 1.4.11 for controls). */
const pairs: readonly [over: string, under: string, least: number][] = [
  ...['ink', 'quiet', 'link'].flatMap((words) =>
    ['surface', 'raised', 'tint'].map((ground): [string, string, number] => [words, ground, 7]),
  ),
  ['ink', 'wash', 7],
  ['ink', 'ochre-tint', 7],
  ['on-fill', 'fill', 7],
  ['on-ochre', 'ochre', 7],
  ['on-oxblood', 'oxblood', 7],
  ['on-alarm', 'alarm-ground', 7],
  ['edge', 'surface', 3],
  ['edge', 'raised', 3],
  ['edge', 'tint', 3],
  ['fill-rim', 'surface', 3],
  ['focus', 'surface', 3],
  ['focus', 'tint', 3],
  ['ochre-line', 'ochre-tint', 3],
  ['oxblood-line', 'surface', 3],
];

const fixedAccents =
  '#3f6b5c #005eb8 #14b8a6 #a5d8ff #ffd400 #a3e635 #f97316 #d4351c #e5489b #6b2d5c #7c3aed #a4583b #46618a #808080 #0b0c0c #ffffff #0000ff #00ff00 #00ffff #ff00ff'.split(
    ' ',
  );

/** Reproducible random colours. */
function randomColors(count: number): string[] {
  let seed = 20261122;
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  return Array.from({length: count}, () => `#${(next() % 0x1_00_00_00).toString(16).padStart(6, '0')}`);
}

const canvasContext = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;

function luminance(color: string): number {
  canvasContext.fillStyle = color;
  canvasContext.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...canvasContext.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const tokenNames = [...new Set(pairs.flatMap(([over, under]) => [over, under]))];

describe('colours', () => {
  let place: HTMLElement;

  before(() => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [tokenStyles.styleSheet!, cautionColors.styleSheet!];
    place = document.createElement('div');
    place.className = 'widget';
    place.append(
      ...tokenNames.map((name) => Object.assign(document.createElement('i'), {style: `color: var(--_${name})`})),
    );
    root.append(place);
  });

  after(() => (place.getRootNode() as ShadowRoot).host.remove());

  for (const scheme of ['light', 'dark']) {
    it(`keep their contrast for any accent in the ${scheme} theme`, () => {
      place.style.colorScheme = scheme;
      const failures: string[] = [];
      for (const accent of [...fixedAccents, ...randomColors(200)]) {
        place.style.setProperty('--sm-accent', accent);
        const light = new Map(
          [...place.children].map((one, index) => [tokenNames[index]!, luminance(getComputedStyle(one).color)]),
        );
        for (const [over, under, least] of pairs) {
          const [a, b] = [light.get(over)!, light.get(under)!];
          const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (ratio < least) failures.push(`${accent}: ${over} on ${under} ${ratio.toFixed(2)}, not ${least}`);
        }
      }
      expect(failures).to.deep.equal([]);
    });
  }
});
