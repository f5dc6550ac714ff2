/** Serializes a value, including event properties. */
const serialize = (value: unknown): string => {
  if (value instanceof Event)
    return (
      JSON.stringify(Object.fromEntries(Object.entries(value))) + JSON.stringify((value as CustomEvent).detail ?? null)
    );
  return (value instanceof Node ? value.nodeName : JSON.stringify(value)) ?? '';
};

/** Types of the user input, page and widget events to record. */
const eventTypes = [
  'change',
  'input',
  'beforeinput',
  'click',
  'keydown',
  'keyup',
  'focusin',
  'focusout',
  'pointerdown',
  'submit',
  'reset',
  'invalid',
  'toggle',
  'message',
  'hashchange',
  'popstate',
  'storage',
  'sm-mood-answer',
  'sm-mood-support',
  'sm-mood-score-mismatch',
  'sm-content-ready',
  'sm-content-error',
];

/** The attributes of all elements, including shadow trees, as `element name=value`. */
function collectAttributes(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].map(({name, value}) => `${element.localName} ${name}=${value}`),
    ...(element.shadowRoot ? collectAttributes(element.shadowRoot) : []),
  ]);
}

/** The observable state of the page: storage, cookies, URL, title, history state, all attributes, and performance entries. */
async function snapshot(): Promise<string[]> {
  const databases = indexedDB.databases ? await indexedDB.databases() : [];
  const cacheNames = 'caches' in window ? await caches.keys() : [];
  return [
    location.href,
    document.title,
    document.cookie,
    window.name,
    JSON.stringify(history.state),
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), databases, cacheNames]),
    ...collectAttributes(document),
    ...performance.getEntries().map(({name}) => name),
  ];
}

/** Whether this is the message of the test runner that the tests of the page have started, which can be sent after the first has. */
const isSessionStart = (message: unknown): boolean =>
  typeof message === 'string' &&
  /^\{"sessionId":"[\w-]+","testFile":null,"type":"wtr-session-started"\}$/.test(message);

/** A recording: the calls and events since it started, and the current state of the page. */
export interface Recording {
  readonly entries: string[];
  snapshot(): Promise<string[]>;
  stop(): void;
}

/** Records all calls and events that could leak an answer: storage, network, console, messages, history and page events. */
export function recordSideEffects(): Recording {
  const entries: string[] = [];
  const restoreCallbacks: (() => void)[] = [];
  const wrapProperty = (target: object, name: string, wrap: (own: PropertyDescriptor) => PropertyDescriptor): void => {
    const own = Object.getOwnPropertyDescriptor(target, name);
    if (!own) return;
    Object.defineProperty(target, name, {...wrap(own), configurable: true});
    restoreCallbacks.push(() => Object.defineProperty(target, name, own));
  };
  const spy = (target: object | undefined, ...names: string[]): void => {
    for (const name of target ? names : []) {
      wrapProperty(target as object, name, ({value}) => ({
        writable: true,
        value(this: unknown, ...given: unknown[]) {
          if (!isSessionStart(given[0])) entries.push(`${name}(${given.map(serialize).join()})`);
          return (value as (...all: unknown[]) => unknown).apply(this, given);
        },
      }));
    }
  };
  const spySetter = (target: object, name: string): void =>
    wrapProperty(target, name, ({get, set}) => ({
      ...(get && {get}),
      set(this: unknown, value: unknown) {
        entries.push(`set ${name}(${serialize(value)})`);
        set?.call(this, value);
      },
    }));
  spy(Storage.prototype, 'getItem', 'setItem', 'removeItem');
  spy(console, 'log', 'info', 'warn', 'error', 'debug');
  spy(History.prototype, 'pushState', 'replaceState');
  spy(XMLHttpRequest.prototype, 'open', 'send');
  spy(window, 'fetch', 'postMessage');
  spy(Navigator.prototype, 'sendBeacon');
  spy(IDBFactory.prototype, 'open');
  spy(IDBObjectStore.prototype, 'add', 'put');
  spy(globalThis.CacheStorage?.prototype, 'open');
  spy(MessagePort.prototype, 'postMessage');
  spy(globalThis.BroadcastChannel?.prototype, 'postMessage');
  spy(WebSocket.prototype, 'send');
  spy(Performance.prototype, 'mark');
  spySetter(Document.prototype, 'cookie');
  spySetter(Document.prototype, 'title');
  spySetter(HTMLImageElement.prototype, 'src');
  const onEvent = (event: Event): void =>
    void entries.push(`${event.type}: ${serialize(event)} from ${(event.target as Element).outerHTML ?? ''}`);
  for (const type of eventTypes) window.addEventListener(type, onEvent, true);
  restoreCallbacks.push(() => eventTypes.forEach((type) => window.removeEventListener(type, onEvent, true)));
  return {entries, snapshot, stop: () => restoreCallbacks.forEach((one) => one())};
}
