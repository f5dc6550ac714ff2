const levels = ['error', 'warn'] as const;

const stored = (): string => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);

/** What a page noticed while it was watched. */
export interface Noticed {
  /** Console errors and warnings, each as one text. */
  readonly console: readonly string[];
  /** Errors and promise rejections that nobody caught. */
  readonly uncaught: readonly string[];
  /** Addresses outside this origin that were asked for. */
  readonly foreign: readonly string[];
  /** True when local storage, session storage or a cookie is not what it was. */
  readonly stored: boolean;
}

const otherOrigins = (entries: PerformanceEntryList): string[] =>
  entries.map(({name}) => name).filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== location.origin);

/**
 * Watches the page until the returned function is called, which resolves with what was noticed. The test server
 * asks browsers to report requests to other sites; WebKit does not, so that there only finished ones are noticed.
 */
export function watchPage(): () => Promise<Noticed> {
  const said: string[] = [];
  const uncaught: string[] = [];
  const foreign: string[] = [];
  const before = stored();
  const original = {error: console.error, warn: console.warn};
  for (const level of levels) console[level] = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  performance.clearResourceTimings();
  const stop = new AbortController();
  const until = {signal: stop.signal};
  window.addEventListener('error', (event) => uncaught.push(event.message), until);
  window.addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)), until);
  document.addEventListener('securitypolicyviolation', (event) => foreign.push(event.blockedURI), until);
  return async () => {
    await reported();
    foreign.push(...otherOrigins(performance.getEntriesByType('resource')));
    Object.assign(console, original);
    stop.abort();
    return {console: said, uncaught, foreign: [...new Set(foreign)].filter((url) => !url.startsWith(probe)), stored: stored() !== before};
  };
}

const probe = 'http://probe.invalid';

/** Asks a site that cannot exist, and waits until that is reported or has failed: earlier reports have come by then. */
async function reported(): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    const listen = ({blockedURI}: SecurityPolicyViolationEvent): void => {
      if (!blockedURI.startsWith(probe)) return;
      document.removeEventListener('securitypolicyviolation', listen);
      resolve();
    };
    document.addEventListener('securitypolicyviolation', listen);
  });
  const failed = fetch(probe, {mode: 'no-cors'}).then(() => undefined, () => undefined);
  await Promise.race([heard, failed]);
}
