/** An sRGB color: red, green and blue from 0 to 255, alpha from 0 to 1. */
export type RgbaColor = readonly [red: number, green: number, blue: number, alpha: number];

let canvasContext: CanvasRenderingContext2D | null | undefined;
const colorCache = new Map<string, RgbaColor>();

/** Parses any CSS color that the browser supports, by painting one pixel. */
export function parseColor(text: string): RgbaColor {
  const cached = colorCache.get(text);
  if (cached) return cached;
  canvasContext ??= document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (!canvasContext) throw new Error('This browser does not support canvas.');
  canvasContext.clearRect(0, 0, 1, 1);
  canvasContext.fillStyle = '#0000';
  canvasContext.fillStyle = text;
  canvasContext.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvasContext.getImageData(0, 0, 1, 1).data;
  const color = [red, green, blue, alpha / 255] as const;
  colorCache.set(text, color);
  return color;
}

/** The result of compositing one color over another. */
export function compositeOver([r, g, b, a]: RgbaColor, [R, G, B, A]: RgbaColor): RgbaColor {
  const part = (over: number, under: number): number => over * a + under * (1 - a);
  return [part(r, R), part(g, G), part(b, B), a + A * (1 - a)];
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance([red, green, blue]: RgbaColor): number {
  const part = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

/** Contrast ratio of two opaque colors, 1 to 21, as WCAG 2.2 defines it. */
export function contrastRatio(one: RgbaColor, other: RgbaColor): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
