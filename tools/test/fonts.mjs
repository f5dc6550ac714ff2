import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {at} from '../project/root.mjs';

const folders = [
  'node_modules/@expo-google-fonts/noto-sans/400Regular',
  'node_modules/@expo-google-fonts/noto-sans/700Bold',
  'node_modules/@expo-google-fonts/noto-sans-arabic/400Regular',
  'node_modules/@expo-google-fonts/noto-sans-arabic/700Bold',
  'node_modules/dejavu-fonts-ttf/ttf',
];

/** The font families a test run can use for sans-serif text, by their width. DejaVu Sans is about 12 % wider. */
const sansSerif = {
  default: ['Noto Sans', 'Noto Sans Arabic', 'DejaVu Sans'],
  wide: ['DejaVu Sans'],
};

/** The widths that `useTestFonts` accepts. */
export const fontWidths = Object.keys(sansSerif);

const families = (names) => names.map((name) => `<family>${name}</family>`).join('');
const alias = (generic, names) => `  <alias><family>${generic}</family><prefer>${families(names)}</prefer></alias>`;
const setting = (name, value) => `  <match target="font"><edit name="${name}" mode="assign">${value}</edit></match>`;

/** The text of a fontconfig file with only the fonts of our packages. It also fixes rendering, because hinting changes widths. */
const fontconfig = (names) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${at(folder)}</dir>`).join('\n')}
  <cachedir>${at('.cache/fontconfig')}</cachedir>
${['sans-serif', 'system-ui', 'ui-sans-serif'].map((generic) => alias(generic, names)).join('\n')}
${alias('serif', ['DejaVu Serif', ...names])}
${alias('monospace', ['DejaVu Sans Mono', ...names])}
  <match target="pattern"><edit name="family" mode="append_last"><string>${names[0]}</string></edit></match>
${setting('antialias', '<bool>true</bool>')}
${setting('hinting', '<bool>true</bool>')}
${setting('hintstyle', '<const>hintslight</const>')}
${setting('rgba', '<const>none</const>')}
</fontconfig>
`;

/**
 * Makes this process and the browsers it starts use the fonts of our packages only, so that every Linux machine
 * measures the same. `width` is one of `fontWidths`; without it, the setting of the parent process applies. Other
 * systems ignore the file and use their own fonts.
 */
export function useTestFonts(width) {
  const chosen = width ?? process.env.TEST_FONTS ?? 'default';
  const file = at(`.cache/fontconfig-${chosen}.conf`);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, fontconfig(sansSerif[chosen]));
  // Firefox's content sandbox may read system fonts only: with it, every letter of the package fonts would be a box.
  Object.assign(process.env, {TEST_FONTS: chosen, FONTCONFIG_FILE: file, MOZ_DISABLE_CONTENT_SANDBOX: '1'});
}
