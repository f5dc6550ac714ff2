const consoleLevels = ['error', 'warn'] as const;

const storageSnapshot = (): string =>
  JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);

/** The side effects recorded while the page was watched. */
export interface PageActivity {
  /** Console errors and warnings, each as one text. */
  readonly console: readonly string[];
  /** Uncaught errors and unhandled promise rejections. */
  readonly uncaught: readonly string[];
  /** Requested URLs of other origins. */
  readonly foreign: readonly string[];
  /** True when local storage, session storage or a cookie changed. */
  readonly stored: boolean;
}

const crossOriginUrls = (entries: PerformanceEntryList): string[] =>
  entries.map(({name}) => name).filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== location.origin);

/**
 * Watches the page until the returned function is called, which resolves with the recorded activity. The test server's
 * policy makes browsers report requests to other sites. WebKit sends no reports, so there only completed requests count.
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

/** Sends a request to a host that cannot exist and waits until it is reported or fails. Earlier reports have arrived by then. */
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
