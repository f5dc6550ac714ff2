/** A value as text, however deep it is. */
const spelled = (value: unknown): string => {
  if (value instanceof Event) return JSON.stringify(Object.fromEntries(Object.entries(value))) + JSON.stringify((value as CustomEvent).detail ?? null);
  return (value instanceof Node ? value.nodeName : JSON.stringify(value)) ?? '';
};

/** Every event that a page can hear about what people do, and ours. */
const types = [
  'change', 'input', 'beforeinput', 'click', 'keydown', 'keyup', 'focusin', 'focusout', 'pointerdown', 'submit', 'reset', 'invalid', 'toggle', 'message', 'hashchange', 'popstate', 'storage',
  'sm-mood-answer', 'sm-mood-support', 'sm-mood-total', 'sm-content-ready', 'sm-content-error',
];

/** Every element of the page with its attributes, shadow trees included. */
function attributes(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].map(({name, value}) => `${element.localName} ${name}=${value}`),
    ...(element.shadowRoot ? attributes(element.shadowRoot) : []),
  ]);
}

/** Everything that stands around the widgets now: stores, cookies, address, title, history, attributes of the whole page, requests made. */
async function around(): Promise<string[]> {
  const databases = indexedDB.databases ? await indexedDB.databases() : [];
  const kept = 'caches' in window ? await caches.keys() : [];
  return [
    location.href, document.title, document.cookie, window.name, JSON.stringify(history.state),
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), databases, kept]),
    ...attributes(document), ...performance.getEntries().map(({name}) => name),
  ];
}

/** What was seen since recording began, and what stands around now. */
export interface Recording {
  readonly seen: string[];
  around(): Promise<string[]>;
  stop(): void;
}

/** Records everything that could carry an answer away: stores, network, console, messages, history, events of the page. */
export function record(): Recording {
  const seen: string[] = [];
  const undo: (() => void)[] = [];
  const replace = (target: object, name: string, wrap: (own: PropertyDescriptor) => PropertyDescriptor): void => {
    const own = Object.getOwnPropertyDescriptor(target, name);
    if (!own) return;
    Object.defineProperty(target, name, {...wrap(own), configurable: true});
    undo.push(() => Object.defineProperty(target, name, own));
  };
  const spy = (target: object | undefined, ...names: string[]): void => {
    for (const name of target ? names : []) {
      replace(target as object, name, ({value}) => ({
        writable: true,
        value(this: unknown, ...given: unknown[]) {
          seen.push(`${name}(${given.map(spelled).join()})`);
          return (value as (...all: unknown[]) => unknown).apply(this, given);
        },
      }));
    }
  };
  const spySet = (target: object, name: string): void =>
    replace(target, name, ({get, set}) => ({
      ...(get && {get}),
      set(this: unknown, value: unknown) {
        seen.push(`set ${name}(${spelled(value)})`);
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
  spySet(Document.prototype, 'cookie');
  spySet(Document.prototype, 'title');
  spySet(HTMLImageElement.prototype, 'src');
  const hear = (event: Event): void => void seen.push(`${event.type}: ${spelled(event)} from ${(event.target as Element).outerHTML ?? ''}`);
  for (const type of types) window.addEventListener(type, hear, true);
  undo.push(() => types.forEach((type) => window.removeEventListener(type, hear, true)));
  return {seen, around, stop: () => undo.forEach((one) => one())};
}
