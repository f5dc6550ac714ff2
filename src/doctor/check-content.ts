import {anyWidgetDefined, type Diagnostic} from './diagnostic.js';
import {adviseOnDocument} from './document-advice.js';
import {requestedDocuments} from './document-address.js';

/** Checks the documents of unregistered widgets, which cannot report failures themselves. */
export async function checkContent(): Promise<Diagnostic[]> {
  if (anyWidgetDefined()) return [];
  const documents = new Map(requestedDocuments().map((one) => [one.address, one]));
  const found = [...documents.values()].map(async ({element, address}) => {
    const fix = await adviseOnDocument(address);
    return fix ? [{problem: `The document of <${element.localName}> cannot be loaded from ${address}.`, fix}] : [];
  });
  return (await Promise.all(found)).flat();
}
