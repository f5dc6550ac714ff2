type ColorTokens = Readonly<Record<string, string>>;

/** Reproducible random numbers from 0 to 1 (linear congruential generator, high bits only). */
function seededRandom(): () => number {
  let seed = 20_261_122;
  return () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const randomHexColor = (next: () => number): string =>
  `#${Math.floor(next() * 0x1_00_00_00)
    .toString(16)
    .padStart(6, '0')}`;

/** Reproducible random accents. */
export function randomAccents(count: number): string[] {
  const next = seededRandom();
  return Array.from({length: count}, () => randomHexColor(next));
}

/** Accents in common, unusual and invalid notations. */
export const unusualAccents: readonly string[] = [
  'rebeccapurple',
  'gold',
  'white',
  'black',
  'Lime',
  'hsl(210 90% 40%)',
  'hsl(55, 100%, 50%)',
  'oklch(0.7 0.2 140)',
  'oklch(0.95 0.3 30)',
  'lab(60% 80 60)',
  'color(display-p3 1 0 0)',
  'rgb(0 94 184 / 0.3)',
  '#00ff0010',
  'transparent',
  'color-mix(in srgb, red, blue)',
  'light-dark(navy, yellow)',
  'LinkText',
  'banana',
  '12px',
  '#12345',
  'url(x.png)',
  ';',
  '',
];

/** Random and realistic accents with a surface, a text colour, or both. */
export function customColors(count: number): ColorTokens[] {
  const next = seededRandom();
  const randomPalettes = Array.from({length: count}, (_, index) => {
    const all = {
      '--sm-accent': randomHexColor(next),
      '--sm-surface': randomHexColor(next),
      '--sm-ink': randomHexColor(next),
    };
    return Object.fromEntries(
      Object.entries(all).filter(
        ([name]) =>
          index % 3 === 0 || name === '--sm-accent' || name === (index % 3 === 1 ? '--sm-surface' : '--sm-ink'),
      ),
    );
  });
  const clinicPalettes = [
    ['#ffffff', '#212b32'],
    ['#000000', '#ffffff'],
    ['white', 'black'],
    ['#1f2937', '#e5e7eb'],
    ['#fdf6e3', '#073642'],
    ['rgb(255 255 255 / 0.6)', 'rgb(0 0 0 / 0.87)'],
    ['transparent', '#222'],
  ];
  return [
    ...randomPalettes,
    ...clinicPalettes.flatMap(([surface = '', ink = '']) =>
      ['#005eb8', '#ffd400', '#d4351c'].map((accent) => ({
        '--sm-accent': accent,
        '--sm-surface': surface,
        '--sm-ink': ink,
      })),
    ),
  ];
}
