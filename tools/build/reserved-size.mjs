import {readFile, writeFile} from 'node:fs/promises';
import {at} from '../project/root.mjs';
import {minifyCss} from './rollup/minify-templates.mjs';
import {widgets} from '../project/widgets.mjs';

/** What holds for every widget: a float without width keeps it as high as `--sm-reserved-height` says, before the script comes and after. */
const frame = (tags) => `
:is(${tags}) {
  display: flow-root;
  flex: 1 1 auto;
  min-inline-size: min(100%, 15em);
  max-inline-size: 56em;
  contain-intrinsic-inline-size: 15em;
  font-size: max(1em, 16px);
}
:is(${tags})[hidden] { display: none; }
:is(${tags})::before { content: ""; float: inline-start; font-size: var(--sm-font-size, 1em); padding-block-start: var(--sm-reserved-height, var(--_room)); }
@media print { :is(${tags})::before { content: none; } }
@media (scripting: none) { :is(${tags})::before { content: none; } }
`;

/** What a height loses or gains below a width, in em: all of it or, at the width itself, a part. Percentages of padding are of the width. */
const step = (width, change) =>
  change > 0
    ? `clamp(0em, (${width}em - 100%) * 999, ${change}em)`
    : `clamp(${change}em, (100% - ${width}em) * 999, 0em)`;

/** The height of a widget as a formula of its width, because container queries on the element itself fail in WebKit. */
function formula(heights) {
  const steps = heights
    .slice(1)
    .map(([width, height], index) => step(width, Math.round((heights[index][1] - height) * 10) / 10));
  return `calc(${[`${heights.at(-1)[1]}em`, ...steps].join(' + ')})`;
}

const rule = (tag, {when, heights}) =>
  `${when
    .split(', ')
    .map((one) => `${one.replace('&', tag)}::before`)
    .join(', ')} { --_room: ${formula(heights)}; }`;

/** Writes `smart-meditation.css`: the room that widgets take, kept for them so that nothing on the page jumps. */
export async function buildRoom(out) {
  const list = widgets();
  const tables = await Promise.all(
    list.map(async ({name, tag}) =>
      JSON.parse(await readFile(at(`src/widgets/${name}/${name}.reserved-size.json`), 'utf8')).map((row) =>
        rule(tag, row),
      ),
    ),
  );
  const css = frame(list.map(({tag}) => tag).join(', ')) + tables.flat().join('\n');
  await writeFile(at(out, 'smart-meditation.css'), `${minifyCss(css).trim()}\n`);
}
