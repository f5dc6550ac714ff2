import {findWidgets, type Diagnostic} from './diagnostic.js';

type RgbColor = readonly [red: number, green: number, blue: number];

/** The least contrast of the widgets' words with what is behind them (WCAG 2.2, 1.4.6). */
const MIN_CONTRAST = 7;

/** Whether the page's own colours for the widgets can be read. A text too near its surface is made stronger by the widget; the clinic should know. */
export function checkColors(): Diagnostic[] {
  const readColor = createColorReader();
  if (!readColor) return [];
  return findWidgets(document).flatMap((widget) => {
    const accent = getComputedStyle(widget).getPropertyValue('--sm-accent').trim();
    if (accent && !CSS.supports('color', accent))
      return [
        {
          problem: `The accent of <${widget.localName}> is "${accent}", which is no colour.`,
          fix: '--sm-accent: #2c5480;',
        },
      ];
    const widgetRoot = widget.shadowRoot?.querySelector('.sm');
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
          problem: `In <${widget.localName}>, ${property} stands out from its ground by ${ratio.toFixed(1)} to 1; it should be at least ${MIN_CONTRAST} to 1.`,
          fix: `${property}: …; /* or leave it out: the colours made from --sm-accent can be read */`,
        },
      ];
    });
  });
}

/** Colours as the browser understands them: it draws one dot of each. */
function createColorReader(): ((place: Element, name: string) => RgbColor) | undefined {
  const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (!context) return undefined;
  return (place, name) => {
    const probe = document.createElement('span');
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
