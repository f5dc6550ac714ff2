import {requestedDocuments, type RequestedDocument} from './document-address.js';
import type {Diagnostic} from './diagnostic.js';

/** Whether the documents that the widgets ask for come, and as what. */
export async function checkContent(): Promise<Diagnostic[]> {
  const documents = new Map(requestedDocuments().map((one) => [one.address, one]));
  return (await Promise.all([...documents.values()].map(checkDocument))).flat();
}

async function checkDocument({element, address}: RequestedDocument): Promise<Diagnostic[]> {
  const tag = `<${element.localName}>`;
  if (location.protocol === 'https:' && address.startsWith('http:')) {
    return [
      {
        problem: `${tag} asks for its content without https, so browsers block it on this page.`,
        fix: address.replace('http:', 'https:'),
      },
    ];
  }
  let response: Response;
  try {
    response = await fetch(address, {credentials: 'omit'});
  } catch {
    return [await diagnoseUnreachable(tag, address)];
  }
  if (!response.ok)
    return [
      {
        problem: `${tag} asks for ${address}, but the answer is ${response.status}.`,
        fix: 'Correct src or the endpoint. They are joined: the endpoint is a folder, src a file in it.',
      },
    ];
  const text = (await response.text()).trimStart();
  if (text.startsWith('<'))
    return [
      {
        problem: `${tag} asks for ${address}, but gets a web page in place of a document.`,
        fix: 'Content-Type: application/json',
      },
    ];
  return isJson(text) || /\.(md|markdown)(\?|$)/.test(address) || text.startsWith('---')
    ? []
    : [
        {
          problem: `${tag} asks for ${address}, but what comes is not JSON.`,
          fix: 'npx smart-meditation validate content/',
        },
      ];
}

async function diagnoseUnreachable(tag: string, address: string): Promise<Diagnostic> {
  try {
    await fetch(address, {mode: 'no-cors', credentials: 'omit'});
  } catch {
    return {
      problem: `${tag} asks for ${address}, but nobody answers there, or this page's policy blocks it.`,
      fix: 'Open the address in a new tab.',
    };
  }
  return {
    problem: `${new URL(address).origin} answers, but does not let this page read what it says.`,
    fix: 'Access-Control-Allow-Origin: *',
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // That is the finding.
  }
}
