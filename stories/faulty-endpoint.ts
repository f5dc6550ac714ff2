/** Replaces `fetch` by an endpoint with known faults, without network requests, for stories of error states. */
export const faultyEndpoint = 'https://fault.invalid/';

const htmlResponse = (body: string, status = 200) =>
  new Response(body, {status, headers: {'content-type': 'text/html'}});
const jsonResponse = (body: unknown) =>
  new Response(JSON.stringify(body), {headers: {'content-type': 'application/json'}});

const savedArticle = {
  type: 'article',
  id: 'saved',
  title: 'Sleeping a little better',
  lang: 'en',
  summary: 'Small things that many people find helpful in the evening.',
  body: 'Go to bed and get up at the same time each day.',
  cautions: [
    {
      level: 'non-urgent',
      heading: 'Speak to your clinician if:',
      items: ['you have slept badly for more than a few weeks'],
    },
  ],
};

const responses: Readonly<Record<string, (signal?: AbortSignal | null, cache?: RequestCache) => Promise<Response>>> = {
  'saved.json': (_, cache) =>
    cache === 'force-cache'
      ? Promise.resolve(jsonResponse(savedArticle))
      : Promise.reject(new TypeError('Failed to fetch')),
  'never.json': (signal) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
  'refused.json': () => Promise.reject(new TypeError('Failed to fetch')),
  'not-found.json': () => Promise.resolve(htmlResponse('<h1>Not found</h1>', 404)),
  'page.html': () =>
    Promise.resolve(htmlResponse('<!doctype html><title>Log in</title><form><input name="password"></form>')),
  'wrong-field.json': () => Promise.resolve(jsonResponse({title: ['a list'], body: 'Text.'})),
};

const originalFetch = globalThis.fetch;

globalThis.fetch = (input: RequestInfo | URL, init?: RequestInit) => {
  const url = input instanceof Request ? input.url : String(input);
  const answer = url.startsWith(faultyEndpoint) ? responses[url.slice(faultyEndpoint.length)] : undefined;
  return answer ? answer(init?.signal, init?.cache) : originalFetch.call(globalThis, input, init);
};
