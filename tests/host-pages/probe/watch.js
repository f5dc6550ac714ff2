// References taken before the page's own scripts replace anything.
const {addEventListener, removeEventListener} = EventTarget.prototype;
const ownKeys = Reflect.ownKeys;
const later = window.setTimeout.bind(window);
const clock = performance;
const RealMap = Map;
const RealPromise = Promise;

const observed = {errors: [], violations: [], console: []};
const trackedListeners = [];
let tracking = false;

const on = (target, type, listener) => addEventListener.call(target, type, listener, true);

on(window, 'error', (event) =>
  observed.errors.push(event.message ?? `did not load ${event.target.src ?? event.target.href}`),
);
on(window, 'unhandledrejection', (event) => observed.errors.push(`rejection: ${event.reason}`));
on(document, 'securitypolicyviolation', (event) =>
  observed.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
);

for (const level of ['error', 'warn', 'info', 'log', 'debug']) {
  console[level] = (...words) => void observed.console.push(words.map(String).join(' '));
}

/** Records the listeners on window and document without changing any prototype. */
for (const [name, target] of [
  ['window', window],
  ['document', document],
]) {
  const same = (type, listener) => (one) => one.name === name && one.type === type && one.listener === listener;
  target.addEventListener = (type, listener, options) => {
    if (tracking && listener && !trackedListeners.some(same(type, listener)))
      trackedListeners.push({name, type, listener});
    return addEventListener.call(target, type, listener, options);
  };
  target.removeEventListener = (type, listener, options) => {
    const index = trackedListeners.findIndex(same(type, listener));
    if (index >= 0) trackedListeners.splice(index, 1);
    return removeEventListener.call(target, type, listener, options);
  };
}
