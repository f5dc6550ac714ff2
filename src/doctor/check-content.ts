import {documentsOf, type Wanted} from './document-address.js';
import type {Finding} from './diagnostic.js';

/** Whether the documents that the widgets ask for come, and as what. */
export async function checkContent(): Promise<Finding[]> {
  const wanted = new Map(documentsOf().map((one) => [one.address, one]));
  return (await Promise.all([...wanted.values()].map(examine))).flat();
}

async function examine({element, address}: Wanted): Promise<Finding[]> {
  const tag = `<${element.localName}>`;
  if (location.protocol === 'https:' && address.startsWith('http:')) {
    return [{what: `${tag} asks for its content without https, so browsers block it on this page.`, mend: address.replace('http:', 'https:')}];
  }
  let answer: Response;
  try {
    answer = await fetch(address, {credentials: 'omit'});
  } catch {
    return [await unreachable(tag, address)];
  }
  if (!answer.ok) return [{what: `${tag} asks for ${address}, but the answer is ${answer.status}.`, mend: 'Correct src or the endpoint. They are joined: the endpoint is a folder, src a file in it.'}];
  const text = (await answer.text()).trimStart();
  if (text.startsWith('<')) return [{what: `${tag} asks for ${address}, but gets a web page in place of a document.`, mend: 'Content-Type: application/json'}];
  return isJson(text) || /\.(md|markdown)(\?|$)/.test(address) || text.startsWith('---') ? [] : [{what: `${tag} asks for ${address}, but what comes is not JSON.`, mend: 'npx smart-meditation validate content/'}];
}

async function unreachable(tag: string, address: string): Promise<Finding> {
  try {
    await fetch(address, {mode: 'no-cors', credentials: 'omit'});
  } catch {
    return {what: `${tag} asks for ${address}, but nobody answers there, or this page's policy blocks it.`, mend: 'Open the address in a new tab.'};
  }
  return {what: `${new URL(address).origin} answers, but does not let this page read what it says.`, mend: 'Access-Control-Allow-Origin: *'};
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // That is the finding.
  }
}
