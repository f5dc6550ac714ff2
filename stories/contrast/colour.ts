/** A colour as the screen shows it: red, green and blue from 0 to 255, alpha from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

let pen: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, Colour>();

/** Reads any colour that the browser understands, by drawing one dot of it. */
export function colourOf(text: string): Colour {
  const before = known.get(text);
  if (before) return before;
  pen ??= document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (!pen) throw new Error('This browser draws no canvas.');
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = '#0000';
  pen.fillStyle = text;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  const colour = [red, green, blue, alpha / 255] as const;
  known.set(text, colour);
  return colour;
}

/** One colour laid over another. */
export function laidOver([r, g, b, a]: Colour, [R, G, B, A]: Colour): Colour {
  const part = (over: number, under: number): number => over * a + under * (1 - a);
  return [part(r, R), part(g, G), part(b, B), a + A * (1 - a)];
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance([red, green, blue]: Colour): number {
  const part = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

/** How much two opaque colours differ, 1 to 21 (WCAG 2.2, contrast ratio). */
export function ratio(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
