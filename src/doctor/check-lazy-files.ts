import {scriptUrl, findWidgetScripts, type Diagnostic} from './diagnostic.js';

/** What each single script fetches from beside itself, and what is missing without it. */
const LAZY_FILES: Readonly<Record<string, readonly [file: string, without: string]>> = {
  'breathing-timer': ['breathing-timer-session.js', 'no session can begin'],
  'mood-check': ['mood-check-follow-up.js', 'nothing can be done with an answer'],
  'article-card': ['article-card-adapters.js', 'only articles in our own form can be shown'],
};

/** Whether the files beside a single widget's script are there, and may be fetched by this page. */
export async function checkLazyFiles(): Promise<Diagnostic[]> {
  return (await Promise.all(findWidgetScripts().map(scriptUrl).map(checkScriptFiles))).flat();
}

async function checkScriptFiles(address: string): Promise<Diagnostic[]> {
  const name = /([\w-]+)\.js(?:\?|$)/.exec(address)?.[1] ?? '';
  const [file, consequence] = LAZY_FILES[name] ?? [];
  if (!file) return [];
  const fileUrl = new URL(file, address).href;
  const response = await fetch(fileUrl).catch(() => undefined);
  if (response?.ok) return [];
  if (response)
    return [
      {
        problem: `${name}.js needs ${file} beside it, and ${fileUrl} answers ${response.status}: ${consequence}.`,
        fix: `Copy ${file} from the same version to ${new URL('.', address).href}`,
      },
    ];
  return [
    {
      problem: `This page may run ${name}.js but not fetch the files beside it from ${new URL(address).origin}: ${consequence}.`,
      fix: `Access-Control-Allow-Origin: *\n\nOr the script that needs no other file:\n<script src="${new URL('smart-meditation.js', address).href}" async></script>`,
    },
  ];
}
