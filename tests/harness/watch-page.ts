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

/** Watches the page until the returned function is called, which says what was noticed. */
export function watchPage(): () => Noticed {
  const said: string[] = [];
  const uncaught: string[] = [];
  const original = {error: console.error, warn: console.warn};
  for (const level of levels) console[level] = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  const onError = (event: ErrorEvent): void => void uncaught.push(event.message);
  const onRejection = (event: PromiseRejectionEvent): void => void uncaught.push(String(event.reason));
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  performance.clearResourceTimings();
  const before = stored();
  return () => {
    Object.assign(console, original);
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
    const asked = performance.getEntriesByType('resource').map(({name}) => name);
    const foreign = asked.filter((url) => new URL(url).origin !== location.origin && !/^(data|blob):/.test(url));
    return {console: said, uncaught, foreign, stored: stored() !== before};
  };
}
