import {addressOf, ourScripts, type Finding} from './diagnostic.js';

/** What each single script fetches from beside itself, and what is missing without it. */
const BESIDE: Readonly<Record<string, readonly [file: string, without: string]>> = {
  'breathing-timer': ['breathing-timer-session.js', 'no session can begin'],
  'mood-check': ['mood-check-follow-up.js', 'nothing can be done with an answer'],
  'article-card': ['article-card-adapters.js', 'only articles in our own form can be shown'],
};

/** Whether the files beside a single widget's script are there, and may be fetched by this page. */
export async function checkBeside(): Promise<Finding[]> {
  return (await Promise.all(ourScripts().map(addressOf).map(examine))).flat();
}

async function examine(address: string): Promise<Finding[]> {
  const name = /([\w-]+)\.js(?:\?|$)/.exec(address)?.[1] ?? '';
  const [file, without] = BESIDE[name] ?? [];
  if (!file) return [];
  const beside = new URL(file, address).href;
  const answer = await fetch(beside).catch(() => undefined);
  if (answer?.ok) return [];
  if (answer) return [{what: `${name}.js needs ${file} beside it, and ${beside} answers ${answer.status}: ${without}.`, mend: `Copy ${file} from the same version to ${new URL('.', address).href}`}];
  return [{
    what: `This page may run ${name}.js but not fetch the files beside it from ${new URL(address).origin}: ${without}.`,
    mend: `Access-Control-Allow-Origin: *\n\nOr the script that needs no other file:\n<script src="${new URL('smart-meditation.js', address).href}" async></script>`,
  }];
}
