const consoleLevels = ['error', 'warn'] as const;

const storageSnapshot = (): string =>
  JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);

/** What a page noticed while it was watched. */
export interface PageActivity {
  /** Console errors and warnings, each as one text. */
  readonly console: readonly string[];
  /** Errors and promise rejections that nobody caught. */
  readonly uncaught: readonly string[];
  /** Addresses outside this origin that were asked for. */
  readonly foreign: readonly string[];
  /** True when local storage, session storage or a cookie is not what it was. */
  readonly stored: boolean;
}

const crossOriginUrls = (entries: PerformanceEntryList): string[] =>
  entries.map(({name}) => name).filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== location.origin);

/**
 * Watches the page until the returned function is called, which resolves with what was noticed. The test server
 * asks browsers to report requests to other sites; WebKit does not, so that there only finished ones are noticed.
 */
export function watchPage(): () => Promise<PageActivity> {
  const consoleLines: string[] = [];
  const uncaught: string[] = [];
  const foreign: string[] = [];
  const storageBefore = storageSnapshot();
  const originalConsole = {error: console.error, warn: console.warn};
  for (const level of consoleLevels)
    console[level] = (...words: unknown[]) => void consoleLines.push(words.map(String).join(' '));
  performance.clearResourceTimings();
  const abortController = new AbortController();
  const listenerOptions = {signal: abortController.signal};
  window.addEventListener('error', (event) => uncaught.push(event.message), listenerOptions);
  window.addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)), listenerOptions);
  document.addEventListener('securitypolicyviolation', (event) => foreign.push(event.blockedURI), listenerOptions);
  return async () => {
    await flushViolationReports();
    foreign.push(...crossOriginUrls(performance.getEntriesByType('resource')));
    Object.assign(console, originalConsole);
    abortController.abort();
    return {
      console: consoleLines,
      uncaught,
      foreign: [...new Set(foreign)].filter((url) => !url.startsWith(probeUrl)),
      stored: storageSnapshot() !== storageBefore,
    };
  };
}

const probeUrl = 'http://probe.invalid';

/** Asks a site that cannot exist, and waits until that is reported or has failed: earlier reports have come by then. */
async function flushViolationReports(): Promise<void> {
  const violationReported = new Promise<void>((resolve) => {
    const onViolation = ({blockedURI}: SecurityPolicyViolationEvent): void => {
      if (!blockedURI.startsWith(probeUrl)) return;
      document.removeEventListener('securitypolicyviolation', onViolation);
      resolve();
    };
    document.addEventListener('securitypolicyviolation', onViolation);
  });
  const requestFailed = fetch(probeUrl, {mode: 'no-cors'}).then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([violationReported, requestFailed]);
}
