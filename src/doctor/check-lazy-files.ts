import {widgetScripts} from './build-data.js';
import {findWidgetScripts, scriptUrl, type Diagnostic} from './diagnostic.js';

/** Checks that the files that a script loads on demand exist and that this page may fetch them. */
export async function checkLazyFiles(): Promise<Diagnostic[]> {
  const addresses = [...new Set(findWidgetScripts().map(scriptUrl))];
  return (await Promise.all(addresses.map(checkScriptFiles))).flat();
}

async function checkScriptFiles(address: string): Promise<Diagnostic[]> {
  const script = widgetScripts.find(({name}) => new RegExp(`/${name}(\\.min)?\\.js(\\?|$)`).test(address));
  const files = script?.lazyFiles ?? [];
  const folder = new URL('.', address).href;
  const responses = await Promise.all(
    files.map(async (file) => ({file, response: await fetch(new URL(file, address)).catch(() => undefined)})),
  );
  const missing = responses.filter(({response}) => response && !response.ok).map(({file}) => file);
  if (missing.length > 0)
    return [
      {
        problem: `${script?.name ?? ''}.js loads other files from its own folder, and these are not at ${folder}: ${missing.join(', ')}. Parts of the widget do not work.`,
        fix: `Copy all .js files of the same version to ${folder}`,
      },
    ];
  const blocked = responses.find(({response}) => !response);
  if (!blocked || !(await answersWithoutCors(new URL(blocked.file, address).href))) return [];
  const singleFile = widgetScripts.find(({name, lazyFiles}) => name.startsWith('smart-') && lazyFiles.length === 0);
  const alternative = singleFile
    ? `\n\nOr use the script that needs no other file:\n<script src="${folder}${singleFile.name}.js" async></script>`
    : '';
  return [
    {
      problem: `This page may run ${script?.name ?? ''}.js but not fetch the files beside it from ${new URL(address).origin}. Parts of the widget do not work.`,
      fix: `Add this header to the files on ${new URL(address).origin}:\nAccess-Control-Allow-Origin: *${alternative}`,
    },
  ];
}

/** Whether the server responds to a `no-cors` request, so that only the CORS header is missing. */
const answersWithoutCors = (address: string): Promise<boolean> =>
  fetch(address, {mode: 'no-cors', credentials: 'omit'}).then(
    () => true,
    () => false,
  );
