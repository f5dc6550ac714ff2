import {expect} from 'chai';
import '../../src/define.js';
import {contrastRatio, parseColor} from '../../src/builder/contrast/color.js';
import {colorProperties} from '../../tools/project/design-tokens.mjs';

interface ColorToken {
  readonly $value: {readonly components: readonly number[]; readonly hex: string};
}

interface DesignTokens {
  readonly color: Readonly<Record<'light' | 'dark', Readonly<Record<string, ColorToken>>>>;
}

const tokens = (await (
  await fetch(new URL('../../src/ui/styles/design-tokens.json', import.meta.url))
).json()) as DesignTokens;

/** The public properties that a page sets to get exactly these colors. */
const publicProperties = ['surface', 'ink', 'ink-quiet', 'line', 'edge', 'fill', 'on-fill', 'focus'];

async function paintedColors(theme: 'light' | 'dark', style = ''): Promise<(property: string) => number[]> {
  const widget = document.createElement('sm-crisis-support');
  widget.theme = theme;
  widget.setAttribute('style', style);
  document.body.append(widget);
  await widget.updateComplete;
  const probe = widget.shadowRoot!.querySelector('[part=base]')!.appendChild(document.createElement('i'));
  return (property) => {
    probe.style.background = `var(${property})`;
    return parseColor(getComputedStyle(probe).backgroundColor).slice(0, 3);
  };
}

const channels = (hex: string): number[] => parseColor(hex).slice(0, 3);
const differs = (one: readonly number[], other: readonly number[]): boolean =>
  one.some((value, index) => Math.abs(value - (other[index] ?? 0)) > 1);

describe('tokens.json', () => {
  for (const theme of ['light', 'dark'] as const) {
    const colors = tokens.color[theme];

    it(`has the colors that the widgets paint in the ${theme} theme`, async () => {
      const paint = await paintedColors(theme);
      const different = Object.entries(colorProperties).filter(([name, property]) =>
        differs(channels(colors[name]!.$value.hex), paint(property)),
      );
      expect(different).to.deep.equal([]);
      expect(Object.keys(colors)).to.deep.equal(Object.keys(colorProperties));
    });

    it(`gives the same colors when a page sets its values as tokens in the ${theme} theme`, async () => {
      const style = publicProperties.map((name) => `--sm-${name}: ${colors[name]!.$value.hex}`).join(';');
      const paint = await paintedColors(theme, style);
      // `ink` is adjusted to the surface, within what the eye can tell apart.
      const exact = publicProperties.filter((name) => name !== 'ink');
      const different = exact.filter((name) =>
        differs(channels(colors[name]!.$value.hex), paint(colorProperties[name]!)),
      );
      expect(different).to.deep.equal([]);
      expect(
        contrastRatio(parseColor(colors['ink']!.$value.hex), parseColor(colors['surface']!.$value.hex)),
      ).to.be.above(7);
    });

    it(`writes each color of the ${theme} theme as components and as hex`, () => {
      for (const [name, {$value}] of Object.entries(colors))
        expect(
          differs(
            channels($value.hex),
            $value.components.map((value) => value * 255),
          ),
          name,
        ).to.equal(false);
    });
  }
});
