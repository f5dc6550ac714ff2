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

/** The font families for sans-serif text. Layout tests also use DejaVu Sans by its name: it is about 12 % wider. */
const sansSerif = ['Noto Sans', 'Noto Sans Arabic', 'DejaVu Sans'];

const families = (names) => names.map((name) => `<family>${name}</family>`).join('');
const alias = (generic, names) => `  <alias><family>${generic}</family><prefer>${families(names)}</prefer></alias>`;
const setting = (name, value) => `  <match target="font"><edit name="${name}" mode="assign">${value}</edit></match>`;

/** The text of a fontconfig file with only the fonts of our packages. It also fixes rendering, because hinting changes widths. */
const fontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${at(folder)}</dir>`).join('\n')}
  <cachedir>${at('.cache/fontconfig')}</cachedir>
${['sans-serif', 'system-ui', 'ui-sans-serif'].map((generic) => alias(generic, sansSerif)).join('\n')}
${alias('serif', ['DejaVu Serif', ...sansSerif])}
${alias('monospace', ['DejaVu Sans Mono', ...sansSerif])}
  <match target="pattern"><edit name="family" mode="append_last"><string>${sansSerif[0]}</string></edit></match>
${setting('antialias', '<bool>true</bool>')}
${setting('hinting', '<bool>true</bool>')}
${setting('hintstyle', '<const>hintslight</const>')}
${setting('rgba', '<const>none</const>')}
</fontconfig>
`;

/**
 * Makes this process and the browsers it starts use the fonts of our packages only, so that every Linux machine
 * measures the same. Other systems ignore the file and use their own fonts.
 */
export function useTestFonts() {
  const file = at('.cache/fontconfig.conf');
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, fontconfig);
  // Firefox's content sandbox may read system fonts only: with it, every letter of the package fonts would be a box.
  Object.assign(process.env, {FONTCONFIG_FILE: file, MOZ_DISABLE_CONTENT_SANDBOX: '1'});
}
