/** An endpoint that fails in known ways, without a request leaving the page: for stories of what people meet then. */
export const faultyEndpoint = 'https://fault.invalid/';

const html = (body: string, status = 200) => new Response(body, {status, headers: {'content-type': 'text/html'}});
const json = (body: unknown) => new Response(JSON.stringify(body), {headers: {'content-type': 'application/json'}});

const answers: Readonly<Record<string, (signal?: AbortSignal | null) => Promise<Response>>> = {
  'never.json': (signal) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
  'refused.json': () => Promise.reject(new TypeError('Failed to fetch')),
  'not-found.json': () => Promise.resolve(html('<h1>Not found</h1>', 404)),
  'page.html': () => Promise.resolve(html('<!doctype html><title>Log in</title><form><input name="password"></form>')),
  'wrong-field.json': () => Promise.resolve(json({title: ['a list'], body: 'Text.'})),
};

const real = globalThis.fetch;

globalThis.fetch = (input: RequestInfo | URL, init?: RequestInit) => {
  const url = input instanceof Request ? input.url : String(input);
  const answer = url.startsWith(faultyEndpoint) ? answers[url.slice(faultyEndpoint.length)] : undefined;
  return answer ? answer(init?.signal) : real.call(globalThis, input, init);
};
