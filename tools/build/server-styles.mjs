import {mkdir, writeFile} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import {at} from '../project/root.mjs';
import {widgets} from '../project/widgets.mjs';

/**
 * Writes `server/<widget>.css`: the exact text of the `<style>` in a server-rendered widget. A Content-Security-Policy
 * with the file's hash from integrity.json allows that `<style>` and no other.
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
