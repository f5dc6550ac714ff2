/** Requests a document that a widget could not show, and returns how to correct the address or the response; `undefined` when both are fine. */
export async function adviseOnDocument(address: string): Promise<string | undefined> {
  if (location.protocol === 'https:' && address.startsWith('http:'))
    return `Browsers block content without https on this page. Use ${address.replace('http:', 'https:')}`;
  let response: Response;
  try {
    response = await fetch(address, {credentials: 'omit'});
  } catch {
    return adviseOnUnreachable(address);
  }
  if (!response.ok)
    return `Correct src or the endpoint. The endpoint is a folder, and src is a file in it: ${address} answers ${response.status}.`;
  const start = (await response.text()).slice(0, 500).trimStart();
  if (/^<(!doctype html|html|head|body)\b/i.test(start))
    return `${address} answers with a web page, such as a login page or the article's public page. It should answer with the document itself.`;
  return undefined;
}

async function adviseOnUnreachable(address: string): Promise<string> {
  try {
    await fetch(address, {mode: 'no-cors', credentials: 'omit'});
  } catch {
    return `Nothing answers at ${address}, or the policy of this page blocks it. Open the address in a new tab to see which.`;
  }
  return `${new URL(address).origin} answers, but does not allow this page to read the answer. Add this header there:\nAccess-Control-Allow-Origin: *`;
}
