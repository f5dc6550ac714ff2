import {readFile, writeFile} from 'node:fs/promises';
import {at} from '../project/root.mjs';
import {minifyCss} from './rollup/minify-templates.mjs';
import {widgets} from '../project/widgets.mjs';

/** Rules for all widgets. A float without width keeps a widget at least `--sm-reserved-height` tall, before and after its script runs. */
const commonRules = (tags) => `
:is(${tags}) {
  display: flow-root;
  flex: 1 1 auto;
  min-inline-size: min(100%, 15em);
  max-inline-size: 56em;
  contain-intrinsic-inline-size: 15em;
  font-size: max(1em, 16px);
  --_reserved-height: var(--sm-reserved-height, var(--_usual-height));
}
:is(${tags})[hidden] { display: none; }
:is(${tags})::before { content: ""; float: inline-start; font-size: var(--sm-font-size, 1em); padding-block-start: var(--_reserved-height); }
@media print { :is(${tags})::before { content: none; } }
@media (scripting: none) { :is(${tags})::before { content: none; } }
`;

/** CSS for a change of height below a container width, in em: 0 above the width, `change` below it. Percentages in padding refer to the width. */
const step = (width, change) =>
  change > 0
    ? `clamp(0em, (${width}em - 100%) * 999, ${change}em)`
    : `clamp(${change}em, (100% - ${width}em) * 999, 0em)`;

/** A widget's height as a function of its width. Container queries are not used: WebKit ignores them on the element itself. */
function formula(heights) {
  const steps = heights
    .slice(1)
    .map(([width, height], index) => step(width, Math.round((heights[index][1] - height) * 10) / 10));
  return `calc(${[`${heights.at(-1)[1]}em`, ...steps].join(' + ')})`;
}

const rule = (tag, {when, heights}) =>
  `${when
    .split(', ')
    .map((one) => one.replace('&', tag))
    .join(', ')} { --_usual-height: ${formula(heights)}; }`;

/** Writes `smart-meditation.css`, which reserves space for the widgets so that the page does not shift when they render. */
export async function buildReservedSize(out) {
  const list = widgets();
  const tables = await Promise.all(
    list.map(async ({name, tag}) =>
      JSON.parse(await readFile(at(`src/widgets/${name}/${name}.reserved-size.json`), 'utf8')).map((row) =>
        rule(tag, row),
      ),
    ),
  );
  const css = commonRules(list.map(({tag}) => tag).join(', ')) + tables.flat().join('\n');
  await writeFile(at(out, 'smart-meditation.css'), `${minifyCss(css).trim()}\n`);
}
