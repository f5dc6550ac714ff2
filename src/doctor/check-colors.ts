import {widgetsIn, type Finding} from './diagnostic.js';

type Colour = readonly [red: number, green: number, blue: number];

/** The least contrast of the widgets' words with what is behind them (WCAG 2.2, 1.4.6). */
const ENOUGH = 7;

/** Whether the page's own colours for the widgets can be read. A text too near its surface is made stronger by the widget; the clinic should know. */
export function checkColours(): Finding[] {
  const read = reader();
  if (!read) return [];
  return widgetsIn(document).flatMap((widget) => {
    const accent = getComputedStyle(widget).getPropertyValue('--sm-accent').trim();
    if (accent && !CSS.supports('color', accent)) return [{what: `The accent of <${widget.localName}> is "${accent}", which is no colour.`, mend: '--sm-accent: #2c5480;'}];
    const wall = widget.shadowRoot?.querySelector('.sm');
    if (!wall || wall.getClientRects().length === 0) return [];
    return [['--sm-ink', '--sm-ink', '--_surface'], ['--sm-ink-quiet', '--_quiet', '--_surface'], ['--sm-on-fill', '--_on-fill', '--_fill']].flatMap(([own = '', front = '', back = '']) => {
      const found = contrast(read(wall, front), read(wall, back));
      if (found >= ENOUGH) return [];
      return [{what: `In <${widget.localName}>, ${own} stands out from its ground by ${found.toFixed(1)} to 1; it should be at least ${ENOUGH} to 1.`, mend: `${own}: …; /* or leave it out: the colours made from --sm-accent can be read */`}];
    });
  });
}

/** Colours as the browser understands them: it draws one dot of each. */
function reader(): ((place: Element, name: string) => Colour) | undefined {
  const pen = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (!pen) return undefined;
  return (place, name) => {
    const dot = document.createElement('span');
    dot.style.color = `var(${name})`;
    place.append(dot);
    pen.fillStyle = getComputedStyle(dot).color;
    dot.remove();
    pen.clearRect(0, 0, 1, 1);
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance([red, green, blue]: Colour): number {
  const part = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}
