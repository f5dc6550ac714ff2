import {createElement} from '../platform/page-document.js';
import {findWidgets, type Diagnostic} from './diagnostic.js';

type RgbColor = readonly [red: number, green: number, blue: number];

/** Minimum contrast ratio of text (WCAG 2.2, 1.4.6). */
const MIN_CONTRAST = 7;

/** Checks the contrast of the colors that the page sets. Widgets increase contrast that is too low; the site owner should know. */
export function checkColors(): Diagnostic[] {
  const readColor = createColorReader();
  if (!readColor) return [];
  return findWidgets(document).flatMap((widget) => {
    const accent = getComputedStyle(widget).getPropertyValue('--sm-accent').trim();
    if (accent && !CSS.supports('color', accent))
      return [
        {
          problem: `--sm-accent of <${widget.localName}> is "${accent}", which is not a color.`,
          fix: '--sm-accent: #2c5480;',
          topic: `accent ${accent}`,
        },
      ];
    const widgetRoot = widget.shadowRoot?.querySelector('.widget');
    if (!widgetRoot || widgetRoot.getClientRects().length === 0) return [];
    return [
      ['--sm-ink', '--sm-ink', '--_surface'],
      ['--sm-ink-quiet', '--_quiet', '--_surface'],
      ['--sm-on-fill', '--_on-fill', '--_fill'],
    ].flatMap(([property = '', foreground = '', background = '']) => {
      const ratio = contrastRatio(readColor(widgetRoot, foreground), readColor(widgetRoot, background));
      if (ratio >= MIN_CONTRAST) return [];
      return [
        {
          problem: `The contrast ratio of ${property} against its background is ${ratio.toFixed(1)}:1 in <${widget.localName}>; at least ${MIN_CONTRAST}:1 is required.`,
          topic: `contrast ${property}`,
          fix: `Remove ${property}: the colors that are derived from --sm-accent have enough contrast.`,
        },
      ];
    });
  });
}

/** Reads the RGB value of any CSS color by drawing one pixel of it. */
function createColorReader(): ((place: Element, name: string) => RgbColor) | undefined {
  const context = createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (!context) return undefined;
  return (place, name) => {
    const probe = createElement('span');
    probe.style.color = `var(${name})`;
    place.append(probe);
    context.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    context.clearRect(0, 0, 1, 1);
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
}

function contrastRatio(first: RgbColor, second: RgbColor): number {
  const [dark = 0, light = 0] = [relativeLuminance(first), relativeLuminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function relativeLuminance([red, green, blue]: RgbColor): number {
  const linearize = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linearize(red) + 0.7152 * linearize(green) + 0.0722 * linearize(blue);
}
