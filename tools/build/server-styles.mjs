import {mkdir, writeFile} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import {at} from '../project/root.mjs';
import {widgets} from '../project/widgets.mjs';

/**
 * Writes `server/<widget>.css`: the very text of the `<style>` that a server draws into the widget. A policy that names
 * the file's hash, as the integrity list gives it, allows that `<style>` and no other.
 */
export async function buildServerStyles(out) {
  const classes = await import(pathToFileURL(at(out, 'modules/widgets/index.js')));
  await mkdir(at(out, 'server'), {recursive: true});
  for (const {name, className} of widgets()) {
    const element = classes[className];
    element.finalize();
    await writeFile(at(out, `server/${name}.css`), element.elementStyles.map(({cssText}) => cssText).join(''));
  }
}
