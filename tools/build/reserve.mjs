import {readFile, writeFile} from 'node:fs/promises';
import {at} from '../root.mjs';
import {widgets} from '../widgets.mjs';
import {minifyCss} from '../rollup/templates.mjs';

/** Writes `smart-meditation.css`: the sizes that widgets take before their script runs, so that nothing jumps. */
export async function buildReserve(out) {
  const parts = widgets().map(({name}) => readFile(at(`src/widgets/${name}/${name}.reserve.css`), 'utf8'));
  const css = (await Promise.all(parts)).map((part) => minifyCss(part).trim()).join('');
  await writeFile(at(out, 'smart-meditation.css'), `${css}\n`);
}
